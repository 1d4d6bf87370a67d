import { parentPort, workerData } from 'node:worker_threads';
import { laggare, slumpnamn } from './commitFile.ts';
import type { Laggning } from './commitFile.ts';
import { folderIo } from './folderIo.ts';
import { realWaiting } from './retryClasses.ts';
import { aroundCalls, codeOf } from './shareIo.ts';
import type { ShareCall } from './shareIo.ts';

/** What the thread is started with. */
export interface ThreadData {
  readonly root: string;
  /** How many calls have come back: the client sees by it that a commit of many calls goes on. */
  readonly done: Int32Array;
}
/** A call to the share, or a commit of many calls, sent from shareClient.ts to the thread that may block. */
export interface ShareRequest {
  readonly id: number;
  readonly call: ShareCall | 'lagg';
  readonly args: readonly unknown[];
}
export type ShareAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly code: string | undefined; readonly message: string };

const { root, done } = workerData as ThreadData;
const io = aroundCalls(folderIo(root), (_, call) => async (...args) => {
  try {
    return await call(...args);
  } finally {
    Atomics.add(done, 0, 1);
  }
});
const lagg = laggare(io, realWaiting, slumpnamn);

parentPort?.on('message', ({ id, call, args }: ShareRequest) => {
  const answer =
    call === 'lagg'
      ? lagg(args[0] as Laggning)
      : (io[call] as (...each: readonly unknown[]) => Promise<unknown>)(...args);
  answer.then(
    (value) => parentPort?.postMessage({ id, value } satisfies ShareAnswer),
    (error: unknown) =>
      parentPort?.postMessage({
        id,
        code: codeOf(error),
        message: error instanceof Error ? error.message : String(error),
      } satisfies ShareAnswer),
  );
});
