import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupTo, syncFile, syncFolder, verifyFile } from '../../db/backup.ts';
import { asReadDb, asWriteDb } from '../../db/db.ts';
import { readDokument } from '../../db/dokumentRepo.ts';
import { profilDokument } from '../../db/dokumentslag.ts';
import { appendHistorik } from '../../db/historikRepo.ts';
import { openConnection, rekey, sqliteProblem } from '../../db/open.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { beginKeyChange, endKeyChange, pendingKey, undoKeyChange } from '../keys/keyChange.ts';
import type { KeySources } from '../keys/keyFile.ts';
import { kopiaNamn } from './backupSchedule.ts';
import { backupFolder, databasePath } from './profilFiles.ts';
import type { Where } from './profile.ts';
import { keepCopyFolder } from './kopior.ts';

const partOf = (file: string): string => `${file}.nyckelbyte`;
const withSidecars = (file: string): readonly string[] => [file, `${file}-wal`, `${file}-shm`];

/** The phases, in order, for the one who watches (and for the test that kills between them). */
export type Bytesteg = 'kopia' | 'nyckelfil' | 'ny-fil' | 'bytt' | 'klart';

/**
 * Gives the database a new key. A verified copy first; then the key file says what is coming, a second file under the new
 * key is made and verified, and takes the place of the first in one step; last the key file forgets the old ways in. Killed
 * anywhere, `settleKeyChange` finds at the next start which key the database has. Refuses a database that another program
 * has open, and leaves all as it was when anything fails.
 */
export function bytNyckel(
  where: Where,
  { key, newKey }: { readonly key: Uint8Array; readonly newKey: Uint8Array },
  sources: KeySources,
  at: (steg: Bytesteg) => void = () => undefined,
): Result<null> {
  const file = databasePath(where.mapp);
  const opened = openConnection(file, key, { keyFits: true });
  if (!opened.ok) return opened;
  const db = opened.value;
  const part = partOf(file);
  const now = where.clock.now();
  try {
    // Held until the files change places: nothing that another program writes may be lost between.
    db.pragma('busy_timeout = 500');
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = DELETE');
    db.exec('BEGIN EXCLUSIVE; COMMIT');
    keepCopyFolder(where.mapp);
    const kopia = backupTo(db, key, join(backupFolder(where.mapp), kopiaNamn('fore-nyckelbyte', now)));
    if (!kopia.ok) return kopia;
    at('kopia');
    const begun = beginKeyChange(where.mapp, key, newKey, sources);
    if (!begun.ok) return begun;
    at('nyckelfil');
    for (const old of withSidecars(part)) rmSync(old, { force: true });
    db.prepare('VACUUM INTO @part').run({ part });
    const wrong = underNewKey(where, part, key, newKey);
    if (wrong !== null) {
      undoKeyChange(where.mapp, key);
      return refused(wrong);
    }
    at('ny-fil');
    db.close();
    for (const old of withSidecars(file).slice(1)) rmSync(old, { force: true });
    renameSync(part, file);
    syncFolder(where.mapp);
    at('bytt');
    endKeyChange(where.mapp, key, newKey);
    at('klart');
    return done(null);
  } catch (error) {
    const known = sqliteProblem(error);
    if (known === null && !(error instanceof Error && 'syscall' in error)) throw error;
    if (db.open) undoKeyChange(where.mapp, key);
    return refused(known ?? problem('kan-inte-skriva', { fil: where.mapp }));
  } finally {
    if (db.open) db.close();
    for (const old of withSidecars(part)) rmSync(old, { force: true });
  }
}

/** Writes the change into the history of the second file, gives it the new key and reads it back whole. */
function underNewKey(where: Where, part: string, key: Uint8Array, newKey: Uint8Array): Problem | null {
  const opened = openConnection(part, key);
  if (!opened.ok) return opened.problem;
  const db = opened.value;
  try {
    const roll = readDokument(asReadDb(db), profilDokument)?.innehall.roll ?? 'it';
    db.transaction(() =>
      appendHistorik(asWriteDb(db), {
        at: where.clock.now(),
        vem: where.vem,
        roll,
        handling: 'nyckel-bytt',
        sak: 'profil',
        sakId: 'nyckel',
        detalj: {},
      }),
    ).immediate();
    rekey(db, newKey);
  } finally {
    db.close();
  }
  syncFile(part);
  return verifyFile(part, newKey, true);
}

const fits = (file: string, key: Uint8Array): boolean => {
  const opened = openConnection(file, key, { readonly: true });
  if (opened.ok) opened.value.close();
  return opened.ok;
};

/**
 * The key the database has now: where a change of key was broken off, it is ended or undone. Gives the key as it is when
 * there was no change, and when the database opens with neither (that is damage, told when it is opened).
 */
export function settleKeyChange(mapp: string, key: Buffer): Buffer {
  const newKey = pendingKey(mapp, key);
  if (newKey === undefined) return key;
  const file = databasePath(mapp);
  for (const old of withSidecars(partOf(file))) rmSync(old, { force: true });
  if (existsSync(file) && !fits(file, key) && fits(file, newKey)) {
    endKeyChange(mapp, key, newKey);
    return newKey;
  }
  if (existsSync(file) && fits(file, key)) undoKeyChange(mapp, key);
  return key;
}
