import { app, Menu, powerMonitor, safeStorage, type BrowserWindow, type Session } from 'electron';
import { userInfo } from 'node:os';
import type { Policy } from '../shared/policy/policy.ts';
import { problem } from '../shared/problem.ts';
import { refused } from '../shared/result.ts';
import { platsIKommandorad } from '../shared/skal/lank.ts';
import { systemClock } from '../shared/time/instant.ts';
import type { WindowEvents } from '../shared/windowApi.ts';
import type { Answer } from './bridge.ts';
import { newChosenPaths } from './chosenPaths.ts';
import { startCore } from './coreHost.ts';
import { bringForward, electronDesktop } from './desktop.ts';
import { logFault } from './faultLog.ts';
import { watchForLeaving } from './lock.ts';
import { usualLockMinutes } from './lockMinutes.ts';
import { menuTemplate } from './menu.ts';
import { datornsPolicy } from './policy/lasPolicy.ts';
import type { PrintQueue } from './printQueue.ts';
import { keepProfile } from './profileKeeper.ts';
import { shellAnswers } from './shellHandlers.ts';
import { nextZoom } from './zoom.ts';

const stopWithinMs = 10_000;
const klocka = process.env['VARSAM_KLOCKA'];
const fixedTime = klocka === undefined ? {} : { klocka };

export interface ProgramOptions {
  readonly window: BrowserWindow;
  readonly webSession: Session;
  readonly queue: PrintQueue;
  readonly profileDir: string;
  readonly tell: <E extends keyof WindowEvents>(event: E, payload: WindowEvents[E]) => void;
}

/** All behind the window: the profile with its core, the menu, the lock. `stop` closes the database. */
export function startProgram({ window, webSession, queue, profileDir, tell }: ProgramOptions): {
  readonly answer: Answer;
  stop(): Promise<void>;
} {
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
  const desktop = electronDesktop(() => window, webSession, queue, profileDir);
  const answerShell = shellAnswers(desktop, keeper, newChosenPaths(), policy);

  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        choose: (choice) => {
          tell('menu', choice);
        },
        zoom: (step) => {
          window.webContents.setZoomFactor(nextZoom(window.webContents.getZoomFactor(), step));
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
  return {
    answer: (name, input) =>
      name.startsWith('skal.')
        ? answerShell(name, input)
        : (keeper.core()?.call(name, input) ?? Promise.resolve(refused(problem('profil-ej-oppen')))),
    // A core that hangs is ended after a while.
    async stop() {
      await keeper.core()?.stop(stopWithinMs);
    },
  };
}
