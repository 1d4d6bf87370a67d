import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { problem } from '../../shared/problem.ts';
import { provrapport } from '../../shared/delning/provrapport.ts';
import type { Core } from '../core/core.ts';
import { FelAnvandning } from './kommando.ts';
import type { CliContext, Kommando, Svar } from './kommando.ts';

type Act = (core: Core, c: CliContext) => Promise<Result<Svar>>;
const word = (c: CliContext, i: number, name: string): string => {
  const found = c.ord[i];
  if (found === undefined) throw new FelAnvandning(`utdelning ${c.ord[0] ?? ''} behöver ${name}.`);
  return found;
};

const skapa: Act = async (core, c) => {
  const made = await core.call('delning.skapaUtdelning', { sokvag: word(c, 1, 'MAPP') });
  if (!made.ok) return made;
  const { sokvag, kod, fingeravtryck } = made.value;
  return done({
    json: made.value,
    text: [
      `Utdelningen är skapad i ${sokvag}.`,
      'Ge enheterna sökvägen och den här koden, helst på papper:',
      `  ${kod}`,
      `Den här datorns fingeravtryck: ${fingeravtryck}`,
    ].join('\n'),
  });
};

const anslut: Act = async (core, c) => {
  const joined = await core.call('delning.anslut', {
    sokvag: word(c, 1, 'MAPP'),
    kod: word(c, 2, 'KOD'),
    somCentral: c.val['central'] === true,
  });
  if (!joined.ok) return joined;
  return done({
    json: joined.value,
    text: `Ansluten till ${joined.value.sokvag}. Läs upp fingeravtrycket för SAS: ${joined.value.fingeravtryck}`,
  });
};

const provkor: Act = async (core, c) => {
  const sokvag = c.ord[1];
  const tried = await core.call('delning.provkor', sokvag === undefined ? {} : { sokvag });
  if (!tried.ok) return tried;
  const { value } = tried;
  return done({ json: value, text: provrapport(value), arNej: !value.godkand });
};

const kontrollera: Act = async (core, c) => {
  const seen = await core.call('delning.kontrollera', {}, { progress: (_, text) => c.say(text) });
  if (!seen.ok) return seen;
  const { sokvag, filer, goda, daliga, frammande } = seen.value;
  const lines = [
    `${sokvag}: ${goda} av ${filer} filer är hela.`,
    ...daliga.map((d) => `  ${d.namn}: ${d.text}`),
    ...frammande.map((f) => `  Främmande fil: ${f}`),
  ];
  return done({ json: seen.value, text: lines.join('\n'), arNej: daliga.length > 0 });
};

const som = { enhet: 'levererar', central: 'samlar in', ansvarig: 'samlar in och godkänner' } as const;
const status: Act = async (core) => {
  const now = await core.call('delning.status', {});
  if (!now.ok) return now;
  const { rotter, text, nyDator, paminnelser, nyttFranCentralen, vantar, okvitterade } = now.value;
  return done({
    json: now.value,
    text: [
      ...(rotter.length === 0 ? [text] : rotter.map((r) => `${r.sokvag} (${som[r.som]}): ${r.text}`)),
      ...(vantar + okvitterade === 0 ? [] : [`Väntar: ${vantar}. Utan kvitto: ${okvitterade}.`]),
      ...(nyDator
        ? ['Databasen kommer från en annan dator. Svara med utdelning nydator ersatter|bada.']
        : []),
      ...paminnelser.map((p) => `${p.text} (${p.unit} ${p.period})`),
      ...nyttFranCentralen.flatMap((n) => n.texter),
    ].join('\n'),
  });
};

const kod: Act = async (core) => {
  const now = await core.call('delning.kod', {});
  return now.ok ? done({ json: now.value, text: `${now.value.sokvag}\n${now.value.kod}` }) : now;
};

