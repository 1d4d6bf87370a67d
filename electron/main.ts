import { app, ipcMain, protocol, session } from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { platsIKommandorad } from '../shared/skal/lank.ts';
import type { WindowEvents } from '../shared/windowApi.ts';
import { appScheme, serveBundle, startUrl } from './appProtocol.ts';
import { openBridge } from './bridge.ts';
import { eventChannel } from './channels.ts';
import { openMainWindow } from './mainWindow.ts';
import { newPrintQueue } from './printQueue.ts';
import { profileDirFor } from './profileDir.ts';
import {
  chromiumSwitches,
  forgottenStorages,
  hardenContents,
  hardenSession,
  isPrintUrl,
} from './security.ts';
import { laggOrdlista, ordlistekalla } from './stavning.ts';
import { setUpTaskbar } from './taskbar.ts';

const here = import.meta.dirname;

const profileDir = profileDirFor({
  argv: process.argv,
  env: process.env,
  platform: process.platform,
  home: homedir(),
});
app.setPath('userData', profileDir);
app.setPath('sessionData', join(profileDir, 'chromium'));
app.setName('Varsam');
setUpTaskbar(app, process.platform);
for (const [name, value] of chromiumSwitches) app.commandLine.appendSwitch(name, value);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([appScheme]);
app.on('session-created', hardenSession);
app.on('web-contents-created', (_event, contents) => {
  hardenContents(contents);
});

// One program per profile: two cores on one database would be one too many.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

/** The window and what guards it; what answers it is read while Chromium starts. */
function start(): void {
  // Only the window's look and the like may stay on this computer; the core keeps what concerns somebody.
  const webSession = session.fromPartition('persist:varsam');
  void webSession.clearStorageData({ storages: [...forgottenStorages] });
  const ordlista = ordlistekalla(process.resourcesPath, app.isPackaged, here);
  // Electron has looked in the one and in the other; a copy is small and a missing one would be fetched.
  for (const folder of [profileDir, join(profileDir, 'chromium')]) laggOrdlista(ordlista, folder);
  const queue = newPrintQueue();
  const serve = serveBundle(join(here, '../client'));
  webSession.protocol.handle('app', (request) =>
    isPrintUrl(request.url) ? queue.serve(request.url) : serve(request),
  );

  const window = openMainWindow(profileDir, join(here, '../preload/preload.cjs'), webSession);
  const contents = window.webContents;
  function tell<E extends keyof WindowEvents>(event: E, payload: WindowEvents[E]): void {
    if (!contents.isDestroyed()) contents.send(eventChannel, event, payload);
  }
  const program = import('./program.ts').then(({ startProgram }) =>
    startProgram({ window, webSession, queue, profileDir, tell }),
  );
  openBridge(
    ipcMain,
    () => (window.isDestroyed() ? undefined : contents),
    async (name, input) => (await program).answer(name, input),
  );
  app.on('window-all-closed', () => {
    // Also when what is behind the window could not be read: a program without a window holds its profile from the next start.
    void program
      .then((it) => it.stop())
      .finally(() => {
        app.quit();
      });
  });
  const plats = platsIKommandorad(process.argv);
  void window.loadURL(plats === null ? startUrl : `${startUrl}#/${plats}`);
}
