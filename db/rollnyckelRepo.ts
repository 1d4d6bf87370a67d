import { zRollpost } from '../shared/sekretess/rollnyckelApi.ts';
import type { NyckelSakslag } from '../shared/sekretess/rollnyckelApi.ts';
import type { Rollpost } from '../shared/sekretess/roller.ts';
import { all, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

export interface Nyckelplats {
  readonly slag: NyckelSakslag;
  readonly id: string;
}
const own = 'WHERE sakSlag = @slag AND sakId = @id';

export const listRollnyckel = (db: ReadDb, { slag, id }: Nyckelplats): Rollpost[] =>
  all<Readonly<Record<string, string>>>(
    db,
    `SELECT token, roll, namn FROM rollnyckel ${own} ORDER BY roll, length(token), token`,
    { slag, id },
  ).map((r) => zRollpost.parse({ ...r, namn: JSON.parse(r['namn'] ?? '[]') }));

export function replaceRollnyckel(db: WriteDb, { slag, id }: Nyckelplats, nyckel: readonly Rollpost[]): void {
  deleteRollnyckel(db, { slag, id });
  for (const { token, roll, namn } of nyckel)
    run(db, 'INSERT INTO rollnyckel VALUES (@slag, @id, @token, @roll, @namn)', {
      slag,
      id,
      token,
      roll,
      namn: JSON.stringify(namn),
    });
}

/** With the case it belongs to, or with the draft that is thrown away. */
export const deleteRollnyckel = (db: WriteDb, { slag, id }: Nyckelplats): void =>
  void run(db, `DELETE FROM rollnyckel ${own}`, { slag, id });

/** The key of a draft becomes that of the case it was saved as. */
export const moveRollnyckel = (db: WriteDb, fran: Nyckelplats, till: Nyckelplats): void =>
  void run(
    db,
    'UPDATE rollnyckel SET sakSlag = @tillSlag, sakId = @tillId WHERE sakSlag = @slag AND sakId = @id',
    { ...fran, tillSlag: till.slag, tillId: till.id },
  );
