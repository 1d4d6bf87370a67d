import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../shared/time/instant.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

export interface NyHandling {
  readonly at: Instant;
  readonly vem: string;
  readonly roll: string;
  /** What was done, e.g. `registrerad`, `last`, `status`. */
  readonly handling: string;
  readonly sak: string;
  readonly sakId: string;
  /** Particulars for people: changed fields before and after, reasons. Removed at gallring. */
  readonly detalj: Readonly<Record<string, unknown>>;
}
export interface Handling extends NyHandling {
  readonly seq: number;
}
interface Row {
  readonly seq: number;
  readonly at: Instant;
  readonly vem: string;
  readonly roll: string;
  readonly handling: string;
  readonly sak: string;
  readonly sakId: string;
  readonly detaljHash: string;
  readonly prev: string;
  readonly hash: string;
  readonly detalj: string | null;
}

const zero = '0'.repeat(64);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const chainHash = (r: Omit<Row, 'hash' | 'detalj'>): string =>
  sha256(JSON.stringify([r.seq, r.at, r.vem, r.roll, r.handling, r.sak, r.sakId, r.detaljHash, r.prev]));

/** Adds one link to the chain; call it in the transaction that makes the change. Gives its number. */
export function appendHistorik(db: WriteDb, h: NyHandling): number {
  const last = get<{ seq: number; hash: string }>(
    db,
    'SELECT seq, hash FROM historik ORDER BY seq DESC LIMIT 1',
  );
  const seq = (last?.seq ?? 0) + 1;
  // The salt keeps a short particular from being guessed out of its hash once it has been removed.
  const detalj = JSON.stringify({ ...h.detalj, _salt: randomBytes(16).toString('hex') });
  const link = {
    seq,
    at: h.at,
    vem: h.vem,
    roll: h.roll,
    handling: h.handling,
    sak: h.sak,
    sakId: h.sakId,
    detaljHash: sha256(detalj),
    prev: last?.hash ?? zero,
  };
  run(
    db,
    `INSERT INTO historik (seq, at, vem, roll, handling, sak, sakId, detaljHash, prev, hash)
     VALUES (@seq, @at, @vem, @roll, @handling, @sak, @sakId, @detaljHash, @prev, @hash)`,
    { ...link, hash: chainHash(link) },
  );
  run(db, 'INSERT INTO historikDetalj (seq, detalj) VALUES (@seq, @detalj)', { seq, detalj });
  return seq;
}

const readDetalj = (text: string | null): Readonly<Record<string, unknown>> => {
  if (text === null) return { gallrad: true };
  const { _salt, ...detalj } = JSON.parse(text) as Record<string, unknown>;
  return detalj;
};

/** All that has been done with one thing, oldest first. */
export const listHistorik = (db: ReadDb, sak: string, sakId: string): readonly Handling[] =>
  all<Row>(
    db,
    `SELECT h.*, d.detalj FROM historik h LEFT JOIN historikDetalj d USING (seq)
     WHERE sak = @sak AND sakId = @sakId ORDER BY seq`,
    { sak, sakId },
  ).map(({ detaljHash: _d, prev: _p, hash: _h, detalj, ...r }) => ({ ...r, detalj: readDetalj(detalj) }));

/** Reads the whole chain. `brott` are the numbers of links that do not hold; `spets` is the last hash. */
export function verifyHistorik(db: ReadDb): {
  readonly antal: number;
  readonly spets: string;
  readonly brott: readonly number[];
} {
  const brott: number[] = [];
  let [prev, antal] = [zero, 0];
  const rows = db.prepare(
    `SELECT h.*, d.detalj FROM historik h LEFT JOIN historikDetalj d USING (seq) ORDER BY seq`,
  );
  for (const row of rows.iterate() as IterableIterator<Row>) {
    antal += 1;
    const holds =
      row.seq === antal &&
      row.prev === prev &&
      row.hash === chainHash(row) &&
      (row.detalj === null || sha256(row.detalj) === row.detaljHash);
    if (!holds) brott.push(row.seq);
    prev = row.hash;
  }
  return { antal, spets: prev, brott };
}
