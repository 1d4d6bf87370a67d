import { aroundCalls, ioError } from '../../electron/share/shareIo.ts';
import type { ShareIo } from '../../electron/share/shareIo.ts';
import { Killed } from './faultyShare.ts';

const codes = ['EBUSY', 'EACCES', 'EIO', 'ENOSPC', 'ETIMEDOUT', 'ESTALE', 'UNKNOWN', 'ENOTCONN'] as const;

export interface FlakyCount {
  calls: number;
  faults: number;
  kills: number;
}

/** A share where each call may fail, fail though it was done, or be the last that the process makes. */
export function flakyIo(real: ShareIo, random: () => number, perCall: number, count: FlakyCount): ShareIo {
  let dead = false;
  return aroundCalls(real, (name, call) => async (...args) => {
    if (dead) throw new Killed(name);
    count.calls++;
    const chance = random();
    if (chance >= perCall) return call(...args);
    const [kind, done] = [random(), random() < 0.5];
    const code = codes[Math.floor(random() * codes.length)] ?? 'EIO';
    if (done) await call(...args);
    if (kind < 0.3) {
      dead = true;
      count.kills++;
      throw new Killed(name);
    }
    count.faults++;
    throw ioError(code, name);
  });
}
