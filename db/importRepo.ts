import { zImportmall } from '../shared/importera/importmall.ts';
import type { Importmall } from '../shared/importera/importmall.ts';
import type { AvvikelseId } from '../shared/avvikelse/avvikelse.ts';
import type { Instant } from '../shared/time/instant.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

export interface Import {
  readonly id: string;
  readonly filnamn: string;
  readonly filHash: string;
  readonly antal: number;
  readonly at: Instant;
  readonly vem: string;
  readonly angradAt: Instant | null;
}
export interface Importradkoppling {
  readonly nr: number;
  readonly avvikelseId: AvvikelseId;
  readonly nyckelHash: string;
}

export const insertImport = (db: WriteDb, i: Import): void =>
  void run(db, 'INSERT INTO import VALUES (@id, @filnamn, @filHash, @antal, @at, @vem, @angradAt)', i);

export const insertImportrad = (db: WriteDb, importId: string, r: Importradkoppling): void =>
  void run(db, 'INSERT INTO importrad VALUES (@importId, @nr, @avvikelseId, @nyckelHash)', {
    ...r,
    importId,
  });

/** Newest first. */
export const listImporter = (db: ReadDb): Import[] =>
  all<Import>(db, 'SELECT * FROM import ORDER BY at DESC, id');
export const findImport = (db: ReadDb, id: string): Import | undefined =>
  get<Import>(db, 'SELECT * FROM import WHERE id = @id', { id });
export const markImportAngrad = (db: WriteDb, id: string, at: Instant): void =>
  void run(db, 'UPDATE import SET angradAt = @at WHERE id = @id', { id, at });

export const listImportrader = (db: ReadDb, importId: string): Importradkoppling[] =>
  all<Importradkoppling>(
    db,
    'SELECT nr, avvikelseId, nyckelHash FROM importrad WHERE importId = @importId ORDER BY nr',
    { importId },
  );

/** Whether a row with this key has come in by an import that still stands. */
export const isImported = (db: ReadDb, nyckelHash: string): boolean =>
  get(
    db,
    'SELECT 1 FROM importrad r JOIN import i ON i.id = r.importId WHERE r.nyckelHash = @nyckelHash AND i.angradAt IS NULL',
    { nyckelHash },
  ) !== undefined;

/** Whether the same event, word for word, has been registered by hand. */
export const isRegistered = (
  db: ReadDb,
  same: {
    readonly enhetId: string;
    readonly raknedatum: string;
    readonly typ: string;
    readonly vadHande: string;
  },
): boolean =>
  get(
    db,
    `SELECT 1 FROM avvikelse WHERE enhetId = @enhetId AND raknedatum = @raknedatum AND typ = @typ AND vadHande = @vadHande
       AND status NOT IN ('ej-avvikelse', 'dubblett')`,
    same,
  ) !== undefined;

/** How many cases of an import someone has worked on: anything but registration and reading in their history. */
export const countWorkedOn = (db: ReadDb, importId: string): number =>
  get<{ n: number }>(
    db,
    `SELECT count(DISTINCT r.avvikelseId) n FROM importrad r JOIN historik h ON h.sak = 'avvikelse' AND h.sakId = r.avvikelseId
     WHERE r.importId = @importId AND h.handling NOT IN ('registrerad', 'last')`,
    { importId },
  )?.n ?? 0;

export const saveImportmall = (db: WriteDb, namn: string, mall: Importmall, andradAt: Instant): void =>
  void run(
    db,
    'INSERT INTO importmall VALUES (@namn, @mall, @andradAt) ON CONFLICT (namn) DO UPDATE SET mall = @mall, andradAt = @andradAt',
    { namn, mall: JSON.stringify(mall), andradAt },
  );

interface Mallrad {
  readonly namn: string;
  readonly mall: Importmall;
  readonly andradAt: Instant;
}
const readMall = (row: {
  readonly namn: string;
  readonly mall: string;
  readonly andradAt: Instant;
}): Mallrad => ({
  ...row,
  mall: zImportmall.parse(JSON.parse(row.mall)),
});
type Row = { readonly namn: string; readonly mall: string; readonly andradAt: Instant };
export const listImportmallar = (db: ReadDb): Mallrad[] =>
  all<Row>(db, 'SELECT * FROM importmall ORDER BY namn').map(readMall);
export function findImportmall(db: ReadDb, namn: string): Importmall | undefined {
  const row = get<Row>(db, 'SELECT * FROM importmall WHERE namn = @namn', { namn });
  return row === undefined ? undefined : readMall(row).mall;
}
