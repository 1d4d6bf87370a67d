import { app, ipcMain, Menu, powerMonitor, protocol, safeStorage, session } from 'electron';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { problem } from '../shared/problem.ts';
import { refused } from '../shared/result.ts';
import type { Policy } from '../shared/policy/policy.ts';
import { platsIKommandorad } from '../shared/skal/lank.ts';
import type { WindowEvents } from '../shared/windowApi.ts';
import { appScheme, serveBundle, startUrl } from './appProtocol.ts';
import { openBridge } from './bridge.ts';
import { eventChannel } from './channels.ts';
import { newChosenPaths } from './chosenPaths.ts';
import { startCore, type CoreHost } from './coreHost.ts';
import { bringForward, electronDesktop, newPrintQueue } from './desktop.ts';
import { logFault } from './faultLog.ts';
import { watchForLeaving } from './lock.ts';
import { usualLockMinutes } from './lockMinutes.ts';
import { openMainWindow } from './mainWindow.ts';
import { menuTemplate } from './menu.ts';
import { datornsPolicy } from './policy/lasPolicy.ts';
import { profileDirFor } from './profileDir.ts';
import { keepProfile } from './profileKeeper.ts';
import {
  chromiumSwitches,
  forgottenStorages,
  hardenContents,
  hardenSession,
  isPrintUrl,
} from './security.ts';
import { shellAnswers } from './shellHandlers.ts';
import { laggOrdlista, ordlistekalla } from './stavning.ts';
import { setUpTaskbar } from './taskbar.ts';
import { systemClock } from '../shared/time/instant.ts';
import { nextZoom } from './zoom.ts';

const here = import.meta.dirname;
const stopWithinMs = 10_000;
const klocka = process.env['VARSAM_KLOCKA'];
const fixedTime = klocka === undefined ? {} : { klocka };

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

  // Asked for when it is needed: on Windows another program has to answer.
  let read: Policy | undefined;
  const policy = (): Policy => (read ??= datornsPolicy());
  const keeper = keepProfile({
    mapp: profileDir,
    vault: safeStorage,
    given: process.env['VARSAM_NYCKEL'],
    policy,
    startCore: (key) =>
      startCore({
        script: new URL('./worker.js', import.meta.url),
        start: { key, mapp: profileDir, vem: userInfo().username, ...fixedTime },
        onProgress: (progress) => {
          tell('progress', progress);
        },
        onChange: (change) => {
          tell('andrat', change);
        },
        onDamage: () => {
          tell('status', null);
        },
        onFault: (number, error) => {
          logFault(profileDir, systemClock.now(), number, error);
          tell('status', null);
        },
      }),
  });
  const chosen = newChosenPaths();
  const desktop = electronDesktop(() => window, webSession, queue, profileDir);
  const answerShell = shellAnswers(desktop, keeper, chosen, policy);
  openBridge(
    ipcMain,
    () => (window.isDestroyed() ? undefined : contents),
    (name, input) => {
      if (name.startsWith('skal.')) return answerShell(name, input);
      return keeper.core()?.call(name, input) ?? Promise.resolve(refused(problem('profil-ej-oppen')));
    },
  );

  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        choose: (choice) => {
          tell('menu', choice);
        },
        zoom: (step) => {
          contents.setZoomFactor(nextZoom(contents.getZoomFactor(), step));
        },
        quit: () => {
          window.close();
        },
      }),
    ),
  );

  const minutes = (): number => policy().varden.lasEfterMinuter ?? usualLockMinutes;
  watchForLeaving(powerMonitor, minutes, (orsak) => {
    tell('lock', { orsak });
  });
  app.on('second-instance', (_event, argv) => {
    bringForward(window);
    const plats = platsIKommandorad(argv);
    if (plats !== null) tell('oppna', { plats });
  });
  app.on('window-all-closed', () => {
    void stop(keeper.core());
  });
  const plats = platsIKommandorad(process.argv);
  void window.loadURL(plats === null ? startUrl : `${startUrl}#/${plats}`);
}

/** The database is closed before the process ends; a core that hangs is ended after a while. */
async function stop(core: CoreHost | undefined): Promise<void> {
  await core?.stop(stopWithinMs);
  app.quit();
}
