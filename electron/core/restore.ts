import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { syncFile, syncFolder, verifyFile } from '../../db/backup.ts';
import { all, asReadDb, asWriteDb, get } from '../../db/db.ts';
import { readDokument } from '../../db/dokumentRepo.ts';
import { profilDokument } from '../../db/dokumentslag.ts';
import { appendHistorik } from '../../db/historikRepo.ts';
import { migrations, schemaVersion } from '../../db/migrate.ts';
import { looksLikeDatabase, openConnection, rekey, sqliteProblem } from '../../db/open.ts';
import type { Connection } from '../../db/open.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Clock, Instant } from '../../shared/time/instant.ts';
import { arendeslagNamn } from '../../shared/profil/kopiorApi.ts';
import type { ArendeslagNamn } from '../../shared/profil/kopiorApi.ts';
import { ensureFolder } from '../ensureFolder.ts';
import { earlierKeys } from '../keys/keyChange.ts';
import { hasKeyFile } from '../keys/keyFileFormat.ts';
import { glomSenaste } from './kopior.ts';
import { databasePath } from './profilFiles.ts';

/** What stands in the present database and not in the copy. */
export interface Forlust {
  /** The last thing done according to the copy. */
  readonly kopianTill: Instant;
  /** The last thing done according to the present database. */
  readonly nuTill: Instant;
  readonly handlingar: number;
  readonly avvikelser: number;
  /** New cases of every kind between the two. */
  readonly nya: Readonly<Record<ArendeslagNamn, number>>;
  /** Cases from before that were worked with between the two. */
  readonly andrade: number;
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

const isSlag = (sak: string): sak is ArendeslagNamn => Object.hasOwn(skapande, sak);
const sidecars = ['-wal', '-shm'] as const;
const skapande: Readonly<Record<ArendeslagNamn, readonly string[]>> = {
  avvikelse: ['registrerad'],
  klagomal: ['registrerad'],
  extern: ['registrerad'],
  lexSarah: ['registrerad', 'rapporterad'],
  lexMaria: ['registrerad'],
};
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

const skadat: Readonly<Partial<Record<Problem['code'], string>>> = {
  'historik-bruten': 'Historiken i den har ändrats utanför Varsam.',
};

/** The key of a copy that can be used: it must exist, be ours, be whole, fit a key and be no newer than the program. */
function kopiaNyckel(where: Where, kopia: string, key: Uint8Array): Result<Uint8Array> {
  if (!existsSync(kopia) || !statSync(kopia).isFile()) return refused(problem('fil-saknas', { fil: kopia }));
  const unfit = (skal: string): Result<never> => refused(problem('kopian-duger-inte', { fil: kopia, skal }));
  if (!looksLikeDatabase(kopia)) return unfit('Det är ingen hel säkerhetskopia från Varsam.');
  const keys = [key, ...earlierKeys(where.mapp, key)];
  for (const tried of keys) {
    const wrong = verifyFile(kopia, tried);
    if (wrong?.code === 'fel-nyckel') continue;
    if (wrong !== null) return unfit(skadat[wrong.code] ?? 'Den är skadad.');
    const version = ask(kopia, tried, false, schemaVersion);
    const newest = Math.max(...migrations.map((m) => m.number));
    if (!version.ok) return version;
    return version.value > newest
      ? refused(problem('databas-nyare', { finns: version.value, klarar: newest }))
      : done(tried);
  }
  return unfit('Den är gjord med en annan nyckel, eller skadad i början.');
}

/** What would be lost by going back to the copy. Changes nothing. Refuses a copy that cannot be used. */
export function previewRestore(where: Where, key: Uint8Array, kopia: string): Result<Forhandsvisning> {
  const own = kopiaNyckel(where, kopia, key);
  if (!own.ok) return own;
  const last = ask(kopia, own.value, false, spets);
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
  const rows = all<{ sak: string; sakId: string; handling: string }>(
    read,
    'SELECT sak, sakId, handling FROM historik WHERE seq > @seq',
    { seq: from.seq },
  );
  const acts = rows.filter((r) => r.handling !== 'last');
  const born = new Set(
    acts
      .filter((r) => isSlag(r.sak) && skapande[r.sak].includes(r.handling))
      .map((r) => `${r.sak} ${r.sakId}`),
  );
  const touched = new Set(acts.filter((r) => isSlag(r.sak)).map((r) => `${r.sak} ${r.sakId}`));
  const nya = Object.fromEntries(
    arendeslagNamn.map((slag) => [slag, [...born].filter((b) => b.startsWith(`${slag} `)).length]),
  ) as Record<ArendeslagNamn, number>;
  return {
    kopianTill: from.at,
    nuTill: now.at,
    handlingar: rows.length,
    avvikelser: nya.avvikelse,
    nya,
    andrade: [...touched].filter((t) => !born.has(t)).length,
  };
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
  const own = kopiaNyckel(where, kopia, key);
  if (!own.ok) return own;
  const file = databasePath(where.mapp);
  const inUse = preview.value.nuvarande === 'saknas' ? null : takeAlone(file, key);
  if (inUse !== null) return refused(inUse);
  const stamp = where.clock.now();
  const karantan = join(where.mapp, `karantan-${stamp.replaceAll(/[:.]/g, '')}`);
  try {
    const part = `${file}.aterstalls`;
    prepare(where, { from: own.value, to: key }, part, preview.value, stamp);
    const wrong = verifyFile(part, key);
    if (wrong !== null) return refused(wrong);
    say('Kopian är läst och kontrollerad.');
    // From here the database is meant to hold what this copy holds.
    glomSenaste(where.mapp);
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
function prepare(
  where: Where,
  keys: { readonly from: Uint8Array; readonly to: Uint8Array },
  part: string,
  preview: Forhandsvisning,
  at: Instant,
): void {
  for (const old of [part, ...sidecars.map((s) => part + s)]) rmSync(old, { force: true });
  copyFileSync(preview.kopia, part);
  const opened = openConnection(part, keys.from);
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
    if (keys.from === keys.to) db.pragma('journal_mode = DELETE');
    else rekey(db, keys.to);
  } finally {
    db.close();
  }
  syncFile(part);
}

/** Gives the present files a second name in the quarantine; false when there are none. */
function keepPresent(file: string, karantan: string): boolean {
  const present = ['', ...sidecars].filter((extra) => existsSync(file + extra));
  if (present.length === 0) return false;
  ensureFolder(karantan);
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
