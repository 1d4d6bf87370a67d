import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { problem } from '../../shared/problem.ts';
import { done, refused, type Result } from '../../shared/result.ts';
import { openWith, sealWith } from './aead.ts';
import {
  keyFileName,
  readKeyFile,
  replaceKeyFile,
  writeFirstKeyFile,
  type KeyFile,
  type Wrap,
} from './keyFileFormat.ts';
import {
  keyFromPhrase,
  newSalt,
  readGivenKey,
  usualCost,
  type GivenKey,
  type ScryptCost,
} from './passphrase.ts';
import { readOpenHalf, readSecretHalf } from './recoveryKey.ts';
import { openSealed, sealFor } from './sealedBox.ts';

/** The part of Electron's safeStorage that is used. */
export interface KeyVault {
  isEncryptionAvailable(): boolean;
  encryptString(plain: string): Buffer;
  decryptString(encrypted: Buffer): string;
}

/** What a key can be wrapped with, and opened from. An explicit VARSAM_NYCKEL goes before the others. */
export interface KeySources {
  /** The text of VARSAM_NYCKEL. */
  readonly given?: string | undefined;
  readonly vault?: KeyVault | undefined;
  /** The open half of the organisation's recovery key; used when a key is made or wrapped again. */
  readonly recoveryOpenHalf?: string | undefined;
  /** The secret half, typed from paper; used when a key is opened. */
  readonly recoverySecretHalf?: string | undefined;
  /** Lowered only where a test opens the same file hundreds of times. */
  readonly scryptCost?: ScryptCost;
}

const keyBytes = 32;
export const context = (typ: Wrap['typ'] | 'byte' | 'tidigare', nyckelId: Uint8Array): string =>
  `varsam nyckel 1 ${typ} ${Buffer.from(nyckelId).toString('hex')}`;
/** Sixteen bytes that tell a key from another. */
export const idOf = (key: Uint8Array): Buffer =>
  createHmac('sha256', key).update('varsam nyckel-id 1').digest().subarray(0, 16);
export const isKeyOf = (key: Uint8Array, file: KeyFile): boolean =>
  key.length === keyBytes && timingSafeEqual(idOf(key), file.nyckelId);

/** Whether there is a key or a database in the folder already: if so, no new key may ever be made there. */
export const isProfileTaken = (profileDir: string): boolean =>
  existsSync(profileDir) &&
  readdirSync(profileDir).some((name) => name === keyFileName || /\.(?:db|sqlite)$/iu.test(name));

/**
 * Makes the database's 32-byte key, writes `nyckel.json` and reads it back before answering.
 * Refuses to make a second key where there is a key or a database already, so that no data is ever locked out.
 */
export function createKey(profileDir: string, sources: KeySources): Result<Buffer> {
  if (isProfileTaken(profileDir)) return refused(problem('profil-finns', { mapp: profileDir }));
  const given = sources.given === undefined ? undefined : readGivenKey(sources.given);
  if (given?.ok === false) return given;
  const key = given?.value.kind === 'ra' ? given.value.key : randomBytes(keyBytes);
  const wraps = wrapAll(key, given?.value, sources);
  if (!wraps.ok) return wraps;
  const opensLater = given?.value.kind === 'ra' || wraps.value.some((wrap) => wrap.typ !== 'aterstallning');
  if (!opensLater) return refused(problem('nyckel-saknas'));
  if (!writeFirstKeyFile(profileDir, { version: 1, nyckelId: idOf(key), omslag: wraps.value }))
    return refused(problem('profil-finns', { mapp: profileDir }));
  const reread = openKey(profileDir, sources);
  if (!reread.ok || !reread.value.equals(key))
    throw new Error('The key file that was just written does not open');
  return done(key);
}

/**
 * The database's key, from VARSAM_NYCKEL, else the typed recovery key, else the computer's own vault.
 * Refuses `nyckel-saknas` when no source is at hand and `fel-nyckel` when the source does not fit; never makes a key.
 */
export function openKey(profileDir: string, sources: KeySources): Result<Buffer> {
  const given = sources.given === undefined ? undefined : readGivenKey(sources.given);
  if (given?.ok === false) return given;
  const file = readKeyFile(profileDir);
  if (!file.ok) {
    // The raw key is the whole key: a lost key file must not lock the data in.
    return given?.value.kind === 'ra' ? done(given.value.key) : file;
  }
  const found = openFirst(file.value, given?.value, sources);
  if (!found.ok) return found;
  return isKeyOf(found.value, file.value) ? found : refused(problem('fel-nyckel'));
}

