import type { Tabell } from '../../dokument/dokument.ts';
import { cellVarde } from './cellvarde.ts';
import type { Cellvarde } from './cellvarde.ts';
import { lasLinje } from './linje.ts';
import type { Linje } from './linje.ts';
import { rutnat } from './rutnat.ts';
import type { Rutnat } from './rutnat.ts';

/** A table whose labels and figures have been told apart, whichever way it lies. */
export interface TolkadTabell {
  readonly rutor: Rutnat;
  readonly rader: readonly Linje[];
  readonly kolumner: readonly Linje[];
  /** The figure where a row and a column meet, by place in the grid. */
  readonly varde: (rad: number, kolumn: number) => Cellvarde;
}

const yearOnly = /^(?:år )?(?:19|20|21)\d\d$/i;
const EMPTY: Cellvarde = { slag: 'tom' };

const isFigure = (text: string): boolean => {
  if (yearOnly.test(text)) return false;
  const v = cellVarde(text);
  return v.slag === 'tal' || v.slag === 'dold' || v.slag === 'streck';
};

/** Finds which rows and columns are names. A table without figures has no lines. */
export function tolkaTabell(tabell: Tabell): TolkadTabell {
  const rutor = rutnat(tabell);
  const width = rutor[0]?.length ?? 0;
  const heads = headerCount(rutor, tabell.headerRows.length);
  const body = rutor.slice(heads);
  const names = nameColumns(body, rutor.slice(0, heads), width, tabell.rowHeads);
  const rader: Linje[] = [];
  let grupp = '';
  body.forEach((row, i) => {
    const labels = row.slice(0, names).map((r) => r.text);
    if (row.slice(names).every((r) => !isFigure(r.text) && (r.text === '' || r.kolumn < names))) {
      const name = labels.find((t) => t !== '');
      if (name !== undefined) grupp = name;
      return;
    }
    rader.push(lasLinje(heads + i, labels, grupp));
  });
  const kolumner = Array.from({ length: width - names }, (_, i) => {
    const c = names + i;
    return lasLinje(
      c,
      rutor
        .slice(0, heads)
        .filter((row) => !isTitleRow(row))
        .map((row) => row[c]?.text ?? ''),
      '',
    );
  });
  const values = rutor.map((row) => row.map((r) => cellVarde(r.text)));
  return {
    rutor,
    rader: rader.map((line) =>
      markPercent(
        line,
        kolumner.map((k) => values[line.index]?.[k.index] ?? EMPTY),
      ),
    ),
    kolumner: kolumner.map((line) =>
      markPercent(
        line,
        rader.map((r) => values[r.index]?.[line.index] ?? EMPTY),
      ),
    ),
    varde: (r, c) => values[r]?.[c] ?? EMPTY,
  };
}

/** A line whose figures are all written with a per cent sign is a share whatever its label says. */
function markPercent(line: Linje, values: readonly Cellvarde[]): Linje {
  const figures = values.filter((v) => v.slag === 'tal');
  return line.slag === 'antal' && figures.length > 0 && figures.every((v) => v.procent)
    ? { ...line, slag: 'procent' }
    : line;
}

/** One cell over the whole width: the table's own title, not the name of its columns. */
const isTitleRow = (row: readonly { readonly kolumn: number }[]): boolean =>
  row.length > 1 && row.every((r) => r.kolumn === 0);

function headerCount(rutor: Rutnat, marked: number): number {
  let heads = marked;
  while (heads < rutor.length - 1) {
    const row = rutor[heads] ?? [];
    const isOnlyTitles = rutor.slice(0, heads).every(isTitleRow);
    const isGroupRow = row.slice(1).every((r) => r.text === '' || r.kolumn === 0);
    if (row.length < 2 || row.some((r) => isFigure(r.text))) break;
    if (isGroupRow && !(isOnlyTitles && isTitleRow(row))) break;
    heads += 1;
  }
  return heads;
}

function nameColumns(body: Rutnat, head: Rutnat, width: number, marked: number | undefined): number {
  let names = 0;
  for (; names < width; names += 1) {
    const texts = body.map((row) => row[names]?.text ?? '');
    const label = head.map((row) => row[names]?.text ?? '').join(' ');
    const numbered = names === 0 && /^\s*(?:nr\.?|nummer|#|vecka|månad|år|period)\s*$/i.test(label);
    const hasFigure = texts.some((t) => isFigure(t) && !/^[-–—]+$/.test(t));
    const hasName = texts.some((t) => /\p{L}/u.test(t) || yearOnly.test(t));
    if (!numbered && (hasFigure || (!hasName && names > 0))) break;
  }
  return Math.max(names, Math.min(marked ?? 0, width));
}
