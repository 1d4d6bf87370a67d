import type { PowerMonitor } from 'electron';
import type { LockReason } from '../shared/windowApi.ts';

const lookEveryMs = 15_000;

export type PowerToWatch = Pick<PowerMonitor, 'getSystemIdleTime'> & {
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
};

/** Says `inaktiv` once each time the computer has been left for so long; not again until it has been touched. */
export function idleWatcher(
  minutes: () => number,
  lock: (reason: LockReason) => void,
): (idleSeconds: number) => void {
  let isLocked = false;
  return (idleSeconds) => {
    const isLeft = idleSeconds >= minutes() * 60;
    if (isLeft && !isLocked) lock('inaktiv');
    isLocked = isLeft;
  };
}

/** Tells the window to clear what is shown when the computer sleeps, its screen is locked or it is left alone. */
export function watchForLeaving(
  power: PowerToWatch,
  minutes: () => number,
  lock: (reason: LockReason) => void,
): void {
  power.on('suspend', () => {
    lock('vila');
  });
  power.on('lock-screen', () => {
    lock('skarmlas');
  });
  const look = idleWatcher(minutes, lock);
  setInterval(() => {
    look(power.getSystemIdleTime());
  }, lookEveryMs).unref();
}
