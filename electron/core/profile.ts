import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupTo, syncFolder } from '../../db/backup.ts';
import { asReadDb, asWriteDb, get } from '../../db/db.ts';
import { writeDokument } from '../../db/dokumentRepo.ts';
import {
  installningarDokument,
  kodverkDokument,
  organisationDokument,
  profilDokument,
} from '../../db/dokumentslag.ts';
import { appendHistorik } from '../../db/historikRepo.ts';
import { migrate } from '../../db/migrate.ts';
import { networkPathProblem } from '../../db/networkPath.ts';
import { openConnection } from '../../db/open.ts';
import type { Connection } from '../../db/open.ts';
import { granskaOrganisation } from '../../shared/enhet/enhet.ts';
import type { Organisation } from '../../shared/enhet/enhet.ts';
import { standardKodverk } from '../../shared/kodverk/standardKodverk.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Profil } from '../../shared/profil/profil.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Clock, Instant } from '../../shared/time/instant.ts';
import { logFault } from '../faultLog.ts';
import { ensureFolder } from '../ensureFolder.ts';
import { createKey, hasKeyFile, openKey } from '../keys/keyFile.ts';
import type { KeySources } from '../keys/keyFile.ts';
import { isBackupDue, kopiaNamn, superfluous } from './backupSchedule.ts';
import { createCore } from './core.ts';
import type { Core } from './core.ts';
import { backupFolder, databasePath } from './profilFiles.ts';

/** Where a profile lies, what time it is and who works there. */
export interface Where {
  readonly mapp: string;
  readonly clock: Clock;
  /** The operating system's user. */
  readonly vem: string;
}
interface Who extends Where {
  readonly keys: KeySources;
}

function firstDocuments(db: Connection, who: Where, organisation: Organisation, profil: Profil): void {
  const w = asWriteDb(db);
  const at = { at: who.clock.now(), vem: who.vem };
  writeDokument(w, organisationDokument, organisation, at);
  writeDokument(w, profilDokument, profil, at);
  writeDokument(w, kodverkDokument, standardKodverk, at);
  writeDokument(w, installningarDokument, { utdelning: null }, at);
  appendHistorik(w, {
    ...at,
    roll: profil.roll,
    handling: 'skapad',
    sak: 'profil',
    sakId: organisation.kommun,
    detalj: {},
  });
}

/** What stops an organisation and a profile from being the first of a database, or null. */
function firstProblem(organisation: Organisation, profil: Profil, where: Where): Problem | null {
  const fault = granskaOrganisation(organisation)[0];
  if (fault !== undefined) return problem('organisation-haller-inte', { skal: fault }, 'organisation');
  const unknown = profil.enheter.find((id) => !organisation.enheter.some((e) => e.id === id));
  return unknown === undefined
    ? null
    : problem('enhet-finns-inte', { enhet: unknown, datum: where.clock.today() }, 'profil.enheter');
}

/** Makes a profile folder with key and database. Refuses a folder that already holds one. */
export function createProfile(who: Who, organisation: Organisation, profil: Profil): Result<null> {
  const { mapp } = who;
  const stop = firstProblem(organisation, profil, who);
  if (stop !== null) return refused(stop);
  if (existsSync(databasePath(mapp))) return refused(problem('profil-finns', { mapp }));
  const network = networkPathProblem(databasePath(mapp));
  if (network !== null) return refused(network);
  try {
    ensureFolder(mapp);
  } catch {
    return refused(problem('kan-inte-skriva', { fil: mapp }));
  }
  const key = createKey(mapp, who.keys);
  return key.ok ? createDatabase(who, key.value, organisation, profil) : key;
}

/**
 * Makes the database of a profile whose key is already made. The file gets its name only when it is whole, so that a
 * process killed here leaves no half database behind.
 */
export function createDatabase(
  where: Where,
  key: Uint8Array,
  organisation: Organisation,
  profil: Profil,
): Result<null> {
  const stop = firstProblem(organisation, profil, where);
  if (stop !== null) return refused(stop);
  const file = databasePath(where.mapp);
  const part = `${file}.ny`;
  for (const old of [part, `${part}-wal`, `${part}-shm`]) rmSync(old, { force: true });
  const opened = openConnection(part, key, { create: true });
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const migrated = migrate(db, key, null);
    if (!migrated.ok) return migrated;
    db.transaction(() => firstDocuments(db, where, organisation, profil)).immediate();
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
  chmodSync(part, 0o600);
  renameSync(part, file);
  syncFolder(where.mapp);
  return done(null);
}

/** Opens a profile: its key, then its core. */
export function openProfile(who: Who): Result<Core> {
  if (!existsSync(databasePath(who.mapp))) return refused(problem('profil-saknas', { mapp: who.mapp }));
  const key = openKey(who.mapp, who.keys);
  return key.ok ? openCore(who, key.value) : key;
}

/** Opens the database of a profile, migrates it (with a verified backup first) and puts the core on top. */
export function openCore(where: Where, key: Uint8Array): Result<Core> {
  const { mapp } = where;
  const file = databasePath(mapp);
  if (!existsSync(file)) return refused(problem('profil-saknas', { mapp }));
  const writer = openConnection(file, key, { keyFits: hasKeyFile(mapp) });
  if (!writer.ok) return writer;
  const core = coreOn(where, key, writer.value);
  if (!core.ok) writer.value.close();
  return core;
}

/** A verified copy a day, and old ones cleared away. A copy that fails is written down and never stops the work. */
function dailyBackup(mapp: string, clock: Clock, key: Uint8Array, db: Connection): void {
  const folder = backupFolder(mapp);
  const now = clock.now();
  try {
    const made = get<{ at: Instant }>(asReadDb(db), 'SELECT at FROM historik WHERE seq = 1')?.at;
    if (made === undefined || !isBackupDue(readdirSync(folder), made, now)) return;
    const copy = backupTo(db, key, join(folder, kopiaNamn('daglig', now)));
    if (!copy.ok) throw new Error(copy.problem.code);
    for (const old of superfluous(readdirSync(folder), now)) rmSync(join(folder, old), { force: true });
  } catch (error) {
    logFault(mapp, now, 'kopia', error);
  }
}

function coreOn({ mapp, clock, vem }: Where, key: Uint8Array, writer: Connection): Result<Core> {
  mkdirSync(backupFolder(mapp), { recursive: true });
  const beforeUpdate = join(backupFolder(mapp), kopiaNamn('fore-uppdatering', clock.now()));
  const migrated = migrate(writer, key, beforeUpdate);
  if (!migrated.ok) return migrated;
  dailyBackup(mapp, clock, key, writer);
  const reader = openConnection(databasePath(mapp), key, { readonly: true });
  if (!reader.ok) return reader;
  return done(
    createCore({
      mapp,
      key,
      writer,
      reader: reader.value,
      clock,
      vem,
      logMistake: (number, error) => {
        logFault(mapp, clock.now(), number, error);
      },
    }),
  );
}
