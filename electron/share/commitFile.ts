import { LAYOUT, MARKER, tempName } from './names.ts';
import { BUSY_MS, BUSY_RENAME_MS, ignoredFileSync, ignoredFolderSync, retryBusy } from './retryClasses.ts';
import type { Waiting } from './retryClasses.ts';
import { codeOf } from './shareIo.ts';
import type { ShareIo } from './shareIo.ts';

/** One file to be committed. Plain data: it is carried to the thread that may block. */
export interface Laggning {
  readonly folder: string;
  /** Source that the temp file is named after. */
  readonly writer: string;
  /** Free: the caller has seen to it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Bytes that the marker is known to have; with them it is read and compared first. Null when it has just been read. */
  readonly marker: Uint8Array | null;
}
/** `skadad`: what was read back differs. `annan-marker`: the marker is not the one that was known; nothing is written. */
export type Lagt = 'lagd' | 'skadad' | 'annan-marker';
export type Lagg = (l: Laggning) => Promise<Lagt>;

/** What every operation on a share needs from outside. */
export interface Skrivmiljo {
  readonly io: ShareIo;
  readonly waiting: Waiting;
  /** Ten characters 0-9a-z, new each time. */
  readonly slump: () => string;
  /** Commits a file, from `laggare`: where the calls are made, so that a file is one trip to the thread and not seven. */
  readonly lagg: Lagg;
}

/** Does a call again while the share says that it is busy, at most ten seconds. */
export const busy = <T>(miljo: Pick<Skrivmiljo, 'waiting'>, call: () => Promise<T>): Promise<T> =>
  retryBusy(call, codeOf, miljo.waiting, BUSY_MS);

/** A name in a folder; `''` is the root. */
const within = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

export const sameAsSent = (read: Uint8Array, sent: Uint8Array): boolean => Buffer.compare(read, sent) === 0;

/** For reading back: a file that has grown is as damaged as one that differs. */
export function damaged(error: unknown): Uint8Array {
  if (codeOf(error) === 'EFBIG') return new Uint8Array();
  throw error;
}

/** Removes without minding whether it could; gives whether the name is gone. */
export async function removeQuietly(io: ShareIo, path: string): Promise<boolean> {
  try {
    await io.remove(path);
    return true;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return codeOf(error) === 'ENOENT';
  }
}

/** Lets refusals pass that only say that this file system has no such call. */
async function ignoring(codes: ReadonlySet<string>, call: () => Promise<void>): Promise<void> {
  try {
    await call();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined || !codes.has(code)) throw error;
  }
}

/** Makes a folder below the layout folder, and that one too; never the root, which is the set-up's alone. */
async function makeFolder(miljo: Skrivmiljo, folder: string): Promise<void> {
  for (const each of [LAYOUT, folder])
    try {
      await busy(miljo, () => miljo.io.mkdir(each));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
}

/** Names in a folder that is made when it is not there. The marker has been seen before this is called. */
export async function listOrMake(miljo: Skrivmiljo, folder: string): Promise<readonly string[]> {
  try {
    return await busy(miljo, () => miljo.io.list(folder));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await makeFolder(miljo, folder);
  return busy(miljo, () => miljo.io.list(folder));
}

async function writeTemp(io: ShareIo, path: string, bytes: Uint8Array): Promise<void> {
  const file = await io.openNew(path);
  let open = true;
  try {
    await io.write(file, bytes);
    await ignoring(ignoredFileSync, () => io.sync(file));
    open = false;
    await io.close(file);
  } catch (error) {
    // Only a refusal is tidied up after: a process that is gone closes nothing.
    if (open && codeOf(error) !== undefined) await io.close(file).catch(() => undefined);
    throw error;
  }
}

/** Makes names in a folder last through a loss of power, where the file system has such a call. */
export const synkaMapp = (miljo: Skrivmiljo, folder: string): Promise<void> =>
  ignoring(ignoredFolderSync, () => busy(miljo, () => miljo.io.syncFolder(folder)));

async function laggFil(
  miljo: Pick<Skrivmiljo, 'io' | 'waiting' | 'slump'>,
  { folder, writer, name, bytes, marker }: Laggning,
): Promise<Lagt> {
  const { io } = miljo;
  if (marker !== null) {
    const there = await busy(miljo, () => io.read(MARKER, marker.length)).catch(damaged);
    if (!sameAsSent(there, marker)) return 'annan-marker';
  }
  // Each attempt has a name of its own: a half-written temp file is never written to again.
  const attempts: string[] = [];
  const tidyUp = async () => {
    for (const path of attempts) await removeQuietly(io, path);
  };
  try {
    const temp = await busy(miljo, async () => {
      const path = within(folder, tempName(writer, miljo.slump()));
      attempts.push(path);
      await writeTemp(io, path, bytes);
      return path;
    });
    const back = await busy(miljo, () => io.read(temp, bytes.length)).catch(damaged);
    if (!sameAsSent(back, bytes)) {
      await tidyUp();
      return 'skadad';
    }
    await retryBusy(() => io.rename(temp, within(folder, name)), codeOf, miljo.waiting, BUSY_RENAME_MS);
    attempts.pop();
  } catch (error) {
    if (codeOf(error) !== undefined) await tidyUp();
    throw error;
  }
  await tidyUp();
  return 'lagd';
}

/**
 * Commits files through these calls: temp name, one write, fsync, read back, rename. The name itself is made to last by
 * `synkaMapp`. When what was read back differs the temp file is gone, and nothing has the name.
 * The commit throws what the file system throws, with the temp file removed as far as possible.
 */
export const laggare =
  (io: ShareIo, waiting: Waiting, slump: () => string): Lagg =>
  (l) =>
    laggFil({ io, waiting, slump }, l);

const letters = '0123456789abcdefghijklmnopqrstuvwxyz';
/** A part of a temp file's name: no two attempts have the same. */
export const slumpnamn = (): string =>
  Array.from({ length: 10 }, () => letters[Math.floor(Math.random() * letters.length)]).join('');
