import type { Rad, Tabell } from '../../dokument/dokument.ts';
import { cellVarde } from './cellvarde.ts';

/** A number, a per cent or a mark for a missing one: set to the right so that units stand under units. */
const isSiffra = (text: string): boolean => {
  const v = cellVarde(text);
  return v.slag !== 'text' && v.slag !== 'tom';
};

/** The row that sums the others up, by its name. */
export const isSummary = (row: Rad): boolean => /^(?:summa|totalt)/i.test(row[0]?.text ?? '');

/** Columns that hold figures in every row; a column of words is set to the left. The same on paper and on screen. */
export const figureColumns = (t: Tabell): readonly boolean[] =>
  (t.headerRows.at(-1) ?? []).map(
    (_, c) => c >= (t.rowHeads ?? 1) && t.rows.every((r) => r[c] === undefined || isSiffra(r[c].text)),
  );
