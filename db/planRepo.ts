import { zKontroll, zPlan } from '../shared/internkontroll/kontroll.ts';
import type { Kontroll, Plan } from '../shared/internkontroll/kontroll.ts';
import type { LocalDate } from '../shared/time/localDate.ts';
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

/** The controls of a plan, or of several, the latest year first and each plan in its order. */
export const listKontroller = (
  db: ReadDb,
  { namnd, ar }: { readonly namnd?: string | undefined; readonly ar?: number | undefined },
): Kontroll[] =>
  all<KontrollRow>(
    db,
    `SELECT ${columns} FROM kontroll
     WHERE ${namnd === undefined ? 'true' : 'namnd = @namnd'} AND ${ar === undefined ? 'true' : 'ar = @ar'}
     ORDER BY ar DESC, namnd, ordning`,
    { namnd, ar },
  ).map(toKontroll);

/** A control with the days it was measured: what is needed to tell its year, read without its words. */
export interface KontrollMedDagar extends Planval {
  readonly id: string;
  readonly riskId: string | null;
  readonly kontrollmoment: string;
  readonly ansvarig: string;
  readonly manader: readonly number[];
  readonly matdatum: readonly LocalDate[];
}
interface KontrollMedDagarRow extends Omit<KontrollMedDagar, 'manader' | 'matdatum'> {
  readonly manader: string;
  readonly matdatum: string;
}
const riskOf = `json_extract(uppgifter, '$.riskId')`;
/** The years of the controls from `franAr` on, the latest first; only those of some risks when they are named. */
export const listKontrollMedDagar = (
  db: ReadDb,
  q: { readonly franAr: number; readonly risker?: readonly string[] },
): KontrollMedDagar[] =>
  all<KontrollMedDagarRow>(
    db,
    `SELECT id, ar, namnd, ${riskOf} riskId, json_extract(uppgifter, '$.kontrollmoment') kontrollmoment,
       coalesce(json_extract(uppgifter, '$.ansvarig'), '') ansvarig, json_extract(uppgifter, '$.manader') manader,
       (SELECT coalesce(group_concat(matdatum), '') FROM utfall u WHERE u.kontrollId = kontroll.id
         AND NOT EXISTS (SELECT 1 FROM utfallAterkallat t WHERE t.utfallId = u.id)) matdatum
     FROM kontroll WHERE ar >= @franAr
       ${q.risker === undefined ? '' : `AND ${riskOf} IN (SELECT value FROM json_each(@risker))`}
     ORDER BY ar DESC, namnd, ordning`,
    { franAr: q.franAr, ...(q.risker === undefined ? {} : { risker: JSON.stringify(q.risker) }) },
  ).map((r) => ({
    ...r,
    manader: JSON.parse(r.manader) as number[],
    matdatum: r.matdatum === '' ? [] : (r.matdatum.split(',') as LocalDate[]),
  }));

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

/** The risks that the controls of a plan answer to, by their ids. */
export const planensRiskNr = (db: ReadDb, plan: Planval): ReadonlyMap<string, number> =>
  new Map(
    all<{ id: string; nr: number }>(
      db,
      `SELECT id, nr FROM risk WHERE id IN (SELECT ${riskOf} FROM kontroll WHERE namnd = @namnd AND ar = @ar)`,
      plan,
    ).map((r) => [r.id, r.nr]),
  );
/** The risk that a control answers to now; null when it answers to none or is gone. */
export const riskForKontroll = (db: ReadDb, kontrollId: string): string | null =>
  get<{ riskId: string | null }>(db, `SELECT ${riskOf} riskId FROM kontroll WHERE id = @kontrollId`, {
    kontrollId,
  })?.riskId ?? null;
