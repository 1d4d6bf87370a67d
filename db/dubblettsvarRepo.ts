import type { Dubblettsvar } from '../shared/delning/mojligaDubbletter.ts';
import { all, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

/** Row of db/migrations/0131-dubblettsvar.sql. */
interface DubblettsvarRad {
  readonly nyckel: string;
  readonly svar: Dubblettsvar;
  readonly vem: string;
  readonly at: string;
}

/** What has been answered, by the name of the finding. */
export const dubblettsvarOf = (db: ReadDb): ReadonlyMap<string, Dubblettsvar> =>
  new Map(
    all<DubblettsvarRad>(db, 'SELECT * FROM delningDubblettsvar').map((r) => [r.nyckel, r.svar] as const),
  );

/** A later answer takes the place of an earlier one. */
export const svaraDubblett = (db: WriteDb, rad: DubblettsvarRad): void =>
  void run(
    db,
    `INSERT INTO delningDubblettsvar (nyckel, svar, vem, at) VALUES (@nyckel, @svar, @vem, @at)
     ON CONFLICT (nyckel) DO UPDATE SET svar = excluded.svar, vem = excluded.vem, at = excluded.at`,
    rad,
  );
