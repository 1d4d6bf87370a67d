import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const lockName = 'stallforetradare.las';
const knockName = 'stallforetradare.knackning';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    // A number that was given to another program since is not ours.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.js');
  } catch {
    return true;
  }
}

/** True for the first program on a profile folder; a later one knocks and gets false. A lock whose owner died is taken over. */
export function takeSingleInstance(folder: string, onKnock: () => void): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = join(folder, lockName);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      process.on('exit', () => {
        rmSync(lock, { force: true });
      });
      watch(folder, { persistent: false }, (_event, name) => {
        if (name === knockName) onKnock();
      });
      return true;
    } catch {
      const owner = Number(readFileSync(lock, 'utf8'));
      if (owner > 0 && isAlive(owner)) {
        writeFileSync(join(folder, knockName), String(process.pid));
        return false;
      }
      rmSync(lock, { force: true });
    }
  }
  return false;
}
