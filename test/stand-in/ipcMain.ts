import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { standIn } from './known.ts';

type Handler = Parameters<IpcMain['handle']>[1];
const handlers = new Map<string, Handler>();

export const ipcMain = standIn<IpcMain>('ipcMain', {
  handle: (channel, handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
});

/** What a page gets for `ipcRenderer.invoke`: a clone of the answer, or the words that Electron gives for an error. */
export async function invoke(
  event: IpcMainInvokeEvent,
  channel: string,
  args: readonly unknown[],
): Promise<{ readonly value: unknown } | { readonly error: string }> {
  const handler = handlers.get(channel);
  if (handler === undefined) return { error: `No handler registered for '${channel}'` };
  try {
    const cloned = structuredClone(args);
    return { value: structuredClone((await handler(event, ...cloned)) as unknown) };
  } catch (error) {
    return { error: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}
