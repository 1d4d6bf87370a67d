import { all, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

/** Rows of db/migrations/0081-delat-dokument.sql. */
export interface DelatRad {
  readonly share: string;
  readonly slag: string;
  readonly nyckel: string;
  readonly src: string;
  readonly pub: string;
  readonly seq: number;
  /** The document as JSON, with its head. */
  readonly dokument: string;
  readonly at: string;
  readonly egen: number;
  readonly skickadAt: string | null;
}

export const listDelade = (db: ReadDb, share: string): readonly DelatRad[] =>
  all(db, 'SELECT * FROM delningDokument WHERE share = @share ORDER BY slag, nyckel, src', { share });
export const listDeladeAv = (db: ReadDb, slag: string): readonly DelatRad[] =>
  all(db, 'SELECT * FROM delningDokument WHERE slag = @slag ORDER BY nyckel, src, share', { slag });

/** Puts a version in place of an older one; never a lower number in place of a higher. */
export const sparaDelat = (db: WriteDb, rad: DelatRad): void =>
  void run(
    db,
    `INSERT INTO delningDokument (share, slag, nyckel, src, pub, seq, dokument, at, egen, skickadAt)
     VALUES (@share, @slag, @nyckel, @src, @pub, @seq, @dokument, @at, @egen, @skickadAt)
     ON CONFLICT (share, slag, nyckel, src) DO UPDATE SET
       pub = excluded.pub, seq = excluded.seq, dokument = excluded.dokument, at = excluded.at, egen = excluded.egen,
       skickadAt = excluded.skickadAt
     WHERE excluded.seq >= delningDokument.seq`,
    rad,
  );

/** Only if it is still the same version that waits. */
export const markeraDelatSkickat = (db: WriteDb, rad: DelatRad, at: string): void =>
  void run(
    db,
    `UPDATE delningDokument SET skickadAt = @at
     WHERE share = @share AND slag = @slag AND nyckel = @nyckel AND src = @src AND seq = @seq`,
    { at, share: rad.share, slag: rad.slag, nyckel: rad.nyckel, src: rad.src, seq: rad.seq },
  );
