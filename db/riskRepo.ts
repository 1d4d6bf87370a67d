import { zRiskpoang, zRiskUppgifter } from '../shared/internkontroll/risk.ts';
import type { RiskNiva, Riskpoang, RiskUppgifter } from '../shared/internkontroll/risk.ts';
import type { Instant } from '../shared/time/instant.ts';
import type { LocalDate } from '../shared/time/localDate.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

export interface SparadRisk {
  readonly id: string;
  readonly uppgifter: RiskUppgifter;
  readonly poang: readonly Riskpoang[];
}
interface RiskRow {
  readonly id: string;
  readonly uppgifter: string;
}
type PoangRow = Riskpoang & { readonly riskId: string; readonly ordning: number };

const toPoang = ({ riskId: _r, ordning: _o, ...p }: PoangRow): Riskpoang => zRiskpoang.parse(p);
const toRisk = (r: RiskRow, poang: readonly Riskpoang[]): SparadRisk => ({
  id: r.id,
  uppgifter: zRiskUppgifter.parse(JSON.parse(r.uppgifter)),
  poang,
});

/** In order of their numbers. */
export function listRisker(db: ReadDb): SparadRisk[] {
  const scores = Map.groupBy(
    all<PoangRow>(db, 'SELECT * FROM riskpoang ORDER BY riskId, ordning'),
    (p) => p.riskId,
  );
  return all<RiskRow>(db, 'SELECT id, uppgifter FROM risk ORDER BY nr').map((r) =>
    toRisk(r, (scores.get(r.id) ?? []).map(toPoang)),
  );
}

/** The ids of all risks in order of their numbers, or of one page of them. */
export const listRiskIds = (
  db: ReadDb,
  page: { readonly offset: number; readonly antal: number; readonly fallande: boolean } = {
    offset: 0,
    antal: -1,
    fallande: false,
  },
): string[] =>
  all<{ id: string }>(
    db,
    `SELECT id FROM risk ORDER BY nr ${page.fallande ? 'DESC' : 'ASC'} LIMIT @antal OFFSET @offset`,
    { antal: page.antal, offset: page.offset },
  ).map((r) => r.id);
export const countRisker = (db: ReadDb): number =>
  get<{ n: number }>(db, 'SELECT count(*) n FROM risk')?.n ?? 0;

const bland = (column: string): string => `${column} IN (SELECT value FROM json_each(@ids))`;
const idsOf = (ids: readonly string[]): { readonly ids: string } => ({ ids: JSON.stringify(ids) });

/** The risks of a plan: those that a control of it answers to, and those that no plan of the year has a control for. */
export const planensRiskIds = (db: ReadDb, plan: { readonly namnd: string; readonly ar: number }): string[] =>
  all<{ id: string }>(
    db,
    `WITH arets (riskId, namnd) AS (SELECT json_extract(uppgifter, '$.riskId'), namnd FROM kontroll WHERE ar = @ar)
     SELECT id FROM risk WHERE id IN (SELECT riskId FROM arets WHERE namnd = @namnd)
       OR id NOT IN (SELECT riskId FROM arets WHERE riskId IS NOT NULL)`,
    plan,
  ).map((r) => r.id);

/**
 * Some risks as they were written, in order of their numbers, with the latest score of each level: the schema let them
 * in, and is not asked again for each of thousands.
 */
export function listRiskerUtanKontroll(db: ReadDb, ids: readonly string[]): SparadRisk[] {
  const scores = Map.groupBy(
    // Beside max() SQLite gives the other columns of the same row.
    all<PoangRow>(
      db,
      `SELECT *, max(ordning) FROM riskpoang WHERE ${bland('riskId')} GROUP BY riskId, niva`,
      idsOf(ids),
    ),
    (p) => p.riskId,
  );
  return all<RiskRow>(db, `SELECT id, uppgifter FROM risk WHERE ${bland('id')} ORDER BY nr`, idsOf(ids)).map(
    (r) => ({
      id: r.id,
      uppgifter: JSON.parse(r.uppgifter) as RiskUppgifter,
      poang: scores.get(r.id) ?? [],
    }),
  );
}