const godkann: Act = async (core, c) => {
  const src = c.ord.slice(1);
  const sparra = c.val['sparra'] === true;
  if (sparra && src.length === 0) throw new FelAnvandning('utdelning godkann --sparra behöver KÄLLA.');
  const changed = await core.call('delning.godkannKallor', {
    ...(src.length === 0 ? {} : { src }),
    status: sparra ? 'sparrad' : 'godkand',
  });
  return changed.ok
    ? done({
        json: changed.value,
        text: `Ändrade källor: ${changed.value.andrade}. Registret är nu version ${changed.value.seq}.`,
      })
    : changed;
};

const nydator: Act = async (core, c) => {
  const answer = word(c, 1, 'ersatter eller bada');
  if (answer !== 'ersatter' && answer !== 'bada')
    return refused(problem('ogiltig-indata', { falt: 'svar', skal: 'ska vara ersatter eller bada' }));
  const said = await core.call('delning.nyDator', { ersatter: answer === 'ersatter' });
  return said.ok
    ? done({
        json: said.value,
        text: answer === 'ersatter' ? 'Den här datorn ersätter den gamla.' : 'Båda datorerna registrerar.',
      })
    : said;
};

const exportera: Act = async (core) => {
  const wrote = await core.call('delning.exportera', {});
  return wrote.ok
    ? done({
        json: wrote.value,
        text: `Skrivet i ${wrote.value.sokvag}/export: latest.sql, raknas.csv och varje tabell som CSV och Parquet (${wrote.value.rader} rader ur ${wrote.value.filer} filer).`,
      })
    : wrote;
};

const version: Act = async (core, c) => {
  const told = await core.call('delning.tillkannage', {
    version: word(c, 1, 'VERSION'),
    text: typeof c.val['text'] === 'string' ? c.val['text'] : '',
  });
  return told.ok
    ? done({
        json: told.value,
        text: `Alla datorer i utdelningen får veta att version ${told.value.version} finns. Inget hämtas av programmet.`,
      })
    : told;
};

const acts: Readonly<Record<string, Act>> = {
  skapa,
  anslut,
  provkor,
  kontrollera,
  status,
  kod,
  godkann,
  nydator,
  exportera,
  version,
};

export const utdelningKommando: Kommando = {
  namn: 'utdelning',
  ord: ['GÖR'],
  fritt: ['MAPP', 'KOD'],
  hjalp: `Sköter utdelningen: ${Object.keys(acts).join(', ')}.`,
  val: { sparra: { type: 'boolean' }, central: { type: 'boolean' }, text: { type: 'string' } },
  valHjalp: {
    sparra: 'spärra i stället för att godkänna',
    central: 'anslut som central, som samlar in (MAS och andra som sammanställer)',
    text: 'vad som är nytt, till utdelning version',
  },
  mer: [
    'utdelning skapa MAPP          gör en tom mapp till utdelning (SAS); koden skrivs ut',
    'utdelning anslut MAPP KOD     ansluter en enhet; med --central en dator som samlar in',
    'utdelning kod                 visar koden igen (SAS)',
    'utdelning provkor [MAPP]      provar allt som Varsam gör där; rapport till IT; slutkod 1 om något fattas',
    'utdelning kontrollera         läser och bedömer varje fil, ändrar inget; slutkod 1 om någon är dålig',
    'utdelning status              skickat, kvitterat, väntar',
    'utdelning godkann [KÄLLA]     godkänner datorer som väntar (SAS); --sparra spärrar',
    'utdelning exportera           skriver export/ för DuckDB, Power BI och Excel (SAS)',
    'utdelning version 1.4.0       säger att en ny version finns (SAS); --text TEXT säger vad som är nytt',
    'utdelning nydator ersatter|bada   svar när databasen kommer från en annan dator',
  ].join('\n'),
  kor: async (c) => {
    const verb = c.ord[0] ?? '';
    const act = Object.hasOwn(acts, verb) ? acts[verb] : undefined;
    if (act === undefined) throw new FelAnvandning(`utdelning kan inte ”${c.ord[0] ?? ''}”.`);
    const core = c.core();
    return core.ok ? act(core.value, c) : core;
  },
};
