import { monthOf, yearOf } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Kontroll } from './kontroll.ts';
import type { Utfall } from './utfall.ts';

/** Planned and still ahead · done · this month and not yet done · the month has passed without an outcome. */
export const kalenderlage = {
  planerad: 'Planerad',
  gjord: 'Gjord',
  nu: 'Ska göras nu',
  missad: 'Missad',
} as const;
export type Kalenderlage = keyof typeof kalenderlage;

/**
 * A control's year: for each of the twelve months a state, null where nothing is planned. An outcome fills the latest
 * planned month up to the month it measures, one outcome for each.
 */
export function kalenderRad(
  k: Kontroll,
  utfall: readonly Utfall[],
  today: LocalDate,
): readonly (Kalenderlage | null)[] {
  const filled = new Set<number>();
  const own = utfall.filter((u) => u.kontrollId === k.id && yearOf(u.matdatum) === k.ar);
  for (const u of own.toSorted((a, b) => a.matdatum.localeCompare(b.matdatum))) {
    const month = monthOf(u.matdatum);
    const free = k.manader.filter((m) => !filled.has(m));
    const target = free.findLast((m) => m <= month) ?? free[0];
    if (target !== undefined) filled.add(target);
  }
  const [year, now] = [yearOf(today), monthOf(today)];
  const stateOf = (m: number): Kalenderlage => {
    if (filled.has(m)) return 'gjord';
    if (k.ar < year || (k.ar === year && m < now)) return 'missad';
    return k.ar === year && m === now ? 'nu' : 'planerad';
  };
  return Array.from({ length: 12 }, (_, i) => (k.manader.includes(i + 1) ? stateOf(i + 1) : null));
}