/** Every score of a level with the number of its risk, oldest first; for the matrix, which asks for nothing else. */
export const listPoangFor = (
  db: ReadDb,
  niva: RiskNiva,
): (Pick<Riskpoang, 'matrisId' | 'matrisVersion' | 'sannolikhet' | 'allvarlighetsgrad' | 'at'> & {
  readonly nr: number;
})[] =>
  all(
    db,
    `SELECT r.nr, p.matrisId, p.matrisVersion, p.sannolikhet, p.allvarlighetsgrad, p.at
     FROM riskpoang p JOIN risk r ON r.id = p.riskId WHERE p.niva = @niva ORDER BY r.nr, p.ordning`,
    { niva },
  );

export function findRisk(db: ReadDb, id: string): SparadRisk | undefined {
  const row = get<RiskRow>(db, 'SELECT id, uppgifter FROM risk WHERE id = @id', { id });
  if (row === undefined) return undefined;
  const poang = all<PoangRow>(db, 'SELECT * FROM riskpoang WHERE riskId = @id ORDER BY ordning', { id });
  return toRisk(row, poang.map(toPoang));
}

export const riskIdForNr = (db: ReadDb, nr: number): string | undefined =>
  get<{ id: string }>(db, 'SELECT id FROM risk WHERE nr = @nr', { nr })?.id;

/** The lowest number above 0 that no risk has. */
export const nastaLedigaNr = (db: ReadDb): number =>
  get<{ nr: number }>(
    db,
    `SELECT min(nr) + 1 nr FROM (SELECT 0 nr UNION ALL SELECT nr FROM risk) a
     WHERE NOT EXISTS (SELECT 1 FROM risk b WHERE b.nr = a.nr + 1)`,
  )?.nr ?? 1;

export const saveRisk = (db: WriteDb, id: string, u: RiskUppgifter): void =>
  void run(
    db,
    `INSERT INTO risk (id, nr, uppgifter) VALUES (@id, @nr, @uppgifter)
     ON CONFLICT (id) DO UPDATE SET nr = @nr, uppgifter = @uppgifter`,
    { id, nr: u.nr, uppgifter: JSON.stringify(u) },
  );

export const insertPoang = (db: WriteDb, riskId: string, p: Riskpoang): void =>
  void run(
    db,
    `INSERT INTO riskpoang SELECT @riskId, coalesce(max(ordning), 0) + 1, @niva, @matrisId, @matrisVersion, @sannolikhet,
       @allvarlighetsgrad, @motivering, @at, @vem FROM riskpoang WHERE riskId = @riskId`,
    { ...p, riskId },
  );

/** The numbers of the events that nobody has looked at the risk for yet, for each of the risks that has such. */
export const obesvaradeLankar = (
  db: ReadDb,
  ids: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const rows = all<{ riskId: string; nummer: string }>(
    db,
    `SELECT l.riskId, a.nummer FROM riskLank l JOIN avvikelse a ON a.id = l.avvikelseId
     WHERE ${bland('l.riskId')} AND l.besvarad = 0 ORDER BY l.at, a.nummer`,
    idsOf(ids),
  );
  const grouped = Map.groupBy(rows, (r) => r.riskId);
  return new Map([...grouped].map(([id, own]) => [id, own.map((r) => r.nummer)]));
};
export const besvaraLankar = (db: WriteDb, riskId: string): void =>
  void run(db, 'UPDATE riskLank SET besvarad = 1 WHERE riskId = @riskId', { riskId });

