import type { Loggranskning, Loggrad } from '../shared/registervard/registervardApi.ts';
import type { Instant } from '../shared/time/instant.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

const nummerSql = `coalesce(
  (SELECT nummer FROM avvikelse WHERE id = h.sakId), (SELECT nummer FROM klagomal WHERE id = h.sakId),
  (SELECT nummer FROM extern WHERE id = h.sakId), (SELECT nummer FROM lexSarah WHERE id = h.sakId),
  (SELECT nummer FROM lexMaria WHERE id = h.sakId), (SELECT nummer FROM gallrad WHERE sakId = h.sakId))`;
const columns = `h.seq, h.at, h.vem, h.roll, h.handling, h.sak, h.sakId, ${nummerSql} nummer`;

interface Spann {
  readonly from: Instant;
  readonly to: Instant;
}
const inSpan = 'h.at >= @from AND h.at < @to';

/** What one user has done, newest first, and how much there is. */
export const listPerson = (
  db: ReadDb,
  u: Spann & { readonly vem: string; readonly offset: number; readonly antal: number },
): { readonly rader: readonly Loggrad[]; readonly totalt: number } => ({
  rader: all<Loggrad>(
    db,
    `SELECT ${columns} FROM historik h WHERE h.vem = @vem AND ${inSpan} ORDER BY h.seq DESC LIMIT @antal OFFSET @offset`,
    u,
  ),
  totalt:
    get<{ n: number }>(db, `SELECT count(*) n FROM historik h WHERE h.vem = @vem AND ${inSpan}`, u)?.n ?? 0,
});

/** What has been done in the cases of one person, newest first, at most a thousand. */
export const listBrukare = (db: ReadDb, pseudonym: string): readonly Loggrad[] =>
  all<Loggrad>(
    db,
    `SELECT ${columns} FROM historik h WHERE
       (h.sak = 'avvikelse' AND h.sakId IN (SELECT id FROM avvikelse WHERE lower(pseudonym) = lower(@pseudonym)))
       OR (h.sak = 'klagomal' AND h.sakId IN (SELECT id FROM klagomal WHERE lower(innehall ->> '$.klagande') = lower(@pseudonym)))
     ORDER BY h.seq DESC LIMIT 1000`,
    { pseudonym },
  );

export const listAnvandare = (
  db: ReadDb,
): readonly { readonly vem: string; readonly antal: number; readonly senast: Instant }[] =>
  all(db, 'SELECT vem, count(*) antal, max(at) senast FROM historik GROUP BY vem ORDER BY vem');

/** How many readings there are in a time, and those at the given places (1 is the first). */
export function listLasningar(
  db: ReadDb,
  spann: Spann,
  platser: (population: number) => readonly number[],
): { readonly population: number; readonly rader: readonly Loggrad[] } {
  const where = `h.handling = 'last' AND ${inSpan}`;
  const population =
    get<{ n: number }>(db, `SELECT count(*) n FROM historik h WHERE ${where}`, spann)?.n ?? 0;
  if (population === 0) return { population, rader: [] };
  const rader = all<Loggrad>(
    db,
    `SELECT ${columns} FROM (SELECT *, row_number() OVER (ORDER BY h.seq) plats FROM historik h WHERE ${where}) h
     WHERE plats IN (SELECT value FROM json_each(@platser)) ORDER BY h.seq`,
    { ...spann, platser: JSON.stringify(platser(population)) },
  );
  return { population, rader };
}

export const insertGranskning = (db: WriteDb, g: Loggranskning): void =>
  void run(
    db,
    `INSERT INTO loggranskning (id, at, vem, roll, fran, till, fro, population, urval, resultat, anteckning)
     VALUES (@id, @at, @vem, @roll, @fran, @till, @fro, @population, @urval, @resultat, @anteckning)`,
    { ...g, urval: JSON.stringify(g.urval) },
  );
/** Newest first. */
export const listGranskningar = (db: ReadDb): readonly Loggranskning[] =>
  all<Omit<Loggranskning, 'urval'> & { urval: string }>(
    db,
    'SELECT * FROM loggranskning ORDER BY at DESC',
  ).map((g) => ({ ...g, urval: JSON.parse(g.urval) as number[] }));

/** The id of a case that has been removed, by its number or id. */
export const finnGallrad = (db: ReadDb, slag: string, nummer: string): string | undefined =>
  get<{ sakId: string }>(
    db,
    'SELECT sakId FROM gallrad WHERE slag = @slag AND (nummer = upper(@nummer) OR sakId = lower(@nummer))',
    { slag, nummer },
  )?.sakId;
