import type Database from 'better-sqlite3';
type ReadDb = Database.Database;
type WriteDb = Database.Database;

/** Rows of db/migrations/0010-delning.sql, columns named as there. Flags are 0 or 1. */
export interface StromRad {
  readonly unit: string;
  readonly period: string;
  readonly src: string;
  readonly seq: number;
  readonly namn: string;
  readonly sha256: string;
  readonly innehall: string;
  readonly bytes: Uint8Array;
  readonly aterkallar: number;
  readonly skickadAt: string | null;
  readonly kvittoSeq: number | null;
  readonly kvittoLage: string | null;
  readonly kvittoAt: string | null;
}

export const strommarFor = (db: ReadDb, share: string, src: string): readonly StromRad[] =>
  db
    .prepare<{ share: string; src: string }, StromRad>(
      'SELECT * FROM delningStrom WHERE share = @share AND src = @src ORDER BY period DESC, unit',
    )
    .all({ share, src });

/** Writes what is to be sent next for a stream; the receipt of what was sent before is kept. */
export function stallStrom(
  db: WriteDb,
  rad: Omit<StromRad, 'skickadAt' | 'kvittoSeq' | 'kvittoLage' | 'kvittoAt'> & {
    readonly share: string;
    readonly skapadAt: string;
  },
): void {
  db.prepare(
    `INSERT INTO delningStrom (share, unit, period, src, seq, namn, sha256, innehall, bytes, aterkallar, skapadAt)
     VALUES (@share, @unit, @period, @src, @seq, @namn, @sha256, @innehall, @bytes, @aterkallar, @skapadAt)
     ON CONFLICT (share, unit, period, src) DO UPDATE SET
       seq = excluded.seq, namn = excluded.namn, sha256 = excluded.sha256, innehall = excluded.innehall,
       bytes = excluded.bytes, aterkallar = excluded.aterkallar, skapadAt = excluded.skapadAt, skickadAt = NULL`,
  ).run({ ...rad, bytes: Buffer.from(rad.bytes) });
}

/** Only if it is still the same file that waits. */
export const markeraStromSkickad = (
  db: WriteDb,
  rad: {
    readonly share: string;
    readonly unit: string;
    readonly period: string;
    readonly src: string;
    readonly seq: number;
    readonly at: string;
  },
): void => {
  db.prepare(
    `UPDATE delningStrom SET skickadAt = @at
     WHERE share = @share AND unit = @unit AND period = @period AND src = @src AND seq = @seq`,
  ).run(rad);
};

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

export const snapshotsFor = (db: ReadDb, share: string): readonly SnapshotRad[] =>
  db
    .prepare<{ share: string }, SnapshotRad>(
      `SELECT ${withoutText} FROM delningSnapshot WHERE share = @share ORDER BY period, unit, src`,
    )
    .all({ share });

export const kandaNummer = (
  db: ReadDb,
  share: string,
): readonly Pick<SnapshotRad, 'period' | 'unit16' | 'src' | 'seq' | 'namn' | 'sha256' | 'saknas'>[] =>
  db
    .prepare<
      { share: string },
      Pick<SnapshotRad, 'period' | 'unit16' | 'src' | 'seq' | 'namn' | 'sha256' | 'saknas'>
    >('SELECT period, unit16, src, seq, namn, sha256, saknas FROM delningSnapshot WHERE share = @share')
    .all({ share });

