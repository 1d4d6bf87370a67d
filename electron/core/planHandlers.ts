import {
  closePlan,
  deleteKontroll,
  findKontroll,
  insertPlan,
  isPlanOpen,
  listKontroller,
  listPlaner,
  listPlanval,
  openPlan,
  planensRiskNr,
  saveKontroll,
} from '../../db/planRepo.ts';
import type { Planval } from '../../db/planRepo.ts';
import { findRisk } from '../../db/riskRepo.ts';
import { harUtfall, listUtfall, listUtfallIKorthet } from '../../db/utfallRepo.ts';
import type { UtfallIKorthet } from '../../db/utfallRepo.ts';
import { tillfallen } from '../../shared/internkontroll/kalender.ts';
import type { Tillfalle } from '../../shared/internkontroll/kalender.ts';
import type { Kontroll } from '../../shared/internkontroll/kontroll.ts';
import type { planApi } from '../../shared/internkontroll/planApi.ts';
import { planandringar } from '../../shared/internkontroll/planandring.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { kontrollerAttGora } from './kontrollerAttGora.ts';

const finnsInte = (vad: string, id: string) => refused(problem('finns-inte', { vad, id }));
const planId = (p: Planval): string => `${p.namnd} ${p.ar}`;

/** An adopted plan is changed only as a new version. */
function lastPlan(c: QueryContext, plan: Planval): Problem | null {
  const latest = listPlaner(c.db, plan).at(-1);
  if (latest === undefined || isPlanOpen(c.db, plan)) return null;
  return problem('plan-antagen', { ar: plan.ar, paragraf: latest.antagen?.paragraf ?? '' });
}

const byMonth = <T>(turns: readonly Tillfalle[], of: (t: Tillfalle) => T): (T | null)[] => {
  const found = new Map(turns.map((t) => [t.manad, of(t)]));
  return Array.from({ length: 12 }, (_, i) => found.get(i + 1) ?? null);
};

const senasteAv = (utfall: readonly UtfallIKorthet[]) => {
  const latest = utfall.at(-1);
  if (latest === undefined) return null;
  const { id, matdatum, resultat } = latest;
  return { id, matdatum, resultat };
};

