// Stands in for `electron` while main.ts starts: writes down what main.ts sets, in the order it does, and ends when the
// page would be loaded and what is behind the window listens, or it quits. Typed against electron.d.ts; what is not here throws.
import type {
  App,
  BrowserWindowConstructorOptions,
  Dialog,
  IpcMain,
  Menu as ElectronMenu,
  nativeImage as electronImages,
  Notification as ElectronNotification,
  PowerMonitor,
  Protocol,
  SafeStorage,
  Screen,
  session as electronSession,
  Session,
  Shell,
  WebContents,
} from 'electron';
import { standIn } from '../stand-in/known.ts';

const told: [string, ...unknown[]][] = [];
/** Set by a test: what is behind the window fails, and the window is closed. */
const fails = process.env['VARSAM_PROV_FALL'] !== undefined;
const last = new Set(fails ? ['app.quit'] : ['loadURL', 'app.on second-instance']);
const note =
  (name: string) =>
  (...args: unknown[]): void => {
    told.push([name, ...args.filter((arg) => typeof arg !== 'function')]);
    last.delete(name);
    if (last.size > 0) return;
    process.stdout.write(JSON.stringify(told));
    process.exit(0);
  };
type Listener = (...args: unknown[]) => void;
const listeners = new Map<string, Listener[]>();

export const app = standIn<App>('app', {
  setPath: note('app.setPath'),
  getPath: () => '/hem',
  setName: note('app.setName'),
  isPackaged: false,
  enableSandbox: note('app.enableSandbox'),
  getVersion: () => '0',
  commandLine: standIn<App['commandLine']>('commandLine', { appendSwitch: note('appendSwitch') }),
  requestSingleInstanceLock: () => {
    note('app.requestSingleInstanceLock')();
    return true;
  },
  whenReady: () => {
    note('app.whenReady')();
    return Promise.resolve();
  },
  quit: note('app.quit'),
  on: ((name: string, listener: Listener) => {
    listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    note(`app.on ${name}`)();
  }) as unknown as App['on'],
});

export const protocol = standIn<Protocol>('protocol', {
  registerSchemesAsPrivileged: note('registerSchemesAsPrivileged'),
});

const hardened = [
  'setPermissionRequestHandler',
  'setPermissionCheckHandler',
  'setDevicePermissionHandler',
  'setDisplayMediaRequestHandler',
  'setBluetoothPairingHandler',
  'setCertificateVerifyProc',
  'setSpellCheckerEnabled',
  'setSpellCheckerLanguages',
  'setSpellCheckerDictionaryDownloadURL',
  'on',
] as const;
const onlySession = standIn<Session>('session', {
  ...(Object.fromEntries(hardened.map((name) => [name, note(`session.${name}`)])) as Partial<Session>),
  clearStorageData: (...args) => {
    note('session.clearStorageData')(...args);
    return Promise.resolve();
  },
  webRequest: standIn<Session['webRequest']>('webRequest', {
    onBeforeRequest: note('session.onBeforeRequest'),
  }),
  protocol: standIn<Session['protocol']>('session.protocol', { handle: note('session.protocol.handle') }),
});
export const session = standIn<typeof electronSession>('session', {
  fromPartition: (name) => {
    note('session.fromPartition')(name);
    for (const listener of listeners.get('session-created') ?? []) listener(onlySession);
    return onlySession;
  },
});

const contents = standIn<WebContents>('webContents', {
  on: note('webContents.on') as unknown as WebContents['on'],
  setWindowOpenHandler: note('webContents.setWindowOpenHandler'),
  setZoomFactor: note('setZoomFactor'),
});
export class BrowserWindow {
  readonly webContents = contents;
  constructor(options: BrowserWindowConstructorOptions) {
    const { session: used, ...preferences } = options.webPreferences ?? {};
    note('new BrowserWindow')({
      ...options,
      webPreferences: { ...preferences, isOwnSession: used === onlySession },
    });
    for (const listener of listeners.get('web-contents-created') ?? []) listener({}, contents);
  }
  once(): void {}
  on(): void {}
  isDestroyed(): boolean {
    return false;
  }
  loadURL(url: string): Promise<void> {
    note('loadURL')(url);
    if (fails) for (const listener of listeners.get('window-all-closed') ?? []) listener();
    return Promise.resolve();
  }
}

export const ipcMain = standIn<IpcMain>('ipcMain', { handle: note('ipcMain.handle') });
export const Menu = standIn<typeof ElectronMenu>('Menu', {
  buildFromTemplate: () => standIn<ElectronMenu>('menu', {}),
  setApplicationMenu: () => {
    if (fails) throw new Error('ingen meny');
    note('Menu.setApplicationMenu')();
  },
});
export const safeStorage = standIn<SafeStorage>('safeStorage', { isEncryptionAvailable: () => true });
export const screen = standIn<Screen>('screen', { getAllDisplays: () => [] });
export const dialog = standIn<Dialog>('dialog', {});
export const Notification = standIn<typeof ElectronNotification>('Notification', {});
export const nativeImage = standIn<typeof electronImages>('nativeImage', {});
export const shell = standIn<Shell>('shell', {});
export const powerMonitor = standIn<PowerMonitor>('powerMonitor', {
  on: note('powerMonitor.on') as unknown as PowerMonitor['on'],
  getSystemIdleTime: () => 0,
});
