import { readdirSync, readFileSync } from 'node:fs';
import { problem } from '../shared/problem.ts';
import { done, refused } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { backupTo } from './backup.ts';
import type { Connection } from './open.ts';

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const folder = new URL('./migrations/', import.meta.url);

/** The migrations that ship with the program, in order of their numbers (gaps are allowed). */
export const migrations: readonly Migration[] = readdirSync(folder)
  .filter((f) => f.endsWith('.sql'))
  .toSorted()
  .map((name) => ({
    number: Number(name.slice(0, 4)),
    name,
    sql: readFileSync(new URL(name, folder), 'utf8'),
  }));

const tableSql = `CREATE TABLE IF NOT EXISTS migrering (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT`;

const appliedNumbers = (db: Connection): ReadonlySet<number> =>
  new Set(
    db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'migrering'`).get() === undefined
      ? []
      : (db.prepare('SELECT number FROM migrering').all() as { number: number }[]).map((r) => r.number),
  );

/** The newest migration a database has had; 0 for an empty one. */
export const schemaVersion = (db: Connection): number => Math.max(0, ...appliedNumbers(db));

/**
 * Brings the database to the shape the program knows, each step in a transaction of its own. Before the first step on a
 * database that has been in use a verified backup is written to `backupFile`. A database from a newer program is refused.
 */
export function migrate(
  db: Connection,
  key: Uint8Array,
  backupFile: string | null,
  steps: readonly Migration[] = migrations,
): Result<{ readonly from: number; readonly to: number }> {
  const had = appliedNumbers(db);
  const from = Math.max(0, ...had);
  const known = new Set(steps.map((m) => m.number));
  if ([...had].some((n) => !known.has(n)))
    return refused(problem('databas-nyare', { finns: from, klarar: Math.max(0, ...known) }));

  const missing = steps.filter((m) => !had.has(m.number));
  if (missing.length > 0 && from > 0 && backupFile !== null) {
    const backup = backupTo(db, key, backupFile);
    if (!backup.ok) return backup;
  }
  for (const m of missing)
    db.transaction(() => {
      db.exec(tableSql);
      db.exec(m.sql);
      db.prepare('INSERT INTO migrering (number, name) VALUES (@number, @name)').run({
        number: m.number,
        name: m.name,
      });
    }).immediate();
  return done({ from, to: Math.max(from, ...known) });
}
