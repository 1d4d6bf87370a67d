import type { LocalDate } from '../../../../shared/time/localDate.ts';
import { yearOf } from '../../../../shared/time/localDate.ts';
import { delar, halvar, helar, manad, periodCode, periodLabel } from '../../../../shared/time/period.ts';
import type { Option } from '../../../ui/Choice.tsx';

/** The spans of a year that internkontroll is reported for and that have ended: delår, the whole year, its halves and months. */
export function rapportperioder(ar: number, idag: LocalDate): readonly Option[] {
  const manader = Array.from({ length: 12 }, (_, i) => manad(`${ar}-${String(i + 1).padStart(2, '0')}`));
  const [first] = manader;
  const hittills = manader.flatMap((m) => (first === undefined ? [] : [{ from: first.from, to: m.to }]));
  const all = [delar(ar), helar(ar), halvar(ar, 1), halvar(ar, 2), ...hittills];
  const seen = new Map(
    all
      .filter((p) => p.to <= idag || p.to === helar(yearOf(idag)).to)
      .map((p) => [periodCode(p), { id: periodCode(p), text: periodLabel(p) }]),
  );
  return [...seen.values()];
}
