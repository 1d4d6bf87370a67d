import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';
import { chromium, type BrowserContext } from 'playwright-core';
import { chromiumMissing, ensureChromium } from '../../tools/chromium.ts';

/** How the stand-in was started; the words are set by tools/start.ts and by the e2e harness. */
export const isHeadless = process.env['VARSAM_UTAN_SKARM'] === '1';
/** Only for the e2e harness: a second client may look in. Never set for a user; no port is opened otherwise. */
const wantsPort = process.env['VARSAM_TEST_PORT'] === '1';

export interface Chromium {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

const switches = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,AutofillServerCommunication,OptimizationHints,MediaRouter',
  // No name is looked up; the app's own address is answered before the network is reached.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--lang=sv-SE',
  // No bar that warns of these switches.
  '--test-type',
];

/** What Chromium would otherwise offer a user who only wants the app. */
const preferences = (languages: readonly string[]) => ({
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  search: { suggest_enabled: false },
  intl: { accept_languages: 'sv-SE,sv' },
  browser: { enable_spellchecking: languages.length > 0 },
  // Chromium's own spelling with the dictionaries that the app has put in the profile folder; no service is asked.
  spellcheck: { dictionaries: languages, use_spelling_service: false },
});

const profilePrefix = 'chromium-';

/** Removes what a run that was killed left behind; the single-instance lock says that nobody uses it. */
export function removeOldProfiles(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(profilePrefix))) {
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts Chromium with an empty profile that is thrown away afterwards, spoken to over a pipe. */
export async function startChromium(options: {
  /** Where its profile may lie while it runs. */
  readonly folder: string;
  readonly headless: boolean;
  /** Local storage is carried from run to run; all else of the profile is thrown away. */
  readonly keepsLocalStorage: boolean;
  readonly bounds: Rectangle;
  readonly javaScript: boolean;
  readonly isAppWindow: boolean;
  /** Languages to check the spelling in. */
  readonly spellCheck: readonly string[];
}): Promise<Chromium> {
  const executablePath = ensureChromium();
  if (executablePath === undefined) throw new Error(chromiumMissing);
  const profile = mkdtempSync(join(options.folder, profilePrefix));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences(options.spellCheck)));
  const dictionaries = join(options.folder, 'Dictionaries');
  if (options.spellCheck.length > 0 && existsSync(dictionaries))
    cpSync(dictionaries, join(profile, 'Dictionaries'), { recursive: true });
  const kept = options.keepsLocalStorage ? join(options.folder, 'fonsterminne') : undefined;
  const localStorage = join(profile, 'Default', 'Local Storage');
  if (kept !== undefined && existsSync(kept)) cpSync(kept, localStorage, { recursive: true });
  const isWindow = options.isAppWindow && !options.headless;
  const { x, y, width, height } = options.bounds;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: options.headless ? { width, height } : null,
    locale: 'sv-SE',
    javaScriptEnabled: options.javaScript,
    serviceWorkers: 'block',
    acceptDownloads: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // A window of its own, without tabs and address, instead of a blank page in a browser.
    ignoreDefaultArgs: isWindow ? ['--enable-automation', 'about:blank'] : ['--enable-automation'],
    args: [
      ...switches,
      `--window-size=${width},${height}`,
      `--window-position=${x},${y}`,
      ...(wantsPort && options.isAppWindow ? ['--remote-debugging-port=0'] : []),
      ...(isWindow ? ['--app=data:text/html,<title>Varsam</title>'] : []),
    ],
  });
  let closing: Promise<void> | undefined;
  return {
    context,
    close() {
      closing ??= closeAndRemove(context, profile, localStorage, kept);
      return closing;
    },
  };
}

async function closeAndRemove(
  context: BrowserContext,
  profile: string,
  localStorage: string,
  kept: string | undefined,
): Promise<void> {
  await context.close().catch(() => undefined);
  if (kept !== undefined && existsSync(localStorage)) {
    rmSync(kept, { recursive: true, force: true });
    cpSync(localStorage, kept, { recursive: true });
  }
  // Chromium's last processes may still be writing.
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}
