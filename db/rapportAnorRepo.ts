import { all, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';
import type { Rapportnyckel } from './rapportRepo.ts';

/** Hashes of the texts that a section's own text is made from. */
export const listAnor = (db: ReadDb, { mall, period }: Rapportnyckel, avsnitt: string): readonly string[] =>
  all<{ hash: string }>(
    db,
    'SELECT hash FROM rapportAnor WHERE mall = @mall AND period = @period AND avsnitt = @avsnitt ORDER BY hash',
    { mall, period, avsnitt },
  ).map((r) => r.hash);

export function addAnor(
  db: WriteDb,
  { mall, period }: Rapportnyckel,
  avsnitt: string,
  hashes: readonly string[],
): void {
  for (const hash of hashes)
    run(db, 'INSERT INTO rapportAnor VALUES (@mall, @period, @avsnitt, @hash) ON CONFLICT DO NOTHING', {
      mall,
      period,
      avsnitt,
      hash,
    });
}
