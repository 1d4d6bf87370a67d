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

/** Oldest measured day first; of one control, of the controls of a plan, or all. Those taken back are left out. */
export function listUtfall(db: ReadDb, of: { readonly kontrollId?: string } | Planval = {}): Utfall[] {
  const where =
    'ar' in of
      ? 'AND kontrollId IN (SELECT id FROM kontroll WHERE namnd = @namnd AND ar = @ar)'
      : of.kontrollId === undefined
        ? ''
        : 'AND kontrollId = @kontrollId';
  return parse(all(db, `SELECT innehall FROM utfall WHERE ${inForce} ${where} ORDER BY matdatum, rowid`, of));
}

/** An outcome, also one that was taken back. */
export const findUtfall = (db: ReadDb, id: string): Utfall | undefined =>
  parse(all(db, 'SELECT innehall FROM utfall WHERE id = @id', { id }))[0];

/** What the calendar needs of outcomes measured that year or later; reads no outcome whole. */
export const listUtforda = (db: ReadDb, ar: number): readonly Utford[] =>
  all(db, `SELECT id, kontrollId, matdatum FROM utfall WHERE ${inForce} AND matdatum >= @fran`, {
    fran: `${ar}-01-01`,
  });

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
