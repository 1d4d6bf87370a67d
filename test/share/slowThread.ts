import { parentPort, workerData } from 'node:worker_threads';
import type { ShareAnswer, ShareRequest, ThreadData } from '../../electron/share/shareThread.ts';

/** A thread where a commit is fifteen calls of a fifth of a second each, and every other call never comes back. */
const { done } = workerData as ThreadData;
parentPort?.on('message', ({ id, call }: ShareRequest) => {
  if (call !== 'lagg') return;
  let left = 15;
  const step = setInterval(() => {
    Atomics.add(done, 0, 1);
    left--;
    if (left > 0) return;
    clearInterval(step);
    parentPort?.postMessage({ id, value: 'lagd' } satisfies ShareAnswer);
  }, 200);
});
