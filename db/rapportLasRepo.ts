import type { Instant } from '../shared/time/instant.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';
import type { Rapportnyckel } from './rapportRepo.ts';

/** A row of rapportLas without what is locked in it. */
export interface LasRad extends Rapportnyckel {
  readonly version: number;
  readonly brytdatum: string;
  readonly skal: string;
  readonly sha256: string;
  readonly at: Instant;
  readonly vem: string;
}
export interface HelLasRad extends LasRad {
  readonly innehall: string;
}
const without = 'mall, period, version, brytdatum, skal, sha256, at, vem';
const that = 'mall = @mall AND period = @period';

/** Locked versions of a report, the first one first. */
export const listLas = (db: ReadDb, { mall, period }: Rapportnyckel): readonly HelLasRad[] =>
  all(db, `SELECT ${without}, innehall FROM rapportLas WHERE ${that} ORDER BY version`, { mall, period });

/** Every locked version of a template's reports, whatever the period. */
export const listLasAv = (db: ReadDb, mall: string): readonly HelLasRad[] =>
  all(db, `SELECT ${without}, innehall FROM rapportLas WHERE mall = @mall ORDER BY at`, { mall });

export const getLas = (db: ReadDb, { mall, period }: Rapportnyckel, version: number): HelLasRad | undefined =>
  get(db, `SELECT ${without}, innehall FROM rapportLas WHERE ${that} AND version = @version`, {
    mall,
    period,
    version,
  });

/** Puts a locked version beside the earlier ones. The database itself refuses every later change of it. */
export const insertLas = (db: WriteDb, rad: HelLasRad): void =>
  void run(
    db,
    'INSERT INTO rapportLas VALUES (@mall, @period, @version, @brytdatum, @skal, @sha256, @innehall, @at, @vem)',
    rad,
  );

interface Filnyckel extends Rapportnyckel {
  readonly version: number;
  readonly utgava: 'intern' | 'offentlig';
  readonly format: string;
}
export interface Filrad extends Filnyckel {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export const getFil = (
  db: ReadDb,
  nyckel: Filnyckel,
): { readonly sha256: string; readonly bytes: Uint8Array } | undefined =>
  get(
    db,
    `SELECT sha256, bytes FROM rapportFil WHERE ${that} AND version = @version AND utgava = @utgava AND format = @format`,
    nyckel,
  );

/** Keeps a file of a locked version; the one that is there already stays. */
export const insertFil = (db: WriteDb, rad: Filrad): void =>
  void run(
    db,
    'INSERT INTO rapportFil VALUES (@mall, @period, @version, @utgava, @format, @sha256, @bytes) ON CONFLICT DO NOTHING',
    { ...rad, bytes: Buffer.from(rad.bytes) },
  );

export const listFiler = (
  db: ReadDb,
  { mall, period }: Rapportnyckel,
): readonly (Filnyckel & { readonly sha256: string })[] =>
  all(
    db,
    `SELECT mall, period, version, utgava, format, sha256 FROM rapportFil WHERE ${that} ORDER BY version, utgava, format`,
    { mall, period },
  );
