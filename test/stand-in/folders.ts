import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';

export interface Listing {
  readonly folder: string;
  readonly parent: string;
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

const byName = new Intl.Collator('sv').compare;

/** What lies in a folder, for a dialog: folders and files of the kinds asked for, hidden ones left out. */
export function listFolder(wanted: string, kinds: readonly string[]): Listing {
  const folder = nearestFolder(resolve(wanted));
  const entries = readdirSync(folder).filter((name) => !name.startsWith('.'));
  const isFolder = (name: string): boolean =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() ?? false;
  const hasKind = (name: string): boolean =>
    kinds.length === 0 || kinds.includes(extname(name).slice(1).toLowerCase());
  return {
    folder,
    parent: dirname(folder),
    folders: entries.filter(isFolder).toSorted(byName),
    files: entries.filter((name) => !isFolder(name) && hasKind(name)).toSorted(byName),
  };
}

function nearestFolder(path: string): string {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
    if (dirname(folder) === folder) return folder;
  }
}
