import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFile, syncFolder, verifyFile } from '../../db/backup.ts';
import { asReadDb, asWriteDb, get } from '../../db/db.ts';
import { readDokument } from '../../db/dokumentRepo.ts';
import { profilDokument } from '../../db/dokumentslag.ts';
import { appendHistorik } from '../../db/historikRepo.ts';
import { migrations, schemaVersion } from '../../db/migrate.ts';
import { openConnection, sqliteProblem } from '../../db/open.ts';
import type { Connection } from '../../db/open.ts';
import { problem, problemText } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Clock, Instant } from '../../shared/time/instant.ts';
import { hasKeyFile } from '../keys/keyFile.ts';
import { databasePath } from './profilFiles.ts';

/** What stands in the present database and not in the copy. */
export interface Forlust {
  /** The last thing done according to the copy. */
  readonly kopianTill: Instant;
  /** The last thing done according to the present database. */
  readonly nuTill: Instant;
  readonly handlingar: number;
  readonly avvikelser: number;
}
export interface Forhandsvisning {
  readonly kopia: string;
  /** Null when the present database is missing, damaged, or has a history that does not begin with the copy's. */
  readonly forlust: Forlust | null;
  readonly nuvarande: 'hel' | 'skadad' | 'saknas' | 'annan-historia';
}
interface Where {
  readonly mapp: string;
  readonly clock: Clock;
  readonly vem: string;
}

const sidecars = ['-wal', '-shm'] as const;
interface Spets {
  readonly seq: number;
  readonly hash: string;
  readonly at: Instant;
}
const spets = (db: Connection): Spets | undefined =>
  get<Spets>(asReadDb(db), 'SELECT seq, hash, at FROM historik ORDER BY seq DESC LIMIT 1');

/** Opens a file for reading, asks, and closes; damage met on the way is the answer. */
function ask<T>(file: string, key: Uint8Array, keyFits: boolean, question: (db: Connection) => T): Result<T> {
  const opened = openConnection(file, key, { readonly: true, keyFits });
  if (!opened.ok) return opened;
  try {
    return done(question(opened.value));
  } catch (error) {
    const known = sqliteProblem(error);
    if (known === null) throw error;
    return refused(known);
  } finally {
    opened.value.close();
  }
}

/** Why a copy cannot be used, or null: it must exist, be whole, fit the key and be no newer than the program. */
function kopiaProblem(kopia: string, key: Uint8Array): Problem | null {
  if (!existsSync(kopia)) return problem('fil-saknas', { fil: kopia });
  const wrong = verifyFile(kopia, key);
  if (wrong !== null) return problem('kopian-duger-inte', { fil: kopia, skal: problemText(wrong) });
  const version = ask(kopia, key, false, schemaVersion);
  const newest = Math.max(...migrations.map((m) => m.number));
  if (!version.ok) return version.problem;
  return version.value > newest ? problem('databas-nyare', { finns: version.value, klarar: newest }) : null;
}

/** What would be lost by going back to the copy. Changes nothing. Refuses a copy that cannot be used. */
export function previewRestore(where: Where, key: Uint8Array, kopia: string): Result<Forhandsvisning> {
  const unfit = kopiaProblem(kopia, key);
  if (unfit !== null) return refused(unfit);
  const last = ask(kopia, key, false, spets);
  if (!last.ok) return last;
  const file = databasePath(where.mapp);
  if (!existsSync(file)) return done({ kopia, forlust: null, nuvarande: 'saknas' });
  const from = last.value;
  const lost = ask(file, key, hasKeyFile(where.mapp), (db) =>
    from === undefined ? null : forlustFrom(db, from),
  );
  if (!lost.ok) return done({ kopia, forlust: null, nuvarande: 'skadad' });
  return done({ kopia, forlust: lost.value, nuvarande: lost.value === null ? 'annan-historia' : 'hel' });
}

function forlustFrom(db: Connection, from: Spets): Forlust | null {
  const read = asReadDb(db);
  const same = get<{ hash: string }>(read, 'SELECT hash FROM historik WHERE seq = @seq', { seq: from.seq });
  const now = spets(db);
  if (now === undefined || same?.hash !== from.hash) return null;
  const counted = get<{ handlingar: number; avvikelser: number }>(
    read,
    `SELECT count(*) handlingar, count(*) FILTER (WHERE sak = 'avvikelse' AND handling = 'registrerad') avvikelser
     FROM historik WHERE seq > @seq`,
    { seq: from.seq },
  );
  return { kopianTill: from.at, nuTill: now.at, handlingar: 0, avvikelser: 0, ...counted };
}

