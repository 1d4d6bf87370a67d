import { readFileSync, realpathSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { problem } from '../shared/problem.ts';
import type { Problem } from '../shared/problem.ts';

// Linux f_type of file systems that live on another computer: NFS, SMB, SMB2/CIFS, AFS, Coda, NCP, 9P. FUSE is judged by name below.
const networkTypes = new Set([
  0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x73757245, 0x564c, 0x01021997,
]);
const networkMounts = /^(nfs|cifs|smb|sshfs|fuse\.sshfs|fuse\.gvfsd-fuse|davfs|afs|9p)/;

const nearestExisting = (path: string): string => {
  for (let p = resolve(path); ; p = dirname(p)) {
    try {
      return realpathSync(p);
    } catch {
      if (dirname(p) === p) return p;
    }
  }
};

/** SQLite's locks and shared memory cannot be trusted over a network; a database there is refused. */
export function networkPathProblem(file: string): Problem | null {
  const refusal = problem('databas-pa-natverk', { mapp: dirname(file) });
  if (/^(\\\\|\/\/)[^?.\\/]/.test(file) || /^\\\\\?\\UNC\\/i.test(file)) return refusal;
  const place = nearestExisting(file);
  try {
    if (networkTypes.has(statfsSync(place).type >>> 0)) return refusal;
  } catch {
    // A file system that cannot be asked is judged by the mount table alone.
  }
  return process.platform === 'linux' && networkMounts.test(mountTypeOf(place)) ? refusal : null;
}

/** The type of the mount that holds the path, from the kernel's table; empty when it cannot be read. */
function mountTypeOf(place: string): string {
  try {
    const mounts = readFileSync('/proc/self/mounts', 'utf8')
      .split('\n')
      .map((l) => l.split(' '))
      .filter(
        ([, at]) => at !== undefined && (place === at || place.startsWith(at === '/' ? '/' : `${at}/`)),
      );
    return (
      mounts.reduce(
        (best, m) => ((m[1] ?? '').length >= (best[1] ?? '').length ? m : best),
        ['', '', ''],
      )[2] ?? ''
    );
  } catch {
    return '';
  }
}
