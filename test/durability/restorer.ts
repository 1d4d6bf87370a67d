/** A process that restores a copy and kills itself when it has told that many things. */
import { restore } from '../../electron/core/restore.ts';
import { systemClock } from '../../shared/time/instant.ts';

const [mapp = '', keyHex = '', kopia = '', steps = '0'] = process.argv.slice(2);
let left = Number(steps);
const die = () => process.kill(process.pid, 'SIGKILL');
if (left === 0) setTimeout(die, Number(process.argv[6] ?? 0));
const result = restore(
  { mapp, clock: systemClock, vem: 'testare' },
  Buffer.from(keyHex, 'hex'),
  kopia,
  () => {
    left -= 1;
    if (left === 0) die();
  },
);
process.exitCode = result.ok ? 0 : 1;
