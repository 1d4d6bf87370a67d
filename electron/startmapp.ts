import { dirname, relative, isAbsolute, sep } from 'node:path';

/** The folders that a dialog can begin in. */
export interface Mappar {
  readonly dokument: string;
  /** Where a browser puts what it fetches: never offered by itself. */
  readonly hamtade: string | undefined;
  readonly finns: (folder: string) => boolean;
}

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`));
};

/**
 * Where a dialog begins: where the user was last time in this run, else among the documents. Never among what has been
 * fetched, since what lies there is often cleared, synchronised and forgotten.
 */
export function startmapp(senaste: string | undefined, { dokument, hamtade, finns }: Mappar): string {
  if (senaste === undefined || !finns(senaste)) return dokument;
  return hamtade !== undefined && isWithin(hamtade, senaste) ? dokument : senaste;
}

/** Remembers where each kind of dialog was last, for this run only: nothing of it is written anywhere. */
export function newStartmappar(mappar: () => Mappar): {
  start(slag: string): string;
  valde(slag: string, path: string, isFolder: boolean): void;
} {
  const senast = new Map<string, string>();
  return {
    start: (slag) => startmapp(senast.get(slag), mappar()),
    valde: (slag, path, isFolder) => {
      senast.set(slag, isFolder ? path : dirname(path));
    },
  };
}
