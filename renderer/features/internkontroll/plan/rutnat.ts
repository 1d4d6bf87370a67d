/** A turn in the calendar: which row, and which month 0–11. */
export interface Plats {
  readonly rad: number;
  readonly manad: number;
}

/** The planned month of a row that lies nearest; the earlier one when two are as near. */
const narmast = (planerade: readonly number[], manad: number): number =>
  planerade.toSorted((a, b) => Math.abs(a - manad) - Math.abs(b - manad) || a - b)[0] ?? manad;

/**
 * Where a key leads among the planned turns of a year; each row holds its months 0–11 in order. Left and right stay in
 * the row, up and down go to the nearest month of the next; Home and End are the ends of the row, with Ctrl of the year.
 * Null for a key that moves nowhere.
 */
export function flytta(
  rader: readonly (readonly number[])[],
  at: Plats,
  key: string,
  ctrl: boolean,
): Plats | null {
  const last = rader.length - 1;
  const own = rader[at.rad] ?? [];
  const inRow = (rad: number): Plats => {
    const to = Math.max(0, Math.min(last, rad));
    return { rad: to, manad: narmast(rader[to] ?? [], at.manad) };
  };
  switch (key) {
    case 'ArrowRight':
      return { rad: at.rad, manad: own.find((m) => m > at.manad) ?? at.manad };
    case 'ArrowLeft':
      return { rad: at.rad, manad: own.findLast((m) => m < at.manad) ?? at.manad };
    case 'ArrowDown':
      return inRow(at.rad + 1);
    case 'ArrowUp':
      return inRow(at.rad - 1);
    case 'Home': {
      const rad = ctrl ? 0 : at.rad;
      return { rad, manad: rader[rad]?.[0] ?? at.manad };
    }
    case 'End': {
      const rad = ctrl ? last : at.rad;
      return { rad, manad: rader[rad]?.at(-1) ?? at.manad };
    }
    default:
      return null;
  }
}
