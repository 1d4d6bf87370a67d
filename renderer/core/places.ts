import { useSyncExternalStore } from 'react';

/** Where in the program one is, as the address says: `#/avvikelser/ID?text=…` is parts and a search. */
export interface Place {
  readonly parts: readonly string[];
  readonly search: URLSearchParams;
}

const listen = (told: () => void): (() => void) => {
  window.addEventListener('hashchange', told);
  return () => window.removeEventListener('hashchange', told);
};
const readHash = (): string => window.location.hash;

export function parsePlace(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#\/?/u, '').split('?', 2);
  return { parts: path.split('/').filter((p) => p !== ''), search: new URLSearchParams(search) };
}

/** The address, as it changes. */
export const usePlace = (): Place => parsePlace(useSyncExternalStore(listen, readHash));

/** An address for a link; values that are empty are left out. */
export function hrefTo(path: string, search: Readonly<Record<string, string | undefined>> = {}): string {
  const filled = Object.entries(search).filter(
    (e): e is [string, string] => e[1] !== undefined && e[1] !== '',
  );
  const query = new URLSearchParams(filled).toString();
  return `#/${path}${query === '' ? '' : `?${query}`}`;
}

/** Goes to a place; the way back leads here. */
export const goTo = (path: string, search: Readonly<Record<string, string | undefined>> = {}): void => {
  window.location.hash = hrefTo(path, search);
};

/** Changes the search of this place without a step of its own in the way back. */
export function keepInAddress(search: Readonly<Record<string, string | undefined>>): void {
  const now = parsePlace(readHash());
  const all = { ...Object.fromEntries(now.search), ...search };
  window.history.replaceState(null, '', hrefTo(now.parts.join('/'), all));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
