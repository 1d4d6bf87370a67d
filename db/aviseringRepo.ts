import type { Instant } from '../shared/time/instant.ts';
import { all, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

export const listAviserade = (db: ReadDb): readonly string[] =>
  all<{ nyckel: string }>(db, 'SELECT nyckel FROM avisering', {}).map((r) => r.nyckel);

/** Remembers what has been told, and forgets what is no longer owed. */
export function replaceAviserade(db: WriteDb, nycklar: readonly string[], at: Instant): void {
  run(db, 'DELETE FROM avisering WHERE nyckel NOT IN (SELECT value FROM json_each(@nycklar))', {
    nycklar: JSON.stringify(nycklar),
  });
  for (const nyckel of nycklar)
    run(db, 'INSERT OR IGNORE INTO avisering VALUES (@nyckel, @at)', { nyckel, at });
}
