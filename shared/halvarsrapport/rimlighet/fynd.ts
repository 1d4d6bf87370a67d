import type { Avsnitt, LastDokument, LastSats, LastTabell } from './lasning.ts';

export type Regel =
  | 'summa'
  | 'andel'
  | 'andring'
  | 'halvar'
  | 'text-tabell'
  | 'total'
  | 'delar'
  | 'rest'
  | 'personer'
  | 'procent'
  | 'period'
  | 'datum';

export interface FyndPlats {
  readonly block: number;
  readonly id?: string;
  readonly cell?: { readonly rad: number; readonly kolumn: number };
  /** Characters of the block's text, or of the point of the list. */
  readonly span?: { readonly punkt: number; readonly from: number; readonly to: number };
  /** For people: section, table, row and column, or the words themselves. */
  readonly beskrivning: string;
}

export interface Fynd {
  readonly regel: Regel;
  readonly plats: FyndPlats;
  readonly text: string;
  readonly forslag: string;
  /** A `fel` is arithmetic; `kontrollera` can be right and needs a person. */
  readonly allvar: 'fel' | 'kontrollera';
  readonly tal: readonly number[];
}

const idOf = (dok: LastDokument, block: number) => {
  const id = dok.block[block]?.id;
  return id === undefined ? {} : { id };
};
const section = (avsnitt: Avsnitt) => {
  const rubrik = avsnitt.rubriker.at(-1);
  return rubrik === undefined ? '' : `Avsnitt ”${rubrik}”, `;
};
const short = (text: string) => (text.trim().length <= 90 ? text.trim() : `${text.trim().slice(0, 88)}…`);

/** The place of a cell of a table. */
export function cellPlats(dok: LastDokument, t: LastTabell, rad: number, kolumn: number): FyndPlats {
  const row = t.rader.find((l) => l.index === rad)?.etikett;
  const column = t.kolumner.find((l) => l.index === kolumn)?.etikett;
  return {
    block: t.block,
    ...idOf(dok, t.block),
    cell: { rad, kolumn },
    beskrivning: [
      `${section(t.avsnitt)}tabell ${t.nr}${t.tabell.caption === undefined ? '' : ` (${short(t.tabell.caption)})`}`,
      `rad ${row === undefined || row === '' ? rad + 1 : `”${row}”`}`,
      `kolumn ${column === undefined || column === '' ? kolumn + 1 : `”${column}”`}`,
    ].join(', '),
  };
}

/** The place of a whole table. */
export const tabellPlats = (dok: LastDokument, t: LastTabell): FyndPlats => ({
  block: t.block,
  ...idOf(dok, t.block),
  beskrivning: `${section(t.avsnitt)}tabell ${t.nr}${t.tabell.caption === undefined ? '' : ` (${short(t.tabell.caption)})`}`,
});

/** The place of words in a sentence. */
export const satsPlats = (
  dok: LastDokument,
  avsnitt: Avsnitt,
  sats: LastSats,
  from: number,
  to: number,
): FyndPlats => ({
  block: sats.block,
  ...idOf(dok, sats.block),
  ...(sats.cell === undefined ? {} : { cell: sats.cell }),
  span: { punkt: sats.punkt, from: sats.from + from, to: sats.from + to },
  beskrivning: `${section(avsnitt)}text: ”${short(sats.text)}”`,
});

/** The place of a heading or the title (block -1). */
export const rubrikPlats = (dok: LastDokument, block: number, text: string): FyndPlats => ({
  block,
  ...idOf(dok, block),
  beskrivning: `Rubrik ”${short(text)}”`,
});