/** Texts of what is taken in for some periods, with what decides whether they count. */
export const snapshotTexter = (
  db: ReadDb,
  periods: readonly string[],
): readonly (Pick<
  SnapshotRad,
  'share' | 'period' | 'unit' | 'src' | 'pub' | 'ersatter' | 'state' | 'sha256'
> & {
  readonly text: string;
})[] =>
  db
    .prepare<
      { periods: string },
      Pick<SnapshotRad, 'share' | 'period' | 'unit' | 'src' | 'pub' | 'ersatter' | 'state' | 'sha256'> & {
        text: string;
      }
    >(
      `SELECT share, period, unit, src, pub, ersatter, state, sha256, text FROM delningSnapshot
       WHERE period IN (SELECT value FROM json_each(@periods)) ORDER BY period, unit, src`,
    )
    .all({ periods: JSON.stringify(periods) });

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
  db.prepare(
    `INSERT INTO delningSnapshot
       (share, period, unit16, src, unit, pub, seq, namn, sha256, state, ersatter, n, app, text, forstaAt, intagenAt, gren)
     VALUES
       (@share, @period, @unit16, @src, @unit, @pub, @seq, @namn, @sha256, @state, @ersatter, @n, @app, @text, @at, @at, @gren)
     ON CONFLICT (share, period, unit16, src) DO UPDATE SET
       unit = excluded.unit, pub = excluded.pub, seq = excluded.seq, namn = excluded.namn, sha256 = excluded.sha256,
       state = excluded.state, ersatter = excluded.ersatter, n = excluded.n, app = excluded.app, text = excluded.text,
       intagenAt = excluded.intagenAt, saknas = 0, skadad = 0, gren = max(delningSnapshot.gren, excluded.gren)
     WHERE excluded.seq > delningSnapshot.seq`,
  ).run(values);
  db.prepare('DELETE FROM delningKarantan WHERE share = @share AND namn = @namn').run({
    share: rad.share,
    namn: rad.namn,
  });
  const insert = db.prepare(
    `INSERT INTO delningAterkallat (share, src, kort, aterkalladAt) VALUES (@share, @src, @kort, @at)
     ON CONFLICT DO NOTHING`,
  );
  for (const kort of aterkallade) insert.run({ share: rad.share, src: rad.src, kort, at: rad.at });
}

export const flaggaSnapshot = (
  db: WriteDb,
  nyckel: { readonly share: string; readonly period: string; readonly unit16: string; readonly src: string },
  flagga: 'saknas' | 'gren' | 'skadad',
  varde: 0 | 1,
): void => {
  db.prepare(
    `UPDATE delningSnapshot SET ${flagga} = @varde
     WHERE share = @share AND period = @period AND unit16 = @unit16 AND src = @src`,
  ).run({ ...nyckel, varde });
};

export interface KarantanRad {
  readonly share: string;
  readonly namn: string;
  readonly period: string;
  readonly orsak: string;
  readonly forstaAt: string;
  readonly senastAt: string;
}
export const karantanFor = (db: ReadDb, share: string): readonly KarantanRad[] =>
  db
    .prepare<{ share: string }, KarantanRad>(
      'SELECT * FROM delningKarantan WHERE share = @share ORDER BY period, namn',
    )
    .all({ share });
export const sattIKarantan = (
  db: WriteDb,
  rad: Omit<KarantanRad, 'forstaAt' | 'senastAt'> & { readonly at: string },
): void => {
  db.prepare(
    `INSERT INTO delningKarantan (share, namn, period, orsak, forstaAt, senastAt)
     VALUES (@share, @namn, @period, @orsak, @at, @at)
     ON CONFLICT (share, namn) DO UPDATE SET orsak = excluded.orsak, senastAt = excluded.senastAt`,
  ).run(rad);
};

export const aterkalladeKort = (db: ReadDb): ReadonlySet<string> =>
  new Set(
    db
      .prepare<[], { nyckel: string }>("SELECT src || '/' || kort AS nyckel FROM delningAterkallat")
      .all()
      .map((r) => r.nyckel),
  );

export const senasteKorning = (
  db: ReadDb,
  share: string,
): { readonly nr: number; readonly klarAt: string; readonly rapport: string } | undefined =>
  db
    .prepare<{ share: string }, { nr: number; klarAt: string; rapport: string }>(
      'SELECT nr, klarAt, rapport FROM delningKorning WHERE share = @share ORDER BY nr DESC LIMIT 1',
    )
    .get({ share });
/** Keeps the hundred newest reports of runs. */
export const sparaKorning = (
  db: WriteDb,
  rad: { readonly share: string; readonly nr: number; readonly klarAt: string; readonly rapport: string },
): void => {
  db.prepare(
    'INSERT INTO delningKorning (share, nr, klarAt, rapport) VALUES (@share, @nr, @klarAt, @rapport)',
  ).run(rad);
  db.prepare('DELETE FROM delningKorning WHERE share = @share AND nr <= @nr - 100').run({
    share: rad.share,
    nr: rad.nr,
  });
};
