import type { Utford } from '../shared/internkontroll/kalender.ts';
import { zUtfall } from '../shared/internkontroll/utfall.ts';
import type { Utfall } from '../shared/internkontroll/utfall.ts';
import type { Instant } from '../shared/time/instant.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';
import type { Planval } from './planRepo.ts';

export const insertUtfall = (db: WriteDb, u: Utfall): void =>
  void run(db, 'INSERT INTO utfall VALUES (@id, @kontrollId, @matdatum, @innehall)', {
    id: u.id,
    kontrollId: u.kontrollId,
    matdatum: u.matdatum,
    innehall: JSON.stringify(u),
  });

/** One that was taken back counts nowhere. */
const inForce = 'id NOT IN (SELECT utfallId FROM utfallAterkallat)';
const parse = (rows: readonly { readonly innehall: string }[]): Utfall[] =>
  rows.map((r) => zUtfall.parse(JSON.parse(r.innehall)));

/** Oldest measured day first; of one control, or all. Those taken back are left out. */
export const listUtfall = (db: ReadDb, of: { readonly kontrollId?: string } = {}): Utfall[] =>
  parse(
    all(
      db,
      `SELECT innehall FROM utfall WHERE ${inForce} ${of.kontrollId === undefined ? '' : 'AND kontrollId = @kontrollId'}
       ORDER BY matdatum, rowid`,
      of,
    ),
  );

/** Some outcomes, whole. */
export const listUtfallMed = (db: ReadDb, ids: readonly string[]): Utfall[] =>
  parse(
    all(db, 'SELECT innehall FROM utfall WHERE id IN (SELECT value FROM json_each(@ids))', {
      ids: JSON.stringify(ids),
    }),
  );

/** An outcome, also one that was taken back. */
export const findUtfall = (db: ReadDb, id: string): Utfall | undefined =>
  parse(all(db, 'SELECT innehall FROM utfall WHERE id = @id', { id }))[0];

export interface UtfallIKorthet extends Utford {
  readonly resultat: string;
}
/** The outcomes of a plan without what was found, oldest measured day first; reads no outcome whole. */
export const listUtfallIKorthet = (db: ReadDb, plan: Planval): readonly UtfallIKorthet[] =>
  all(
    db,
    `SELECT id, kontrollId, matdatum, json_extract(innehall, '$.resultat') resultat FROM utfall
     WHERE ${inForce} AND kontrollId IN (SELECT id FROM kontroll WHERE namnd = @namnd AND ar = @ar)
     ORDER BY matdatum, rowid`,
    plan,
  );

export interface Aterkallelse {
  readonly skal: string;
  readonly at: Instant;
  readonly vem: string;
}
export const aterkalla = (db: WriteDb, utfallId: string, a: Aterkallelse): void =>
  void run(db, 'INSERT INTO utfallAterkallat VALUES (@utfallId, @skal, @at, @vem)', { utfallId, ...a });
export const findAterkallelse = (db: ReadDb, utfallId: string): Aterkallelse | undefined =>
  get(db, 'SELECT skal, at, vem FROM utfallAterkallat WHERE utfallId = @utfallId', { utfallId });
export const harUtfall = (db: ReadDb, kontrollId: string): boolean =>
  get(db, `SELECT 1 FROM utfall WHERE kontrollId = @kontrollId AND ${inForce} LIMIT 1`, { kontrollId }) !==
  undefined;
