import { parentPort, workerData } from 'node:worker_threads';
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { indataProblem, swedishIssue } from '../../shared/indatafel.ts';
import { problem } from '../../shared/problem.ts';
import { profilStartApi } from '../../shared/profil/profilStart.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { fixedClock, systemClock } from '../../shared/time/instant.ts';
import { api } from '../../shared/api.ts';
import { logFault } from '../faultLog.ts';
import type { Core } from './core.ts';
import { startaDelningsschema } from './delningSchema.ts';
import type { Delningsschema } from './delningSchema.ts';
import { startaForberedelse } from './forberedelse.ts';
import { createDatabase, openCore } from './profile.ts';
import { datornsPolicy } from '../policy/lasPolicy.ts';
import { arStilla, utforUnderhall } from './underhall.ts';
import type { Underhall } from './underhall.ts';
import { arHel, markClosed, markOpen, startaVakt, wasCutShort } from './vakt.ts';
import type { Vakt } from './vakt.ts';
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
  | { readonly id: number; readonly underhall: Underhall }
  | { readonly avbryt: number }
  | { readonly stop: true };

const port = parentPort;
if (port === null) throw new Error('The core runs only as a worker');
const start = workerData as WorkerStart;
const where = {
  mapp: start.mapp,
  clock: start.klocka === undefined ? systemClock : fixedClock(start.klocka),
  vem: start.vem,
  policy: datornsPolicy(),
};

let core: Core | undefined;
let schema: Delningsschema | undefined;
let vakt: Vakt | undefined;
let forberedelse: ReturnType<typeof startaForberedelse> | undefined;
/** A page could not be read: nothing more is written until a copy has taken the database's place. */
let isDamaged = false;
const underWay = new Map<number, AbortController>();

/** Closes the database without waiting; what was committed is kept. */
function closeCore(): void {
  vakt?.stop();
  forberedelse?.stop();
  void schema?.stop();
  core?.close();
  if (core !== undefined) markClosed(where.mapp);
  [core, schema, vakt, forberedelse] = [undefined, undefined, undefined, undefined];
}

function stopWriting(): void {
  if (isDamaged) return;
  isDamaged = true;
  closeCore();
  port?.postMessage({ event: 'skadad' });
}

/** Opens the database the first time something is asked; refusals are tried again at the next question. */
async function opened(): Promise<Result<Core>> {
  if (isDamaged) return refused(problem('databas-skadad'));
  if (core !== undefined) return done(core);
  const result = openCore(where, start.key, { onDamage: () => setImmediate(stopWriting) });
  if (!result.ok) return result;
  if (wasCutShort(where.mapp) && !(await arHel(result.value.reader))) {
    result.value.core.close();
    isDamaged = true;
    return refused(problem('databas-skadad'));
  }
  markOpen(where.mapp);
  core = result.value.core;
  vakt = startaVakt(result.value, stopWriting);
  forberedelse = startaForberedelse(result.value.core.forbered);
  schema = startaDelningsschema(core, {
    set: (ms, work) => setTimeout(work, ms),
    clear: (timer) => clearTimeout(timer as NodeJS.Timeout | undefined),
  });
  return done(core);
}

/** One question after the other may open the database, never two at once. */
let opening: Promise<Result<Core>> | undefined;
function openedOnce(): Promise<Result<Core>> {
  opening ??= opened().finally(() => {
    opening = undefined;
  });
  return opening;
}

async function maintain(u: Underhall): Promise<Result<unknown>> {
  if (!arStilla(u)) {
    await opening?.catch(() => undefined);
    await schema?.stop();
    closeCore();
  }
  try {
    const answered = utforUnderhall(where, start.key, u);
    if (answered.ok && !arStilla(u)) isDamaged = false;
    return answered;
  } catch (error) {
    const number = String(randomInt(100_000, 1_000_000));
    logFault(where.mapp, where.clock.now(), number, error);
    return refused(problem('internt-fel', { nummer: number }));
  }
}

function createProfile(input: unknown): Result<unknown> {
  const parsed = profilStartApi['profil.skapa'].input.safeParse(input, { error: swedishIssue });
  if (!parsed.success) return refused(indataProblem(parsed.error.issues));
  if (existsSync(databasePath(where.mapp))) return refused(problem('profil-finns', { mapp: where.mapp }));
  const made = createDatabase(where, start.key, parsed.data.organisation, parsed.data.profil);
  return made.ok ? done({ skapad: true }) : made;
}

const isApiName = (name: string): name is keyof typeof api => Object.hasOwn(api, name);
/** Long work that only reads: it is a job so that it can tell how far it has come and be stopped. */
const onlyReads = new Set(['rapport.sammanstall']);
const isChange = (name: string): boolean =>
  isApiName(name) && api[name].kind !== 'query' && !onlyReads.has(name);
const mayChangeWhatLeaves = (name: string): boolean => name !== 'delning.dela' && name !== 'delning.samla';

/** Lets a run that is under way end, but not for long: a server that hangs must not hold up the way out. */
async function stop(): Promise<void> {
  const patience = new Promise((resolve) => void setTimeout(resolve, 1000).unref());
  await Promise.race([schema?.stop(), patience]);
  closeCore();
  port?.close();
}

async function answer(id: number, name: string, input: unknown): Promise<Result<unknown>> {
  if (name === 'profil.skapa') return createProfile(input);
  const result = await openedOnce();
  if (!result.ok) return result;
  forberedelse?.vanta();
  const controller = new AbortController();
  underWay.set(id, controller);
  try {
    const answered = await result.value.dispatch(name, input, {
      signal: controller.signal,
      progress: (del, text) => port?.postMessage({ event: 'progress', payload: { id, name, del, text } }),
    });
    if (answered.ok && isChange(name)) {
      // Before the answer, so that a screen that goes on at the answer already asks for what is new.
      port?.postMessage({ event: 'andrat', payload: { name } });
      if (mayChangeWhatLeaves(name)) schema?.changed();
    }
    return answered;
  } finally {
    underWay.delete(id);
  }
}

port.on('message', (message: ToWorker) => {
  if ('stop' in message) void stop();
  else if ('underhall' in message)
    void maintain(message.underhall).then((result) => port.postMessage({ id: message.id, result }));
  else if ('avbryt' in message) underWay.get(message.avbryt)?.abort();
  else
    void answer(message.id, message.name, message.input).then((result) =>
      port.postMessage({ id: message.id, result }),
    );
});

// The database is opened while Chromium starts, not when the window has come so far as to ask.
// What goes wrong is told to the first one who asks.
if (existsSync(databasePath(where.mapp)))
  setImmediate(() => {
    openedOnce().catch(() => undefined);
  });