export const planHandlers: HandlersOf<typeof planApi> = {
  'kontroll.spara': (c, { id, ar, namnd, uppgifter }) => {
    const stop = lastPlan(c, { ar, namnd });
    if (stop !== null) return refused(stop);
    const before = id === undefined ? undefined : findKontroll(c.db, id);
    if (id !== undefined && (before?.ar !== ar || before.namnd !== namnd)) return finnsInte('Kontrollen', id);
    if (before !== undefined && before.slag !== uppgifter.slag && harUtfall(c.db, before.id))
      return refused(problem('kontroll-har-utfall-slag', {}, 'uppgifter.slag'));
    const kontrollId = id ?? c.newId();
    saveKontroll(c.db, { ...uppgifter, id: kontrollId, ar, namnd });
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
    const stop = lastPlan(c, before);
    if (stop !== null) return refused(stop);
    if (harUtfall(c.db, id)) return refused(problem('kontroll-har-utfall'));
    deleteKontroll(c.db, id);
    c.log({ handling: 'borttagen', sak: 'kontroll', sakId: id, detalj: { fran: before } });
    return done({ id });
  },

  'kontroll.visa': (c, { id }) => {
    const kontroll = findKontroll(c.db, id);
    if (kontroll === undefined) return finnsInte('Kontrollen', id);
    const utfall = listUtfall(c.db, { kontrollId: id });
    const risk = kontroll.riskId === null ? undefined : findRisk(c.db, kontroll.riskId);
    return done({
      kontroll,
      risk: risk === undefined ? null : { id: risk.id, nr: risk.uppgifter.nr, risk: risk.uppgifter.risk },
      utfall,
      tillfallen: [...tillfallen(kontroll, utfall, c.clock.today())],
    });
  },

  'kontroll.lista': (c, val) => done(listKontroller(c.db, val)),

  'kontroll.attGora': (c) => done(kontrollerAttGora(c)),

  'plan.lista': (c) =>
    done(
      listPlanval(c.db).map((p) => ({
        ...p,
        antagen: listPlaner(c.db, p).at(-1)?.antagen?.datum ?? null,
      })),
    ),

  'plan.visa': (c, plan) => {
    const planer = listPlaner(c.db, plan);
    const kontroller = listKontroller(c.db, plan);
    const utfall = Map.groupBy(listUtfallIKorthet(c.db, plan), (u) => u.kontrollId);
    const latest = planer.at(-1);
    const riskNr = planensRiskNr(c.db, plan);
    const idag = c.clock.today();
    return done({
      antagen: latest?.antagen ?? null,
      versioner: planer.length,
      oppen: lastPlan(c, plan) === null,
      antagna: planer
        .map((p, i) => ({
          version: p.version,
          datum: p.antagen?.datum ?? idag,
          paragraf: p.antagen?.paragraf ?? '',
          kontroller: p.kontroller.length,
          andringar: i === 0 ? [] : planandringar(planer[i - 1]?.kontroller ?? [], p.kontroller),
        }))
        .toReversed(),
      andringar: latest === undefined ? [] : planandringar(latest.kontroller, kontroller),
      kalender: kontroller.map((kontroll) => {
        const own = utfall.get(kontroll.id) ?? [];
        const turns = tillfallen(kontroll, own, idag);
        return {
          kontroll,
          riskNr: kontroll.riskId === null ? null : (riskNr.get(kontroll.riskId) ?? null),
          manader: byMonth(turns, (t) => t.lage),
          fyllda: byMonth(turns, (t) => t.utfallId),
          senaste: senasteAv(own),
        };
      }),
    });
  },

  'plan.anta': (c, { ar, namnd, datum, paragraf }) => {
    const plan = { ar, namnd };
    const stop = lastPlan(c, plan);
    if (stop !== null) return refused(stop);
    const kontroller = listKontroller(c.db, plan);
    if (kontroller.length === 0) return refused(problem('plan-tom', { ar }));
    if (datum > c.clock.today()) return refused(problem('datum-i-framtiden', { datum }, 'datum'));
    const version = listPlaner(c.db, plan).length + 1;
    insertPlan(c.db, { ...plan, version, antagen: { datum, paragraf }, kontroller });
    c.log({
      handling: 'antagen',
      sak: 'plan',
      sakId: planId(plan),
      detalj: { version, datum, paragraf },
    });
    return done({ ar, version });
  },

  'plan.nyVersion': (c, plan) => {
    const planer = listPlaner(c.db, plan);
    if (planer.length === 0) return finnsInte('Den antagna planen', planId(plan));
    openPlan(c.db, plan);
    c.log({ handling: 'oppnad', sak: 'plan', sakId: planId(plan), detalj: { version: planer.length + 1 } });
    return done({ ar: plan.ar, version: planer.length + 1 });
  },

  'plan.angra': (c, plan) => {
    const latest = listPlaner(c.db, plan).at(-1);
    if (latest === undefined || !isPlanOpen(c.db, plan))
      return refused(problem('plan-inte-oppen', { ar: plan.ar }));
    const adopted = new Set(latest.kontroller.map((k) => k.id));
    const added = listKontroller(c.db, plan).filter((k) => !adopted.has(k.id));
    if (added.some((k) => harUtfall(c.db, k.id))) return refused(problem('kontroll-har-utfall'));
    for (const k of added) deleteKontroll(c.db, k.id);
    for (const k of latest.kontroller) saveKontroll(c.db, k);
    closePlan(c.db, plan);
    c.log({
      handling: 'angrad',
      sak: 'plan',
      sakId: planId(plan),
      detalj: { version: latest.version, borttagna: added },
    });
    return done({ ar: plan.ar, version: latest.version });
  },

  'plan.kopiera': (c, { fran, till, namnd, urval }) => {
    const stop = lastPlan(c, { ar: till, namnd });
    if (stop !== null) return refused(stop);
    const chosen = urval === undefined ? null : new Set(urval);
    const kontroller = listKontroller(c.db, { ar: fran, namnd }).filter((k) => chosen?.has(k.id) ?? true);
    if (kontroller.length === 0) return refused(problem('plan-tom', { ar: fran }, 'fran'));
    // Copied once more, or to the same year, a plan must not grow by itself.
    const innehall = (k: Kontroll): string => JSON.stringify({ ...k, id: '', ar: till });
    const finns = new Set(listKontroller(c.db, { ar: till, namnd }).map(innehall));
    const nya = kontroller.filter((k) => !finns.has(innehall(k)));
    if (nya.length === 0) return refused(problem('ingen-andring', {}, 'till'));
    for (const k of nya) saveKontroll(c.db, { ...k, id: c.newId(), ar: till });
    c.log({
      handling: 'kopierad',
      sak: 'plan',
      sakId: planId({ namnd, ar: till }),
      detalj: { fran, antal: nya.length },
    });
    return done({ antal: nya.length });
  },
};