/**
 * Wraps a key that is already open for the given sources again, as on a new computer after recovery or with a new phrase.
 * A wrap of the same kind is replaced, those of `utan` go, others stay. The file is replaced in one step. Refuses to leave
 * a file that nothing could open.
 */
export function rewrapKey(
  profileDir: string,
  key: Uint8Array,
  sources: KeySources,
  utan: readonly WrapKind[] = [],
): Result<null> {
  const given = sources.given === undefined ? undefined : readGivenKey(sources.given);
  if (given?.ok === false) return given;
  const wraps = wrapAll(key, given?.value, sources);
  if (!wraps.ok) return wraps;
  const old = readKeyFile(profileDir);
  if (old.ok && !isKeyOf(key, old.value)) return refused(problem('fel-nyckel'));
  const gone = new Set<WrapKind>([...utan, ...wraps.value.map((w) => w.typ)]);
  const kept = old.ok ? old.value.omslag.filter((wrap) => !gone.has(wrap.typ)) : [];
  const omslag = [...kept, ...wraps.value];
  if (omslag.length === 0 && given?.value.kind !== 'ra') return refused(problem('nyckel-saknas'));
  replaceKeyFile(profileDir, { ...(old.ok ? old.value : {}), version: 1, nyckelId: idOf(key), omslag });
  return done(null);
}

export type WrapKind = Wrap['typ'];
/** The ways in which the key of a profile can be opened. */
export const keyWays = (profileDir: string): readonly WrapKind[] => {
  const file = readKeyFile(profileDir);
  return file.ok ? file.value.omslag.map((w) => w.typ) : [];
};

/** The wraps of a key for every source that is at hand. */
export function wrapAll(key: Uint8Array, given: GivenKey | undefined, sources: KeySources): Result<Wrap[]> {
  const nyckelId = idOf(key);
  const wraps: Wrap[] = [];
  if (given?.kind === 'losenfras') {
    const salt = newSalt();
    const kostnad = sources.scryptCost ?? usualCost;
    const wrapping = keyFromPhrase(given.phrase, salt, kostnad);
    wraps.push({
      typ: 'losenfras',
      salt,
      kostnad,
      omslag: sealWith(wrapping, key, context('losenfras', nyckelId)),
    });
  }
  if (sources.vault?.isEncryptionAvailable() === true) {
    wraps.push({ typ: 'dator', omslag: sources.vault.encryptString(Buffer.from(key).toString('base64')) });
  }
  if (sources.recoveryOpenHalf !== undefined) {
    const open = readOpenHalf(sources.recoveryOpenHalf);
    if (!open.ok) return open;
    wraps.push({
      typ: 'aterstallning',
      omslag: sealFor(open.value, key, context('aterstallning', nyckelId)),
    });
  }
  return done(wraps);
}

function openFirst(file: KeyFile, given: GivenKey | undefined, sources: KeySources): Result<Buffer> {
  if (given?.kind === 'ra') return done(given.key);
  if (given !== undefined) {
    return openWraps(file, (wrap) =>
      wrap.typ === 'losenfras'
        ? openWith(
            keyFromPhrase(given.phrase, wrap.salt, wrap.kostnad),
            wrap.omslag,
            context(wrap.typ, file.nyckelId),
          )
        : undefined,
    );
  }
  if (sources.recoverySecretHalf !== undefined) {
    const secret = readSecretHalf(sources.recoverySecretHalf);
    if (!secret.ok) return secret;
    return openWraps(file, (wrap) =>
      wrap.typ === 'aterstallning'
        ? openSealed(secret.value, wrap.omslag, context(wrap.typ, file.nyckelId))
        : undefined,
    );
  }
  const has = new Set(file.omslag.map((wrap) => wrap.typ));
  if (!has.has('dator') && has.has('losenfras')) return refused(problem('losenfras-behovs'));
  const vault = sources.vault;
  if (vault?.isEncryptionAvailable() !== true) return refused(problem('nyckel-saknas'));
  const opened = openWraps(file, (wrap) =>
    wrap.typ === 'dator' ? fromVault(vault, wrap.omslag) : undefined,
  );
  // Another computer or another user: the way on is the recovery key, not another try.
  return opened.ok ? opened : refused(problem('nyckel-saknas'));
}

function openWraps(file: KeyFile, open: (wrap: Wrap) => Buffer | undefined): Result<Buffer> {
  for (const wrap of file.omslag) {
    const key = open(wrap);
    if (key !== undefined) return done(key);
  }
  return refused(problem('fel-nyckel'));
}

function fromVault(vault: KeyVault, wrapped: Buffer): Buffer | undefined {
  try {
    return Buffer.from(vault.decryptString(wrapped), 'base64');
  } catch {
    return undefined;
  }
}
