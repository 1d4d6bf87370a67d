import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { problem } from '../shared/problem.ts';
import { refused, type Result } from '../shared/result.ts';
import { isOwnUrl } from './appProtocol.ts';
import { callChannel } from './channels.ts';

/** More than any form or file the window sends; files are read by the core, from their path. */
export const maxBytes = 8 * 1024 * 1024;
/** A person at a keyboard makes a handful of questions at once; a page that went astray makes thousands. */
export const maxWaiting = 200;

export type Answer = (name: string, input: unknown) => Promise<Result<unknown>>;

/**
 * Lets one window ask, and nobody else: the call must come from the main frame of that window, on a page of ours, be
 * small enough and not one too many at a time.
 */
export function openBridge(
  ipc: Pick<IpcMain, 'handle'>,
  window: () => WebContents | undefined,
  answer: Answer,
): void {
  let waiting = 0;
  ipc.handle(callChannel, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isFromWindow(event, window())) throw new Error('Avsändaren får inte fråga');
    if (typeof name !== 'string' || name.length > 100) {
      return refused(problem('okand-fraga', { namn: '' }));
    }
    if (byteSize(input, maxBytes) > maxBytes) {
      return refused(problem('for-stor-indata', { maxMB: maxBytes / 1024 / 1024 }));
    }
    if (waiting >= maxWaiting) return refused(problem('for-manga-fragor'));
    waiting += 1;
    try {
      return await answer(name, input);
    } finally {
      waiting -= 1;
    }
  });
}

function isFromWindow(event: IpcMainInvokeEvent, contents: WebContents | undefined): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    contents !== undefined &&
    event.sender === contents &&
    frame === contents.mainFrame &&
    isOwnUrl(frame.url)
  );
}

/** A cheap upper estimate of what a value weighs; stops counting once the limit is passed. */
export function byteSize(value: unknown, limit: number): number {
  const seen = new Set<object>();
  let size = 0;
  const rest: unknown[] = [value];
  while (rest.length > 0 && size <= limit) {
    const next = rest.pop();
    size += 8;
    if (typeof next === 'string') size += next.length * 2;
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    if (ArrayBuffer.isView(next) || next instanceof ArrayBuffer) size += next.byteLength;
    else {
      for (const [key, part] of partsOf(next)) {
        size += key.length * 2;
        rest.push(part);
      }
    }
  }
  return size;
}

function partsOf(value: object): Iterable<readonly [string, unknown]> {
  if (value instanceof Map)
    return [...value].flatMap(([key, part]) => [['', key] as const, ['', part] as const]);
  return value instanceof Set ? Array.from(value, (part) => ['', part] as const) : Object.entries(value);
}
