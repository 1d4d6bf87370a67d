import { parentPort, workerData } from 'node:worker_threads';
import { folderIo } from './folderIo.ts';
import { codeOf } from './shareIo.ts';
import type { ShareCall } from './shareIo.ts';

/** A call to the share, sent from shareClient.ts to the thread that may block. */
export interface ShareRequest {
  readonly id: number;
  readonly call: ShareCall;
  readonly args: readonly unknown[];
}
export type ShareAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly code: string | undefined; readonly message: string };

const io = folderIo((workerData as { readonly root: string }).root);
parentPort?.on('message', (request: ShareRequest) => {
  const call = io[request.call] as (...args: readonly unknown[]) => Promise<unknown>;
  call(...request.args).then(
    (value) => parentPort?.postMessage({ id: request.id, value } satisfies ShareAnswer),
    (error: unknown) =>
      parentPort?.postMessage({
        id: request.id,
        code: codeOf(error),
        message: error instanceof Error ? error.message : String(error),
      } satisfies ShareAnswer),
  );
});
