import type { Skattning } from '../shared/internkontroll/dubbelskattning.ts';
import { zRiskpoang, zRiskUppgifter } from '../shared/internkontroll/risk.ts';
import type { Riskpoang, RiskUppgifter } from '../shared/internkontroll/risk.ts';
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
