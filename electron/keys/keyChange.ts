import { problem } from '../../shared/problem.ts';
import { done, refused, type Result } from '../../shared/result.ts';
import { openWith, sealWith } from './aead.ts';
import { context, idOf, isKeyOf, wrapAll, type KeySources } from './keyFile.ts';
import { readKeyFile, replaceKeyFile, type KeyFile } from './keyFileFormat.ts';
import { readGivenKey } from './passphrase.ts';

/** The key file of a key that is open, or the refusal that it is another's. */
function fileOf(profileDir: string, key: Uint8Array): Result<KeyFile> {
  const file = readKeyFile(profileDir);
  if (!file.ok) return file;
  return isKeyOf(key, file.value) ? file : refused(problem('fel-nyckel'));
}

/**
 * Writes into the key file that the database is about to get a new key. From here the old ways open the old key and,
 * through it, the new one. Refuses a phrase that is in use but not given, so that no way in is lost, and a key that IT
 * gives as it is.
 */
export function beginKeyChange(
  profileDir: string,
  key: Uint8Array,
  newKey: Uint8Array,
  sources: KeySources,
): Result<null> {
  const file = fileOf(profileDir, key);
  if (!file.ok) return file;
  const given = sources.given === undefined ? undefined : readGivenKey(sources.given);
  if (given?.ok === false) return given;
  if (given?.value.kind === 'ra') return refused(problem('nyckel-ges-av-it'));
  const wraps = wrapAll(newKey, given?.value, sources);
  if (!wraps.ok) return wraps;
  const made = new Set(wraps.value.map((w) => w.typ));
  // A way in that is not used (the vault of a computer where a phrase is asked for) is not added by the way.
  const had = new Set(file.value.omslag.map((w) => w.typ));
  const omslag = wraps.value.filter((w) => had.has(w.typ) || w.typ === 'aterstallning');
  if (had.has('losenfras') && !made.has('losenfras')) return refused(problem('losenfras-behovs'));
  if (had.has('aterstallning') && !made.has('aterstallning'))
    return refused(problem('aterstallningsnyckel-behovs'));
  if (omslag.length === 0) return refused(problem('nyckel-saknas'));
  const nyckelId = idOf(newKey);
  const kuvert = sealWith(key, newKey, context('byte', nyckelId));
  replaceKeyFile(profileDir, { ...file.value, byte: { nyckelId, kuvert, omslag } });
  return done(null);
}

/** The new key of a change that was begun and not ended; undefined when there is none. */
export function pendingKey(profileDir: string, key: Uint8Array): Buffer | undefined {
  const file = fileOf(profileDir, key);
  if (!file.ok || file.value.byte === undefined) return undefined;
  const { kuvert, nyckelId } = file.value.byte;
  return openWith(key, kuvert, context('byte', nyckelId));
}

/** The change did not come about: the old key alone again. */
export function undoKeyChange(profileDir: string, key: Uint8Array): void {
  const file = fileOf(profileDir, key);
  if (!file.ok) return;
  const { byte: _gone, ...rest } = file.value;
  replaceKeyFile(profileDir, rest);
}

/** The database has the new key: its wraps take over, and the old key is kept sealed with it for the old copies. */
export function endKeyChange(profileDir: string, key: Uint8Array, newKey: Uint8Array): void {
  const file = fileOf(profileDir, key);
  if (!file.ok || file.value.byte === undefined) throw new Error('There is no change of key to end');
  const old = [...earlierKeys(profileDir, key), key];
  replaceKeyFile(profileDir, {
    version: 1,
    nyckelId: file.value.byte.nyckelId,
    omslag: file.value.byte.omslag,
    tidigare: old.map((k) => ({
      nyckelId: idOf(k),
      omslag: sealWith(newKey, k, context('tidigare', idOf(k))),
    })),
  });
}

/** The keys this database has had before, oldest first: copies from that time are read with them. */
export function earlierKeys(profileDir: string, key: Uint8Array): readonly Buffer[] {
  const file = fileOf(profileDir, key);
  if (!file.ok) return [];
  return (file.value.tidigare ?? []).flatMap(
    ({ nyckelId, omslag }) => openWith(key, omslag, context('tidigare', nyckelId)) ?? [],
  );
}
