import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { backupTo, syncFile, syncFolder } from '../../db/backup.ts';
import { asReadDb, get } from '../../db/db.ts';
import type { ReadDb } from '../../db/db.ts';
import type { Connection } from '../../db/open.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { zInstant } from '../../shared/time/instantSchema.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { ensureFolder } from '../ensureFolder.ts';
import { layKeyFile, mendKeyFile } from '../keys/keyFileFormat.ts';
import { writeOver } from '../keys/safeWrite.ts';
import { kopiaNamn, lasKopiaNamn, superfluous } from './backupSchedule.ts';
import type { Kopieslag } from './backupSchedule.ts';
import { backupFolder } from './profilFiles.ts';

/** The last link of the history in the newest verified copy: what the database must at least hold. */
const zSpets = z.strictObject({ fil: z.string(), at: zInstant, seq: z.int(), hash: z.string().length(64) });
export type Kopiespets = z.output<typeof zSpets>;
const tipPath = (mapp: string): string => join(backupFolder(mapp), 'senaste.json');

/** Makes the folder of the copies, for the user only, with a copy of the key file in it. */
export function keepCopyFolder(mapp: string): void {
  const folder = backupFolder(mapp);
  ensureFolder(folder);
  if (process.platform !== 'win32') chmodSync(folder, 0o700);
  mendKeyFile(mapp);
}

/** What the newest verified copy held last; null when there is none or what tells it cannot be read. */
export function senasteKopia(mapp: string): Kopiespets | null {
  try {
    const parsed = zSpets.safeParse(JSON.parse(readFileSync(tipPath(mapp), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** After going back to an older copy the database is meant to hold less. */
export const glomSenaste = (mapp: string): void => rmSync(tipPath(mapp), { force: true });

/**
 * What a verified copy has and the database has lost, as a log that was cut short loses it; null when nothing is missing.
 */
export function forlustMotKopia(mapp: string, db: ReadDb): Problem | null {
  const tip = senasteKopia(mapp);
  if (tip === null) return null;
  const here = get<{ hash: string }>(db, 'SELECT hash FROM historik WHERE seq = @seq', { seq: tip.seq });
  return here?.hash === tip.hash ? null : problem('databas-avhuggen', { at: tip.at.slice(0, 10) });
}

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Lays a finished copy in another folder and reads it back before it gets its name. */
function copyOut(from: string, folder: string, namn: string, profil: string): Problem | null {
  const to = join(folder, namn);
  const part = `${to}.part`;
  try {
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    if (!layKeyFile(profil, folder)) return problem('kopiemapp-upptagen', { mapp: folder });
    copyFileSync(from, part);
    syncFile(part);
    if (sha256(part) !== sha256(from)) return problem('kopian-kom-inte-fram', { mapp: folder });
    renameSync(part, to);
    return null;
  } catch {
    return problem('kan-inte-skriva', { fil: folder });
  } finally {
    rmSync(part, { force: true });
  }
}

function prune(folder: string, now: Instant): void {
  for (const old of superfluous(readdirSync(folder), now)) rmSync(join(folder, old), { force: true });
}

export interface Kopiering {
  readonly mapp: string;
  readonly key: Uint8Array;
  readonly db: Connection;
  readonly now: Instant;
  /** A folder besides the profile's own, on another disk or a server. */
  readonly valdMapp: string | null;
}

/**
 * A verified copy in the profile and, when a folder has been chosen, the same bytes there, read back. The log is folded
 * into the database afterwards, so that a damaged log can never cost what the copy has. Old copies are cleared away by the
 * rule. Refuses when the first copy could not be made; the second one's fault is told beside it.
 */
export function gorKopia(
  k: Kopiering,
  slag: Kopieslag,
): Result<{ readonly fil: string; readonly valdFel: Problem | null }> {
  keepCopyFolder(k.mapp);
  const folder = backupFolder(k.mapp);
  const namn = kopiaNamn(slag, k.now);
  const tip = get<{ seq: number; hash: string }>(
    asReadDb(k.db),
    'SELECT seq, hash FROM historik ORDER BY seq DESC LIMIT 1',
  );
  const made = backupTo(k.db, k.key, join(folder, namn));
  if (!made.ok) return made;
  k.db.pragma('wal_checkpoint(TRUNCATE)');
  if (tip !== undefined) writeOver(tipPath(k.mapp), JSON.stringify({ fil: namn, at: k.now, ...tip }));
  syncFolder(folder);
  prune(folder, k.now);
  const valdFel = k.valdMapp === null ? null : copyOut(join(folder, namn), k.valdMapp, namn, k.mapp);
  if (k.valdMapp !== null && valdFel === null) prune(k.valdMapp, k.now);
  return done({ fil: made.value.fil, valdFel });
}

export interface Kopiafil {
  readonly fil: string;
  readonly slag: Kopieslag;
  readonly at: Instant;
  readonly byte: number;
}

/** The copies of a folder, newest first; a folder that cannot be reached has none. */
export function listaKopior(folder: string): readonly Kopiafil[] {
  try {
    return readdirSync(folder)
      .flatMap((namn): Kopiafil[] => {
        const last = lasKopiaNamn(namn);
        const fil = join(folder, namn);
        return last === null ? [] : [{ fil, ...last, byte: statSync(fil).size }];
      })
      .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  } catch {
    return [];
  }
}

/** A folder for copies must be reachable and writable now; anything else is told at once. */
export function provaMapp(folder: string): Result<null> {
  const probe = join(folder, `.varsam-prov-${process.pid}`);
  try {
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    writeOver(probe, 'prov');
    rmSync(probe);
    return done(null);
  } catch {
    return refused(problem('kan-inte-skriva', { fil: folder }, 'mapp'));
  }
}
