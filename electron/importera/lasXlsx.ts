import { importgranser } from '../../shared/importera/tabell.ts';
import type { Tabell } from '../../shared/importera/tabell.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { openZip } from '../report/docx/zipFil.ts';
import type { ZipFil } from '../report/docx/zipFil.ts';
import { arDatumformat, datumAvTal } from './kalkyldatum.ts';
import { attribut, element, textAv, vardeAv } from './kalkylXml.ts';
import { tabellAv } from './tabellAv.ts';

/** What one part of a workbook may unpack to, and how many cells are read: beyond it the file is refused. */
const MAX_DEL = 100 * 1024 * 1024;
const MAX_SMA = 5 * 1024 * 1024;
const MAX_CELLER = 2_000_000;

interface Arbetsbok {
  readonly blad: readonly { readonly namn: string; readonly path: string }[];
  readonly strangar: readonly string[];
  readonly datumstilar: ReadonlySet<number>;
  readonly from1904: boolean;
}

const part = (zip: ZipFil, path: string, limit: number): string | null => {
  const bytes = zip.read(path, limit);
  return bytes === null ? null : new TextDecoder().decode(bytes);
};

/** Where a relation points, seen from the workbook. */
const target = (to: string): string =>
  to.startsWith('/') ? to.slice(1) : `xl/${to}`.replace(/(?:[^/]+\/\.\.\/)/g, '');

function readWorkbook(zip: ZipFil): Arbetsbok | null {
  const book = part(zip, 'xl/workbook.xml', MAX_SMA);
  const relations = part(zip, 'xl/_rels/workbook.xml.rels', MAX_SMA);
  if (book === null || relations === null) return null;
  const paths = new Map<string, string>();
  for (const r of element(relations, 'Relationship'))
    paths.set(attribut(r.tag, 'Id') ?? '', target(attribut(r.tag, 'Target') ?? ''));
  const blad = [...element(book, 'sheet')].map((s) => ({
    namn: attribut(s.tag, 'name') ?? '',
    path: paths.get(attribut(s.tag, 'id') ?? '') ?? '',
  }));
  const shared = [...paths.values()].find((p) => p.endsWith('sharedStrings.xml'));
  const strings = shared === undefined ? '' : part(zip, shared, MAX_DEL);
  if (strings === null) return null;
  const styles = part(zip, 'xl/styles.xml', MAX_SMA) ?? '';
  return {
    blad,
    strangar: [...element(strings, 'si')].map((si) => textAv(si.inner)),
    datumstilar: dateStyles(styles),
    from1904: /date1904\s*=\s*["'](?:1|true)/.test(book),
  };
}

function dateStyles(styles: string): ReadonlySet<number> {
  const codes = new Map<number, string>();
  for (const f of element(styles, 'numFmt'))
    codes.set(Number(attribut(f.tag, 'numFmtId')), attribut(f.tag, 'formatCode') ?? '');
  const found = new Set<number>();
  for (const xfs of element(styles, 'cellXfs')) {
    let i = 0;
    for (const xf of element(xfs.inner, 'xf')) {
      const id = Number(attribut(xf.tag, 'numFmtId') ?? 0);
      if (arDatumformat(id, codes.get(id))) found.add(i);
      i += 1;
    }
  }
  return found;
}

/** `B7` → 1. */
const columnOf = (ref: string | undefined): number | null => {
  const letters = /^([A-Z]{1,3})\d/.exec(ref ?? '')?.[1];
  if (letters === undefined) return null;
  let n = 0;
  for (let i = 0; i < letters.length; i += 1) n = n * 26 + letters.charCodeAt(i) - 64;
  return n - 1;
};

function cellText(tag: string, inner: string, book: Arbetsbok): string {
  const type = attribut(tag, 't');
  if (type === 'inlineStr') return textAv(inner);
  const value = vardeAv(inner);
  if (type === 's') return book.strangar[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'ja' : 'nej';
  if (type === 'e') return '';
  return (type === undefined || type === 'n') &&
    value !== '' &&
    book.datumstilar.has(Number(attribut(tag, 's') ?? 0))
    ? datumAvTal(value, book.from1904)
    : value;
}

function readRows(xml: string, book: Arbetsbok, fil: string): Result<string[][]> {
  const rows: string[][] = [];
  let cells = 0;
  for (const row of element(xml, 'row')) {
    const nr = Number(attribut(row.tag, 'r') ?? rows.length + 1);
    if (!(nr >= 1) || nr > importgranser.rader + 100)
      return refused(problem('import-for-manga-rader', { fil, max: importgranser.rader }));
    while (rows.length < nr - 1) rows.push([]);
    const out: string[] = [];
    for (const c of element(row.inner, 'c')) {
      cells += 1;
      if (cells > MAX_CELLER) return refused(problem('import-for-stor', { fil }));
      const at = columnOf(attribut(c.tag, 'r')) ?? out.length;
      const text = cellText(c.tag, c.inner, book);
      // Formats may reach to the last column of the sheet: only cells with something in them count.
      if (text === '') continue;
      if (at >= importgranser.kolumner)
        return refused(problem('import-for-manga-kolumner', { fil, max: importgranser.kolumner }));
      while (out.length < at) out.push('');
      out[at] = text;
    }
    rows[nr - 1] = out;
  }
  return done(rows);
}

/** Reads one sheet of a workbook (.xlsx). Formulas show the value they last had and are never run. */
export function lasXlsx(bytes: Uint8Array, fil: string, blad?: string): Result<Tabell> {
  const zip = openZip(bytes);
  const book = zip === null ? null : readWorkbook(zip);
  if (zip === null || book === null) return refused(problem('import-inte-kalkyl', { fil }));
  const sheet = blad === undefined ? book.blad[0] : book.blad.find((b) => b.namn === blad);
  if (sheet === undefined)
    return refused(
      blad === undefined
        ? problem('import-inte-kalkyl', { fil })
        : problem('finns-inte', { vad: 'Bladet', id: blad }),
    );
  const xml = part(zip, sheet.path, MAX_DEL);
  if (xml === null) return refused(problem('import-for-stor', { fil }));
  const rows = readRows(xml, book, fil);
  if (!rows.ok) return rows;
  const table = tabellAv(rows.value, fil);
  return table.ok
    ? done({
        ...table.value,
        format: 'xlsx',
        teckenkodning: '',
        avskiljare: '',
        blad: [sheet, ...book.blad.filter((b) => b !== sheet)].map((b) => b.namn),
      })
    : table;
}
