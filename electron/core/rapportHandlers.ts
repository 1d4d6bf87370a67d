import { createHash } from 'node:crypto';
import {
  deleteTidigare,
  listTidigare,
  readSvar,
  saveSvar,
  saveText,
  saveTidigare,
} from '../../db/rapportRepo.ts';
import { finnEnhet } from '../../shared/enhet/enhet.ts';
import { granskaRapport } from '../../shared/halvarsrapport/granskaRapport.ts';
import type { TidigareUppgift } from '../../shared/halvarsrapport/matt.ts';
import { rapportperiodText } from '../../shared/halvarsrapport/rapport.ts';
import type { Rapport } from '../../shared/halvarsrapport/rapport.ts';
import type { rapportApi } from '../../shared/halvarsrapport/rapportApi.ts';
import { standardmall } from '../../shared/halvarsrapport/standardmall.ts';
import { fyndNyckel } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { parsePeriod, periodCode } from '../../shared/time/period.ts';
import { formatOf, skrivRapport } from '../report/skrivRapport.ts';
import type { CommandContext, QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { programVersion } from './programVersion.ts';
import { sparAv } from './rapportSpar.ts';
import { sammanstallRapport } from './rapportUnderlag.ts';

/** Which section each block of the document belongs to, first block and how many. */
function blockOf(r: Rapport): ReadonlyMap<string, readonly [number, number]> {
  const spans = new Map<string, readonly [number, number]>();
  let open: { id: string; from: number } | undefined;
  const close = (to: number) => open !== undefined && spans.set(open.id, [open.from, to - open.from]);
  r.dokument.block.forEach((b, i) => {
    if (b.slag !== 'rubrik' || b.id === undefined) return;
    close(i);
    open = { id: b.id.replace(/^rubrik-/, ''), from: i };
  });
  close(r.dokument.block.length);
  return spans;
}

function fynd(c: QueryContext, r: Rapport) {
  const svar = readSvar(c.db, r.period);
  const spans = blockOf(r);
  return granskaRapport(r).map((f) => {
    const nyckel = fyndNyckel(f);
    const avsnitt = [...spans].find(([, [from, n]]) => from <= f.plats.block && f.plats.block < from + n);
    return {
      nyckel,
      regel: f.regel,
      allvar: f.allvar,
      tal: f.tal,
      plats: f.plats.beskrivning,
      block: f.plats.block,
      avsnitt: avsnitt?.[0] ?? null,
      text: f.text,
      forslag: f.forslag,
      svar: svar.get(nyckel) ?? null,
    };
  });
}

function modell(c: QueryContext, r: Rapport) {
  const spans = blockOf(r);
  return {
    period: r.period,
    periodText: rapportperiodText(r),
    titel: r.titel,
    kommun: r.kommun,
    namnd: r.namnd,
    datum: r.datum,
    totalt: r.totalt,
    enheter: r.enheter,
    klara: r.klara,
    avsnitt: r.avsnitt.map(({ block: _b, tabeller: _t, ...a }) => ({
      ...a,
      block: spans.get(a.id) ?? ([0, 0] as const),
    })),
    tabeller: r.avsnitt.flatMap((a) => a.tabeller),
    fynd: fynd(c, r),
  };
}

/** The first thing wrong with an earlier figure, or null: its period and its unit must be known. */
function granskaTidigare(c: CommandContext, u: TidigareUppgift, index: number): Problem | null {
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

const innehallshash = (r: Rapport): string =>
  createHash('sha256').update(JSON.stringify(r.dokument), 'utf8').digest('hex');

export const rapportHandlers: HandlersOf<typeof rapportApi> = {
  'rapport.modell': (c, fraga) => {
    const r = sammanstallRapport(c, fraga);
    return done({ ...modell(c, r), dokument: r.dokument });
  },
  'rapport.granska': (c, fraga) => done({ fynd: fynd(c, sammanstallRapport(c, fraga)) }),
  'rapport.spar': (c, { trace, ...fraga }) => done(sparAv(c, fraga, trace)),
  'rapport.text.spara': (c, { period, avsnitt, text, klar }) => {
    if (!standardmall.avsnitt.some((a) => a.id === avsnitt && a.skrivs))
      return refused(problem('avsnitt-finns-inte', { avsnitt }, 'avsnitt'));
    const code = periodCode(period);
    const version = saveText(c.db, { period: code, avsnitt, text, klar }, { at: c.clock.now(), vem: c.vem });
    c.log({
      handling: klar ? 'klarmarkerad' : 'skriven',
      sak: 'rapporttext',
      sakId: `${code}/${avsnitt}`,
      detalj: { version },
    });
    return done({ version });
  },
  'rapport.svara': (c, { period, nyckel, svar }) => {
    const code = periodCode(period);
    saveSvar(c.db, { period: code, nyckel, svar }, { at: c.clock.now(), vem: c.vem });
    c.log({ handling: 'besvarad', sak: 'rapportfynd', sakId: `${code}/${nyckel}`, detalj: { svar } });
    return done({ nyckel });
  },
  'rapport.tidigare.lista': (c, { matt }) =>
    done(listTidigare(c.db).filter((u) => matt === undefined || u.matt === matt)),
  'rapport.tidigare.spara': (c, { uppgifter }) => {
    for (const [index, u] of uppgifter.entries()) {
      const stop = granskaTidigare(c, u, index);
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
  'rapport.halvar': async (c, { fil, ersatt, ...fraga }) => {
    const format = fil === undefined ? null : formatOf(fil);
    if (format?.ok === false) return format;
    c.progress(0.1, 'Räknar');
    const r = sammanstallRapport(c, fraga);
    const rapport = modell(c, r);
    const hash = innehallshash(r);
    if (fil === undefined) return done({ fil: null, innehallshash: hash, rapport });
    c.progress(0.4, 'Skriver dokumentet');
    const written = await skrivRapport(
      {
        dokument: r.dokument,
        rapportnamn: 'Halvårsrapport',
        form: 'rapport',
        kommun: r.kommun,
        namnd: r.namnd,
        periodText: rapport.periodText,
        datum: r.datum,
        version: programVersion,
        hash,
      },
      fil,
      { ersatt, signal: c.signal },
    );
    return written.ok ? done({ fil: written.value.fil, innehallshash: hash, rapport }) : written;
  },
};
