import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const sources = [
  'shared',
  'db',
  'electron',
  'renderer',
  'docs/handbok',
  'tools/handbok',
  'vite.config.ts',
  'package-lock.json',
];
const stamp = join(root, 'dist', 'byggd');
const lock = join(root, '.tsc', 'bygger');
const lockTooOldMs = 120_000;

function newestMs(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  // The folder's own time tells of files that were removed.
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestMs(join(path, name))),
    found.mtimeMs,
  );
}

const isFresh = (): boolean =>
  existsSync(stamp) &&
  statSync(stamp).mtimeMs >= Math.max(...sources.map((source) => newestMs(join(root, source))));

/** Takes the right to build; waits while another process builds. */
function takeLock(): void {
  mkdirSync(join(root, '.tsc'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > lockTooOldMs) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

/** Builds window, core and preload into dist/ unless what is there is newer than every source. Throws when it fails. */
export function ensureBuilt(): void {
  if (isFresh()) return;
  takeLock();
  try {
    if (isFresh()) return;
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const built = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
      cwd: root,
      encoding: 'utf8',
      // Tests build too, and must try the same window that is shipped, with React's own build for production.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (built.status !== 0) throw new Error(`Bygget misslyckades:\n${built.stdout}${built.stderr}`);
    writeFileSync(stamp, '');
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

if (import.meta.main) ensureBuilt();
