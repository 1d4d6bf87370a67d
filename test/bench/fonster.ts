import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { newProfileFolder, startApp } from '../e2e/harness.ts';
import { startGraph } from '../bundles.ts';
import { oppnaKommun, registreraNagra } from '../e2e/oppnadKommun.ts';

const client = new URL('../../dist/client', import.meta.url).pathname;
const host = new URL('../../dist/host', import.meta.url).pathname;

/** A program that opens an empty window in the same carrier, and nothing else: what a window costs at least. */
const emptyProgram = `
import { app, BrowserWindow, protocol, session } from 'electron';
app.setPath('userData', process.argv[process.argv.indexOf('--data') + 1]);
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
await app.whenReady();
const web = session.fromPartition('tom');
const page = '<!doctype html><html lang="sv"><title>Tomt</title><h1>Varsam</h1></html>';
web.protocol.handle('app', () => new Response(page, { headers: { 'Content-Type': 'text/html' } }));
const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { session: web, sandbox: true } });
app.on('window-all-closed', () => app.quit());
await window.loadURL('app://bundle/index.html');
`;

async function timeToHeading(folder: string, heading: string, program?: string): Promise<number> {
  const from = performance.now();
  const app = await startApp(folder, {}, program);
  // Looked for at each frame: a locator looks more and more seldom, and would find it up to 100 ms late.
  await app.page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, heading, {
    polling: 'raf',
  });
  const taken = performance.now() - from;
  await app.close();
  return taken;
}

/**
 * Starts in turn, each on a profile that has been used before, as on any morning: the program to the overview with what
 * there is to do, and an empty window in the same carrier. Milliseconds, one pair for each round.
 */
export async function startTimes(
  rounds: number,
): Promise<readonly { readonly app: number; readonly bare: number }[]> {
  const empty = newProfileFolder();
  mkdirSync(join(empty.folder, 'dist/host'), { recursive: true });
  writeFileSync(join(empty.folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(empty.folder, 'dist/host/main.js'), emptyProgram);
  const kommun = await oppnaKommun();
  try {
    await registreraNagra(kommun.app);
    await kommun.app.close();
    await timeToHeading(empty.folder, 'Varsam', empty.folder);
    const times: { app: number; bare: number }[] = [];
    for (let i = 0; i < rounds; i += 1) {
      const app = await timeToHeading(kommun.folder, 'Hej Eva');
      times.push({ app, bare: await timeToHeading(empty.folder, 'Varsam', empty.folder) });
    }
    return times;
  } finally {
    await kommun.end();
    empty.remove();
  }
}

const kilobytes = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(client, name))).length, 0) / 1000;

/** The window's scripts and styles in kB (gzip): what the first screen needs, and everything there is. */
export function bundleSizes(): { readonly start: number; readonly all: number } {
  const index = readFileSync(join(client, 'index.html'), 'utf8');
  const named = [...index.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/gu)].map((m) => m[1] ?? '');
  const graph = startGraph(
    client,
    named.filter((name) => name.endsWith('.js')),
  );
  const all = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((f) =>
    /\.(?:js|css)$/u.test(f),
  );
  return { start: kilobytes(new Set([...named, ...graph])), all: kilobytes(all) };
}

/** Files of the core's start that hold a report library; none is wanted. */
export const reportLibrariesAtStart = (): readonly string[] =>
  [...startGraph(host, ['main.js', 'worker.js'])].filter((name) =>
    /wordprocessingml|spreadsheetml/u.test(readFileSync(join(host, name), 'utf8')),
  );
