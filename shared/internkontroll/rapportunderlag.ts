import { atgardStatus } from '../atgard/atgard.ts';
import type { Atgard } from '../atgard/atgard.ts';
import type { Kodverk } from '../kodverk/kodverk.ts';
import type { Riskmatris } from '../riskmatris/riskmatris.ts';
import { yearOf } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import { helar, isSamePeriod } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { tillfallen } from './kalender.ts';
import type { Utford } from './kalender.ts';
import type { Kontroll } from './kontroll.ts';
import type { Rapporttexter } from './rapporttexter.ts';
import type { Risk, RiskUppgifter } from './risk.ts';
import type { Utfall } from './utfall.ts';

/** A risk with its latest score of each level, or all of them, oldest first. */
export type Rapportrisk = RiskUppgifter & Pick<Risk, 'id' | 'poang'>;

/** All that the report stands on; everything else is counted from it. */
export interface Rapportunderlag {
  readonly kommun: string;
  readonly namnd: string;
  readonly period: Period;
  readonly idag: LocalDate;
  readonly matris: Riskmatris;
  /** Every version of every matrix: a score is read with the words it was made with. */
  readonly matriser: readonly Riskmatris[];
  readonly kodverk: Kodverk;
  /** Names of verksamheter by their ids. */
  readonly verksamheter: ReadonlyMap<string, string>;
  readonly risker: readonly Rapportrisk[];
  readonly kontroller: readonly Kontroll[];
  /** Every outcome of the controls in short, the oldest measured day first. */
  readonly utforda: readonly Utford[];
  /** Those that the report tells, whole. */
  readonly utfall: readonly Utfall[];
  readonly atgarder: readonly Atgard[];
  readonly texter: Rapporttexter;
}

/**
 * The day that the report speaks from: the end of its period, or today while that has not come. A report that is opened
 * years later must not call all it holds old.
 */
export const rapportdag = (u: Pick<Rapportunderlag, 'period' | 'idag'>): LocalDate =>
  u.idag < u.period.to ? u.idag : u.period.to;

/** A report over a whole year takes all risks; any shorter one those that are followed up at delår. */
export const arHelar = (p: Period): boolean => isSamePeriod(p, helar(yearOf(p.from)));

/** What is looked up for each risk and control, gathered once: a report of thousands must not search all for each. */
interface Uppslag {
  readonly kontroller: ReadonlyMap<string | null, readonly Kontroll[]>;
  readonly utforda: ReadonlyMap<string, readonly Utford[]>;
  readonly utfall: ReadonlyMap<string, readonly Utfall[]>;
  readonly atgarder: ReadonlyMap<string, readonly Atgard[]>;
}
/** Counts something of a report once, however many of its parts ask for it. */
export function enGang<T>(rakna: (u: Rapportunderlag) => T): (u: Rapportunderlag) => T {
  const raknade = new WeakMap<Rapportunderlag, { readonly svar: T }>();
  return (u) => {
    const known = raknade.get(u) ?? { svar: rakna(u) };
    raknade.set(u, known);
    return known.svar;
  };
}

const uppslagFor = enGang((u): Uppslag => ({
  kontroller: Map.groupBy(u.kontroller, (k) => k.riskId),
  utforda: Map.groupBy(u.utforda, (x) => x.kontrollId),
  utfall: Map.groupBy(u.utfall, (x) => x.kontrollId),
  atgarder: Map.groupBy(u.atgarder, (a) => a.sak.id),
}));

/**
 * Which outcome of a control a report tells: the latest that was measured by the end of the period; where there is none,
 * the first one after it, which the report then says. `own` are those of one control, the oldest first.
 */
export const berattatUtfall = <U extends Pick<Utford, 'matdatum'>>(
  own: readonly U[],
  p: Period,
): U | undefined => own.findLast((x) => x.matdatum <= p.to) ?? own[0];

export const senasteUtfall = (u: Rapportunderlag, k: Kontroll): Utfall | undefined =>
  berattatUtfall(uppslagFor(u).utfall.get(k.id) ?? [], u.period);

export const kontrollerFor = (u: Rapportunderlag, riskId: string): readonly Kontroll[] =>
  uppslagFor(u).kontroller.get(riskId) ?? [];

/**
 * The risks with what their outcomes of the period say of measures: needed when one outcome says so, not needed when some
 * says so and none the other way, otherwise as the register has it.
 */
export const medUtfallensSvar = (u: Rapportunderlag): readonly Rapportrisk[] =>
  u.risker.map((r) => {
    const svar = kontrollerFor(u, r.id).flatMap((k) => senasteUtfall(u, k)?.atgardBehovs ?? []);
    return svar.length === 0 ? r : { ...r, atgardBehovs: svar.includes(true) };
  });

/** The controls that should have been carried out by the end of the period and have not been. */
export const utanUtfall = (u: Rapportunderlag, kontroller: readonly Kontroll[]): readonly Kontroll[] =>
  kontroller.filter((k) =>
    tillfallen(k, uppslagFor(u).utforda.get(k.id) ?? [], u.idag).some(
      (t) => t.senast <= u.period.to && t.utfallId === null,
    ),
  );

/** The measures of a risk, of its controls and of their outcomes, in words. */
export function atgarderFor(
  u: Rapportunderlag,
  r: Rapportrisk,
  k: Kontroll | undefined,
  forst: boolean,
): string {
  const { utforda, atgarder } = uppslagFor(u);
  const utfall = k === undefined ? [] : (utforda.get(k.id) ?? []).map((x) => x.id);
  const own = new Set([...(forst ? [r.id] : []), ...(k === undefined ? [] : [k.id]), ...utfall]);
  const beslutade = [...own]
    .flatMap((id) => atgarder.get(id) ?? [])
    .filter((a) => a.status !== 'avslagen')
    .map((a) => `${a.text} (${atgardStatus[a.status].toLowerCase()}, klar senast ${a.klarSenast})`);
  const ord = forst && r.atgard !== '' ? [r.atgard] : [];
  const alla = [...ord, ...beslutade];
  return alla.length === 0 && forst && r.atgardBehovs === true ? 'Åtgärd behövs' : alla.join('. ');
}
