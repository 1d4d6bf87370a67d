import { arendeRader } from '../../db/arendeRaderRepo.ts';
import {
  deleteKontroll,
  findKontroll,
  insertPlan,
  insertUtfall,
  isPlanOpen,
  listKontroller,
  listPlaner,
  listUtfall,
  openPlan,
  saveKontroll,
} from '../../db/internkontrollRepo.ts';
import { avvikelseRader } from '../../db/sammandragRepo.ts';
import type { internkontrollApi } from '../../shared/internkontroll/internkontrollApi.ts';
import { kalenderRad } from '../../shared/internkontroll/kalender.ts';
import type { Automatfraga } from '../../shared/internkontroll/kontroll.ts';
import type { Kontroll } from '../../shared/internkontroll/kontroll.ts';
import { sammanstall } from '../../shared/internkontroll/sammanstall.ts';
import { dra } from '../../shared/internkontroll/stickprov.ts';
import { arInaktuellt, granskaUtfall } from '../../shared/internkontroll/utfall.ts';
import type { Utfall } from '../../shared/internkontroll/utfall.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { yearsBefore } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import type { QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';

const finnsInte = (vad: string, id: string) => refused(problem('finns-inte', { vad, id }));

/** An adopted plan is changed only as a new version. */
function lastPlan(c: QueryContext, ar: number): Problem | null {
  const plan = listPlaner(c.db, ar).at(-1);
  if (plan === undefined || isPlanOpen(c.db, ar)) return null;
  return problem('plan-antagen', { ar, paragraf: plan.antagen?.paragraf ?? '' });
}

/** What every register of this computer says of a period. */
const allaRader = (c: QueryContext, p: Period) => [
  ...avvikelseRader(c.db, p),
  ...arendeRader(c.db, p, c.grund.kodverk),
];

function ask(c: QueryContext, fraga: Automatfraga, verksamhetId: string | null, period: Period) {
  const forra = yearsBefore(period, 1);
  const one = (p: Period) => sammanstall(allaRader(c, p), fraga, c.grund.organisation, verksamhetId, p);
  return { ...one(period), forra: one(forra) };
}

type KontrollNames = Exclude<
  keyof typeof internkontrollApi,
  `risk.${string}` | `matris.${string}` | 'rapport.internkontroll'
>;

