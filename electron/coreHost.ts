import { randomInt } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { problem } from '../shared/problem.ts';
import { refused, type Result } from '../shared/result.ts';
import type { WindowEvents } from '../shared/windowApi.ts';
import type { Underhall, Underhallssvar } from './core/underhall.ts';
import type { ToWorker, WorkerStart } from './core/worker.ts';

type Progress = WindowEvents['progress'];
type Andrat = WindowEvents['andrat'];
type FromWorker =
  | { readonly id: number; readonly result: Result<unknown> }
  | { readonly event: 'progress'; readonly payload: Progress }
  | { readonly event: 'andrat'; readonly payload: Andrat }
  | { readonly event: 'skadad' };

export interface CoreOptions {
  readonly script: URL;
  readonly start: WorkerStart;
  readonly onProgress: (progress: Progress) => void;
  readonly onChange?: (change: Andrat) => void;
  /** Our own mistakes in the worker: told with the number that the user is given. */
  readonly onFault: (number: string, error: Error) => void;
  /** The database is damaged and has been closed. */
  readonly onDamage?: () => void;
}

/** The core as the shell sees it: a worker that answers questions and never throws for a refusal. */
export interface CoreHost {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Work on the profile's files, with the database closed; the window has no way to ask for it by itself. */
  maintain<S extends Underhall['slag']>(
    work: Extract<Underhall, { slag: S }>,
  ): Promise<Result<Underhallssvar[S]>>;
  /** Cancels long work by the name of its question. */
  cancel(name: string): void;
  /** Lets the worker close the database; ends it by force after the time given. */
  stop(withinMs: number): Promise<void>;
}

const allowedRestarts = 3;

/** A number that a user can read on the phone; it stands in the log beside what happened. */
const faultNumber = (): string => String(randomInt(100_000, 1_000_000));

/**
 * Starts the worker that owns the database. If the worker dies, what was asked is answered with `internt-fel` and the
 * next question starts it again, a limited number of times: SQLite has kept everything that was committed.
 */
export function startCore({ script, start, onProgress, onChange, onFault, onDamage }: CoreOptions): CoreHost {
  const waiting = new Map<
    number,
    { readonly name: string; readonly resolve: (result: Result<unknown>) => void }
  >();
  let restartsLeft = allowedRestarts;
  let nextId = 1;
  let isStopping = false;
  let worker: Worker | undefined = startWorker();

  function startWorker(): Worker {
    const made = new Worker(script, { workerData: start });
    made.on('message', (message: FromWorker) => {
      if ('event' in message) {
        if (message.event === 'progress') onProgress(message.payload);
        else if (message.event === 'andrat') onChange?.(message.payload);
        else onDamage?.();
      } else settle(message.id, message.result);
    });
    made.on('error', (error: unknown) => {
      fail(made, error instanceof Error ? error : new Error(String(error)));
    });
    made.on('messageerror', (error) => {
      fail(made, error);
    });
    made.on('exit', (code) => {
      fail(made, new Error(`The core ended with code ${code}`));
    });
    return made;
  }

  function settle(id: number, result: Result<unknown>): void {
    waiting.get(id)?.resolve(result);
    waiting.delete(id);
  }

  function fail(dead: Worker, error: Error): void {
    if (worker !== dead) return;
    worker = undefined;
    if (isStopping && waiting.size === 0) return;
    const nummer = faultNumber();
    onFault(nummer, error);
    const refusal = refused(problem('internt-fel', { nummer }));
    for (const id of waiting.keys()) settle(id, refusal);
  }

  function living(): Worker | undefined {
    if (worker !== undefined || isStopping || restartsLeft === 0) return worker;
    restartsLeft -= 1;
    worker = startWorker();
    return worker;
  }

  const post = (target: Worker, message: ToWorker): void => {
    target.postMessage(message);
  };

  function send(name: string, messageOf: (id: number) => ToWorker): Promise<Result<unknown>> {
    const target = living();
    if (target === undefined) return Promise.resolve(refused(problem('profil-ej-oppen')));
    const id = nextId;
    nextId += 1;
    return new Promise((resolve) => {
      waiting.set(id, { name, resolve });
      post(target, messageOf(id));
    });
  }

  return {
    call: (name, input) => send(name, (id) => ({ id, name, input })),
    maintain: <S extends Underhall['slag']>(underhall: Extract<Underhall, { slag: S }>) =>
      send(`underhall.${underhall.slag}`, (id) => ({ id, underhall })) as Promise<Result<Underhallssvar[S]>>,
    cancel(name) {
      if (worker === undefined) return;
      for (const [id, asked] of waiting) if (asked.name === name) post(worker, { avbryt: id });
    },
    async stop(withinMs) {
      isStopping = true;
      const ending = worker;
      if (ending === undefined) return;
      const hasEnded = new Promise<boolean>((resolve) => {
        ending.once('exit', () => {
          resolve(true);
        });
        setTimeout(resolve, withinMs, false).unref();
      });
      post(ending, { stop: true });
      if (!(await hasEnded)) await ending.terminate();
    },
  };
}
