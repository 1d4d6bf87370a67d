import type { Dokument } from '../../shared/dokument/dokument.ts';

/** A document with what its pages say around it. */
export interface Utskrift {
  readonly dokument: Dokument;
  /** What kind of document it is, in the head of every page: `Halvårsrapport`. */
  readonly rapportnamn: string;
  /** `rapport` has a list of contents and numbered headings; `blad` is a page to put on a wall. */
  readonly form: 'rapport' | 'blad';
  readonly kommun: string;
  readonly namnd: string;
  /** `Första halvåret 2021` */
  readonly periodText: string;
  /** `2021-09-06` */
  readonly datum: string;
  readonly version: string;
  /** SHA-256 of what the document says, in hex. */
  readonly hash: string;
}

/** Enough of the hash to recognise the document by; the whole of it is in the file's properties. */
export const kortHash = (u: Utskrift): string => u.hash.slice(0, 16);

/** What the head of every page says to the right. */
export const sidhuvudstext = (u: Utskrift): string => `${u.rapportnamn}, ${u.periodText.toLowerCase()}`;

/** What the foot of every page says, before the page number. */
export const sidfotstext = (u: Utskrift): string =>
  `${u.datum} · version ${u.version} · kontrollsumma ${kortHash(u)}`;
