import type { App, WebContents } from 'electron';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { removeOldProfiles } from './chromium.ts';
import { KnownEmitter, PreventableEvent, standIn } from './known.ts';
import { takeSingleInstance } from './singleInstance.ts';

const events = [
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'session-created',
  'web-contents-created',
  'activate',
];
const paths = new Map<string, string>([
  ['home', homedir()],
  ['documents', homedir()],
  ['downloads', join(homedir(), 'Downloads')],
  ['userData', join(homedir(), '.varsam')],
]);
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
let isQuitting = false;
let name = 'Electron';

type PathName = Parameters<App['getPath']>[0];
type Known = Pick<
  App,
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'setName'
  | 'getName'
  | 'getVersion'
  | 'isPackaged'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'commandLine'
  | 'setAppUserModelId'
  | 'setBadgeCount'
>;

class StandInApp extends KnownEmitter implements Known {
  readonly isPackaged = false;
  readonly commandLine = standIn<App['commandLine']>('app.commandLine', {
    // The stand-in's Chromium is started with switches of its own (chromium.ts).
    appendSwitch: () => undefined,
  });

  whenReady(): Promise<void> {
    removeOldProfiles(this.getPath('userData'));
    return Promise.resolve();
  }

  quit(): void {
    if (isQuitting) return;
    const before = new PreventableEvent();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    if (openWindows > 0) {
      void closeAll();
      return;
    }
    isQuitting = true;
    const will = new PreventableEvent();
    this.emit('will-quit', will);
    isQuitting = !will.defaultPrevented;
    if (isQuitting) this.exit(0);
  }

  exit(code = 0): void {
    this.emit('quit', new PreventableEvent(), code);
    process.exit(code);
  }

  getPath(path: PathName): string {
    const found = paths.get(path);
    if (found === undefined)
      throw new Error(`Ställföreträdaren för electron kan inte app.getPath('${path}')`);
    return found;
  }

  setPath(path: string, value: string): void {
    paths.set(path, value);
  }

  setName(given: string): void {
    name = given;
  }

  getName(): string {
    return name;
  }

  getVersion(): string {
    return version;
  }

  // Chromium's sandbox is on wherever it can be; chromium.ts decides.
  enableSandbox(): void {}
  setAppUserModelId(): void {}

  // There is no icon to put a number on.
  setBadgeCount(): boolean {
    return false;
  }

  requestSingleInstanceLock(): boolean {
    return takeSingleInstance(this.getPath('userData'), (argv) => {
      this.emit('second-instance', new PreventableEvent(), argv, process.cwd());
    });
  }
}

const standInApp = new StandInApp('app', events);
export const app = standIn<App>('app', standInApp as unknown as App);

let openWindows = 0;
const openContents = new Set<WebContents>();

export function windowMade(contents: WebContents): void {
  openWindows += 1;
  openContents.add(contents);
  standInApp.emit('web-contents-created', new PreventableEvent(), contents);
}

export function sessionMade(session: unknown): void {
  standInApp.emit('session-created', session);
}

/** As Electron: when the last window is gone the app is told, and quits by itself if it does not listen. */
export function windowsChanged(left: number): void {
  openWindows = left;
  if (left > 0) return;
  if (standInApp.listenerCount('window-all-closed') === 0 || isQuittingAll) standInApp.quit();
  if (!isQuittingAll) standInApp.emit('window-all-closed');
}

let isQuittingAll = false;
async function closeAll(): Promise<void> {
  isQuittingAll = true;
  const { BrowserWindow } = await import('./browserWindow.ts');
  for (const window of BrowserWindow.getAllWindows()) window.close();
  isQuittingAll = false;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    standInApp.quit();
  });
}
