import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

/** Rows of db/migrations/0010-delning.sql, columns named as there. Flags are 0 or 1. */
export interface StromRad {
  readonly share: string;
  readonly unit: string;
  readonly period: string;
  readonly src: string;
  readonly seq: number;
  readonly namn: string;
  readonly sha256: string;
  readonly innehall: string;
  readonly aterkallar: number;
  readonly skapadAt: string;
  readonly skickadAt: string | null;
  readonly kvittoSeq: number | null;
  readonly kvittoLage: string | null;
  readonly kvittoAt: string | null;
}

/** What sending a stream asks of it. */
export type Utskick = Pick<
  StromRad,
  'unit' | 'period' | 'src' | 'seq' | 'namn' | 'sha256' | 'innehall' | 'aterkallar' | 'skickadAt'
>;

export const strommarFor = (db: ReadDb, share: string, src: string): readonly StromRad[] =>
  all(db, 'SELECT * FROM delningStrom WHERE share = @share AND src = @src ORDER BY period DESC, unit', {
    share,
    src,
  });

/** What has been said something about for a half-year. */
export const sagdaEnheter = (db: ReadDb, period: string): readonly string[] =>
  all<{ unit: string }>(db, 'SELECT DISTINCT unit FROM delningStrom WHERE period = @period', { period }).map(
    (r) => r.unit,
  );

/** What has not been sent, with its bytes; no more than is needed to send it. */
export const vantandeStrommar = (
  db: ReadDb,
  share: string,
  src: string,
): readonly (Utskick & { readonly bytes: Uint8Array })[] =>
  all(
    db,
    `SELECT s.unit, s.period, s.src, s.seq, s.namn, s.sha256, s.innehall, s.aterkallar, s.skickadAt, b.bytes
     FROM delningStrom s JOIN delningStromByte b USING (share, unit, period, src, seq)
     WHERE s.share = @share AND s.src = @src AND s.skickadAt IS NULL ORDER BY s.period DESC, s.unit`,
    { share, src },
  );

/** Bytes of a stream as long as it is this file; undefined when another has been decided on since. */
export const stromBytes = (db: ReadDb, rad: StromNyckel & { readonly seq: number }): Uint8Array | undefined =>
  get<{ bytes: Uint8Array }>(db, `SELECT bytes FROM delningStromByte WHERE ${thatStrom} AND seq = @seq`, rad)
    ?.bytes;

/** Writes what is to be sent next for a stream; the receipt of what was sent before is kept. */
export function stallStrom(
  db: WriteDb,
  rad: Omit<StromRad, 'skickadAt' | 'kvittoSeq' | 'kvittoLage' | 'kvittoAt'> & { readonly bytes: Uint8Array },
): void {
  run(
    db,
    `INSERT INTO delningStrom (share, unit, period, src, seq, namn, sha256, innehall, aterkallar, skapadAt)
     VALUES (@share, @unit, @period, @src, @seq, @namn, @sha256, @innehall, @aterkallar, @skapadAt)
     ON CONFLICT (share, unit, period, src) DO UPDATE SET
       seq = excluded.seq, namn = excluded.namn, sha256 = excluded.sha256, innehall = excluded.innehall,
       aterkallar = excluded.aterkallar, skapadAt = excluded.skapadAt, skickadAt = NULL`,
    rad,
  );
  const { share, unit, period, src, seq } = rad;
  run(
    db,
    `INSERT INTO delningStromByte (share, unit, period, src, seq, bytes)
     VALUES (@share, @unit, @period, @src, @seq, @bytes)
     ON CONFLICT (share, unit, period, src) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes`,
    { share, unit, period, src, seq, bytes: Buffer.from(rad.bytes) },
  );
}

type StromNyckel = Pick<StromRad, 'share' | 'unit' | 'period' | 'src'>;
const thatStrom = 'share = @share AND unit = @unit AND period = @period AND src = @src';

/** Only if it is still the same file that waits. */
export const markeraStromSkickad = (
  db: WriteDb,
  rad: StromNyckel & { readonly seq: number; readonly at: string },
): void => void run(db, `UPDATE delningStrom SET skickadAt = @at WHERE ${thatStrom} AND seq = @seq`, rad);

