import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chromiumSwitches } from '../../electron/security.ts';
import { ensureBuilt } from '../../tools/build.ts';

const root = new URL('../..', import.meta.url).pathname;
const profile = mkdtempSync(join(tmpdir(), 'varsam-start-'));
afterAll(() => {
  rmSync(profile, { recursive: true });
});

ensureBuilt();
function start(env: NodeJS.ProcessEnv = {}) {
  const ran = spawnSync(
    process.execPath,
    [
      '--import',
      new URL('./recordElectron.ts', import.meta.url).href,
      join(root, 'dist/host/main.js'),
      '--data',
      profile,
    ],
    { encoding: 'utf8', timeout: 280_000, env: { ...process.env, ...env } },
  );
  return JSON.parse(ran.stdout) as readonly (readonly [string, ...unknown[]])[];
}
const told = start();
const at = (name: string): number => told.findIndex(([first]) => first === name);
const first = (name: string): readonly unknown[] | undefined =>
  told.find(([known]) => known === name)?.slice(1);

describe('the program as it starts', () => {
  test('keeps everything in the profile folder', () => {
    expect(told.filter(([name]) => name === 'app.setPath')).toEqual([
      ['app.setPath', 'userData', profile],
      ['app.setPath', 'sessionData', join(profile, 'chromium')],
    ]);
  });

  test('sandboxes every process, registers its scheme and sets the switches before it is ready', () => {
    for (const name of ['app.enableSandbox', 'registerSchemesAsPrivileged', 'appendSwitch', 'app.setPath']) {
      expect(at(name)).toBeGreaterThanOrEqual(0);
      expect(at(name)).toBeLessThan(at('app.whenReady'));
    }
    expect(told.filter(([name]) => name === 'appendSwitch').map(([, ...given]) => given)).toEqual(
      chromiumSwitches,
    );
    expect(first('registerSchemesAsPrivileged')).toEqual([
      [
        {
          scheme: 'app',
          privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
        },
      ],
    ]);
  });

  test('asks to be the only one on its profile before it is ready', () => {
    expect(at('app.requestSingleInstanceLock')).toBeLessThan(at('app.whenReady'));
  });

  test('hardens the session and the page before anything is loaded', () => {
    for (const name of [
      'session.setPermissionRequestHandler',
      'session.setPermissionCheckHandler',
      'session.onBeforeRequest',
      'session.protocol.handle',
      'webContents.setWindowOpenHandler',
      'ipcMain.handle',
    ]) {
      expect(at(name)).toBeGreaterThanOrEqual(0);
      expect(at(name)).toBeLessThan(at('loadURL'));
    }
  });

  test('lets only local storage stay of what a page can leave behind', () => {
    expect(first('session.fromPartition')).toEqual(['persist:varsam']);
    expect(first('session.clearStorageData')).toEqual([
      { storages: ['cookies', 'filesystem', 'indexdb', 'shadercache', 'serviceworkers', 'cachestorage'] },
    ]);
    expect(at('session.clearStorageData')).toBeLessThan(at('loadURL'));
  });

  test('opens one window with the strict preferences, in its own session, hidden until it has something to show', () => {
    expect(told.filter(([name]) => name === 'new BrowserWindow')).toHaveLength(1);
    expect(first('new BrowserWindow')?.[0]).toMatchObject({
      show: false,
      webPreferences: {
        preload: join(root, 'dist/preload/preload.cjs'),
        isOwnSession: true,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      },
    });
    expect(first('loadURL')).toEqual(['app://bundle/index.html']);
  });

  test('hears when the computer sleeps and when its screen is locked', () => {
    expect(told.filter(([name]) => name === 'powerMonitor.on').map(([, event]) => event)).toEqual([
      'suspend',
      'lock-screen',
    ]);
  });

  test('opens the window before it reads what is behind it', () => {
    for (const name of ['powerMonitor.on', 'Menu.setApplicationMenu'])
      expect(at(name)).toBeGreaterThan(at('loadURL'));
  });

  test('ends with its window also when what is behind it could not be started', () => {
    expect(start({ VARSAM_PROV_FALL: '1' }).at(-1)).toEqual(['app.quit']);
  });

  test('listens to one channel only', () => {
    expect(told.filter(([name]) => name === 'ipcMain.handle')).toEqual([['ipcMain.handle', 'varsam:call']]);
  });
});
