import { resolve } from 'node:path';

/** The paths that the user has pointed out in a dialog during this run; the window may act on no others. */
export interface ChosenPaths {
  add(path: string): void;
  has(path: string): boolean;
}

export function newChosenPaths(): ChosenPaths {
  const paths = new Set<string>();
  return {
    add: (path) => {
      paths.add(resolve(path));
    },
    has: (path) => paths.has(resolve(path)),
  };
}
