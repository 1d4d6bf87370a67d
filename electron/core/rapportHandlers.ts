import { deleteTidigare, listTidigare, saveSvar, saveTidigare } from '../../db/rapportRepo.ts';
import { rapportmallarDokument } from '../../db/dokumentslag.ts';
import { granskaTidigare } from '../../shared/halvarsrapport/granskaTidigare.ts';
import { granskaMall } from '../../shared/halvarsrapport/granskaMall.ts';
import { finnEnhet } from '../../shared/enhet/enhet.ts';
import type { TidigareUppgift } from '../../shared/halvarsrapport/matt.ts';
import type { rapportApi } from '../../shared/halvarsrapport/rapportApi.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { parsePeriod, periodCode } from '../../shared/time/period.ts';
import { formatOf, skrivRapport } from '../report/skrivRapport.ts';
import { adopt } from './adopt.ts';
import type { CommandContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { rapportfynd, rapportmodell } from './rapportModell.ts';
import { sparAv } from './rapportSpar.ts';
import { skrivAvsnitt } from './rapportDelar.ts';
import { vidBrytdatum } from './rapportLas.ts';
import { offentligAv } from './rapportOffentlig.ts';
import { rapportOffentligHandlers } from './rapportOffentligHandlers.ts';
import { rapportUppdragHandlers } from './rapportUppdragHandlers.ts';
import { mallFor, rapportmallar, sammanstallRapport, sammanstallStegvis } from './rapportUnderlag.ts';
import { innehallshash } from './skrivDokument.ts';

/** The first thing wrong with an earlier figure, or null: its period and its unit must be known. */
function granskaUppgift(c: CommandContext, u: TidigareUppgift, index: number): Problem | null {
  const period = parsePeriod(u.period);
  if (period === null || periodCode(period) !== u.period)
    return problem(
      'ogiltig-indata',
      { falt: `uppgifter.${index}.period`, skal: 'ska vara en period, till exempel 2020-H1 eller 2019' },
      `uppgifter.${index}.period`,
    );
  if (u.enhetId !== null && finnEnhet(c.grund.organisation, u.enhetId) === undefined)
    return problem('enhet-finns-inte', { enhet: u.enhetId, datum: period.to }, `uppgifter.${index}.enhetId`);
  return null;
}

export const rapportHandlers: HandlersOf<typeof rapportApi> = {
  ...rapportUppdragHandlers,
  ...rapportOffentligHandlers,
  'rapport.modell': (c, fraga) => {
    const r = sammanstallRapport(c, fraga);
    return r.ok ? done({ ...rapportmodell(c, r.value), dokument: r.value.dokument }) : r;
  },
  'rapport.sammanstall': async (c, fraga) => {
    const r = await sammanstallStegvis(c, fraga);
    return r.ok ? done({ ...rapportmodell(c, r.value), dokument: r.value.dokument }) : r;
  },
  'rapport.granska': (c, { brytdatum, ...fraga }) => {
    const senast = brytdatum === undefined ? undefined : vidBrytdatum(brytdatum, c.clock.today());
    const r = sammanstallRapport(c, { ...fraga, senast });
    return r.ok ? done({ fynd: rapportfynd(c, r.value) }) : r;
  },
  'rapport.spar': (c, { trace, ...fraga }) => done(sparAv(c, fraga, trace)),
  'rapport.text.spara': (c, { mall, period, avsnitt, text, klar, avgor }) => {
    const found = mallFor(c, mall);
    if (!found.ok) return found;
    if (!found.value.mall.avsnitt.some((a) => a.id === avsnitt && a.skrivs))
      return refused(problem('avsnitt-finns-inte', { avsnitt }, 'avsnitt'));
    const code = periodCode(period);
    const version = skrivAvsnitt(c, { mall, period: code }, avsnitt, { text, klar }, avgor);
    c.log({
      handling: klar ? 'klarmarkerad' : 'skriven',
      sak: 'rapporttext',
      sakId: `${code}/${avsnitt}`,
      detalj: { version },
    });
    return done({ version });
  },
  'rapport.svara': (c, { mall, period, nyckel, svar }) => {
    const code = periodCode(period);
    saveSvar(c.db, { mall, period: code, nyckel, svar }, { at: c.clock.now(), vem: c.vem });
    c.log({ handling: 'besvarad', sak: 'rapportfynd', sakId: `${code}/${nyckel}`, detalj: { svar } });
    return done({ nyckel });
  },
  'rapport.mall.lista': (c) => {
    const { version, mallar } = rapportmallar(c);
    return done({ version, mallar: [...mallar], standard: [...rapportmallarDokument.standard] });
  },
  'rapport.mall.spara': (c, { mall }) => {
    const stop = granskaMall(mall);
    if (stop !== null) return refused(stop);
    const { mallar } = rapportmallar(c);
    const known = mallar.some((m) => m.id === mall.id);
    return adopt(
      c,
      rapportmallarDokument,
      known ? mallar.map((m) => (m.id === mall.id ? mall : m)) : [...mallar, mall],
    );
  },
  'rapport.tidigare.lista': (c, { matt }) =>
    done(listTidigare(c.db).filter((u) => matt === undefined || u.matt === matt)),
  'rapport.tidigare.granska': (c) => done([...granskaTidigare(listTidigare(c.db))]),
  'rapport.tidigare.spara': (c, { uppgifter }) => {
    for (const [index, u] of uppgifter.entries()) {
      const stop = granskaUppgift(c, u, index);
      if (stop !== null) return refused(stop);
    }
    const who = { at: c.clock.now(), vem: c.vem };
    const before = listTidigare(c.db);
    for (const u of uppgifter) saveTidigare(c.db, u, who);
    const replaced = before.filter((b) =>
      uppgifter.some(
        (u) =>
          u.matt === b.matt &&
          u.period === b.period &&
          u.enhetId === b.enhetId &&
          u.slag === b.slag &&
          u.antal !== b.antal,
      ),
    );
    c.log({
      handling: 'inmatad',
      sak: 'tidigare-uppgifter',
      sakId: c.grund.organisation.kommun,
      detalj: { antal: uppgifter.length, ersatta: replaced },
    });
    return done({ sparade: uppgifter.length });
  },
  'rapport.tidigare.tabort': (c, u) => {
    const borttagen = deleteTidigare(c.db, u);
    if (borttagen)
      c.log({
        handling: 'borttagen',
        sak: 'tidigare-uppgifter',
        sakId: c.grund.organisation.kommun,
        detalj: u,
      });
    return done({ borttagen });
  },
  'rapport.halvar': async (c, { fil, ersatt, utgava, ...fraga }) => {
    const format = fil === undefined ? null : formatOf(fil);
    if (format?.ok === false) return format;
    const r = await sammanstallStegvis(c, fraga);
    if (!r.ok) return r;
    const { kommun, namnd, datum } = r.value;
    const dokument = utgava === 'offentlig' ? offentligAv(c, r.value).dokument : r.value.dokument;
    const rapport = rapportmodell(c, r.value);
    const hash = innehallshash(dokument);
    if (fil === undefined) return done({ fil: null, innehallshash: hash, rapport });
    c.progress(0.4, 'Skriver dokumentet');
    if (c.signal.aborted) return refused(problem('avbruten'));
    const written = await skrivRapport(
      {
        dokument,
        rapportnamn: r.value.namn,
        form: 'rapport',
        kommun,
        namnd,
        periodText: rapport.periodText,
        datum,
        version: 'utkast',
        hash,
      },
      fil,
      { ersatt, signal: c.signal },
    );
    return written.ok ? done({ fil: written.value.fil, innehallshash: hash, rapport }) : written;
  },
};
