import { Worker } from 'node:worker_threads';
import type { Lagg } from './commitFile.ts';
import { ioError } from './shareIo.ts';
import type { ShareIo } from './shareIo.ts';
import type { ShareAnswer, ShareRequest, ThreadData } from './shareThread.ts';

/** How long a single call may take before the share counts as gone. Windows gives up on a dead server after about so long. */
export const CALL_TIMEOUT_MS = 45_000;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

// The bundle keeps the thread beside the core, as vite.config.ts says; from source it is a .ts file.
const threadScript = new URL(
  `./shareThread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`,
  import.meta.url,
);

export interface ShareClient extends ShareIo {
  /** A whole commit in one trip to the thread; each call in it has its own time. */
  readonly lagg: Lagg;
  /** False when a call has never come back, or the thread has ended. */
  readonly isAlive: () => boolean;
  /** Ends the thread; what is under way is given up. */
  readonly end: () => void;
}

/**
 * The share through a thread of its own. A call that never comes back is given up after `timeoutMs`: the thread is left
 * to its fate and every later call says ETIMEDOUT at once, so neither the window nor the database waits for a server.
 */
export function shareClient(
  root: string,
  timeoutMs = CALL_TIMEOUT_MS,
  thread: URL = threadScript,
): ShareClient {
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(thread, { workerData: { root, done } satisfies ThreadData });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  let gone = false;

  const giveUp = (): void => {
    gone = true;
    for (const each of waiting.values()) {
      clearTimeout(each.timer);
      each.reject(ioError('ETIMEDOUT', root));
    }
    waiting.clear();
    // A thread that hangs in the operating system cannot be ended; the promise may never settle.
    void worker.terminate();
  };
  worker.on('error', giveUp);
  worker.on('message', (answer: ShareAnswer) => {
    const each = waiting.get(answer.id);
    if (each === undefined) return;
    waiting.delete(answer.id);
    clearTimeout(each.timer);
    if ('value' in answer) each.resolve(answer.value);
    else
      each.reject(
        answer.code === undefined
          ? new Error(answer.message)
          : Object.assign(new Error(answer.message), { code: answer.code }),
      );
    if (waiting.size === 0) worker.unref();
  });

  /** Gives up when no call has come back since last time: a commit is many calls, and each may take its time. */
  const watch = (id: number, seen: number): NodeJS.Timeout =>
    setTimeout(() => {
      const now = Atomics.load(done, 0);
      const each = waiting.get(id);
      if (now === seen) giveUp();
      else if (each !== undefined) each.timer = watch(id, now);
    }, timeoutMs);

  const call = (name: ShareRequest['call'], ...args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (gone) {
        reject(ioError('ETIMEDOUT', root));
        return;
      }
      const id = nextId++;
      worker.ref();
      waiting.set(id, { resolve, reject, timer: watch(id, Atomics.load(done, 0)) });
      worker.postMessage({ id, call: name, args } satisfies ShareRequest);
    });
  return {
    list: (folder) => call('list', folder) as Promise<readonly string[]>,
    read: (path, max) => call('read', path, max) as Promise<Uint8Array>,
    mkdir: (folder) => call('mkdir', folder) as Promise<void>,
    openNew: (path) => call('openNew', path) as Promise<number>,
    write: (file, bytes) => call('write', file, bytes) as Promise<void>,
    sync: (file) => call('sync', file) as Promise<void>,
    close: (file) => call('close', file) as Promise<void>,
    rename: (from, to) => call('rename', from, to) as Promise<void>,
    remove: (path) => call('remove', path) as Promise<void>,
    syncFolder: (folder) => call('syncFolder', folder) as Promise<void>,
    writtenAt: (path) => call('writtenAt', path) as Promise<number>,
    lagg: (l) => call('lagg', l) as ReturnType<Lagg>,
    isAlive: () => !gone,
    end: giveUp,
  };
}
