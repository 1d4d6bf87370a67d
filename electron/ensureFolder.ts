import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it, readable only by the user; throws when one cannot be made, or when something else
 * has its name. One step at a time:
 * Node's own recursive way never returns under some system folders, for example /proc.
 */
export function ensureFolder(folder: string): void {
  const path = resolve(folder);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(path) !== path) ensureFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}
