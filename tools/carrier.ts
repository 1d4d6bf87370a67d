import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Electron's own program, if it has been fetched. `require('electron')` would start a download, so the places are
 * looked in by hand: ELECTRON_OVERRIDE_DIST_PATH, else node_modules/electron/dist by its path.txt.
 */
export function electronBinary(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : usualName();
  const binary = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), program);
  return existsSync(binary) ? binary : undefined;
}

function usualName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

const dataArgs = (profile: string | undefined): string[] =>
  profile === undefined ? [] : ['--data', profile];

/** The command line that runs the built app in Electron. */
export const electronCommand = (binary: string, root: string, profile?: string): [string, ...string[]] => [
  binary,
  root,
  ...dataArgs(profile),
];

/** The command line that runs the built app in the stand-in, on the Node that runs this. */
export const standInCommand = (root: string, profile?: string): [string, ...string[]] => [
  process.execPath,
  '--import',
  new URL('../test/stand-in/register.ts', import.meta.url).href,
  join(root, 'dist/host/main.js'),
  ...dataArgs(profile),
];