export const kontrollHandlers: HandlersOf<Pick<typeof internkontrollApi, KontrollNames>> = {
  'kontroll.spara': (c, { id, ar, uppgifter }) => {
    const stop = lastPlan(c, ar);
    if (stop !== null) return refused(stop);
    const before = id === undefined ? undefined : findKontroll(c.db, id);
    if (id !== undefined && before?.ar !== ar) return finnsInte('Kontrollen', id);
    const kontrollId = id ?? c.newId();
    saveKontroll(c.db, { ...uppgifter, id: kontrollId, ar });
    c.log({
      handling: before === undefined ? 'skapad' : 'andrad',
      sak: 'kontroll',
      sakId: kontrollId,
      detalj: { fran: before, till: uppgifter },
    });
    return done({ id: kontrollId });
  },

  'kontroll.taBort': (c, { id }) => {
    const before = findKontroll(c.db, id);
    if (before === undefined) return finnsInte('Kontrollen', id);
    const stop = lastPlan(c, before.ar);
    if (stop !== null) return refused(stop);
    deleteKontroll(c.db, id);
    c.log({ handling: 'borttagen', sak: 'kontroll', sakId: id, detalj: { fran: before } });
    return done({ id });
  },

  'plan.visa': (c, { ar }) => {
    const planer = listPlaner(c.db, ar);
    const utfall = listUtfall(c.db, { ar });
    return done({
      plan: planer.at(-1) ?? null,
      versioner: planer.length,
      kalender: listKontroller(c.db, ar).map((kontroll) => ({
        kontroll,
        manader: [...kalenderRad(kontroll, utfall, c.clock.today())],
        utfall: utfall.filter((u) => u.kontrollId === kontroll.id),
      })),
    });
  },

  'plan.anta': (c, { ar, namnd, datum, paragraf }) => {
    const stop = lastPlan(c, ar);
    if (stop !== null) return refused(stop);
    const kontroller = listKontroller(c.db, ar);
    if (kontroller.length === 0) return refused(problem('plan-tom', { ar }));
    if (datum > c.clock.today()) return refused(problem('datum-i-framtiden', { datum }, 'datum'));
    const version = listPlaner(c.db, ar).length + 1;
    insertPlan(c.db, { ar, namnd, version, antagen: { datum, paragraf }, kontroller });
    c.log({ handling: 'antagen', sak: 'plan', sakId: String(ar), detalj: { version, datum, paragraf } });
    return done({ ar, version });
  },

  'plan.nyVersion': (c, { ar }) => {
    const planer = listPlaner(c.db, ar);
    if (planer.length === 0) return finnsInte('Den antagna planen', String(ar));
    openPlan(c.db, ar);
    c.log({ handling: 'oppnad', sak: 'plan', sakId: String(ar), detalj: { version: planer.length + 1 } });
    return done({ ar, version: planer.length + 1 });
  },

  'plan.kopiera': (c, { fran, till }) => {
    const stop = lastPlan(c, till);
    if (stop !== null) return refused(stop);
    const kontroller = listKontroller(c.db, fran);
    if (kontroller.length === 0) return refused(problem('plan-tom', { ar: fran }, 'fran'));
    // Copied once more, or to the same year, a plan must not grow by itself.
    const innehall = (k: Kontroll): string => JSON.stringify({ ...k, id: '', ar: till });
    const finns = new Set(listKontroller(c.db, till).map(innehall));
    const nya = kontroller.filter((k) => !finns.has(innehall(k)));
    if (nya.length === 0) return refused(problem('ingen-andring', {}, 'till'));
    for (const k of nya) saveKontroll(c.db, { ...k, id: c.newId(), ar: till });
    c.log({
      handling: 'kopierad',
      sak: 'plan',
      sakId: String(till),
      detalj: { fran, antal: nya.length },
    });
    return done({ antal: nya.length });
  },

  'utfall.spara': (c, { uppgifter }) => {
    const kontroll = findKontroll(c.db, uppgifter.kontrollId);
    if (kontroll === undefined) return finnsInte('Kontrollen', uppgifter.kontrollId);
    if (uppgifter.varde.slag === 'automatisk')
      return refused(problem('automatisk-kontroll-fylls-i', {}, 'varde'));
    const stop = granskaUtfall(uppgifter, kontroll, c.clock.today());
    if (stop !== null) return refused(stop);
    const utfall: Utfall = { ...uppgifter, id: c.newId(), at: c.clock.now(), vem: c.vem };
    insertUtfall(c.db, utfall);
    c.log({
      handling: 'utfall',
      sak: 'kontroll',
      sakId: kontroll.id,
      detalj: { utfall: utfall.id, resultat: utfall.resultat },
    });
    const varning = arInaktuellt(utfall, kontroll, c.clock.today())
      ? `Mätdatumet ${utfall.matdatum} är äldre än ett rapporteringsintervall. Mät igen eller skriv varför.`
      : null;
    return done({ id: utfall.id, varning });
  },

  'utfall.fyllI': (c, { kontrollId, period, resultat, kommentar }) => {
    const kontroll = findKontroll(c.db, kontrollId);
    if (kontroll === undefined) return finnsInte('Kontrollen', kontrollId);
    if (kontroll.automatik === null)
      return refused(problem('utfall-fel-slag', { slag: kontroll.slag }, 'kontrollId'));
    if (period.to > c.clock.today())
      return refused(problem('datum-i-framtiden', { datum: period.to }, 'period'));
    const { fraga, verksamhetId } = kontroll.automatik;
    const utfall: Utfall = {
      id: c.newId(),
      kontrollId,
      matdatum: period.to,
      resultat,
      kommentar,
      varde: { slag: 'automatisk', ...ask(c, fraga, verksamhetId, period) },
      at: c.clock.now(),
      vem: c.vem,
    };
    insertUtfall(c.db, utfall);
    c.log({
      handling: 'utfall',
      sak: 'kontroll',
      sakId: kontrollId,
      detalj: { utfall: utfall.id, resultat },
    });
    return done(utfall);
  },

  'utfall.lista': (c, { kontrollId }) =>
    done(listUtfall(c.db, kontrollId === undefined ? {} : { kontrollId })),
  'internkontroll.sammanstall': (c, { fraga, verksamhetId, period }) =>
    done(ask(c, fraga, verksamhetId, period)),
  'stickprov.dra': (_c, { population, antal, fro }) => done([...dra(population, antal, fro)]),
};
