import { zKontroll, zPlan } from '../shared/internkontroll/kontroll.ts';
import type { Kontroll, Plan } from '../shared/internkontroll/kontroll.ts';
import type { Skattning } from '../shared/internkontroll/dubbelskattning.ts';
import { zRiskpoang, zRiskUppgifter } from '../shared/internkontroll/risk.ts';
import type { Riskpoang, RiskUppgifter } from '../shared/internkontroll/risk.ts';
import { zUtfall } from '../shared/internkontroll/utfall.ts';
import type { Utfall } from '../shared/internkontroll/utfall.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

export interface SparadRisk {
  readonly id: string;
  readonly uppgifter: RiskUppgifter;
  readonly omvardera: string | null;
  readonly poang: readonly Riskpoang[];
}

const poangOf = (db: ReadDb, riskId: string): Riskpoang[] =>
  all<Record<string, unknown>>(db, 'SELECT * FROM riskpoang WHERE riskId = @riskId ORDER BY ordning', {
    riskId,
  }).map(({ riskId: _r, ordning: _o, ...p }) => zRiskpoang.parse(p));
interface RiskRow {
  readonly id: string;
  readonly uppgifter: string;
  readonly omvardera: string | null;
}
const toRisk = (r: RiskRow, poang: readonly Riskpoang[]): SparadRisk => ({
  id: r.id,
  omvardera: r.omvardera,
  uppgifter: zRiskUppgifter.parse(JSON.parse(r.uppgifter)),
  poang,
});

/** In order of their numbers. */
export function listRisker(db: ReadDb): SparadRisk[] {
  const scores = Map.groupBy(
    all<Record<string, unknown>>(db, 'SELECT * FROM riskpoang ORDER BY riskId, ordning'),
    (p) => p['riskId'],
  );
  return all<RiskRow>(db, 'SELECT id, uppgifter, omvardera FROM risk ORDER BY nr').map((r) =>
    toRisk(
      r,
      (scores.get(r.id) ?? []).map(({ riskId: _r, ordning: _o, ...p }) => zRiskpoang.parse(p)),
    ),
  );
}

export function findRisk(db: ReadDb, id: string): SparadRisk | undefined {
  const row = get<RiskRow>(db, 'SELECT id, uppgifter, omvardera FROM risk WHERE id = @id', { id });
  return row === undefined ? undefined : toRisk(row, poangOf(db, id));
}

export const riskIdForNr = (db: ReadDb, nr: number): string | undefined =>
  get<{ id: string }>(db, 'SELECT id FROM risk WHERE nr = @nr', { nr })?.id;

export const saveRisk = (db: WriteDb, id: string, u: RiskUppgifter, omvardera: string | null): void =>
  void run(
    db,
    `INSERT INTO risk VALUES (@id, @nr, @uppgifter, @omvardera)
     ON CONFLICT (id) DO UPDATE SET nr = @nr, uppgifter = @uppgifter, omvardera = @omvardera`,
    { id, nr: u.nr, uppgifter: JSON.stringify(u), omvardera },
  );

export const setOmvardera = (db: WriteDb, id: string, omvardera: string | null): void =>
  void run(db, 'UPDATE risk SET omvardera = @omvardera WHERE id = @id', { id, omvardera });

export const insertPoang = (db: WriteDb, riskId: string, p: Riskpoang): void =>
  void run(
    db,
    `INSERT INTO riskpoang SELECT @riskId, coalesce(max(ordning), 0) + 1, @niva, @matrisId, @matrisVersion, @sannolikhet,
       @allvarlighetsgrad, @motivering, @at, @vem FROM riskpoang WHERE riskId = @riskId`,
    { ...p, riskId },
  );

export const saveBlindskattning = (db: WriteDb, omgang: string, s: Skattning): void =>
  void run(
    db,
    'INSERT OR REPLACE INTO blindskattning VALUES (@omgang, @riskId, @vem, @sannolikhet, @allvarlighetsgrad)',
    { ...s, omgang },
  );
