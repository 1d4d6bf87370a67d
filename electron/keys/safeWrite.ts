import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureFolder } from '../ensureFolder.ts';

/** Only the owner may read what is written here. */
const ownerOnly = 0o600;

function writeBeside(path: string, text: string): string {
  ensureFolder(dirname(path));
  const beside = `${path}.${process.pid}.ny`;
  const file = openSync(beside, 'w', ownerOnly);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return beside;
}

/** A name is on the disk only when its folder is; Windows does not let a folder be opened and does not need it. */
function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** Writes a whole file or nothing, and answers false when the name is taken: nothing is ever written over. */
export function writeOnce(path: string, text: string): boolean {
  const beside = writeBeside(path, text);
  try {
    linkSync(beside, path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
  flushFolder(path);
  return true;
}

/** Puts a whole new file in the place of the old one in one step; a power cut leaves the one or the other. */
export function writeOver(path: string, text: string): void {
  renameSync(writeBeside(path, text), path);
  flushFolder(path);
}
