import { shareClient } from './shareClient.ts';
import type { ShareClient } from './shareClient.ts';

/** Long enough for the runs that follow on each other: what is sent, what is collected, what the window asks next. */
const IDLE_MS = 5_000;
const idle = new Map<string, { readonly client: ShareClient; readonly timer: NodeJS.Timeout }>();

function take(root: string): ShareClient {
  const kept = idle.get(root);
  if (kept === undefined) return shareClient(root);
  clearTimeout(kept.timer);
  idle.delete(root);
  return kept.client;
}

function keep(root: string, client: ShareClient): void {
  if (!client.isAlive() || idle.has(root)) {
    client.end();
    return;
  }
  const timer = setTimeout(() => {
    idle.delete(root);
    client.end();
  }, IDLE_MS);
  timer.unref();
  idle.set(root, { client, timer });
}

/**
 * A share for the time of some work, through a thread of its own that nobody else uses meanwhile. To start a thread costs
 * more than most runs, so it waits a while for the next one; one that has been given up is never used again.
 */
export async function withShare<T>(root: string, work: (client: ShareClient) => Promise<T>): Promise<T> {
  const client = take(root);
  try {
    return await work(client);
  } finally {
    keep(root, client);
  }
}
