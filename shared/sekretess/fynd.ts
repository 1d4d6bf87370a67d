export const fyndslag = {
  namn: 'Namn',
  personnummer: 'Personnummer',
  samordningsnummer: 'Samordningsnummer',
  telefon: 'Telefonnummer',
  adress: 'Adress',
  epost: 'E-postadress',
  initialer: 'Initialer',
  journalnummer: 'Journalnummer',
  rum: 'Rum eller lägenhet',
} as const;
export type Fyndslag = keyof typeof fyndslag;

export type Roll = 'brukare' | 'personal' | 'anhorig';

/** A place in the text that can point a person out. Offsets are UTF-16 indexes of the original. */
export interface Fynd {
  readonly start: number;
  readonly end: number;
  readonly slag: Fyndslag;
  readonly text: string;
  /** For numbers with a check digit: whether it holds. A wrong one may be a slip and is pointed out all the same. */
  readonly kontrollsiffra?: 'stammer' | 'stammer-inte';
  /** For names: whose name it is, as the words around it say. */
  readonly roll?: Roll;
}

/** Kept in the order of the text; of two that overlap, the one found by the surer rule (earlier in `fynd`) stays. */
export function utanOverlapp<T extends { readonly start: number; readonly end: number }>(
  fynd: readonly T[],
): readonly T[] {
  const kept: T[] = [];
  for (const f of fynd) if (kept.every((k) => f.end <= k.start || k.end <= f.start)) kept.push(f);
  return kept.toSorted((a, b) => a.start - b.start);
}
