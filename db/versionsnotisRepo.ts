import { all, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

/** A file that says that a new version exists, as it was judged when it was first seen. */
export interface NotisRad {
  readonly share: string;
  readonly namn: string;
  readonly seq: number;
  /** Why it is not shown; null for one that is. */
  readonly skal: string | null;
  /** The signed document itself; null for one that was passed by. */
  readonly text: string | null;
  readonly seddAt: string;
}

export const listNotiser = (db: ReadDb, share: string): readonly NotisRad[] =>
  all(db, 'SELECT * FROM versionsnotis WHERE share = @share ORDER BY seq, namn', { share });

export const insertNotis = (db: WriteDb, rad: NotisRad): void =>
  void run(
    db,
    `INSERT INTO versionsnotis (share, namn, seq, skal, text, seddAt)
     VALUES (@share, @namn, @seq, @skal, @text, @seddAt)`,
    rad,
  );
