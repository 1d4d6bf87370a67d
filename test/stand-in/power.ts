import type { PowerMonitor } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from './app.ts';
import { KnownEmitter, standIn } from './known.ts';

const emitter = new KnownEmitter('powerMonitor', ['suspend', 'resume', 'lock-screen', 'unlock-screen']);
const idleFile = (): string => join(app.getPath('userData'), 'stallforetradare.ororlig');
const isTest = process.env['VARSAM_TEST_PORT'] === '1';

// The stand-in cannot know when the computer sleeps. In the tests two signals play the computer, neither of which
// anybody else sends: SIGCONT comes to every process that was stopped for a while.
if (isTest) {
  process.on('SIGUSR2', () => emitter.emit('lock-screen'));
  process.on('SIGURG', () => emitter.emit('suspend'));
}

/** Says nothing by itself, as it cannot know; in the tests a file tells for how many seconds nobody has touched anything. */
export const powerMonitor = standIn<PowerMonitor>(
  'powerMonitor',
  Object.assign(emitter, {
    getSystemIdleTime: () =>
      isTest && existsSync(idleFile()) ? Number(readFileSync(idleFile(), 'utf8')) : 0,
  }) as unknown as PowerMonitor,
);
