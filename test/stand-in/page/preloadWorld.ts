import type { makeCodec } from './codec.ts';
import type { makeBridgeEnd } from './worldBridge.ts';

type Listener = (...args: unknown[]) => void;

/** What a preload script finds in its own world: `require('electron')` with the two things a preload may have. */
export function preloadWorld(
  secret: string,
  binding: string,
  codecMaker: typeof makeCodec,
  bridgeMaker: typeof makeBridgeEnd,
): ((name: string) => unknown) | undefined {
  // As in Electron, a preload runs in the main frame only.
  if (window !== window.top) return undefined;
  const page = globalThis as unknown as Record<string, unknown>;
  const post = page[binding] as (text: string) => void;
  const codec = codecMaker();
  const bridge = bridgeMaker('preload', secret, codecMaker);
  const listeners = new Map<string, Listener[]>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let next = 1;

  page[`${binding}Deliver`] = (text: string): void => {
    const message = codec.decode(text) as {
      id?: number;
      value?: unknown;
      error?: string;
      channel?: string;
      args?: unknown[];
    };
    if (message.channel !== undefined) {
      for (const listener of listeners.get(message.channel) ?? [])
        listener({ sender: ipcRenderer }, ...(message.args ?? []));
      return;
    }
    const pending = waiting.get(message.id ?? 0);
    waiting.delete(message.id ?? 0);
    if (message.error === undefined) pending?.resolve(message.value);
    else pending?.reject(new Error(message.error));
  };

  const ipcRenderer = {
    // Async, so that what cannot be cloned becomes a rejection and not a throw.
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = next;
      next += 1;
      const pending = Promise.withResolvers<unknown>();
      waiting.set(id, pending);
      post(codec.encode({ id, channel, args: structuredClone(args) }));
      return await pending.promise;
    },
    on(channel: string, listener: Listener): void {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    off(channel: string, listener: Listener): void {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((heard) => heard !== listener),
      );
    },
  };
  const contextBridge = {
    exposeInMainWorld(name: string, value: unknown): void {
      bridge.expose(name, value);
    },
  };
  return (name) => {
    if (name !== 'electron') throw new Error(`En sandlådad preload kan inte ladda ${name}`);
    return { contextBridge, ipcRenderer };
  };
}
