import { jamforPoisson, utanforNormalVariation } from '../statistik/poisson.ts';
import type { Jamforelse } from '../statistik/poisson.ts';
import { addDays, daysBetween } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Period } from '../time/period.ts';

export const effektsvar = {
  battre: 'Bättre',
  samre: 'Sämre',
  oforandrat: 'Oförändrat',
  'kan-inte-avgoras': 'Kan inte avgöras',
} as const;
export type Effektsvar = keyof typeof effektsvar;

/** The longest span compared on each side of a measure, and the fewest events and days that say anything. */
const LONGEST_DAYS = 182;
const FEWEST_DAYS = 28;
const FEWEST_EVENTS = 6;

/**
 * The days before and after a measure that are compared: equally long, at most half a year, and none after today. The day
 * it was done belongs to neither. Null when too few days have passed.
 */
export function jamforelseperioder(
  utford: LocalDate,
  today: LocalDate,
): { readonly fore: Period; readonly efter: Period } | null {
  const days = Math.min(LONGEST_DAYS, daysBetween(utford, today));
  if (days < FEWEST_DAYS) return null;
  return {
    fore: { from: addDays(utford, -days), to: addDays(utford, -1) },
    efter: { from: addDays(utford, 1), to: addDays(utford, days) },
  };
}

/**
 * What the counts say about a measure, by an exact comparison of two Poisson counts over equally long spans: better or
 * worse only outside normal variation (p < 0.05). Too few events say nothing. "Oförändrat" needs an interval that shuts
 * out a halving and a doubling; otherwise it cannot be decided.
 */
export function effektUrData(
  fore: number,
  efter: number,
): { readonly svar: Effektsvar; readonly jamforelse: Jamforelse } {
  const jamforelse = jamforPoisson({ antal: fore, tid: 1 }, { antal: efter, tid: 1 });
  const [low, high] = jamforelse.intervall;
  const svar = (): Effektsvar => {
    if (fore + efter < FEWEST_EVENTS) return 'kan-inte-avgoras';
    if (utanforNormalVariation(jamforelse)) return efter < fore ? 'battre' : 'samre';
    return low > 0.5 && high < 2 ? 'oforandrat' : 'kan-inte-avgoras';
  };
  return { svar: svar(), jamforelse };
}