/** What the centre has said about a stream; an older answer never replaces a newer one. */
export const skrivKvitto = (
  db: WriteDb,
  rad: StromNyckel & { readonly seq: number; readonly lage: string; readonly at: string },
): void =>
  void run(
    db,
    `UPDATE delningStrom SET kvittoSeq = @seq, kvittoLage = @lage, kvittoAt = @at
     WHERE ${thatStrom} AND coalesce(kvittoSeq, 0) <= @seq`,
    rad,
  );

/** What is taken in, without the text. */
export interface SnapshotRad {
  readonly share: string;
  readonly period: string;
  readonly unit16: string;
  readonly src: string;
  readonly unit: string;
  readonly pub: string;
  readonly seq: number;
  readonly namn: string;
  readonly sha256: string;
  readonly state: string;
  readonly ersatter: string;
  readonly n: number;
  readonly app: string;
  readonly forstaAt: string;
  readonly intagenAt: string;
  readonly saknas: number;
  readonly gren: number;
  readonly skadad: number;
}
const withoutText =
  'share, period, unit16, src, unit, pub, seq, namn, sha256, state, ersatter, n, app, forstaAt, intagenAt, saknas, gren, skadad';

export const listSnapshots = (db: ReadDb): readonly SnapshotRad[] =>
  all(db, `SELECT ${withoutText} FROM delningSnapshot ORDER BY period, unit, src`);

/** Half-years that something has been taken in for. */
export const listPerioder = (db: ReadDb): readonly string[] =>
  all<{ period: string }>(db, 'SELECT DISTINCT period FROM delningSnapshot ORDER BY period').map(
    (r) => r.period,
  );

export type KandRad = Pick<SnapshotRad, 'period' | 'unit16' | 'src' | 'seq' | 'namn' | 'sha256' | 'saknas'>;
export const kandaNummer = (db: ReadDb, share: string, periods: readonly string[]): readonly KandRad[] =>
  all(
    db,
    `SELECT period, unit16, src, seq, namn, sha256, saknas FROM delningSnapshot
     WHERE share = @share AND period IN (SELECT value FROM json_each(@periods))`,
    { share, periods: JSON.stringify(periods) },
  );

/** What has been taken in for some half-years, without its text. */
export const snapshotsFor = (
  db: ReadDb,
  periods: readonly string[],
): readonly (SnapshotRad & { readonly rad: number })[] =>
  all(
    db,
    `SELECT rowid rad, ${withoutText} FROM delningSnapshot
     WHERE period IN (SELECT value FROM json_each(@periods)) ORDER BY period, unit, src`,
    { periods: JSON.stringify(periods) },
  );

export type TextRad = SnapshotRad & { readonly text: string };
/** What is taken in for some periods, with its text. */
export const snapshotTexter = (db: ReadDb, periods: readonly string[]): readonly TextRad[] =>
  all(
    db,
    `SELECT ${withoutText}, text FROM delningSnapshot
     WHERE period IN (SELECT value FROM json_each(@periods)) ORDER BY period, unit, src`,
    { periods: JSON.stringify(periods) },
  );

/** The texts of some of them by their row; read a few at a time, for all of them together may be gigabytes. */
export const texterAv = (db: ReadDb, rader: readonly number[]): ReadonlyMap<number, string> =>
  new Map(
    all<{ rad: number; text: string }>(
      db,
      'SELECT rowid rad, text FROM delningSnapshot WHERE rowid IN (SELECT value FROM json_each(@rader))',
      { rader: JSON.stringify(rader) },
    ).map((r) => [r.rad, r.text]),
  );

