import type { OppnaArenden } from '../shared/delning/registerpaverkan.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

/** A share this computer is connected to, as db/migrations/0010-delning.sql has it. */
export interface RotRad {
  readonly share: string;
  readonly sokvag: string;
  readonly roll: 'enhet' | 'sas';
  readonly sasNycklar: string;
  readonly anslutenAt: string;
  readonly senastNaddAt: string | null;
  readonly felRad: number;
  readonly felKlass: string | null;
  readonly felKod: string | null;
  readonly nastaAt: string | null;
}
export const listRotter = (db: ReadDb): readonly RotRad[] =>
  all(db, 'SELECT * FROM delningRot ORDER BY anslutenAt, share');

/** Connects, or moves a known share to another path. */
export const anslutRot = (
  db: WriteDb,
  rad: Pick<RotRad, 'share' | 'sokvag' | 'roll' | 'sasNycklar' | 'anslutenAt'>,
): void =>
  void run(
    db,
    `INSERT INTO delningRot (share, sokvag, roll, sasNycklar, anslutenAt)
     VALUES (@share, @sokvag, @roll, @sasNycklar, @anslutenAt)
     ON CONFLICT (share) DO UPDATE SET sokvag = excluded.sokvag, sasNycklar = excluded.sasNycklar`,
    rad,
  );

export const rotNadd = (db: WriteDb, share: string, at: string): void =>
  void run(
    db,
    `UPDATE delningRot SET senastNaddAt = @at, felRad = 0, felKlass = NULL, felKod = NULL, nastaAt = NULL WHERE share = @share`,
    { share, at },
  );
export const rotFel = (
  db: WriteDb,
  rad: { readonly share: string; readonly klass: string; readonly kod: string; readonly nastaAt: string },
): void =>
  void run(
    db,
    `UPDATE delningRot SET felRad = felRad + 1, felKlass = @klass, felKod = @kod, nastaAt = @nastaAt WHERE share = @share`,
    rad,
  );

export interface NyckelRad {
  readonly pub: string;
  readonly src: string;
  readonly privat: string;
  readonly dator: string;
  readonly ersatter: string | null;
  readonly skapadAt: string;
}
export const listNycklar = (db: ReadDb): readonly NyckelRad[] =>
  all(db, 'SELECT * FROM delningNyckel ORDER BY skapadAt, src');
export const insertNyckel = (db: WriteDb, rad: NyckelRad): void =>
  void run(
    db,
    `INSERT INTO delningNyckel (pub, src, privat, dator, ersatter, skapadAt)
     VALUES (@pub, @src, @privat, @dator, @ersatter, @skapadAt)`,
    rad,
  );
export const svaraErsatter = (db: WriteDb, src: string, ersatter: readonly string[]): void =>
  void run(db, 'UPDATE delningNyckel SET ersatter = @ersatter WHERE src = @src', {
    src,
    ersatter: JSON.stringify(ersatter),
  });

/** The registry in force: the highest number seen; between two with the same number, the same one everywhere. */
export const registerText = (
  db: ReadDb,
  share: string,
): { readonly seq: number; readonly sha256: string; readonly text: string } | undefined =>
  get(
    db,
    'SELECT seq, sha256, text FROM delningRegister WHERE share = @share ORDER BY seq DESC, sha256 DESC LIMIT 1',
    { share },
  );
export const sparaRegister = (
  db: WriteDb,
  rad: {
    readonly share: string;
    readonly seq: number;
    readonly sha256: string;
    readonly text: string;
    readonly seddAt: string;
  },
): void =>
  void run(
    db,
    `INSERT INTO delningRegister (share, seq, sha256, text, seddAt) VALUES (@share, @seq, @sha256, @text, @seddAt)
     ON CONFLICT DO NOTHING`,
    rad,
  );

export const skrivetKvitto = (
  db: ReadDb,
  share: string,
  del: string,
): { readonly seq: number; readonly innehall: string } | undefined =>
  get(db, 'SELECT seq, innehall FROM delningKvitto WHERE share = @share AND del = @del', { share, del });
export const sparaKvitto = (
  db: WriteDb,
  rad: { readonly share: string; readonly del: string; readonly seq: number; readonly innehall: string },
): void =>
  void run(
    db,
    `INSERT INTO delningKvitto (share, del, seq, innehall) VALUES (@share, @del, @seq, @innehall)
     ON CONFLICT (share, del) DO UPDATE SET seq = excluded.seq, innehall = excluded.innehall`,
    rad,
  );

/** How much the centre owes in receipts, as a number that only grows; null when it owes nothing. */
export const kvittoskuld = (db: ReadDb, share: string): number | null =>
  get<{ nr: number }>(db, 'SELECT nr FROM delningKvittoskuld WHERE share = @share', { share })?.nr ?? null;
/** The receipts are written; what has come since is still owed. */
export const betalaKvittoskuld = (db: WriteDb, share: string, nr: number): void =>
  void run(db, 'DELETE FROM delningKvittoskuld WHERE share = @share AND nr = @nr', { share, nr });

export interface PaminnelseRad {
  readonly share: string;
  readonly unit: string;
  readonly period: string;
  readonly slag: string;
  readonly at: string;
}
export const listPaminnelser = (db: ReadDb): readonly PaminnelseRad[] =>
  all(db, 'SELECT share, unit, period, slag, at FROM delningPaminnelse ORDER BY at DESC, unit, period, slag');
