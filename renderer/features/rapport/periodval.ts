import { yearOf } from '../../../shared/time/localDate.ts';
import type { LocalDate } from '../../../shared/time/localDate.ts';
import { halvar, parsePeriod, periodCode, periodLabel } from '../../../shared/time/period.ts';

export interface Periodval {
  readonly period: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

/** The half-years to choose from, and the one the address names; otherwise the latest that has begun. */
export function periodval(asked: string | null, idag: LocalDate): Periodval {
  const year = yearOf(idag);
  const options = [year, year - 1, year - 2]
    .flatMap((y) => [halvar(y, 2), halvar(y, 1)])
    .filter((p) => p.from <= idag)
    .map((p) => ({ id: periodCode(p), text: periodLabel(p) }));
  const named = parsePeriod(asked ?? '');
  if (named === null) return { period: options[0]?.id ?? `${year}-H1`, options };
  const period = periodCode(named);
  return {
    period,
    options: options.some((o) => o.id === period)
      ? options
      : [{ id: period, text: periodLabel(named) }, ...options],
  };
}

/** How the organisation is read, as the address says: as it was (the rule) or as it is now. */
export const lasningAv = (search: URLSearchParams): 'da' | 'nu' =>
  search.get('lasning') === 'nu' ? 'nu' : 'da';
