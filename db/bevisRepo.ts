import { zBevis } from '../shared/bevis/bevis.ts';
import type { Bevis, BevisSak } from '../shared/bevis/bevis.ts';
import type { Instant } from '../shared/time/instant.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

interface Row {
  readonly id: string;
  readonly sakSlag: string;
  readonly sakId: string;
  readonly borttagenAt: string | null;
  readonly borttagenAv: string | null;
  readonly borttagenSkal: string;
}
const toBevis = ({ sakSlag, sakId, borttagenAt, borttagenAv, borttagenSkal, ...rest }: Row): Bevis =>
  zBevis.parse({
    ...rest,
    sak: { slag: sakSlag, id: sakId },
    borttagen: borttagenAt === null ? null : { at: borttagenAt, vem: borttagenAv ?? '', skal: borttagenSkal },
  });

/** The files of a thing, oldest first, with those taken away. */
export const listBevis = (db: ReadDb, sak: BevisSak): Bevis[] =>
  all<Row>(db, 'SELECT * FROM bevis WHERE sakSlag = @slag AND sakId = @id ORDER BY at, rowid', sak).map(
    toBevis,
  );

export function findBevis(db: ReadDb, id: string): Bevis | undefined {
  const row = get<Row>(db, 'SELECT * FROM bevis WHERE id = @id', { id });
  return row === undefined ? undefined : toBevis(row);
}

/** The bytes of a file that has not been taken away. */
export const readBevisInnehall = (db: ReadDb, id: string): Uint8Array<ArrayBuffer> | undefined => {
  const row = get<{ bytes: Buffer }>(db, 'SELECT bytes FROM bevisInnehall WHERE bevisId = @id', { id });
  return row === undefined ? undefined : new Uint8Array(row.bytes);
};

export function insertBevis(db: WriteDb, b: Omit<Bevis, 'borttagen'>, bytes: Uint8Array): void {
  const { sak, ...rest } = b;
  run(
    db,
    `INSERT INTO bevis (id, sakSlag, sakId, namn, mediatyp, byte, sha256, at, vem)
     VALUES (@id, @sakSlag, @sakId, @namn, @mediatyp, @byte, @sha256, @at, @vem)`,
    { ...rest, sakSlag: sak.slag, sakId: sak.id },
  );
  run(db, 'INSERT INTO bevisInnehall (bevisId, bytes) VALUES (@id, @bytes)', {
    id: b.id,
    bytes: Buffer.from(bytes),
  });
}

export function removeBevis(
  db: WriteDb,
  id: string,
  who: { readonly at: Instant; readonly vem: string; readonly skal: string },
): void {
  run(db, 'UPDATE bevis SET borttagenAt = @at, borttagenAv = @vem, borttagenSkal = @skal WHERE id = @id', {
    id,
    ...who,
  });
  run(db, 'DELETE FROM bevisInnehall WHERE bevisId = @id', { id });
}
