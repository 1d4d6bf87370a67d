import { parentPort, workerData } from 'node:worker_threads';
import { existsSync } from 'node:fs';
import { indataProblem, swedishIssue } from '../../shared/indatafel.ts';
import { problem } from '../../shared/problem.ts';
import { profilStartApi } from '../../shared/profil/profilStart.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { fixedClock, systemClock } from '../../shared/time/instant.ts';
import { api } from '../../shared/api.ts';
import type { Core } from './core.ts';
import { startaDelningsschema } from './delningSchema.ts';
import type { Delningsschema } from './delningSchema.ts';
import { createDatabase, openCore } from './profile.ts';
import { databasePath } from './profilFiles.ts';

/** What the shell starts the worker with. */
export interface WorkerStart {
  readonly mapp: string;
  readonly key: Uint8Array;
  /** The operating system's user, for the history. */
  readonly vem: string;
  /** A fixed start of the clock, for the demo and the tests. */
  readonly klocka?: string;
}

/** Messages from the shell. `avbryt` cancels the job that was asked with that id. */
export type ToWorker =
  | { readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly avbryt: number }
  | { readonly stop: true };

const port = parentPort;
if (port === null) throw new Error('The core runs only as a worker');
const start = workerData as WorkerStart;
const where = {
  mapp: start.mapp,
  clock: start.klocka === undefined ? systemClock : fixedClock(start.klocka),
  vem: start.vem,
};

let core: Core | undefined;
let schema: Delningsschema | undefined;
const underWay = new Map<number, AbortController>();

/** Opens the database the first time something is asked; refusals are tried again at the next question. */
function opened(): Result<Core> {
  if (core !== undefined) return done(core);
  const result = openCore(where, start.key);
  if (result.ok) {
    core = result.value;
    schema = startaDelningsschema(core, {
      set: (ms, work) => setTimeout(work, ms),
      clear: (timer) => clearTimeout(timer as NodeJS.Timeout | undefined),
    });
  }
  return result;
}

function createProfile(input: unknown): Result<unknown> {
  const parsed = profilStartApi['profil.skapa'].input.safeParse(input, { error: swedishIssue });
  if (!parsed.success) return refused(indataProblem(parsed.error.issues));
  if (existsSync(databasePath(where.mapp))) return refused(problem('profil-finns', { mapp: where.mapp }));
  const made = createDatabase(where, start.key, parsed.data.organisation, parsed.data.profil);
  return made.ok ? done({ skapad: true }) : made;
}

const isApiName = (name: string): name is keyof typeof api => Object.hasOwn(api, name);
const mayChangeWhatLeaves = (name: string): boolean =>
  isApiName(name) && api[name].kind !== 'query' && name !== 'delning.dela' && name !== 'delning.samla';

/** Lets a run that is under way end, but not for long: a server that hangs must not hold up the way out. */
async function stop(): Promise<void> {
  const patience = new Promise((resolve) => void setTimeout(resolve, 1000).unref());
  await Promise.race([schema?.stop(), patience]);
  core?.close();
  port?.close();
}

async function answer(id: number, name: string, input: unknown): Promise<Result<unknown>> {
  if (name === 'profil.skapa') return createProfile(input);
  const result = opened();
  if (!result.ok) return result;
  const controller = new AbortController();
  underWay.set(id, controller);
  try {
    const answered = await result.value.dispatch(name, input, {
      signal: controller.signal,
      progress: (del, text) => port?.postMessage({ event: 'progress', payload: { id, name, del, text } }),
    });
    if (answered.ok && mayChangeWhatLeaves(name)) schema?.changed();
    return answered;
  } finally {
    underWay.delete(id);
  }
}

port.on('message', (message: ToWorker) => {
  if ('stop' in message) void stop();
  else if ('avbryt' in message) underWay.get(message.avbryt)?.abort();
  else
    void answer(message.id, message.name, message.input).then((result) =>
      port.postMessage({ id: message.id, result }),
    );
});

// The database is opened while Chromium starts, not when the window has come so far as to ask.
if (existsSync(databasePath(where.mapp))) setImmediate(opened);
