import { lastOfMonth, monthOf, yearMonth, yearMonthOf, yearOf } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Kontroll } from './kontroll.ts';

/**
 * Planned and still ahead · this month and not yet done · the month has passed but the next turn has not come · the next
 * turn, or the end of the year, has come without an outcome · done in its month · done later than its month.
 */
export const kalenderlage = {
  planerad: 'Planerad',
  nu: 'Ska göras nu',
  forsenad: 'Försenad',
  missad: 'Missad',
  gjord: 'Gjord',
  sen: 'Gjord sent',
} as const;
export type Kalenderlage = keyof typeof kalenderlage;

/** What the calendar needs of an outcome. */
export interface Utford {
  readonly id: string;
  readonly kontrollId: string;
  readonly matdatum: LocalDate;
}
export type Kontrollar = Pick<Kontroll, 'id' | 'ar'> & { readonly manader: readonly number[] };

/** One planned turn of a control. */
export interface Tillfalle {
  /** 1–12 */
  readonly manad: number;
  readonly lage: Kalenderlage;
  /** The last day it can be done in time. */
  readonly senast: LocalDate;
  /** The outcome that fills it. */
  readonly utfallId: string | null;
}

/** Which outcome fills which month: the latest planned month up to the one it measures, one outcome for each. */
function fyllda(k: Kontrollar, utfall: readonly Utford[]): ReadonlyMap<number, Utford> {
  const filled = new Map<number, Utford>();
  const own = utfall.filter((u) => u.kontrollId === k.id && yearOf(u.matdatum) === k.ar);
  for (const u of own.toSorted((a, b) => a.matdatum.localeCompare(b.matdatum))) {
    const free = k.manader.filter((m) => !filled.has(m));
    const target = free.findLast((m) => m <= monthOf(u.matdatum)) ?? free[0];
    if (target !== undefined) filled.set(target, u);
  }
  return filled;
}

/** The turns of a control's year, in order. */
export function tillfallen(k: Kontrollar, utfall: readonly Utford[], today: LocalDate): readonly Tillfalle[] {
  const filled = fyllda(k, utfall);
  return k.manader.map((manad, i) => {
    const own = yearMonth(k.ar, manad);
    const senast = lastOfMonth(own);
    const next = k.manader[i + 1];
    // Can be caught up until the next turn begins, or the year ends.
    const catchUp = lastOfMonth(yearMonth(k.ar, next === undefined ? 12 : next - 1));
    const done = filled.get(manad);
    const lage = (): Kalenderlage => {
      if (done !== undefined) return monthOf(done.matdatum) > manad ? 'sen' : 'gjord';
      if (yearMonthOf(today) < own) return 'planerad';
      if (today <= senast) return 'nu';
      return today > catchUp ? 'missad' : 'forsenad';
    };
    return { manad, lage: lage(), senast, utfallId: done?.id ?? null };
  });
}

/** A control's year: for each of the twelve months a state, null where nothing is planned. */
export function kalenderRad(
  k: Kontrollar,
  utfall: readonly Utford[],
  today: LocalDate,
): readonly (Kalenderlage | null)[] {
  const turns = new Map(tillfallen(k, utfall, today).map((t) => [t.manad, t.lage]));
  return Array.from({ length: 12 }, (_, i) => turns.get(i + 1) ?? null);
}
