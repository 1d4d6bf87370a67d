import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
];

/** Runs the browser and waits; false when it failed, was stopped, or took more than a minute. */
const runBrowser = (program: string, args: readonly string[], signal: AbortSignal): Promise<boolean> =>
  new Promise((settle) => {
    const child = spawn(program, args, { stdio: 'ignore', signal, timeout: 60_000 });
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
  });

/**
 * Gives what the browser makes of a page that needs nothing else: `make` names the file it is to write. The page goes
 * through a folder only this user can read, which is removed again. Undefined when the browser failed.
 */
export async function chromiumSida(
  program: string,
  html: string,
  make: (fil: string) => readonly string[],
  andelse: 'pdf' | 'png',
  signal: AbortSignal,
): Promise<Buffer | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'varsam-sida-'));
  try {
    const [page, out] = [join(folder, 'sida.html'), join(folder, `ut.${andelse}`)];
    await writeFile(page, html, { mode: 0o600 });
    const args = [
      ...flags,
      ...make(out),
      `--user-data-dir=${join(folder, 'profil')}`,
      pathToFileURL(page).href,
    ];
    return (await runBrowser(program, args, signal)) ? await readFile(out) : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
