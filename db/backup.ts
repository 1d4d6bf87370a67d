import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { problem } from '../shared/problem.ts';
import type { Problem } from '../shared/problem.ts';
import { done, refused } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { verifyHistorik } from './historikRepo.ts';
import { asReadDb } from './db.ts';
import { openConnection, sqliteProblem } from './open.ts';
import type { Connection } from './open.ts';

/** Waits until what has been written to the file lies on the disk. */
export function syncFile(path: string): void {
  const fd = openSync(path, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Makes a rename survive a power cut where the system can; Windows does so by itself. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/**
 * What is wrong with a database file, or null: pages, foreign keys and the hash chain are all read. `keyFits` says that
 * the key has been compared with the key file, so that what cannot be read is damage.
 */
export function verifyFile(file: string, key: Uint8Array, keyFits = false): Problem | null {
  const opened = openConnection(file, key, { readonly: true, keyFits });
  if (!opened.ok) return opened.problem;
  const db = opened.value;
  try {
    const check = db.pragma('integrity_check(1)', { simple: true });
    const foreign = db.pragma('foreign_key_check') as unknown[];
    if (check !== 'ok' || foreign.length > 0) return problem('databas-skadad');
    return verifyHistorik(asReadDb(db)).brott.length === 0 ? null : problem('historik-bruten');
  } catch (error) {
    const known = sqliteProblem(error);
    if (known === null) throw error;
    return known;
  } finally {
    db.close();
  }
}

/**
 * A whole, encrypted copy under the same key, verified by reopening before it gets its name. Refuses a name that is
 * taken; leaves nothing behind when it fails.
 */
export function backupTo(db: Connection, key: Uint8Array, file: string): Result<{ readonly fil: string }> {
  if (existsSync(file)) return refused(problem('fil-finns', { fil: file }));
  const part = `${file}.part`;
  try {
    rmSync(part, { force: true });
    db.prepare('VACUUM INTO @part').run({ part });
    chmodSync(part, 0o600);
    const wrong = verifyFile(part, key);
    if (wrong !== null) return refused(wrong);
    syncFile(part);
    renameSync(part, file);
    syncFolder(dirname(file));
    return done({ fil: file });
  } catch (error) {
    const known = sqliteProblem(error);
    if (known === null) return refused(problem('kan-inte-skriva', { fil: file }));
    return refused(known);
  } finally {
    rmSync(part, { force: true });
  }
}
