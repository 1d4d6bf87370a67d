import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
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

/** The command line of the later program, as Electron gives it to the first. */
function knockedWith(path: string): readonly string[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as readonly string[];
  } catch {
    return [];
  }
}

/** True for the first program on a profile folder; a later one knocks and gets false. A lock whose owner died is taken over. */
export function takeSingleInstance(folder: string, onKnock: (argv: readonly string[]) => void): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = join(folder, lockName);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      process.on('exit', () => {
        rmSync(lock, { force: true });
      });
      watch(folder, { persistent: false }, (_event, name) => {
        if (name === knockName) onKnock(knockedWith(join(folder, knockName)));
      });
      return true;
    } catch {
      const owner = Number(readFileSync(lock, 'utf8'));
      if (owner > 0 && isAlive(owner)) {
        // Renamed into place, so that the first program never reads half a command line.
        writeFileSync(join(folder, `${knockName}.${process.pid}`), JSON.stringify(process.argv));
        renameSync(join(folder, `${knockName}.${process.pid}`), join(folder, knockName));
        return false;
      }
      rmSync(lock, { force: true });
    }
  }
  return false;
}