/**
 * Goes back to a copy. The present database is moved to `karantan-<stamp>`, never removed. All that can fail is done
 * before the one step that puts the copy in its place; a process killed at any step leaves the one database or the other,
 * and the command can be given again. Refuses a copy that cannot be used and a database that another program has open.
 */
export function restore(
  where: Where,
  key: Uint8Array,
  kopia: string,
  say: (text: string) => void,
): Result<Forhandsvisning & { readonly karantan: string | null }> {
  const preview = previewRestore(where, key, kopia);
  if (!preview.ok) return preview;
  const file = databasePath(where.mapp);
  const inUse = preview.value.nuvarande === 'saknas' ? null : takeAlone(file, key);
  if (inUse !== null) return refused(inUse);
  const stamp = where.clock.now();
  const karantan = join(where.mapp, `karantan-${stamp.replaceAll(/[:.]/g, '')}`);
  try {
    const part = `${file}.aterstalls`;
    prepare(where, key, part, preview.value, stamp);
    const wrong = verifyFile(part, key);
    if (wrong !== null) return refused(wrong);
    say('Kopian är läst och kontrollerad.');
    const kept = keepPresent(file, karantan);
    if (kept) say(`Den nuvarande databasen ligger kvar i ${karantan}.`);
    // A log that belongs to the old database must never meet the new one.
    for (const extra of sidecars) rmSync(`${file}${extra}`, { force: true });
    renameSync(part, file);
    syncFolder(where.mapp);
    say('Kopian är på plats.');
    const after = verifyFile(file, key);
    return after === null ? done({ ...preview.value, karantan: kept ? karantan : null }) : refused(after);
  } catch (error) {
    const known = sqliteProblem(error);
    if (known !== null) return refused(known);
    if (error instanceof Error && 'syscall' in error)
      return refused(problem('kan-inte-skriva', { fil: where.mapp }));
    throw error;
  }
}

/** Folds the log into the database, which SQLite only lets the last user of it do. A damaged one is left as it is. */
function takeAlone(file: string, key: Uint8Array): Problem | null {
  const opened = openConnection(file, key);
  if (!opened.ok) return opened.problem.code === 'databas-last' ? opened.problem : null;
  try {
    opened.value.pragma('busy_timeout = 500');
    opened.value.pragma('journal_mode = DELETE');
    return null;
  } catch (error) {
    const known = sqliteProblem(error);
    return known?.code === 'databas-last' ? known : null;
  } finally {
    opened.value.close();
  }
}

/** The copy beside the database, with the restoration as the last link of its history. */
function prepare(where: Where, key: Uint8Array, part: string, preview: Forhandsvisning, at: Instant): void {
  for (const old of [part, ...sidecars.map((s) => part + s)]) rmSync(old, { force: true });
  copyFileSync(preview.kopia, part);
  const opened = openConnection(part, key);
  if (!opened.ok) throw new Error('En kontrollerad kopia går inte att öppna');
  const db = opened.value;
  try {
    const roll = readDokument(asReadDb(db), profilDokument)?.innehall.roll ?? 'it';
    const detalj = { kopia: preview.kopia, forlust: preview.forlust, nuvarande: preview.nuvarande };
    db.transaction(() =>
      appendHistorik(asWriteDb(db), {
        at,
        vem: where.vem,
        roll,
        handling: 'aterstalld',
        sak: 'profil',
        sakId: 'databas',
        detalj,
      }),
    ).immediate();
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
  syncFile(part);
}

/** Gives the present files a second name in the quarantine; false when there are none. */
function keepPresent(file: string, karantan: string): boolean {
  const present = ['', ...sidecars].filter((extra) => existsSync(file + extra));
  if (present.length === 0) return false;
  mkdirSync(karantan, { recursive: true, mode: 0o700 });
  for (const extra of present) {
    const kept = join(karantan, `varsam.db${extra}`);
    try {
      linkSync(file + extra, kept);
    } catch {
      copyFileSync(file + extra, kept);
      syncFile(kept);
    }
  }
  syncFolder(karantan);
  return true;
}
