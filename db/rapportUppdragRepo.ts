import { zUppdrag } from '../shared/halvarsrapport/bidrag/uppdrag.ts';
import type { Uppdrag } from '../shared/halvarsrapport/bidrag/uppdrag.ts';
import type { Instant } from '../shared/time/instant.ts';
import { all, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

interface Who {
  readonly at: Instant;
  readonly vem: string;
}
interface SvarRow extends Who {
  readonly uppdragId: string;
  readonly period: string;
  readonly svar: string;
  readonly klar: number;
}

/** Everything to be followed up in reports of a template, the oldest first, with its answers. */
export function listUppdrag(db: ReadDb, mall: string): readonly Uppdrag[] {
  const svar = Map.groupBy(
    all<SvarRow>(db, 'SELECT * FROM rapportUppdragSvar ORDER BY period'),
    (s) => s.uppdragId,
  );
  return all<Record<string, unknown>>(
    db,
    'SELECT id, fran, slag, text, beslutad FROM rapportUppdrag WHERE mall = @mall ORDER BY fran, at, id',
    { mall },
  ).map((u) =>
    zUppdrag.parse({
      ...u,
      svar: (svar.get(String(u['id'])) ?? []).map(({ uppdragId: _id, klar, ...s }) => ({
        ...s,
        klar: klar === 1,
      })),
    }),
  );
}

export const insertUppdrag = (db: WriteDb, mall: string, u: Omit<Uppdrag, 'svar'>, who: Who): void =>
  void run(db, 'INSERT INTO rapportUppdrag VALUES (@id, @mall, @fran, @slag, @text, @beslutad, @at, @vem)', {
    ...u,
    mall,
    ...who,
  });

/** Writes the answer of a period, or another in its place; the history has what it was. */
export const saveUppdragssvar = (
  db: WriteDb,
  s: {
    readonly uppdragId: string;
    readonly period: string;
    readonly svar: string;
    readonly klar: boolean;
  },
  who: Who,
): void =>
  void run(
    db,
    `INSERT INTO rapportUppdragSvar VALUES (@uppdragId, @period, @svar, @klar, @at, @vem)
     ON CONFLICT (uppdragId, period) DO UPDATE SET svar = @svar, klar = @klar, at = @at, vem = @vem`,
    { ...s, klar: Number(s.klar), ...who },
  );