export const listBlindskattningar = (db: ReadDb, omgang: string): Skattning[] =>
  all<Skattning>(
    db,
    'SELECT riskId, vem, sannolikhet, allvarlighetsgrad FROM blindskattning WHERE omgang = @omgang ORDER BY riskId, vem',
    { omgang },
  );

interface KontrollRow {
  readonly id: string;
  readonly ar: number;
  readonly uppgifter: string;
}
const toKontroll = (r: KontrollRow): Kontroll =>
  zKontroll.parse({ ...(JSON.parse(r.uppgifter) as object), id: r.id, ar: r.ar });

export const listKontroller = (db: ReadDb, ar: number): Kontroll[] =>
  all<KontrollRow>(db, 'SELECT id, ar, uppgifter FROM kontroll WHERE ar = @ar ORDER BY ordning', { ar }).map(
    toKontroll,
  );

export function findKontroll(db: ReadDb, id: string): Kontroll | undefined {
  const row = get<KontrollRow>(db, 'SELECT id, ar, uppgifter FROM kontroll WHERE id = @id', { id });
  return row === undefined ? undefined : toKontroll(row);
}

export const saveKontroll = (db: WriteDb, { id, ar, ...uppgifter }: Kontroll): void =>
  void run(
    db,
    `INSERT INTO kontroll SELECT @id, @ar, coalesce(max(ordning), 0) + 1, @uppgifter FROM kontroll WHERE ar = @ar
     ON CONFLICT (id) DO UPDATE SET uppgifter = @uppgifter`,
    { id, ar, uppgifter: JSON.stringify(uppgifter) },
  );
export const deleteKontroll = (db: WriteDb, id: string): void =>
  void run(db, 'DELETE FROM kontroll WHERE id = @id', { id });

/** Every adopted version of a year's plan, oldest first. */
export const listPlaner = (db: ReadDb, ar: number): Plan[] =>
  all<{ innehall: string }>(db, 'SELECT innehall FROM internkontrollplan WHERE ar = @ar ORDER BY version', {
    ar,
  }).map((r) => zPlan.parse(JSON.parse(r.innehall)));
export const insertPlan = (db: WriteDb, p: Plan): void => {
  run(db, 'INSERT INTO internkontrollplan VALUES (@ar, @version, @innehall)', {
    ar: p.ar,
    version: p.version,
    innehall: JSON.stringify(p),
  });
  run(db, 'DELETE FROM oppnadPlan WHERE ar = @ar', { ar: p.ar });
};
/** True while an adopted plan has been opened for its next version. */
export const isPlanOpen = (db: ReadDb, ar: number): boolean =>
  get(db, 'SELECT 1 FROM oppnadPlan WHERE ar = @ar', { ar }) !== undefined;
export const openPlan = (db: WriteDb, ar: number): void =>
  void run(db, 'INSERT OR IGNORE INTO oppnadPlan VALUES (@ar)', { ar });

export const insertUtfall = (db: WriteDb, u: Utfall): void =>
  void run(db, 'INSERT INTO utfall VALUES (@id, @kontrollId, @matdatum, @innehall)', {
    id: u.id,
    kontrollId: u.kontrollId,
    matdatum: u.matdatum,
    innehall: JSON.stringify(u),
  });

/** Oldest measured day first; of one control, of one year's controls, or all. */
export const listUtfall = (
  db: ReadDb,
  of: { readonly kontrollId?: string; readonly ar?: number } = {},
): Utfall[] => {
  const where =
    of.kontrollId !== undefined
      ? 'WHERE kontrollId = @kontrollId'
      : of.ar !== undefined
        ? 'WHERE kontrollId IN (SELECT id FROM kontroll WHERE ar = @ar)'
        : '';
  return all<{ innehall: string }>(
    db,
    `SELECT innehall FROM utfall ${where} ORDER BY matdatum, rowid`,
    of,
  ).map((r) => zUtfall.parse(JSON.parse(r.innehall)));
};
