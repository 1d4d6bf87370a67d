import { create } from 'zustand';
import type { StoreApi, UseBoundStore } from 'zustand';

/**
 * Views of a list that the user has named. They lie beside the database without encryption, so words that were searched
 * for, which may concern somebody, are not kept in them.
 */
export interface Sparadvy {
  readonly namn: string;
  readonly search: Readonly<Record<string, string>>;
}
interface Vyer {
  readonly saved: readonly Sparadvy[];
}
const glomda = new Set(['text', 'rad']);

function read(place: string): Vyer {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Vyer>;
    return { saved: [], ...kept };
  } catch {
    return { saved: [] };
  }
}

const stores = new Map<string, UseBoundStore<StoreApi<Vyer>>>();
const placeOf = (lista: string): string => `varsam.vyer.${lista}`;
/** The saved views of one list. */
export function listvyer(lista: string): UseBoundStore<StoreApi<Vyer>> {
  const found = stores.get(lista) ?? create<Vyer>(() => read(placeOf(lista)));
  stores.set(lista, found);
  return found;
}
function change(lista: string, saved: readonly Sparadvy[]): void {
  listvyer(lista).setState({ saved });
  localStorage.setItem(placeOf(lista), JSON.stringify({ saved }));
}

export function sparaVy(lista: string, namn: string, search: URLSearchParams): void {
  const view = { namn, search: Object.fromEntries([...search].filter(([k]) => !glomda.has(k))) };
  change(lista, [
    ...listvyer(lista)
      .getState()
      .saved.filter((v) => v.namn !== namn),
    view,
  ]);
}
export const taBortVy = (lista: string, namn: string): void =>
  change(
    lista,
    listvyer(lista)
      .getState()
      .saved.filter((v) => v.namn !== namn),
  );
