import type { Cell, Rad, Tabell } from '../../../shared/dokument/dokument.ts';
import { lasStyckeText } from './styckeText.ts';
import { barnet, isPa, stig } from './xmlNod.ts';
import type { Nod } from './xmlNod.ts';

const MAX_SPAN = 400;
const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'customXml', 'smartTag', 'moveTo']);

/** Children of the given name, also inside content controls and tracked insertions. */
export const barnAv = (node: Nod, namn: string): readonly Nod[] =>
  node.barn.flatMap((b) => (b.namn === namn ? [b] : wrappers.has(b.namn) ? barnAv(b, namn) : []));

interface Plats {
  text: string;
  colSpan: number;
  rowSpan: number;
}

const span = (text: string | undefined): number => Math.min(MAX_SPAN, Math.max(1, Number(text) || 1));

const cellText = (tc: Nod): string =>
  barnAv(tc, 'p')
    .map((p) => lasStyckeText(p))
    .flatMap((t) => [
      t.text,
      ...t.rutor.flatMap((ruta) => barnAv(ruta, 'p').map((p) => lasStyckeText(p).text)),
    ])
    .filter((text) => text !== '')
    .join(' ');

/** Tables that lie inside the cells of a table. */
export const tabellerI = (tbl: Nod): readonly Nod[] =>
  barnAv(tbl, 'tr').flatMap((tr) => barnAv(tr, 'tc').flatMap((tc) => barnAv(tc, 'tbl')));

/** Reads a table with merged cells; null when nothing is left of it. Rows that are tracked as deleted are left out. */
export function lasTabell(tbl: Nod): Tabell | null {
  const rows: Plats[][] = [];
  let heads = 0;
  /** The cell that a vertical merge goes on from, per column. */
  const open = new Map<number, Plats>();
  for (const tr of barnAv(tbl, 'tr')) {
    const properties = barnet(tr, 'trPr');
    if (barnet(properties, 'del') !== undefined) continue;
    const row: Plats[] = [];
    let column = 0;
    const before = span(barnet(properties, 'gridBefore')?.attr['val'] ?? '0');
    if (barnet(properties, 'gridBefore') !== undefined) {
      row.push({ text: '', colSpan: before, rowSpan: 1 });
      column += before;
    }
    for (const tc of barnAv(tr, 'tc')) {
      const colSpan = span(stig(tc, 'tcPr', 'gridSpan')?.attr['val']);
      const merge = stig(tc, 'tcPr', 'vMerge');
      const above = open.get(column);
      if (merge !== undefined && merge.attr['val'] !== 'restart' && above !== undefined) above.rowSpan += 1;
      else {
        const cell: Plats = { text: cellText(tc), colSpan, rowSpan: 1 };
        row.push(cell);
        if (merge === undefined) open.delete(column);
        else open.set(column, cell);
      }
      column += colSpan;
    }
    if (isPa(barnet(properties, 'tblHeader')) && heads === rows.length) heads += 1;
    rows.push(row);
  }
  if (rows.every((row) => row.every((c) => c.text === ''))) return null;
  const done = rows.map((row): Rad => row.map(toCell));
  // A table where every row is marked as heading has none.
  const marked = heads >= rows.length ? 0 : heads;
  return { slag: 'tabell', headerRows: done.slice(0, marked), rows: done.slice(marked) };
}

const toCell = (c: Plats): Cell => ({
  text: c.text,
  ...(c.colSpan > 1 ? { colSpan: c.colSpan } : {}),
  ...(c.rowSpan > 1 ? { rowSpan: c.rowSpan } : {}),
});
