import { chmodSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../../db/backup.ts';
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
import { openConnection, sqliteProblem } from '../../db/open.ts';
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
import { createKey, openKey } from '../keys/keyFile.ts';
import type { KeySources } from '../keys/keyFile.ts';
import { hasKeyFile } from '../keys/keyFileFormat.ts';
import { ingenPolicy, arForGammal } from '../../shared/policy/policy.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { isBackupDue, kopiaNamn } from './backupSchedule.ts';
import { createCore } from './core.ts';
import { forlustMotKopia, gorKopia, keepCopyFolder } from './kopior.ts';
import { valdKopieringsmapp } from './kopiorHandlers.ts';
import { settleKeyChange } from './nyckelbyte.ts';
import { programVersion } from './programVersion.ts';
import type { Core } from './core.ts';
import { backupFolder, databasePath } from './profilFiles.ts';

/** Where a profile lies, what time it is and who works there. */
export interface Where {
  readonly mapp: string;
  readonly clock: Clock;
  /** The operating system's user. */
  readonly vem: string;
  /** What IT has decided; nothing when left out. */
  readonly policy?: Policy;
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

/** A key or copies without a database: something has been lost, and a new empty database would hide it. */
const hasHadDatabase = (mapp: string): boolean => hasKeyFile(mapp) || existsSync(backupFolder(mapp));

/** Makes a profile folder with key and database. Refuses a folder that already holds one. */
export function createProfile(who: Who, organisation: Organisation, profil: Profil): Result<null> {
  const { mapp } = who;
  const stop = firstProblem(organisation, profil, who);
  if (stop !== null) return refused(stop);
  if (existsSync(databasePath(mapp))) return refused(problem('profil-finns', { mapp }));
  if (hasHadDatabase(mapp)) return refused(problem('databas-saknas', { mapp }));
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

/** Why there is no database to open, or null. `isLost` says that there has been one. */
function missingProblem(mapp: string, isLost: boolean): Problem | null {
  if (existsSync(databasePath(mapp))) return null;
  return problem(isLost ? 'databas-saknas' : 'profil-saknas', { mapp });
}

/** Opens a profile: its key, then its core. A daily copy is made on the way, when it is due. */
export function openProfile(who: Who): Result<Core> {
  const missing = missingProblem(who.mapp, hasHadDatabase(who.mapp));
  if (missing !== null) return refused(missing);
  const key = openKey(who.mapp, who.keys);
  if (!key.ok) return key;
  const opened = openCore(who, settleKeyChange(who.mapp, key.value));
  if (opened.ok) dailyBackup(opened.value);
  return opened.ok ? done(opened.value.core) : opened;
}

/** A core with what its keeper needs for copies and checks. */
export interface OpenedCore extends Where {
  readonly core: Core;
  readonly key: Uint8Array;
  readonly writer: Connection;
  readonly reader: Connection;
}

/**
 * Opens the database of a profile, migrates it (with a verified backup first) and puts the core on top. Refuses a program
 * that IT says is too old, and a database that has lost what the newest copy has.
 */
export function openCore(
  where: Where,
  key: Uint8Array,
  how: { readonly onDamage?: () => void } = {},
): Result<OpenedCore> {
  const { mapp } = where;
  const file = databasePath(mapp);
  const policy = where.policy ?? ingenPolicy;
  if (arForGammal(programVersion, policy.varden.minstaVersion))
    return refused(
      problem('program-for-gammalt', { minsta: policy.varden.minstaVersion ?? '', har: programVersion }),
    );
  // A key alone is what a first start that was broken off leaves; the folder of copies comes with the first opening.
  const missing = missingProblem(mapp, existsSync(backupFolder(mapp)));
  if (missing !== null) return refused(missing);
  const writer = openConnection(file, key, { keyFits: hasKeyFile(mapp) });
  if (!writer.ok) return writer;
  try {
    const core = coreOn({ ...where, policy }, key, writer.value, how.onDamage);
    if (!core.ok) writer.value.close();
    return core;
  } catch (error) {
    writer.value.close();
    const known = sqliteProblem(error);
    if (known === null) throw error;
    // The key fitted a moment ago: a page that cannot be read is damage.
    return refused(known.code === 'fel-nyckel' ? problem('databas-skadad') : known);
  }
}

/** Whether the daily copy is due; false when the folder or the database cannot be asked. */
export function isDailyCopyDue({ mapp, clock, writer }: OpenedCore): boolean {
  const made = get<{ at: Instant }>(asReadDb(writer), 'SELECT at FROM historik WHERE seq = 1')?.at;
  return made !== undefined && isBackupDue(readdirSync(backupFolder(mapp)), made, clock.now());
}

/** A verified copy a day, and old ones cleared away. A copy that fails is written down and never stops the work. */
export function dailyBackup(o: OpenedCore): void {
  const now = o.clock.now();
  try {
    if (!isDailyCopyDue(o)) return;
    const valdMapp = o.policy?.varden.kopieringsmapp ?? valdKopieringsmapp(asReadDb(o.writer));
    const copy = gorKopia({ mapp: o.mapp, key: o.key, db: o.writer, now, valdMapp }, 'daglig');
    if (!copy.ok) throw new Error(copy.problem.code);
    if (copy.value.valdFel !== null) throw new Error(copy.value.valdFel.code);
  } catch (error) {
    logFault(o.mapp, now, 'kopia', error);
  }
}

function coreOn(
  where: Where & { readonly policy: Policy },
  key: Uint8Array,
  writer: Connection,
  onDamage: (() => void) | undefined,
): Result<OpenedCore> {
  const { mapp, clock, vem, policy } = where;
  keepCopyFolder(mapp);
  const beforeUpdate = join(backupFolder(mapp), kopiaNamn('fore-uppdatering', clock.now()));
  const migrated = migrate(writer, key, beforeUpdate);
  if (!migrated.ok) return migrated;
  const lost = forlustMotKopia(mapp, asReadDb(writer));
  if (lost !== null) return refused(lost);
  const reader = openConnection(databasePath(mapp), key, { readonly: true });
  if (!reader.ok) return reader;
  const core = createCore({
    mapp,
    key,
    writer,
    reader: reader.value,
    clock,
    vem,
    policy,
    ...(onDamage === undefined ? {} : { onDamage }),
    logMistake: (number, error) => {
      logFault(mapp, clock.now(), number, error);
    },
  });
  return done({ ...where, core, key, writer, reader: reader.value });
}