/** Nudges that nobody has read since they were last sent. */
export const olastaPaminnelser = (db: ReadDb): readonly PaminnelseRad[] =>
  all(
    db,
    `SELECT share, unit, period, slag, at FROM delningPaminnelse
     WHERE lastAt IS NULL OR lastAt < at ORDER BY at DESC, unit, period, slag`,
  );
export const markeraPaminnelserLasta = (db: WriteDb): void =>
  void run(db, 'UPDATE delningPaminnelse SET lastAt = at WHERE lastAt IS NULL OR lastAt < at');

export interface RegisternyttRad {
  readonly share: string;
  readonly seq: number;
  readonly texter: string;
  readonly oppna: number;
  readonly at: string;
}
export const osettRegisternytt = (db: ReadDb): readonly RegisternyttRad[] =>
  all(
    db,
    'SELECT share, seq, texter, oppna, at FROM delningRegisternytt WHERE seddAt IS NULL ORDER BY seq DESC',
  );
export const sparaRegisternytt = (db: WriteDb, rad: RegisternyttRad): void =>
  void run(
    db,
    `INSERT INTO delningRegisternytt (share, seq, texter, oppna, at) VALUES (@share, @seq, @texter, @oppna, @at)
     ON CONFLICT DO NOTHING`,
    rad,
  );
export const markeraRegisternyttSett = (db: WriteDb, at: string): void =>
  void run(db, 'UPDATE delningRegisternytt SET seddAt = @at WHERE seddAt IS NULL', { at });
export const sparaPaminnelse = (db: WriteDb, rad: PaminnelseRad): void =>
  void run(
    db,
    `INSERT INTO delningPaminnelse (share, unit, period, slag, at) VALUES (@share, @unit, @period, @slag, @at)
     ON CONFLICT (share, unit, period, slag) DO UPDATE SET at = excluded.at`,
    rad,
  );

export const klaraPerioder = (db: ReadDb): readonly { readonly unit: string; readonly period: string }[] =>
  all(db, 'SELECT unit, period FROM delningKlar');
/** Says, or takes back, that a half-year is complete. */
export const markeraKlar = (
  db: WriteDb,
  rad: { readonly unit: string; readonly period: string; readonly at: string },
  klar: boolean,
): void => {
  if (klar)
    run(
      db,
      'INSERT INTO delningKlar (unit, period, at) VALUES (@unit, @period, @at) ON CONFLICT DO NOTHING',
      rad,
    );
  else
    run(db, 'DELETE FROM delningKlar WHERE unit = @unit AND period = @period', {
      unit: rad.unit,
      period: rad.period,
    });
};

export interface KortRad {
  readonly kort: string;
  readonly arendeId: string;
  readonly unit: string;
  readonly period: string;
  readonly rad: string;
  readonly sha256: string;
  readonly godkandAv: string;
  readonly godkandAt: string;
  readonly aterkalladAt: string | null;
}
/** Approved cards, those taken back too. */
export const listKort = (db: ReadDb): readonly KortRad[] =>
  all(db, 'SELECT * FROM delningKort ORDER BY godkandAt, kort');
export const insertKort = (db: WriteDb, rad: Omit<KortRad, 'aterkalladAt'>): void =>
  void run(
    db,
    `INSERT INTO delningKort (kort, arendeId, unit, period, rad, sha256, godkandAv, godkandAt)
     VALUES (@kort, @arendeId, @unit, @period, @rad, @sha256, @godkandAv, @godkandAt)
     -- The same text approved again after it was taken back.
     ON CONFLICT (kort) DO UPDATE SET
       godkandAv = excluded.godkandAv, godkandAt = excluded.godkandAt, aterkalladAt = NULL`,
    rad,
  );
/** Gives how many cards were taken back: 0 when there was none. */
export const aterkallaKort = (db: WriteDb, kort: string, at: string): number =>
  run(db, 'UPDATE delningKort SET aterkalladAt = @at WHERE kort = @kort AND aterkalladAt IS NULL', {
    kort,
    at,
  });

/** The first day any event counts on, and how many events are open in units, for what a new registry touches. */
export const forstaRaknedatum = (db: ReadDb): string | null =>
  get<{ d: string | null }>(db, 'SELECT min(raknedatum) d FROM avvikelse')?.d ?? null;
export const oppnaArenden = (db: ReadDb): readonly OppnaArenden[] =>
  all(
    db,
    `SELECT enhetId unit, typ, count(*) n,
       count(*) - count(DISTINCT CASE WHEN skede = 'slutlig' THEN avvikelse.id END) ejSlutligtBedomda
     FROM (SELECT * FROM avvikelse WHERE status NOT IN ('avslutad', 'dubblett', 'ej-avvikelse')) avvikelse
     LEFT JOIN (SELECT DISTINCT sakId, skede FROM bedomning WHERE sakSlag = 'avvikelse' AND skede = 'slutlig') b ON b.sakId = avvikelse.id
     GROUP BY 1, 2 ORDER BY 1, 2`,
  );
/** Units that anything at all is registered in. */
export const enheterMedArenden = (db: ReadDb): readonly string[] =>
  all<{ unit: string }>(db, 'SELECT DISTINCT enhetId unit FROM avvikelse').map((r) => r.unit);
