import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { asReadDb, all } from '../../db/db.ts';
import { sqliteProblem } from '../../db/open.ts';
import type { Connection } from '../../db/open.ts';
import { openMarkerPath } from './profilFiles.ts';
import type { OpenedCore } from './profile.ts';
import { dailyBackup } from './profile.ts';

/** So long after the database was opened the window has long been drawn. */
const checkAfterMs = 8_000;
const copyAfterMs = 20_000;
const lookEveryMs = 30 * 60_000;

/** The tables of a database, so that it can be read through a piece at a time. */
const tables = (db: Connection): readonly string[] =>
  all<{ name: string }>(
    asReadDb(db),
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  ).map((t) => t.name);

/** Whether every page of a table and its indexes can be read and hangs together. */
function isTableWhole(db: Connection, table: string): boolean {
  return db.pragma(`quick_check("${table.replaceAll('"', '""')}")`, { simple: true }) === 'ok';
}

/** Whether the database can be read through; damage met on the way is a no. Other questions are let in between tables. */
export async function arHel(
  db: Connection,
  breathe: () => Promise<void> = () => Promise.resolve(),
): Promise<boolean> {
  try {
    for (const table of tables(db)) {
      if (!isTableWhole(db, table)) return false;
      await breathe();
      if (!db.open) return true;
    }
    return true;
  } catch (error) {
    if (!db.open) return true;
    if (sqliteProblem(error) === null) throw error;
    return false;
  }
}

/** A mark in the profile while it is open: found at the start, it tells that the last time ended in the middle. */
export const wasCutShort = (mapp: string): boolean => existsSync(openMarkerPath(mapp));
export const markOpen = (mapp: string): void => writeFileSync(openMarkerPath(mapp), '', { mode: 0o600 });
export const markClosed = (mapp: string): void => rmSync(openMarkerPath(mapp), { force: true });

export interface Vakt {
  readonly stop: () => void;
}

/** Looks through the database once it has been in use for a while, and makes the daily copy when it is due. */
export function startaVakt(o: OpenedCore, onDamage: () => void): Vakt {
  const look = async (): Promise<void> => {
    const whole = await arHel(o.reader, () => new Promise((resolve) => setImmediate(resolve)));
    if (!whole) onDamage();
  };
  const timers = [
    setTimeout(() => void look(), checkAfterMs),
    setTimeout(() => {
      dailyBackup(o);
    }, copyAfterMs),
    setInterval(() => {
      dailyBackup(o);
    }, lookEveryMs),
  ];
  for (const timer of timers) timer.unref();
  return {
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
