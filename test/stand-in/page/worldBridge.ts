import type { makeCodec } from './codec.ts';

export interface BridgeEnd {
  /** Puts a value, with its functions, in the other world under a name that cannot be changed. */
  expose(name: string, value: unknown): void;
}

/**
 * One end of the bridge between the page's world and the preload's. Both ends run this source; they share nothing but
 * the document, over which they send events whose name is a secret of this run. Functions become numbers on the way
 * and functions again at the other end; a promise is answered for when it settles.
 */
export function makeBridgeEnd(
  end: 'page' | 'preload',
  secret: string,
  codecMaker: typeof makeCodec,
): BridgeEnd {
  type Message =
    | { kind: 'ready' }
    | { kind: 'expose'; name: string; value: string }
    | { kind: 'call'; call: number; fn: number; args: string }
    | { kind: 'return'; call: number; value: string }
    | { kind: 'throw'; call: number; value: string }
    | { kind: 'promise'; call: number }
    | { kind: 'settle'; call: number; ok: boolean; value: string };
  const other = end === 'page' ? 'preload' : 'page';
  // Taken before any script of the page has run, so that the page cannot put itself in between.
  const dispatch = document.dispatchEvent.bind(document);
  const Message = CustomEvent;
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const replies = new Map<number, Message>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  const exposed: { name: string; value: unknown }[] = [];
  let next = 1;

  const codec = codecMaker(
    (value) => {
      const id = next;
      next += 1;
      functions.set(id, value);
      return id;
    },
    (id) =>
      (...args) =>
        callOther(id, args),
  );
  const send = (message: Message): void => {
    dispatch(new Message(`${secret}:${other}`, { detail: JSON.stringify(message) }));
  };

  function callOther(fn: number, args: unknown[]): unknown {
    const call = next;
    next += 1;
    send({ kind: 'call', call, fn, args: codec.encode(args) });
    const reply = replies.get(call);
    replies.delete(call);
    if (reply?.kind === 'return') return codec.decode(reply.value);
    if (reply?.kind === 'throw') throw codec.decode(reply.value) as Error;
    if (reply?.kind !== 'promise') throw new Error('The other world did not answer');
    const pending = Promise.withResolvers<unknown>();
    promises.set(call, pending);
    return pending.promise;
  }

  function answer(message: Extract<Message, { kind: 'call' }>): void {
    const { call } = message;
    try {
      const value = functions.get(message.fn)?.(...(codec.decode(message.args) as unknown[]));
      if (!(value instanceof Promise)) {
        send({ kind: 'return', call, value: codec.encode(value) });
        return;
      }
      send({ kind: 'promise', call });
      void settle(call, value);
    } catch (error) {
      send({ kind: 'throw', call, value: codec.encode(error) });
    }
  }

  async function settle(call: number, value: Promise<unknown>): Promise<void> {
    try {
      send({ kind: 'settle', call, ok: true, value: codec.encode(await value) });
    } catch (error) {
      send({ kind: 'settle', call, ok: false, value: codec.encode(error) });
    }
  }

  function freeze(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) {
      for (const part of Object.values(value)) freeze(part);
      Object.freeze(value);
    }
    return value;
  }

  function hear(message: Message): void {
    switch (message.kind) {
      case 'ready':
        for (const { name, value } of exposed) send({ kind: 'expose', name, value: codec.encode(value) });
        break;
      case 'expose':
        if (!Object.hasOwn(window, message.name)) {
          Object.defineProperty(window, message.name, {
            value: freeze(codec.decode(message.value)),
            enumerable: true,
          });
        }
        break;
      case 'call':
        answer(message);
        break;
      case 'settle': {
        const pending = promises.get(message.call);
        promises.delete(message.call);
        if (message.ok) pending?.resolve(codec.decode(message.value));
        else pending?.reject(codec.decode(message.value));
        break;
      }
      case 'return':
      case 'throw':
      case 'promise':
        replies.set(message.call, message);
    }
  }

  document.addEventListener(`${secret}:${end}`, (event) => {
    hear(JSON.parse((event as CustomEvent<string>).detail) as Message);
  });
  // Whichever end starts last finds the other one listening.
  if (end === 'page') send({ kind: 'ready' });
  return {
    expose(name, value) {
      exposed.push({ name, value });
      send({ kind: 'expose', name, value: codec.encode(value) });
    },
  };
}
