import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { asWriteDb } from '../../db/db.ts';
import { writeDokument } from '../../db/dokumentRepo.ts';
import {
  installningarDokument,
  kodverkDokument,
  organisationDokument,
  profilDokument,
} from '../../db/dokumentslag.ts';
import { appendHistorik } from '../../db/historikRepo.ts';
import { migrate } from '../../db/migrate.ts';
import { openConnection } from '../../db/open.ts';
import type { Connection } from '../../db/open.ts';
import { granskaOrganisation } from '../../shared/enhet/enhet.ts';
import type { Organisation } from '../../shared/enhet/enhet.ts';
import { standardKodverk } from '../../shared/kodverk/standardKodverk.ts';
import { problem } from '../../shared/problem.ts';
import type { Profil } from '../../shared/profil/profil.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Clock } from '../../shared/time/instant.ts';
import { createKey, openKey } from '../keys/keyFile.ts';
import type { KeySources } from '../keys/keyFile.ts';
import { createCore } from './core.ts';
import type { Core } from './core.ts';
import { backupFolder, databasePath, mistakeLogPath } from './profilFiles.ts';

interface Who {
  readonly mapp: string;
  readonly keys: KeySources;
  readonly clock: Clock;
  /** The operating system's user. */
  readonly vem: string;
}

/** Where a mistake of ours happened, without its message: messages may carry what somebody wrote. */
const mistakeLogger =
  (mapp: string, clock: Clock) =>
  (number: string, error: unknown): void => {
    const frames =
      error instanceof Error ? (error.stack ?? '').split('\n').filter((l) => l.startsWith('    at ')) : [];
    const kind = error instanceof Error ? error.name : typeof error;
    try {
      appendFileSync(mistakeLogPath(mapp), `${clock.now()} ${number} ${kind}\n${frames.join('\n')}\n`);
    } catch {
      // A full disk must not turn one mistake into two.
    }
  };

function firstDocuments(db: Connection, who: Who, organisation: Organisation, profil: Profil): void {
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

/** Makes a profile folder with key and database. Refuses a folder that already holds one; a failure leaves none behind. */
export function createProfile(who: Who, organisation: Organisation, profil: Profil): Result<null> {
  const { mapp } = who;
  const fault = granskaOrganisation(organisation)[0];
  if (fault !== undefined)
    return refused(problem('organisation-haller-inte', { skal: fault }, 'organisation'));
  const unknown = profil.enheter.find((id) => !organisation.enheter.some((e) => e.id === id));
  if (unknown !== undefined)
    return refused(problem('enhet-finns-inte', { enhet: unknown, datum: who.clock.today() }));
  if (existsSync(databasePath(mapp))) return refused(problem('profil-finns', { mapp }));
  const isNewFolder = !existsSync(mapp);
  try {
    mkdirSync(mapp, { recursive: true, mode: 0o700 });
  } catch {
    return refused(problem('kan-inte-skriva', { fil: mapp }));
  }
  const result = fillProfile(who, organisation, profil);
  if (!result.ok && isNewFolder && readdirSync(mapp).length === 0) rmSync(mapp, { recursive: true });
  return result;
}

function fillProfile(who: Who, organisation: Organisation, profil: Profil): Result<null> {
  const key = createKey(who.mapp, who.keys);
  if (!key.ok) return key;
  const opened = openConnection(databasePath(who.mapp), key.value, { create: true });
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const migrated = migrate(db, key.value, null);
    if (!migrated.ok) return migrated;
    db.transaction(() => firstDocuments(db, who, organisation, profil)).immediate();
    return done(null);
  } finally {
    db.close();
  }
}

/** Opens a profile: key, database, migrations (with a verified backup first) and the core on top. */
export function openProfile(who: Who): Result<Core> {
  const { mapp } = who;
  const file = databasePath(mapp);
  if (!existsSync(file)) return refused(problem('profil-saknas', { mapp }));
  const key = openKey(mapp, who.keys);
  if (!key.ok) return key;
  const writer = openConnection(file, key.value);
  if (!writer.ok) return writer;
  const fail = (p: { readonly ok: false } & Result<never>): Result<never> => {
    writer.value.close();
    return p;
  };
  const stamp = who.clock.now().replaceAll(/[:.]/g, '');
  mkdirSync(backupFolder(mapp), { recursive: true });
  const migrated = migrate(writer.value, key.value, join(backupFolder(mapp), `fore-uppdatering-${stamp}.db`));
  if (!migrated.ok) return fail(migrated);
  const reader = openConnection(file, key.value, { readonly: true });
  if (!reader.ok) return fail(reader);
  return done(
    createCore({
      mapp,
      key: key.value,
      writer: writer.value,
      reader: reader.value,
      clock: who.clock,
      vem: who.vem,
      logMistake: mistakeLogger(mapp, who.clock),
    }),
  );
}
