// What `import … from 'electron'` gives the built app when it runs in the stand-in. Anything that is not here fails at
// load or throws with its name, so that the app never believes that something was done.
import type {
  nativeImage as electronImages,
  NativeTheme,
  Notification as ElectronNotification,
  Protocol,
  Screen,
  session as electronSession,
  Shell,
} from 'electron';
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { standIn } from './known.ts';
import { fromPartition, privilegedSchemes } from './session.ts';

export { app } from './app.ts';
export { BrowserWindow } from './browserWindow.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipcMain.ts';
export { Menu } from './menu.ts';
export { safeStorage } from './safeStorage.ts';

export const session = standIn<typeof electronSession>('session', { fromPartition });
export const protocol = standIn<Protocol>('protocol', {
  registerSchemesAsPrivileged: (schemes) => {
    for (const { scheme } of schemes) privilegedSchemes.add(scheme);
  },
});

const workArea = { x: 0, y: 0, width: 1366, height: 728 };
export const screen = standIn<Screen>('screen', {
  getAllDisplays: () => [{ workArea } as ReturnType<Screen['getAllDisplays']>[number]],
});

const openers: Readonly<Record<string, string>> = { win32: 'explorer', darwin: 'open' };
export const shell = standIn<Shell>('shell', {
  showItemInFolder: (path) => {
    spawn(openers[process.platform] ?? 'xdg-open', [dirname(path)], { stdio: 'ignore', detached: true }).on(
      'error',
      () => undefined,
    );
  },
});

export { powerMonitor } from './power.ts';

export const nativeTheme = standIn<NativeTheme>('nativeTheme', { themeSource: 'system' });

/** The stand-in's window has no icon and the page may not notify: the app is told that neither can be done. */
export const Notification = standIn<typeof ElectronNotification>('Notification', {
  isSupported: () => false,
});
export const nativeImage = standIn<typeof electronImages>('nativeImage', {});
