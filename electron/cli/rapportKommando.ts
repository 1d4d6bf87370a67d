import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { enhetIdOf } from '../../shared/avvikelse/enkelForm.ts';
import type { ApiInput, ApiOutput } from '../../shared/api.ts';
import { lasTidigareCsv } from '../../shared/halvarsrapport/tidigareCsv.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { framsteg } from './framsteg.ts';
import { FelAnvandning } from './kommando.ts';
import type { CliContext, Kommando, Svar } from './kommando.ts';
import { laskommandon } from './rapportLas.ts';

type Halvar = ApiOutput<'rapport.halvar'>;

const word = (c: CliContext, name: string): string | undefined => {
  const value = c.val[name];
  return typeof value === 'string' ? value : undefined;
};

function summary({ rapport, fil }: Halvar): string {
  const { totalt, fynd, klara, enheter } = rapport;
  return [
    ...(fil === null ? [] : [`Rapporten är skriven: ${fil}`]),
    `${rapport.periodText}: ${totalt.alla} händelser och ärenden (HSL ${totalt.hsl}, SoL och LSS ${totalt.solLss}), ${enheter.alla - enheter.tysta.length} av ${enheter.alla} enheter.`,
    `Klarmarkerade avsnitt: ${klara.antal} av ${klara.av}.`,
    fynd.length === 0
      ? 'Rimlighetskontrollen hittade inget som inte stämmer.'
      : `Rimlighetskontrollen hittade ${fynd.length} ${fynd.length === 1 ? 'sak' : 'saker'} att se över:`,
    ...fynd.map((f) => `  – ${f.text} (${f.plats})`),
  ].join('\n');
}

async function halvar(c: CliContext): Promise<Result<Svar>> {
  const period = word(c, 'period');
  if (period === undefined)
    throw new FelAnvandning('rapport halvar behöver --period, till exempel --period 2021-H1.');
  const core = c.core();
  if (!core.ok) return core;
  const ut = word(c, 'ut');
  // What was written on the command line is judged by the contract itself.
  const mall = word(c, 'mall');
  const input = {
    period,
    ...(mall === undefined ? {} : { mall }),
    lasning: c.val['nu'] === true ? 'nu' : 'da',
    underlag: c.val['insamlat'] === true ? 'insamlat' : 'allt',
    ersatt: c.val['ersatt'] === true,
    utgava: c.val['offentlig'] === true ? 'offentlig' : 'intern',
    ...(ut === undefined ? {} : { fil: resolve(ut) }),
  } as ApiInput<'rapport.halvar'>;
  const made = await core.value.call('rapport.halvar', input, {
    progress: framsteg(c),
  });
  return made.ok
    ? done({
        json: { fil: made.value.fil, innehallshash: made.value.innehallshash, ...made.value.rapport },
        text: summary(made.value),
      })
    : made;
}

