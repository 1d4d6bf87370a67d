import { EventEmitter } from 'node:events';

function unknown(name: string, key: string): never {
  throw new Error(`Ställföreträdaren för electron kan inte ${name}.${key}`);
}

/**
 * A part of Electron's API that behaves as the whole for what it holds and throws, with the name, for anything else,
 * so that the app never gets an `undefined` where Electron would have done something.
 */
export function standIn<T extends object>(name: string, part: Partial<T>): T {
  return new Proxy(part as T, {
    get(target, key) {
      // `then` is asked for by await, symbols by the language itself.
      if (typeof key === 'string' && key !== 'then' && !(key in target)) return unknown(name, key);
      const value: unknown = Reflect.get(target, key);
      // Bound, so that the private fields of a class are found behind the proxy.
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
    set(target, key, value) {
      if (typeof key === 'string' && !(key in target)) return unknown(name, key);
      return Reflect.set(target, key, value);
    },
  });
}

/** An emitter that refuses to be listened to for events that it will never send. */
export class KnownEmitter extends EventEmitter {
  readonly #name: string;
  readonly #events: ReadonlySet<string>;

  constructor(name: string, events: readonly string[]) {
    super();
    this.#name = name;
    this.#events = new Set(events);
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    this.#check(event);
    return super.on(event, listener as (...args: unknown[]) => void);
  }

  override once(event: string, listener: (...args: never[]) => void): this {
    this.#check(event);
    return super.once(event, listener as (...args: unknown[]) => void);
  }

  #check(event: string): void {
    if (!this.#events.has(event)) unknown(this.#name, `on('${event}')`);
  }
}

/** An event that can be prevented, as Electron's are. */
export class PreventableEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
