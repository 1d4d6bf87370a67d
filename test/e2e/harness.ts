import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, _electron as electron, type Browser, type Page } from 'playwright-core';
import type { Result } from '../../shared/result.ts';
import type { WindowApi } from '../../shared/windowApi.ts';
import { ensureBuilt } from '../../tools/build.ts';
import { standInCommand } from '../../tools/carrier.ts';
import { patienceMs, trog } from '../../tools/patience.ts';

const root = new URL('../..', import.meta.url).pathname;

/** The built app, running in the stand-in without a screen, with its page in the test's hands. */
export interface RunningApp {
  readonly page: Page;
  readonly pid: number;
  /** Asks as the window's own code does. */
  readonly ask: WindowApi['call'];
  /** What the app has written to its terminal. */
  readonly output: () => string;
  /** Ends it as a user does, by closing the window. Gives the exit code. */
  close(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** A profile folder of its own for a test, removed by `remove`. */
export function newProfileFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'varsam-e2e-'));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Without a port Chromium ends when its pipe breaks; with the port of the tests it has to be told. */
async function closeChromium(browser: Browser): Promise<void> {
  const client = await browser.newBrowserCDPSession().catch(() => undefined);
  await client?.send('Browser.close').catch(() => undefined);
}

/** Builds the app if its sources have changed and starts it on a profile folder; `program` starts a packed one instead. */
export async function startApp(
  profile: string,
  env: Readonly<Record<string, string>> = {},
  program?: string,
): Promise<RunningApp> {
  if (program === undefined) ensureBuilt();
  const others = chromiumFolders(profile);
  const [command, ...args] = standInCommand(program ?? root, profile);
  const child = spawn(command, args, {
    env: { ...process.env, VARSAM_UTAN_SKARM: '1', VARSAM_TEST_PORT: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  let browser: Browser;
  try {
    browser = await connect(profile, others, child);
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`The app did not start: ${String(error)}\n${output}`, { cause: error });
  }
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error(`The app has no window\n${output}`);
  page.setDefaultTimeout(patienceMs);
  await page.waitForURL('http://bundle.app.localhost/**');
  await page.waitForLoadState('load');
  if (trog > 1) await slowDown(page);
  return {
    page,
    pid: child.pid ?? 0,
    ask: (name, input) => ask(page, name, input),
    output: () => output,
    async close() {
      child.kill('SIGTERM');
      return await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
      await closeChromium(browser);
    },
  };
}

/** Lasts as long as the session does, over reloads too. */
async function slowDown(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: trog });
}

/** One is left by a run that was killed, and one belongs to a program that runs already. */
const chromiumFolders = (profile: string): readonly string[] =>
  existsSync(profile) ? readdirSync(profile).filter((name) => name.startsWith('chromium-')) : [];

/** The same app in Electron itself. Only where Electron's program has been fetched; see tools/carrier.ts. */
export async function startInElectron(binary: string, profile: string): Promise<RunningApp> {
  ensureBuilt();
  const isRoot = process.getuid?.() === 0;
  const running = await electron.launch({
    executablePath: binary,
    args: [root, '--data', profile, ...(isRoot ? ['--no-sandbox'] : [])],
  });
  const page = await running.firstWindow();
  const child = running.process();
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  await page.waitForURL('app://bundle/**');
  return {
    page,
    pid: child.pid ?? 0,
    ask: (name, input) => ask(page, name, input),
    output: () => '',
    async close() {
      await running.close();
      return await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const ask = (page: Page, name: string, input: unknown): Promise<Result<unknown>> =>
  page.evaluate(([asked, given]) => window.api.call(asked, given), [name, input] as const);

/** The app as a user starts it, but without a screen: the tests have no door into it. */
export function startPlain(profile: string): ChildProcess {
  ensureBuilt();
  const [command, ...args] = standInCommand(root, profile);
  return spawn(command, args, { env: { ...process.env, VARSAM_UTAN_SKARM: '1' }, stdio: 'ignore' });
}

/** Chromium writes where it listens in its profile, which lies in the profile folder while it runs. */
async function connect(profile: string, others: readonly string[], child: ChildProcess): Promise<Browser> {
  const give = Date.now() + patienceMs;
  while (Date.now() < give && child.exitCode === null) {
    const place = chromiumFolders(profile)
      .filter((name) => !others.includes(name))
      .map((name) => join(profile, name, 'DevToolsActivePort'))
      .find((file) => existsSync(file));
    const [port, path] = place === undefined ? [] : readFileSync(place, 'utf8').trim().split('\n');
    if (port !== undefined && path !== undefined) {
      return await chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`);
    }
    await sleep(50);
  }
  throw new Error(child.exitCode === null ? 'no window in time' : `it ended with ${child.exitCode}`);
}

/** The findings of axe on the page as it stands, as lines to read; the stand-in's own menu row is left out. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .exclude('varsam-fonster')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} (${violation.help})`),
  );
}

/** VARSAM_BILDER=1 writes the pictures of the documentation anew; otherwise a run leaves the working tree as it was. */
export async function picture(
  page: Page,
  name: string,
  what: { readonly fullPage?: boolean } = {},
): Promise<void> {
  if (process.env['VARSAM_BILDER'] !== '1') return;
  const folder = new URL('../../docs/bilder/', import.meta.url).pathname;
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled', ...what });
}
