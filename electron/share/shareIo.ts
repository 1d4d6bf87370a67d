/**
 * Everything Varsam ever asks of a file share. Eleven calls, so that every one of them can be made to fail in tests
 * (test/share/faultyShare.ts). Paths are relative to the root, with forward slashes; `''` is the root itself.
 * A refusal is thrown as Node throws it: an Error with `code`.
 */
export interface ShareIo {
  /** Names in a folder, in any order. No sizes and no times: a call per file is what makes shares slow. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** The bytes of a file; throws `EFBIG` without having read more when there are more than `max`. */
  readonly read: (path: string, max: number) => Promise<Uint8Array>;
  readonly mkdir: (folder: string) => Promise<void>;
  /** Creates a file that is not there and gives a number for it; `EEXIST` when the name is taken. */
  readonly openNew: (path: string) => Promise<number>;
  readonly write: (file: number, bytes: Uint8Array) => Promise<void>;
  readonly sync: (file: number) => Promise<void>;
  readonly close: (file: number) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly syncFolder: (folder: string) => Promise<void>;
  /** When the server says that a file was written, in milliseconds. For the trial of a share alone: no rule reads a clock. */
  readonly writtenAt: (path: string) => Promise<number>;
}

/** The calls by name, for counting and for scripts of faults. */
export type ShareCall = keyof ShareIo;

/** Something done around every call: counting, faults, a process that dies. */
export const aroundCalls = (
  io: ShareIo,
  around: <A extends readonly unknown[], R>(
    name: ShareCall,
    call: (...args: A) => Promise<R>,
  ) => (...args: A) => Promise<R>,
): ShareIo => ({
  list: around('list', io.list),
  read: around('read', io.read),
  mkdir: around('mkdir', io.mkdir),
  openNew: around('openNew', io.openNew),
  write: around('write', io.write),
  sync: around('sync', io.sync),
  close: around('close', io.close),
  rename: around('rename', io.rename),
  remove: around('remove', io.remove),
  syncFolder: around('syncFolder', io.syncFolder),
  writtenAt: around('writtenAt', io.writtenAt),
});

/** The code of a refusal from the file system; undefined for everything else, which is then our own mistake. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** A refusal with a code, for what Node itself has no call for. */
export const ioError = (code: string, path: string): Error =>
  Object.assign(new Error(`${code}: ${path}`), { code });
