import { ioError } from '../../electron/share/shareIo.ts';
import type { ShareCall, ShareIo } from '../../electron/share/shareIo.ts';
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
  const wrap =
    <A extends readonly unknown[], R>(name: ShareCall, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
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
    };
  return {
    list: wrap('list', real.list),
    read: wrap('read', real.read),
    mkdir: wrap('mkdir', real.mkdir),
    openNew: wrap('openNew', real.openNew),
    write: wrap('write', real.write),
    sync: wrap('sync', real.sync),
    close: wrap('close', real.close),
    rename: wrap('rename', real.rename),
    remove: wrap('remove', real.remove),
    syncFolder: wrap('syncFolder', real.syncFolder),
    writtenAt: wrap('writtenAt', real.writtenAt),
  };
}
