import { create } from 'zustand';
import type { StoreApi, UseBoundStore } from 'zustand';

/**
 * Views of a list that the user has named, and the columns that were chosen. They lie beside the database without
 * encryption, so words that were searched for, which may concern somebody, are not kept in them.
 */
export interface Sparadvy {
  readonly namn: string;
  readonly search: Readonly<Record<string, string>>;
}
interface Vyer {
  readonly saved: readonly Sparadvy[];
  /** Columns that are not shown; null until somebody has chosen. */
  readonly hidden: readonly string[] | null;
}
const glomda = new Set(['text', 'rad']);
const inget: Vyer = { saved: [], hidden: null };

function read(place: string): Vyer {
  try {
    return { ...inget, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Vyer>) };
  } catch {
    return inget;
  }
}

const stores = new Map<string, UseBoundStore<StoreApi<Vyer>>>();
const placeOf = (lista: string): string => `varsam.vyer.${lista}`;
/** The saved views and the columns of one list. */
export function listvyer(lista: string): UseBoundStore<StoreApi<Vyer>> {
  const found = stores.get(lista) ?? create<Vyer>(() => read(placeOf(lista)));
  stores.set(lista, found);
  return found;
}
function change(lista: string, next: Partial<Vyer>): void {
  const store = listvyer(lista);
  store.setState(next);
  localStorage.setItem(placeOf(lista), JSON.stringify(store.getState()));
}
const andra = (lista: string, namn: string): readonly Sparadvy[] =>
  listvyer(lista)
    .getState()
    .saved.filter((v) => v.namn !== namn);

export function sparaVy(lista: string, namn: string, search: URLSearchParams): void {
  const view = { namn, search: Object.fromEntries([...search].filter(([k]) => !glomda.has(k))) };
  change(lista, { saved: [...andra(lista, namn), view] });
}
export const taBortVy = (lista: string, namn: string): void => change(lista, { saved: andra(lista, namn) });
export const valjKolumner = (lista: string, hidden: readonly string[]): void => change(lista, { hidden });
