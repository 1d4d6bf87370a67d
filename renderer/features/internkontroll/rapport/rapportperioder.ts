import type { LocalDate } from '../../../../shared/time/localDate.ts';
import { lastOfMonth, yearMonth } from '../../../../shared/time/localDate.ts';
import { delar, halvar, helar, periodCode, periodLabel } from '../../../../shared/time/period.ts';
import type { Option } from '../../../ui/Choice.tsx';

/** From the new year to the end of a month, as a code. */
export const tillOchMed = (ar: number, m: number): string =>
  periodCode({ from: helar(ar).from, to: lastOfMonth(yearMonth(ar, m)) });

/**
 * The spans of a year that a control can be filled in for: those that have ended. Delår, the whole year and its halves come
 * first, then the year so far, the latest month first.
 */
export function rapportperioder(ar: number, idag: LocalDate): readonly Option[] {
  const { from } = helar(ar);
  const hittills = Array.from({ length: 12 }, (_, i) => ({ from, to: lastOfMonth(yearMonth(ar, 12 - i)) }));
  const all = [delar(ar), helar(ar), halvar(ar, 1), halvar(ar, 2), ...hittills];
  const ended = all.filter((p) => p.to <= idag);
  return [
    ...new Map(ended.map((p) => [periodCode(p), { id: periodCode(p), text: periodLabel(p) }])).values(),
  ];
}