/** The entries of a file: a JSON list, or CSV with a head line. */
function entries(text: string, fil: string): Result<readonly unknown[]> {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return refused(problem('inget-att-lasa'));
  if (!/^[[{]/.test(trimmed)) return done(lasTidigareCsv(trimmed));
  try {
    const whole: unknown = JSON.parse(trimmed);
    return done(Array.isArray(whole) ? whole : [whole]);
  } catch {
    return refused(problem('inte-json', { var: fil }));
  }
}

async function tidigare(c: CliContext): Promise<Result<Svar>> {
  const fil = c.ord[1];
  const core = c.core();
  if (!core.ok) return core;
  let text: string;
  try {
    text = fil === undefined ? await c.stdin() : readFileSync(fil, 'utf8');
  } catch {
    return refused(problem('fil-saknas', { fil: fil ?? '' }));
  }
  const read = entries(text, fil ?? 'stdin');
  if (!read.ok) return read;
  const lage = await core.value.call('profil.lage', {});
  if (!lage.ok) return lage;
  const { organisation } = lage.value;
  const uppgifter = read.value.map((u) => {
    if (typeof u !== 'object' || u === null || !('enhet' in u)) return u;
    const { enhet, ...rest } = u as Readonly<Record<string, unknown>>;
    return typeof enhet === 'string' && enhet !== ''
      ? { ...rest, enhetId: enhetIdOf(organisation, enhet) }
      : rest;
  });
  const saved = await core.value.call('rapport.tidigare.spara', {
    uppgifter,
  } as ApiInput<'rapport.tidigare.spara'>);
  return saved.ok
    ? done({ json: saved.value, text: `${saved.value.sparade} tidigare uppgifter är inmatade.` })
    : saved;
}

async function internkontroll(c: CliContext): Promise<Result<Svar>> {
  const period = word(c, 'period');
  if (period === undefined)
    throw new FelAnvandning(
      'rapport internkontroll behöver --period, till exempel --period 2023-01..2023-08.',
    );
  const core = c.core();
  if (!core.ok) return core;
  const ut = word(c, 'ut');
  const namnd = word(c, 'namnd');
  const made = await core.value.call('rapport.internkontroll', {
    period,
    ersatt: c.val['ersatt'] === true,
    ...(namnd === undefined ? {} : { namnd }),
    ...(ut === undefined ? {} : { fil: resolve(ut) }),
  });
  if (!made.ok) return made;
  const { risker, zoner, fynd, fil } = made.value;
  const lines = [
    ...(fil === null ? [] : [`Rapporten är skriven: ${fil}`]),
    `${risker.antal} risker, ${risker.foljsUpp} följs upp, ${risker.behoverAtgard} behöver åtgärder.`,
    zoner.map((z) => `${z.text}: ${z.antal}`).join(' · '),
    ...fynd.map((f) => `  – ${f.text} (${f.plats})`),
  ];
  return done({ json: made.value, text: lines.join('\n') });
}

const kinds: Readonly<Record<string, (c: CliContext) => Promise<Result<Svar>>>> = {
  halvar,
  internkontroll,
  tidigare,
  ...laskommandon,
};

export const rapportKommando: Kommando = {
  namn: 'rapport',
  ord: ['SLAG'],
  fritt: ['FIL'],
  hjalp:
    'rapport halvar sammanställer halvårsrapporten, las låser den; versioner, skillnad och skriv visar det låsta; internkontroll följer upp planen; tidigare matar in äldre siffror.',
  val: {
    period: { type: 'string' },
    ut: { type: 'string' },
    nu: { type: 'boolean' },
    insamlat: { type: 'boolean' },
    ersatt: { type: 'boolean' },
    mall: { type: 'string' },
    namnd: { type: 'string' },
    brytdatum: { type: 'string' },
    skal: { type: 'string' },
    version: { type: 'string' },
    mot: { type: 'string' },
    offentlig: { type: 'boolean' },
  },
  valHjalp: {
    period: 't.ex. 2021-H1, 2021, 2021-delar, 2021-01..2021-08',
    ut: 'filen som skrivs: .docx, .html, .pdf eller .xlsx (utan --ut bara siffrorna)',
    nu: 'läs organisationen som den är nu i stället för som den var',
    insamlat: 'bara ur de sammandrag som är insamlade från utdelningen',
    ersatt: 'skriv över en fil som redan finns',
    mall: 'vilken rapportmall, annars halvårsrapporten',
    namnd: 'vems internkontroll, annars Socialnämnden',
    brytdatum: 'till och med den dagen räknas det som har kommit in, ÅÅÅÅ-MM-DD',
    skal: 'vad en rättelse ändrar och varför',
    version: 'låst version, till exempel 1',
    mot: 'en senare låst version att jämföra med, annars läget nu',
    offentlig: 'den offentliga utgåvan med skyddade små tal',
  },
  mer: [
    'rapport halvar --period 2021-H1 --ut halvarsrapport.docx',
    '  Tabeller, fynd från rimlighetskontrollen och totaler ges som JSON med --json.',
    'rapport halvar --mall patientsakerhet --period 2025 --ut underlag.docx',
    '  Fler mallar: kvalitet, lexsarah och, för en enhet, enhet-ID (till exempel enhet-hagen --period 2026-03).',
    'rapport internkontroll --period 2023-01..2023-08 --ut internkontroll.docx [--namnd Omsorgsnämnden]',
    '  Räknas ur riskerna, planen och utfallen. Utan --ut bara siffrorna.',
    'rapport tidigare FIL (eller stdin)',
    '  JSON-lista eller CSV med rubrikerna matt;period;enhet;antal;kalla;slag. matt är t.ex. hsl-fall, hsl-lakemedel,',
    '  hsl-mtp, hsl-information, sol-avvikelser, sol-klagomal, lex-sarah, boendedygn, brukare. Utan enhet gäller siffran hela kommunen.',
    '  slag är antal (standard) eller publicerad-summa.',
    'rapport las --period 2021-H1 --brytdatum 2021-08-31',
    '  Låser rapporten. Nekas medan rimlighetskontrollen har obesvarade fynd. En rättelse behöver --skal.',
    'rapport versioner --period 2021-H1; rapport skillnad --period 2021-H1 --version 1 [--mot 2];',
    'rapport skriv --period 2021-H1 --version 1 --ut rapport.docx (samma byte varje gång)',
  ].join('\n'),
  kor: async (c) => {
    const kind = Object.hasOwn(kinds, c.ord[0] ?? '') ? kinds[c.ord[0] ?? ''] : undefined;
    if (kind === undefined)
      throw new FelAnvandning(`rapport förstår ${Object.keys(kinds).join(' och ')}, inte ”${c.ord[0]}”.`);
    return kind(c);
  },
};
