import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { all, asReadDb, asWriteDb } from '../../db/db.ts';
import type { WriteDb } from '../../db/db.ts';
import { migrate } from '../../db/migrate.ts';
import type { Connection } from '../../db/open.ts';
import type { LokaltMinne } from '../../electron/share/localState.ts';
import { raderAv } from '../../shared/sammandrag/las.ts';
import type { CountRad, SammandragRad } from '../../shared/sammandrag/rader.ts';
import { skrivRader } from '../../shared/sammandrag/skriv.ts';
import { zEnhetId } from '../../shared/enhet/enhetSchema.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { zSammandragsperiod } from '../../shared/sammandrag/sammandragSchema.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { nyCountRad } from '../radBuilder.ts';
import { samla } from '../../electron/share/collect.ts';
import { laggare } from '../../electron/share/commitFile.ts';
import type { Samlarminne, Samlingsval } from '../../electron/share/collect.ts';
import { samlarminne, sandarminne } from '../../electron/share/localState.ts';
import { formulera, publicera } from '../../electron/share/outbox.ts';
import { EgnaFiler } from '../../electron/share/ownFiles.ts';
import type { Avsandare, Sandarminne, Tillsyn, Utsaga } from '../../electron/share/outbox.ts';
import type { ShareIo } from '../../electron/share/shareIo.ts';
import { granskning, kallaOf, nyttNyckelpar } from '../../electron/share/sign.ts';
import type { Nyckelpar } from '../../electron/share/sign.ts';
import { FaultyShare } from './faultyShare.ts';

export const SHARE = 'c0ffee00'.repeat(4);
export const period = (text: string) => zSammandragsperiod.parse(text);
export const H1 = period('2026h1');
export const enhetId = (text: string): EnhetId => zEnhetId.parse(text);

const migrated = (): Buffer => {
  const db = new Database(':memory:');
  migrate(db, new Uint8Array(32), null);
  return db.serialize();
};
let image: Buffer | undefined;
/** The local database of one computer, through all migrations. */
export const localDb = (): Connection => new Database((image ??= migrated()));
/** The same on disk: a database in memory has room for a gigabyte, and thirty thousand units are more. */
export function fileDb(file: string): Connection {
  writeFileSync(file, (image ??= migrated()));
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  return db;
}
/** A computer's disk as it is now: what a killed process leaves behind is what the next one finds. */
export const copyDb = (db: Connection): Connection => new Database(db.serialize());

export const localMemory = (db: Connection, at: string): LokaltMinne => ({
  db: asReadDb(db),
  write: db.transaction((work: (w: WriteDb) => void) => work(asWriteDb(db))),
  clock: fixedClock(at),
});

export const marker = (share = SHARE, sas = 'a'.repeat(64)): string =>
  `${JSON.stringify({ fmt: 'varsam-share', share, layout: 1, minReader: 1, sas: [sas] })}\n`;

/** A share as the set-up leaves it. */
export function newShare(options: { readonly caseFolding?: boolean } = {}): FaultyShare {
  const share = new FaultyShare(options);
  share.plant('share.json', marker());
  share.plant('LAS-MIG.txt', 'Rör inte.');
  return share;
}

/** No waiting in tests: time passes by counting. */
export const noWaiting = { sleep: () => Promise.resolve(), random: () => 0.5 };

export const rad = (unit: EnhetId, n: number, more: Partial<CountRad> = {}): SammandragRad =>
  nyCountRad({
    unit,
    n,
    slag: 'negativ-handelse',
    skada: 'lindrig',
    allvarlighetsgrad: 2,
    status: 'avslutad',
    uppfoljd: true,
    ...more,
  });

export interface Unit {
  readonly unit: EnhetId;
  readonly nyckel: Nyckelpar;
  readonly db: Connection;
  readonly avsandare: Avsandare;
  readonly minne: Sandarminne;
}

let names = 0;
/** One computer in a unit, with a key of its own unless one is given. */
export function newUnit(
  id = 'hagen',
  nyckel = nyttNyckelpar(),
  db: Connection = localDb(),
  at = '2026-04-01T08:00:00.000Z',
): Unit {
  return {
    unit: enhetId(id),
    nyckel,
    db,
    avsandare: { nyckel, app: '0.1.0', at: () => at },
    minne: sandarminne(localMemory(db, at), SHARE, kallaOf(nyckel.pub)),
  };
}

export const utsaga = (u: Unit, n: number, more: Partial<Utsaga> = {}): Utsaga => ({
  unit: u.unit,
  period: H1,
  rader: skrivRader([rad(u.unit, n)]),
  state: 'live',
  replaces: [],
  withdrawn: [],
  ...more,
});

/** Decides what to say, in one local transaction; false when nothing is new. */
export function stall(u: Unit, what: Utsaga, minne = u.minne): boolean {
  const senaste = minne.strommar().find((s) => s.unit === what.unit && s.period === what.period) ?? null;
  const next = formulera(u.avsandare, what, senaste);
  if (next !== null) minne.stall(next);
  return next !== null;
}

const slump = () => String(names++).padStart(10, '0');
/** What an operation on a share needs, with calls that are made here and not in a thread. */
export const skrivmiljo = (io: ShareIo) => ({
  io,
  waiting: noWaiting,
  slump,
  lagg: laggare(io, noWaiting, slump),
});
const sendmiljo = (io: ShareIo, share: string, egna: EgnaFiler) => ({
  ...skrivmiljo(io),
  share,
  egna,
});

/** A run of a process that has just begun, unless it is given what the process has seen before. */
export const skicka = (
  u: Unit,
  io: ShareIo,
  tillsyn: Tillsyn = 'ingen',
  {
    minne = u.minne,
    share = SHARE,
    egna = new EgnaFiler(),
  }: {
    readonly minne?: Sandarminne;
    readonly share?: string;
    readonly egna?: EgnaFiler;
  } = {},
) => publicera(sendmiljo(io, share, egna), u.avsandare, minne, tillsyn);

export interface Centre {
  readonly db: Connection;
  readonly minne: Samlarminne;
}
export function newCentre(db: Connection = localDb(), share = SHARE): Centre {
  return { db, minne: samlarminne(localMemory(db, '2026-05-01T08:00:00.000Z'), share) };
}
const checks = granskning();
export const samlaIn = (
  c: Centre,
  io: ShareIo,
  val: Samlingsval = { allt: false, fortsattAnda: false },
  minne = c.minne,
  share = SHARE,
) => samla({ io, waiting: noWaiting }, share, minne, granskning(), val);

/** What the centre would report: sum of events per unit and half-year, over all sources. */
export function figures(c: Centre): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  const rows = c.db
    .prepare<[], { unit: string; period: string; text: string }>(
      'SELECT unit, period, text FROM delningSnapshot',
    )
    .iterate();
  for (const row of rows) {
    for (const r of raderAv(row.text))
      if (r.rec === 'count')
        sums[`${row.unit} ${row.period}`] = (sums[`${row.unit} ${row.period}`] ?? 0) + r.n;
  }
  return sums;
}
export const quarantined = (c: Centre): readonly string[] =>
  all<{ orsak: string }>(c.db, 'SELECT orsak FROM delningKarantan ORDER BY namn').map((r) => r.orsak);

export { checks };
