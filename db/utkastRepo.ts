import type { Instant } from '../shared/time/instant.ts';
import { all, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

export interface Utkast {
  readonly id: string;
  readonly slag: string;
  readonly innehall: Record<string, unknown>;
  readonly andradAt: Instant;
}

export const saveUtkast = (db: WriteDb, u: Utkast): void =>
  void run(
    db,
    `INSERT INTO utkast VALUES (@id, @slag, @innehall, @andradAt)
     ON CONFLICT (id) DO UPDATE SET innehall = @innehall, andradAt = @andradAt`,
    { ...u, innehall: JSON.stringify(u.innehall) },
  );

/** Newest first. */
export const listUtkast = (db: ReadDb, slag?: string): Utkast[] =>
  all<Omit<Utkast, 'innehall'> & { innehall: string }>(
    db,
    `SELECT * FROM utkast ${slag === undefined ? '' : 'WHERE slag = @slag'} ORDER BY andradAt DESC`,
    slag === undefined ? {} : { slag },
  ).map((u) => ({ ...u, innehall: JSON.parse(u.innehall) as Record<string, unknown> }));

export const deleteUtkast = (db: WriteDb, id: string): boolean =>
  run(db, 'DELETE FROM utkast WHERE id = @id', { id }) > 0;
