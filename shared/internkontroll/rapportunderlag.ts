import { atgardStatus } from '../atgard/atgard.ts';
import type { Atgard } from '../atgard/atgard.ts';
import type { Kodverk } from '../kodverk/kodverk.ts';
import type { Riskmatris } from '../riskmatris/riskmatris.ts';
import { yearOf } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import { helar, isSamePeriod } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { tillfallen } from './kalender.ts';
import type { Kontroll } from './kontroll.ts';
import type { Rapporttexter } from './rapporttexter.ts';
import type { Risk } from './risk.ts';
import type { Utfall } from './utfall.ts';

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
  readonly risker: readonly Risk[];
  readonly kontroller: readonly Kontroll[];
  readonly utfall: readonly Utfall[];
  readonly atgarder: readonly Atgard[];
  readonly texter: Rapporttexter;
}

/** A report over a whole year takes all risks; any shorter one those that are followed up at delår. */
export const arHelar = (p: Period): boolean => isSamePeriod(p, helar(yearOf(p.from)));

/**
 * The latest outcome of a control that was measured by the end of the period; where there is none, the first one after
 * it, which the report then says.
 */
export function senasteUtfall(
  u: Pick<Rapportunderlag, 'utfall' | 'period'>,
  k: Kontroll,
): Utfall | undefined {
  const own = u.utfall.filter((x) => x.kontrollId === k.id);
  return own.findLast((x) => x.matdatum <= u.period.to) ?? own[0];
}

export const kontrollerFor = (u: Rapportunderlag, riskId: string): readonly Kontroll[] =>
  u.kontroller.filter((k) => k.riskId === riskId);

/**
 * The risks with what their outcomes of the period say of measures: needed when one outcome says so, not needed when some
 * says so and none the other way, otherwise as the register has it.
 */
export const medUtfallensSvar = (u: Rapportunderlag): readonly Risk[] =>
  u.risker.map((r) => {
    const svar = kontrollerFor(u, r.id).flatMap((k) => senasteUtfall(u, k)?.atgardBehovs ?? []);
    return svar.length === 0 ? r : { ...r, atgardBehovs: svar.includes(true) };
  });

/** The controls that should have been carried out by the end of the period and have not been. */
export const utanUtfall = (u: Rapportunderlag, kontroller: readonly Kontroll[]): readonly Kontroll[] =>
  kontroller.filter((k) =>
    tillfallen(k, u.utfall, u.idag).some((t) => t.senast <= u.period.to && t.utfallId === null),
  );

/** The measures of a risk, of its controls and of their outcomes, in words. */
export function atgarderFor(u: Rapportunderlag, r: Risk, k: Kontroll | undefined, forst: boolean): string {
  const utfall = k === undefined ? [] : u.utfall.filter((x) => x.kontrollId === k.id).map((x) => x.id);
  const own = new Set([...(forst ? [r.id] : []), ...(k === undefined ? [] : [k.id]), ...utfall]);
  const beslutade = u.atgarder
    .filter((a) => own.has(a.sak.id) && a.status !== 'avslagen')
    .map((a) => `${a.text} (${atgardStatus[a.status].toLowerCase()}, klar senast ${a.klarSenast})`);
  const ord = forst && r.atgard !== '' ? [r.atgard] : [];
  const alla = [...ord, ...beslutade];
  return alla.length === 0 && forst && r.atgardBehovs === true ? 'Åtgärd behövs' : alla.join('. ');
}
