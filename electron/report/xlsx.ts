import ExcelJs from 'exceljs';
import { skyddaCell } from '../../shared/export/cellskydd.ts';
import type { Cell, Rad, Tabell } from '../../shared/dokument/dokument.ts';
import { bokBytes } from './bokBytes.ts';
import { stabilZip } from './stabilZip.ts';
import type { Utskrift } from './utskrift.ts';

const HEAD = { argb: 'FFF1EFEA' };
const RULE = { style: 'thin', color: { argb: 'FF8A8578' } } as const;

/** Names of sheets: at most 31 characters, none of those Excel refuses, never twice the same. */
function sheetName(wanted: string, taken: Set<string>): string {
  const base =
    wanted
      .replaceAll(/[\\/*?:[\]]/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 28) || 'Tabell';
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base.slice(0, 26)} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}

// A share is a number in the workbook too, so that it can be counted with.
const percent = /^(\d+(?:,\d+)?)[\s\u00a0\u202f]%$/u;
const valueOf = (c: Cell): string | number => {
  if (c.varde !== undefined) return c.varde;
  const m = percent.exec(c.text);
  return m === null ? skyddaCell(c.text) : Number(m[1]?.replace(',', '.')) / 100;
};

function tableSheet(book: ExcelJs.Workbook, t: Tabell, nr: number, taken: Set<string>): void {
  const sheet = book.addWorksheet(sheetName(`${nr} ${t.caption ?? 'Tabell'}`, taken), {
    views: [{ state: 'frozen', ySplit: 2 + t.headerRows.length, xSplit: t.rowHeads ?? 1 }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getCell('A1').value = skyddaCell(`Tabell ${nr}. ${t.caption ?? ''}`);
  sheet.getCell('A1').font = { bold: true, size: 13 };
  const put = (row: Rad, at: number, head: boolean): void => {
    const isSum = /^(?:summa|totalt)/i.test(row[0]?.text ?? '');
    row.forEach((c, i) => {
      const cell = sheet.getCell(at, i + 1);
      cell.value = head ? skyddaCell(c.text) : valueOf(c);
      if (typeof cell.value === 'number') cell.numFmt = percent.test(c.text) ? '0 %' : '#,##0';
      else if (!head) cell.alignment = { wrapText: true, vertical: 'top' };
      if (head) {
        cell.fill = { type: 'pattern', pattern: 'solid', fgColor: HEAD };
        cell.border = { top: RULE, bottom: RULE };
      }
      if (head || isSum) cell.font = { bold: true };
    });
  };
  const first = 3;
  t.headerRows.forEach((r, i) => put(r, first + i, true));
  t.rows.forEach((r, i) => put(r, first + t.headerRows.length + i, false));
  const columns = Math.max(...t.headerRows.map((r) => r.length), 1);
  for (let c = 1; c <= columns; c += 1) {
    const longest = Math.max(...[...t.headerRows, ...t.rows].map((r) => r[c - 1]?.text.length ?? 0));
    sheet.getColumn(c).width = Math.min(60, Math.max(10, longest + 2));
  }
  [t.note, t.source].forEach((text, i) => {
    if (text === undefined || text === '') return;
    const cell = sheet.getCell(first + t.headerRows.length + t.rows.length + 1 + i, 1);
    cell.value = skyddaCell(text);
    cell.font = { italic: true, color: { argb: 'FF4F5863' } };
  });
}

function methodSheet(book: ExcelJs.Workbook, u: Utskrift, taken: Set<string>): void {
  const sheet = book.addWorksheet(sheetName('Metod', taken));
  sheet.getColumn(1).width = 24;
  sheet.getColumn(2).width = 100;
  const points = u.dokument.block.flatMap((b) =>
    b.slag === 'lista' && b.id === 'metod-punkter' ? b.punkter : [],
  );
  const rows: readonly (readonly [string, string])[] = [
    ['Rapport', u.dokument.titel],
    ['Kommun', u.kommun],
    ['Nämnd', u.namnd],
    ['Period', u.periodText],
    ['Datum', u.datum],
    ['Version', u.version],
    ['Kontrollsumma', u.hash],
    ...points.map((p, i): readonly [string, string] => [i === 0 ? 'Så räknas det' : '', p]),
  ];
  for (const [name, text] of rows) {
    const row = sheet.addRow([name, skyddaCell(text)]);
    row.getCell(1).font = { bold: true };
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' };
  }
}

/** A workbook with one sheet for each table, numbers as numbers, and a sheet on method. */
export async function skrivXlsx(u: Utskrift): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  book.title = u.dokument.titel;
  book.creator = `${u.kommun}, ${u.namnd}`;
  book.description = `Kontrollsumma ${u.hash}`;
  const taken = new Set<string>();
  const tables = u.dokument.block.filter((b) => b.slag === 'tabell');
  tables.forEach((t, i) => tableSheet(book, t, i + 1, taken));
  methodSheet(book, u, taken);
  return stabilZip(await bokBytes(book), u.datum);
}
