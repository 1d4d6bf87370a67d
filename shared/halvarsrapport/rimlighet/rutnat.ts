import type { Cell, Rad, Tabell } from '../../dokument/dokument.ts';

/** One place of a table after merged cells have been spread over the places they cover. */
export interface Ruta {
  readonly text: string;
  /** The place of the cell itself; the same for all places it covers. */
  readonly rad: number;
  readonly kolumn: number;
  readonly trace?: string;
}
export type Rutnat = readonly (readonly Ruta[])[];

const MAX_COLUMNS = 400;

/** Spreads merged cells; every row gets the same length, places without a cell are empty. */
export function rutnat(tabell: Tabell): Rutnat {
  const source: readonly Rad[] = [...tabell.headerRows, ...tabell.rows];
  const grid: (Ruta | undefined)[][] = source.map(() => []);
  source.forEach((cells, r) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[r]?.[column] !== undefined) column += 1;
      if (column >= MAX_COLUMNS) break;
      place(grid, cell, r, column);
      column += Math.max(1, cell.colSpan ?? 1);
    }
  });
  const width = Math.min(MAX_COLUMNS, Math.max(0, ...grid.map((row) => row.length)));
  return grid.map((row, r) =>
    Array.from({ length: width }, (_, c) => row[c] ?? { text: '', rad: r, kolumn: c }),
  );
}

function place(grid: (Ruta | undefined)[][], cell: Cell, rad: number, kolumn: number): void {
  const ruta: Ruta = {
    text: cell.text.replaceAll(/[\s\u00a0]+/g, ' ').trim(),
    rad,
    kolumn,
    ...(cell.trace === undefined ? {} : { trace: cell.trace }),
  };
  const down = Math.min(grid.length, rad + Math.max(1, cell.rowSpan ?? 1));
  const right = Math.min(MAX_COLUMNS, kolumn + Math.max(1, cell.colSpan ?? 1));
  for (let r = rad; r < down; r += 1)
    for (let c = kolumn; c < right; c += 1) {
      const row = grid[r];
      if (row && row[c] === undefined) row[c] = ruta;
    }
}
