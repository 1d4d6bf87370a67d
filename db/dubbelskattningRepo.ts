import type { Skattning } from '../shared/internkontroll/dubbelskattning.ts';
import type { Instant } from '../shared/time/instant.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

export interface Omgang {
  readonly id: string;
  readonly namn: string;
  readonly matrisId: string;
  readonly matrisVersion: number;
  readonly personA: string;
  readonly personB: string;
  readonly at: Instant;
  readonly vem: string;
}
/** With how much is answered, and never what. */
export interface OmgangLage extends Omgang {
  readonly antal: number;
  readonly besvaradeA: number;
  readonly besvaradeB: number;
  /** When the last answer came; null before any. */
  readonly senast: Instant | null;
}

const lageSql = `SELECT o.*,
  (SELECT count(*) FROM omgangRisk r WHERE r.omgangId = o.id) antal,
  (SELECT count(*) FROM blindskattning s WHERE s.omgangId = o.id AND s.person = 'a') besvaradeA,
  (SELECT count(*) FROM blindskattning s WHERE s.omgangId = o.id AND s.person = 'b') besvaradeB,
  (SELECT max(at) FROM blindskattning s WHERE s.omgangId = o.id) senast
  FROM skattningsomgang o`;

/** The newest first. */
export const listOmgangar = (db: ReadDb): OmgangLage[] =>
  all(db, `${lageSql} ORDER BY o.at DESC, o.rowid DESC`);
export const findOmgang = (db: ReadDb, id: string): OmgangLage | undefined =>
  get(db, `${lageSql} WHERE o.id = @id`, { id });

export function insertOmgang(db: WriteDb, o: Omgang, risker: readonly string[]): void {
  run(
    db,
    'INSERT INTO skattningsomgang VALUES (@id, @namn, @matrisId, @matrisVersion, @personA, @personB, @at, @vem)',
    o,
  );
  for (const [i, riskId] of risker.entries())
    run(db, 'INSERT INTO omgangRisk VALUES (@omgangId, @ordning, @riskId)', {
      omgangId: o.id,
      ordning: i + 1,
      riskId,
    });
}

export const omgangensRisker = (db: ReadDb, omgangId: string): string[] =>
  all<{ riskId: string }>(db, 'SELECT riskId FROM omgangRisk WHERE omgangId = @omgangId ORDER BY ordning', {
    omgangId,
  }).map((r) => r.riskId);

/** The risks that a person has answered, without the answers. */
export const besvaradeRisker = (db: ReadDb, omgangId: string, person: 'a' | 'b'): ReadonlySet<string> =>
  new Set(
    all<{ riskId: string }>(
      db,
      'SELECT riskId FROM blindskattning WHERE omgangId = @omgangId AND person = @person',
      { omgangId, person },
    ).map((r) => r.riskId),
  );

export const saveSkattning = (db: WriteDb, omgangId: string, s: Skattning & { readonly at: Instant }): void =>
  void run(
    db,
    `INSERT OR REPLACE INTO blindskattning
     VALUES (@omgangId, @riskId, @person, @sannolikhet, @allvarlighetsgrad, @motivering, @at)`,
    { ...s, omgangId },
  );

/** What both answered. Only for a round that is finished: the handler asks first. */
export const listSkattningar = (db: ReadDb, omgangId: string): Skattning[] =>
  all(
    db,
    `SELECT riskId, person, sannolikhet, allvarlighetsgrad, motivering FROM blindskattning
     WHERE omgangId = @omgangId ORDER BY riskId, person`,
    { omgangId },
  );