/** Replaces what was taken in for that unit, source and half-year. Never by a lower number: the WHERE sees to it. */
export function ersattSnapshot(
  db: WriteDb,
  rad: Omit<SnapshotRad, 'forstaAt' | 'intagenAt' | 'saknas' | 'skadad'> & {
    readonly text: string;
    readonly at: string;
    readonly aterkallade: readonly string[];
  },
): void {
  const { aterkallade, ...values } = rad;
  run(
    db,
    `INSERT INTO delningSnapshot
       (share, period, unit16, src, unit, pub, seq, namn, sha256, state, ersatter, n, app, text, forstaAt, intagenAt, gren)
     VALUES
       (@share, @period, @unit16, @src, @unit, @pub, @seq, @namn, @sha256, @state, @ersatter, @n, @app, @text, @at, @at, @gren)
     ON CONFLICT (share, period, unit16, src) DO UPDATE SET
       unit = excluded.unit, pub = excluded.pub, seq = excluded.seq, namn = excluded.namn, sha256 = excluded.sha256,
       state = excluded.state, ersatter = excluded.ersatter, n = excluded.n, app = excluded.app, text = excluded.text,
       intagenAt = excluded.intagenAt, saknas = 0, skadad = 0, gren = max(delningSnapshot.gren, excluded.gren)
     WHERE excluded.seq > delningSnapshot.seq`,
    values,
  );
  // What was wrong with this file or an older one of the stream is over; names of a stream sort by their number.
  run(
    db,
    'DELETE FROM delningKarantan WHERE share = @share AND period = @period AND namn BETWEEN @first AND @namn',
    { share: rad.share, period: rad.period, first: `${rad.unit16}.${rad.src}.`, namn: rad.namn },
  );
  for (const kort of aterkallade)
    run(
      db,
      `INSERT INTO delningAterkallat (share, src, kort, aterkalladAt) VALUES (@share, @src, @kort, @at)
       ON CONFLICT DO NOTHING`,
      { share: rad.share, src: rad.src, kort, at: rad.at },
    );
}

export const flaggaSnapshot = (
  db: WriteDb,
  nyckel: Pick<SnapshotRad, 'share' | 'period' | 'unit16' | 'src'>,
  flagga: 'saknas' | 'gren' | 'skadad',
  varde: 0 | 1,
): void =>
  void run(
    db,
    `UPDATE delningSnapshot SET ${flagga} = @varde
     WHERE share = @share AND period = @period AND unit16 = @unit16 AND src = @src AND ${flagga} <> @varde`,
    { ...nyckel, varde },
  );

export interface KarantanRad {
  readonly share: string;
  readonly namn: string;
  readonly period: string;
  readonly orsak: string;
  readonly forstaAt: string;
  readonly senastAt: string;
}
export const listKarantan = (db: ReadDb): readonly KarantanRad[] =>
  all(db, 'SELECT * FROM delningKarantan ORDER BY share, period, namn');
export const karantanNamn = (db: ReadDb, share: string): readonly string[] =>
  all<{ namn: string }>(db, 'SELECT namn FROM delningKarantan WHERE share = @share', { share }).map(
    (r) => r.namn,
  );
export const sattIKarantan = (
  db: WriteDb,
  rad: Omit<KarantanRad, 'forstaAt' | 'senastAt'> & { readonly at: string },
): void =>
  void run(
    db,
    `INSERT INTO delningKarantan (share, namn, period, orsak, forstaAt, senastAt)
     VALUES (@share, @namn, @period, @orsak, @at, @at)
     ON CONFLICT (share, namn) DO UPDATE SET orsak = excluded.orsak, senastAt = excluded.senastAt`,
    rad,
  );

/** `src/kort` of every card that has been taken back. */
export const aterkalladeKort = (db: ReadDb): ReadonlySet<string> =>
  new Set(
    all<{ nyckel: string }>(db, `SELECT src || '/' || kort AS nyckel FROM delningAterkallat`).map(
      (r) => r.nyckel,
    ),
  );

export interface KorningRad {
  readonly share: string;
  readonly nr: number;
  readonly klarAt: string;
  readonly rapport: string;
}
export const senasteKorning = (db: ReadDb, share: string): KorningRad | undefined =>
  get(db, 'SELECT * FROM delningKorning WHERE share = @share ORDER BY nr DESC LIMIT 1', { share });
/** Keeps the hundred newest reports of runs. */
export function sparaKorning(db: WriteDb, rad: KorningRad): void {
  run(
    db,
    'INSERT INTO delningKorning (share, nr, klarAt, rapport) VALUES (@share, @nr, @klarAt, @rapport)',
    rad,
  );
  run(db, 'DELETE FROM delningKorning WHERE share = @share AND nr <= @nr - 100', {
    share: rad.share,
    nr: rad.nr,
  });
}
