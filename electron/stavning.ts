import { copyFileSync, existsSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureFolder } from './ensureFolder.ts';

/** The only language that is checked; its dictionary ships with the program. */
export const stavningssprak = 'sv-SE';
/** The name under which Chromium looks for it (the version of the dictionary's form is in the name). */
export const ordlistefil = 'sv-SE-3-0.bdic';

/** Where the dictionary lies: among the packed program's resources, else in the sources. */
export const ordlistekalla = (resources: string, isPackaged: boolean, here: string): string =>
  isPackaged ? join(resources, 'stavning', ordlistefil) : join(here, '../../build/stavning', ordlistefil);

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? -1;

/**
 * Puts the dictionary where Chromium looks for it, in one step, so that none is ever fetched. What lies there already
 * with another size is replaced. A folder that cannot be written costs the spelling, not the start: answers false.
 */
export function laggOrdlista(kalla: string, folder: string): boolean {
  const place = join(folder, 'Dictionaries', ordlistefil);
  if (!existsSync(kalla)) return false;
  if (sizeOf(place) === sizeOf(kalla)) return true;
  try {
    ensureFolder(dirname(place));
    // Another name first: Chromium must never read half of it.
    const beside = `${place}.${process.pid}.ny`;
    copyFileSync(kalla, beside);
    renameSync(beside, place);
    return true;
  } catch {
    return false;
  }
}
