import { visaForandring, visaProcent, visaTal } from '../../dokument/svenskaTal.ts';
import { cellPlats } from './fynd.ts';
import type { Fynd } from './fynd.ts';
import type { LastDokument, LastTabell } from './lasning.ts';
import type { Linje } from './linje.ts';

interface Rad {
  readonly row: Linje;
  readonly shown: number;
  readonly decimals: number;
  readonly expected: number;
  readonly agrees: boolean;
}

/**
 * A computed column is only judged by a formula that most of its rows follow, at least two: then the row that does
 * not is a slip and not another meaning.
 */
const follows = (rows: readonly Rad[]): boolean => {
  const n = rows.filter((r) => r.agrees).length;
  return n >= 2 && n >= rows.length * 0.6;
};
const rounds = (exact: number, shown: number, decimals: number): boolean =>
  Math.abs(exact - shown) <= 0.5 * 10 ** -decimals + 1e-9;

function rowsFor(t: LastTabell, column: Linje, formula: (row: Linje) => number | null): readonly Rad[] {
  return t.rader.flatMap((row) => {
    const v = t.varde(row.index, column.index);
    const expected = formula(row);
    if (v.slag !== 'tal' || expected === null || !Number.isFinite(expected)) return [];
    const unsigned = Math.abs(expected);
    const agrees =
      rounds(expected, v.varde, v.decimaler) || (v.varde >= 0 && rounds(unsigned, v.varde, v.decimaler));
    return [{ row, shown: v.varde, decimals: v.decimaler, expected, agrees }];
  });
}

const figure = (t: LastTabell, row: Linje, column: Linje): number | null => {
  const v = t.varde(row.index, column.index);
  return v.slag === 'tal' ? v.varde : v.slag === 'streck' ? 0 : null;
};

/** Differences and changes in per cent against two other columns. */
function checkChange(dok: LastDokument, t: LastTabell, column: Linje): readonly Fynd[] {
  const counts = t.kolumner.filter((k) => k.slag === 'antal' && k !== column);
  const isPercent =
    /%|procent/i.test(column.etikett) ||
    t.rader.some((r) => {
      const v = t.varde(r.index, column.index);
      return v.slag === 'tal' && v.procent;
    });
  for (const from of counts)
    for (const to of counts) {
      if (from === to) continue;
      const rows = rowsFor(t, column, (row) => {
        const [a, b] = [figure(t, row, from), figure(t, row, to)];
        if (a === null || b === null) return null;
        return isPercent ? (a === 0 ? null : ((b - a) / a) * 100) : b - a;
      });
      if (!follows(rows)) continue;
      return rows
        .filter((r) => !r.agrees)
        .map((r) => ({
          regel: 'andring',
          plats: cellPlats(dok, t, r.row.index, column.index),
          text: `”${column.etikett}” för ”${r.row.etikett}” är ${visaForandring(r.shown)}, men ”${to.etikett}” minus ”${from.etikett}” ger ${visaForandring(Number(r.expected.toFixed(r.decimals)))}${isPercent ? ' procent' : ''}.`,
          forslag: `Ändra till ${visaForandring(Number(r.expected.toFixed(r.decimals)))}, eller rätta antalen.`,
          allvar: 'fel',
          tal: [r.shown, Number(r.expected.toFixed(r.decimals))],
        }));
    }
  return [];
}

/** Ways a share can have been computed: of the total of a column of counts, or of another column in the same row. */
function shareFormulas(t: LastTabell): readonly {
  readonly count: Linje;
  readonly whole: string;
  readonly formula: (row: Linje) => number | null;
}[] {
  const counts = t.kolumner.filter((k) => k.slag === 'antal');
  const leaves = t.rader.filter((r) => r.total === 'nej' && !r.varav);
  const totalRow = t.rader.find((r) => r.total !== 'nej');
  return counts.flatMap((count) => {
    const total =
      (totalRow && figure(t, totalRow, count)) ?? leaves.reduce((n, r) => n + (figure(t, r, count) ?? 0), 0);
    const of = (row: Linje, whole: number | null) =>
      ((figure(t, row, count) ?? Number.NaN) / (whole ?? Number.NaN)) * 100;
    return [
      { count, whole: visaTal(total), formula: (row: Linje) => of(row, total) },
      ...counts
        .filter((k) => k !== count)
        .map((k) => ({
          count,
          whole: `”${k.etikett}”`,
          formula: (row: Linje) => of(row, figure(t, row, k)),
        })),
    ];
  });
}

/** Shares are judged by the formula that most rows follow; in a small table several can fit some of them. */
function checkShare(dok: LastDokument, t: LastTabell, column: Linje): readonly Fynd[] {
  const fitting = shareFormulas(t)
    .map((f) => ({ ...f, rows: rowsFor(t, column, f.formula) }))
    .filter((f) => follows(f.rows));
  const right = (rows: readonly Rad[]) => rows.filter((r) => r.agrees).length;
  const best = fitting.reduce<(typeof fitting)[number] | undefined>(
    (a, b) => (a === undefined || right(b.rows) > right(a.rows) ? b : a),
    undefined,
  );
  if (best === undefined) return [];
  const { count, whole } = best;
  return best.rows
    .filter((r) => !r.agrees)
    .map((r) => ({
      regel: 'andel',
      plats: cellPlats(dok, t, r.row.index, column.index),
      text: `”${column.etikett}” för ”${r.row.etikett}” är ${visaProcent(r.shown, r.decimals)}, men ”${count.etikett}” av ${whole} ger ${visaProcent(r.expected, r.decimals)}.`,
      forslag: `Ändra till ${visaProcent(r.expected, r.decimals)}, eller rätta antalen.`,
      allvar: 'fel',
      tal: [r.shown, Number(r.expected.toFixed(r.decimals))],
    }));
}

/** Columns that are computed from others: differences, changes and shares. */
export const granskaKolumner = (dok: LastDokument): readonly Fynd[] =>
  dok.tabeller.flatMap((t) =>
    t.kolumner.flatMap((column) => {
      if (column.slag === 'forandring') return checkChange(dok, t, column);
      return column.slag === 'procent' ? checkShare(dok, t, column) : [];
    }),
  );
