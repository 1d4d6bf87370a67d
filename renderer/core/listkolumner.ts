import { useMemo } from 'react';
import type { Column } from '../ui/DataTable.tsx';
import { listvyer } from './listvyer.ts';

/** A column of a list: the first can always be seen, some are hidden until they are chosen. */
export interface Listkolumn<T> extends Column<T> {
  /** What the cell says where it is more than text on the screen. */
  readonly ord?: (row: T) => string;
  /** Not shown until somebody chooses it: it does not fit on a small screen. */
  readonly doldForst?: true;
}

/** What a cell says, for a file. */
export function cellord<T>(k: Listkolumn<T>, row: T): string {
  if (k.ord !== undefined) return k.ord(row);
  const shown = k.cell(row);
  return typeof shown === 'string' ? shown : '';
}

/** The ids of the columns that are not shown now. */
export function useDolda<T>(lista: string, kolumner: readonly Listkolumn<T>[]): readonly string[] {
  const chosen = listvyer(lista)((v) => v.hidden);
  return useMemo(
    () => chosen ?? kolumner.filter((k) => k.doldForst === true).map((k) => k.id),
    [chosen, kolumner],
  );
}

/** The columns that are shown now, in their order. */
export function useVisade<T>(lista: string, kolumner: readonly Listkolumn<T>[]): readonly Listkolumn<T>[] {
  const dolda = useDolda(lista, kolumner);
  return useMemo(() => kolumner.filter((k, i) => i === 0 || !dolda.includes(k.id)), [kolumner, dolda]);
}
