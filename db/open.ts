import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { problem } from '../shared/problem.ts';
import type { Problem } from '../shared/problem.ts';
import { done, refused } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { networkPathProblem } from './networkPath.ts';

export type Connection = Database.Database;

const sqliteCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** SQLite's own refusals that a person can do something about; null when it is our mistake. */
export function sqliteProblem(error: unknown): Problem | null {
  const code = sqliteCode(error);
  if (code === 'SQLITE_NOTADB') return problem('fel-nyckel');
  if (code.startsWith('SQLITE_CORRUPT')) return problem('databas-skadad');
  if (code.startsWith('SQLITE_BUSY')) return problem('databas-last');
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') return problem('disk-full');
  return null;
}

/** Opens, keys and checks that the key fits. The key is 32 bytes; the raw form skips key derivation. */
function connect(file: string, key: Uint8Array, readonly: boolean): Connection {
  const db = new Database(file, { readonly, timeout: 5000 });
  try {
    db.pragma(`cipher='aegis'`);
    db.pragma(`key="raw:${Buffer.from(key).toString('hex')}"`);
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    if (!readonly) {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma('secure_delete = ON');
    }
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Who has compared the key with the key file knows that a page that cannot be read is damage and no wrong key. */
const damageIfKeyFits = (p: Problem, keyFits: boolean): Problem =>
  keyFits && p.code === 'fel-nyckel' ? problem('databas-skadad') : p;

/**
 * Opens a database file that must exist (or, with `create`, must not). Refuses a wrong key, a damaged file and a
 * network path with words; never makes a new empty database by itself.
 */
export function openConnection(
  file: string,
  key: Uint8Array,
  how: { readonly readonly?: boolean; readonly create?: boolean; readonly keyFits?: boolean } = {},
): Result<Connection> {
  const network = networkPathProblem(file);
  if (network !== null) return refused(network);
  if (existsSync(file) === (how.create === true))
    return refused(problem(how.create === true ? 'profil-finns' : 'profil-saknas', { mapp: file }));
  // To SQLite an empty file is a new database; to us it is one that has been lost.
  if (how.create !== true && statSync(file).size === 0) return refused(problem('databas-skadad'));
  try {
    return done(connect(file, key, how.readonly === true));
  } catch (error) {
    const known = sqliteProblem(error);
    if (known === null) throw error;
    return refused(damageIfKeyFits(known, how.keyFits === true));
  }
}

/** Gives a database that nobody else has open another key; the write-ahead log must be gone first. */
export function rekey(db: Connection, newKey: Uint8Array): void {
  db.pragma('journal_mode = DELETE');
  db.pragma(`rekey="raw:${Buffer.from(newKey).toString('hex')}"`);
}

/**
 * Whether a file could be one of our encrypted databases: these three bytes of SQLite's header are the same in all of
 * them and stay readable. Tells a letter or a picture from a copy under another key.
 */
export function looksLikeDatabase(file: string): boolean {
  const { size } = statSync(file);
  if (size === 0 || size % 512 !== 0) return false;
  const head = Buffer.alloc(24);
  const fd = openSync(file, 'r');
  try {
    readSync(fd, head, 0, 24, 0);
  } finally {
    closeSync(fd);
  }
  return head[21] === 64 && head[22] === 32 && head[23] === 32;
}
