import { zKontroll, zPlan } from '../shared/internkontroll/kontroll.ts';
import type { Kontroll, Plan } from '../shared/internkontroll/kontroll.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

/** The plan of one nämnd and one year. */
export interface Planval {
  readonly namnd: string;
  readonly ar: number;
}

interface KontrollRow {
  readonly id: string;
  readonly ar: number;
  readonly namnd: string;
  readonly uppgifter: string;
}
const columns = 'id, ar, namnd, uppgifter';
const toKontroll = ({ id, ar, namnd, uppgifter }: KontrollRow): Kontroll =>
  zKontroll.parse({ ...(JSON.parse(uppgifter) as object), id, ar, namnd });

/** The controls of a plan, in their order. */
export const listKontroller = (db: ReadDb, plan: Planval): Kontroll[] =>
  all<KontrollRow>(
    db,
    `SELECT ${columns} FROM kontroll WHERE namnd = @namnd AND ar = @ar ORDER BY ordning`,
    plan,
  ).map(toKontroll);

/** The controls of every nämnd in some years, the latest year first. */
export const listKontrollerFran = (db: ReadDb, ar: number): Kontroll[] =>
  all<KontrollRow>(db, `SELECT ${columns} FROM kontroll WHERE ar >= @ar ORDER BY ar DESC, namnd, ordning`, {
    ar,
  }).map(toKontroll);

export function findKontroll(db: ReadDb, id: string): Kontroll | undefined {
  const row = get<KontrollRow>(db, `SELECT ${columns} FROM kontroll WHERE id = @id`, { id });
  return row === undefined ? undefined : toKontroll(row);
}

export const saveKontroll = (db: WriteDb, { id, ar, namnd, ...uppgifter }: Kontroll): void =>
  void run(
    db,
    `INSERT INTO kontroll (id, ar, namnd, ordning, uppgifter)
     SELECT @id, @ar, @namnd, coalesce(max(ordning), 0) + 1, @uppgifter FROM kontroll WHERE ar = @ar
     ON CONFLICT (id) DO UPDATE SET uppgifter = @uppgifter`,
    { id, ar, namnd, uppgifter: JSON.stringify(uppgifter) },
  );
export const deleteKontroll = (db: WriteDb, id: string): void =>
  void run(db, 'DELETE FROM kontroll WHERE id = @id', { id });

/** Nämnder and years that have controls, the latest year first. */
export const listPlanval = (db: ReadDb): readonly (Planval & { readonly kontroller: number })[] =>
  all(db, 'SELECT namnd, ar, count(*) kontroller FROM kontroll GROUP BY namnd, ar ORDER BY ar DESC, namnd');

/** Every adopted version of a plan, oldest first. */
export const listPlaner = (db: ReadDb, plan: Planval): Plan[] =>
  all<{ innehall: string }>(
    db,
    'SELECT innehall FROM internkontrollplan WHERE namnd = @namnd AND ar = @ar ORDER BY version',
    plan,
  ).map((r) => zPlan.parse(JSON.parse(r.innehall)));

export const insertPlan = (db: WriteDb, p: Plan): void => {
  run(db, 'INSERT INTO internkontrollplan VALUES (@namnd, @ar, @version, @innehall)', {
    namnd: p.namnd,
    ar: p.ar,
    version: p.version,
    innehall: JSON.stringify(p),
  });
  closePlan(db, { namnd: p.namnd, ar: p.ar });
};

/** True while an adopted plan has been opened for its next version. */
export const isPlanOpen = (db: ReadDb, plan: Planval): boolean =>
  get(db, 'SELECT 1 FROM oppnadPlan WHERE namnd = @namnd AND ar = @ar', plan) !== undefined;
export const openPlan = (db: WriteDb, plan: Planval): void =>
  void run(db, 'INSERT OR IGNORE INTO oppnadPlan VALUES (@namnd, @ar)', plan);
export const closePlan = (db: WriteDb, plan: Planval): void =>
  void run(db, 'DELETE FROM oppnadPlan WHERE namnd = @namnd AND ar = @ar', plan);

/** The numbers of all risks by their ids. */
export const listRiskNr = (db: ReadDb): ReadonlyMap<string, number> =>
  new Map(all<{ id: string; nr: number }>(db, 'SELECT id, nr FROM risk').map((r) => [r.id, r.nr]));
