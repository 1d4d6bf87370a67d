import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Rad, Tabell } from '../../shared/dokument/dokument.ts';
import { figureColumns, isSummary } from '../../shared/halvarsrapport/rimlighet/sifferkolumner.ts';
import { HUVUD, LINJE, mm, TEXTBREDD, TUNN } from './docxStil.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });

/** A table that says so much that it cannot be kept on one page without leaving half of the one before empty. */
export const arTextrik = (t: Tabell): boolean => t.rows.flat().reduce((n, c) => n + c.text.length, 0) > 1200;

/** So many columns of figures that the text is set smaller, to leave room for the names. */
const arTat = (figures: readonly boolean[]): boolean => figures.filter(Boolean).length > 6;
/** Millimetres of a character, of the air in a cell, and the least a column of figures can be. */
const matt = (tat: boolean) =>
  tat ? { tecken: 1.65, luft: 3, minst: 11 } : { tecken: 2.1, luft: 5, minst: 16 };

/** Widths in twips: figures get what they need, words share the rest by how much they say. */
function widths(t: Tabell, figures: readonly boolean[]): readonly number[] {
  const head = t.headerRows.at(-1) ?? [];
  const tat = arTat(figures);
  const { tecken, luft, minst } = matt(tat);
  const need = head.map((h, c) => {
    const texts = [h.text, ...t.rows.map((r) => r[c]?.text ?? '')];
    if (figures[c] === true) {
      const longestHead = Math.max(...h.text.split(/[\s-]/).map((w) => w.length));
      const longestCell = Math.max(...texts.slice(1).map((x) => x.length));
      return mm(Math.min(38, Math.max(minst, Math.max(longestHead, longestCell) * tecken + luft)));
    }
    const longestWord = Math.max(...texts.flatMap((x) => x.split(/[\s/-]/)).map((w) => w.length));
    const isName = c === 0 && figures.slice(1).some(Boolean);
    const average = texts.reduce((n, x) => n + x.length, 0) / texts.length;
    const longest = Math.max(...texts.map((x) => x.length)) * 1.9 + 5;
    // Room for the longest word, then for as much as is said.
    const wish = isName
      ? Math.min(85, Math.max(58, longest))
      : longest < 42
        ? longest
        : Math.min(90, average);
    return mm(Math.max(18, longestWord * 2.1 + 4, wish));
  });
  const wanted = need.reduce((n, w, c) => n + (figures[c] === true ? w : 0), 0);
  // Many columns of figures share what the names can spare: at least the longest word of them.
  const names = [head[0]?.text ?? '', ...t.rows.map((r) => r[0]?.text ?? '')];
  const longest = Math.max(...names.flatMap((x) => x.split(/[\s/-]/)).map((w) => w.length));
  const spared = mm(Math.max(30, Math.min(55, longest * tecken + luft + 2)));
  const narrower = Math.min(1, (TEXTBREDD - spared) / Math.max(1, wanted));
  const fixed = wanted * narrower;
  const free = need.reduce((n, w, c) => n + (figures[c] === true ? 0 : w), 0);
  // A table of a name and a few figures is not stretched over the page: the eye must find its row.
  const whole = Math.min(TEXTBREDD, fixed + Math.max(free, mm(60)));
  const out = need.map((w, c) =>
    figures[c] === true ? Math.round(w * narrower) : Math.round(((whole - fixed) * w) / Math.max(1, free)),
  );
  return out;
}

/** A Word table with repeated header rows, thin rules and figures to the right. */
export function docxTabell(t: Tabell): Table {
  const figures = figureColumns(t);
  const columnWidths = widths(t, figures);
  const tat = arTat(figures);
  const last = t.rows.length - 1;
  const cells = (row: Rad, how: { readonly head: boolean; readonly index: number }) => {
    let column = 0;
    const sum = !how.head && isSummary(row);
    return row.map((c) => {
      const at = column;
      column += c.colSpan ?? 1;
      const isVarav = !how.head && at === 0 && c.text.startsWith('varav');
      return new TableCell({
        width: {
          size: columnWidths.slice(at, column).reduce((a, b) => a + b, 0),
          type: WidthType.DXA,
        },
        ...(c.colSpan === undefined ? {} : { columnSpan: c.colSpan }),
        ...(c.rowSpan === undefined ? {} : { rowSpan: c.rowSpan }),
        verticalAlign: how.head ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
        ...(how.head ? { shading: { type: ShadingType.CLEAR, fill: HUVUD, color: 'auto' } } : {}),
        borders: {
          left: none,
          right: none,
          top: how.head ? line(8, LINJE) : sum ? line(6, LINJE) : none,
          bottom: how.head ? line(8, LINJE) : how.index === last ? line(8, LINJE) : line(4, TUNN),
        },
        children: [
          new Paragraph({
            style: `${how.head ? 'Tabellhuvud' : 'Tabelltext'}${tat ? 'Tat' : ''}`,
            alignment: figures[at] === true ? AlignmentType.END : AlignmentType.START,
            // The note and the source stay with the last row; a table of much text may go over a page.
            keepNext: !arTextrik(t) || how.head || how.index >= last - 1,
            ...(isVarav ? { indent: { left: mm(4) } } : {}),
            children: c.text
              .split('\n')
              .map(
                (text, i) =>
                  new TextRun({ text, ...(i > 0 ? { break: 1 } : {}), ...(sum ? { bold: true } : {}) }),
              ),
          }),
        ],
      });
    });
  };
  return new Table({
    width: { size: columnWidths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: [...columnWidths],
    layout: TableLayoutType.FIXED,
    // A table of facts has no header row: its first column says what each row is, also to those who listen.
    tableLook: { firstRow: t.headerRows.length > 0, firstColumn: true, noHBand: true, noVBand: true },
    margins: { left: mm(tat ? 1 : 1.5), right: mm(tat ? 1 : 1.5) },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      ...t.headerRows.map(
        (r, index) =>
          new TableRow({ tableHeader: true, cantSplit: true, children: cells(r, { head: true, index }) }),
      ),
      ...t.rows.map(
        (r, index) => new TableRow({ cantSplit: true, children: cells(r, { head: false, index }) }),
      ),
    ],
  });
}
