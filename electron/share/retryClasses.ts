/** What a refusal from a share means and what is done about it. */
export type Felklass = 'upptagen' | 'onabar' | 'full' | 'skrivskydd' | 'skada' | 'for-lang-sokvag';

const codes: Readonly<Record<Felklass, readonly string[]>> = {
  upptagen: ['EBUSY', 'EPERM', 'EACCES', 'EAGAIN', 'EINTR', 'ETXTBSY', 'EMFILE', 'ENFILE'],
  onabar: [
    'UNKNOWN',
    'ENOENT',
    'ENOTDIR',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EHOSTDOWN',
    'ENETDOWN',
    'ETIMEDOUT',
    'ECONNRESET',
    'ECONNREFUSED',
    'ECONNABORTED',
    'ENOTCONN',
    'ESTALE',
  ],
  full: ['ENOSPC', 'EDQUOT'],
  skrivskydd: ['EROFS'],
  skada: ['EIO', 'EILSEQ', 'EFBIG', 'EBADF'],
  'for-lang-sokvag': ['ENAMETOOLONG'],
};
const classOf = new Map(
  Object.entries(codes).flatMap(([klass, list]) => list.map((code) => [code, klass as Felklass] as const)),
);

/** A code nobody has met is taken for an unreachable share: wait and try again, never lose, never alarm. */
export const felklassOf = (code: string): Felklass => classOf.get(code) ?? 'onabar';

const MINUTE = 60_000;
const ladder = [1, 2, 5, 15, 60].map((m) => m * MINUTE);
/** How long to wait before the next run after so many failed ones (1, 2, 3 …). */
export const nextRunAfterMs = (failedRuns: number): number =>
  ladder[Math.min(Math.max(failedRuns, 1), ladder.length) - 1] ?? 60 * MINUTE;

/** Refusals of fsync that only say that this file system has none. */
export const ignoredFileSync: ReadonlySet<string> = new Set(['ENOTSUP', 'EINVAL', 'ENOSYS', 'ENOTTY']);
export const ignoredFolderSync: ReadonlySet<string> = new Set([
  'EINVAL',
  'ENOENT',
  'EISDIR',
  'EPERM',
  'EACCES',
  'EBADF',
  'ENOTSUP',
]);

/** Waiting, given from outside so that tests take no time. */
export interface Waiting {
  readonly sleep: (ms: number) => Promise<void>;
  /** 0 ≤ x < 1 */
  readonly random: () => number;
}

/** Waiting as it is outside tests. */
export const realWaiting: Waiting = {
  sleep: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
  random: Math.random,
};

/** Time a call may be busy before the run gives up. */
export const BUSY_MS = 10_000;
export const BUSY_RENAME_MS = 60_000;

/** Does the call again while the share says that it is busy: 5 ms doubling to 250 ms with jitter, up to `limitMs`. */
export async function retryBusy<T>(
  call: () => Promise<T>,
  codeOf: (error: unknown) => string | undefined,
  waiting: Waiting,
  limitMs: number,
): Promise<T> {
  let waited = 0;
  for (let pause = 5; ; pause = Math.min(pause * 2, 250)) {
    try {
      return await call();
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined || felklassOf(code) !== 'upptagen' || waited >= limitMs) throw error;
      const ms = Math.ceil(pause * (0.5 + waiting.random()));
      waited += ms;
      await waiting.sleep(ms);
    }
  }
}