/** Links an event; false when it was linked already. */
export const insertLank = (
  db: WriteDb,
  l: { readonly riskId: string; readonly avvikelseId: string; readonly at: string; readonly vem: string },
): boolean => run(db, 'INSERT OR IGNORE INTO riskLank VALUES (@riskId, @avvikelseId, @at, @vem, 0)', l) === 1;
export const deleteLank = (db: WriteDb, l: { readonly riskId: string; readonly avvikelseId: string }) =>
  run(db, 'DELETE FROM riskLank WHERE riskId = @riskId AND avvikelseId = @avvikelseId', l) === 1;

export interface LankadAvvikelse {
  readonly id: string;
  readonly nummer: string;
  readonly datum: LocalDate;
  readonly enhetId: string;
  readonly typ: string;
  readonly status: string;
  readonly at: Instant;
  readonly besvarad: boolean;
}
/** The events of a risk without their words, the newest first. */
export const listLankar = (db: ReadDb, riskId: string): LankadAvvikelse[] =>
  all<Omit<LankadAvvikelse, 'besvarad'> & { besvarad: number }>(
    db,
    `SELECT a.id, a.nummer, a.raknedatum datum, a.enhetId, a.typ, a.status, l.at, l.besvarad
     FROM riskLank l JOIN avvikelse a ON a.id = l.avvikelseId
     WHERE l.riskId = @riskId ORDER BY a.raknedatum DESC, a.nummer`,
    { riskId },
  ).map((r) => ({ ...r, besvarad: r.besvarad === 1 }));
export const riskerForAvvikelse = (
  db: ReadDb,
  avvikelseId: string,
): { id: string; nr: number; risk: string; at: Instant }[] =>
  all(
    db,
    `SELECT r.id, r.nr, json_extract(r.uppgifter, '$.risk') risk, l.at FROM riskLank l JOIN risk r ON r.id = l.riskId
     WHERE l.avvikelseId = @avvikelseId ORDER BY r.nr`,
    { avvikelseId },
  );

export interface Behallen {
  readonly fraga: string;
  readonly skal: string;
  readonly at: Instant;
  readonly vem: string;
}
export const insertBehallen = (db: WriteDb, riskId: string, b: Behallen): void =>
  void run(
    db,
    `INSERT INTO riskBehallen SELECT @riskId, coalesce(max(ordning), 0) + 1, @fraga, @skal, @at, @vem
     FROM riskBehallen WHERE riskId = @riskId`,
    { ...b, riskId },
  );
export const listBehallna = (db: ReadDb, riskId: string): Behallen[] =>
  all(db, 'SELECT fraga, skal, at, vem FROM riskBehallen WHERE riskId = @riskId ORDER BY ordning', {
    riskId,
  });
/** When the score of each of the risks was kept the last time. */
export const senastBehallna = (db: ReadDb, ids: readonly string[]): ReadonlyMap<string, Instant> =>
  new Map(
    all<{ riskId: string; at: Instant }>(
      db,
      `SELECT riskId, max(at) at FROM riskBehallen WHERE ${bland('riskId')} GROUP BY riskId`,
      idsOf(ids),
    ).map((r) => [r.riskId, r.at]),
  );

/** How many events of the types the units have had in the span; all units when none is named. */
export const countHandelser = (
  db: ReadDb,
  q: {
    readonly typer: readonly string[];
    readonly enheter: readonly string[] | null;
    readonly from: LocalDate;
    readonly to: LocalDate;
  },
): number =>
  get<{ n: number }>(
    db,
    `SELECT count(*) n FROM avvikelse WHERE raknedatum BETWEEN @from AND @to
       AND typ IN (SELECT value FROM json_each(@typer))
       ${q.enheter === null ? '' : 'AND enhetId IN (SELECT value FROM json_each(@enheter))'}
       AND status NOT IN ('dubblett', 'ej-avvikelse')`,
    {
      from: q.from,
      to: q.to,
      typer: JSON.stringify(q.typer),
      ...(q.enheter === null ? {} : { enheter: JSON.stringify(q.enheter) }),
    },
  )?.n ?? 0;
