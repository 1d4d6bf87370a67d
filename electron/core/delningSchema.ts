import { nextRunAfterMs } from '../share/retryClasses.ts';
import type { Core } from './core.ts';

const MINUTE = 60_000;
/** After a change: long enough to gather what is written in one go, short enough to be done before the lid is shut. */
export const AFTER_CHANGE_MS = MINUTE / 2;
export const AFTER_START_MS = MINUTE / 6;
/** Looking after what was sent, and reading receipts and registry. */
export const EVERY_MS = 15 * MINUTE;
/** Of the runs that only send what has changed, every so many looks after what was sent too, if no other has. */
export const LOOK_EVERY = 10;

/** Refusals that say that there is nothing to share here. */
const notConnected: ReadonlySet<string> = new Set(['delning-ej-ansluten', 'delning-inte-sas', 'far-inte']);

/** Timers, given from outside so that tests take no time. */
export interface Timers {
  readonly set: (ms: number, work: () => void) => unknown;
  readonly clear: (timer: unknown) => void;
}

export interface Delningsschema {
  /** Something has been written that may have to leave. */
  readonly changed: () => void;
  /** Starts nothing more, and waits for the run that is under way. */
  readonly stop: () => Promise<void>;
}

/**
 * Shares in the background: soon after the start, after changes and on a schedule; less often while the share is away
 * (1, 2, 5, 15, 60 minutes). At the centre it collects. Never two runs at a time, and a computer that is not connected
 * does nothing until it is. After a change it sends and no more; the runs on the schedule look after what was sent.
 */
export function startaDelningsschema(core: Core, timers: Timers): Delningsschema {
  let timer: unknown;
  let due = Number.POSITIVE_INFINITY;
  let running: Promise<void> | undefined;
  let isStopped = false;
  let failed = 0;
  let changedMeanwhile = false;
  let unlooked = 0;

  const plan = (ms: number): void => {
    if (isStopped || ms >= due) return;
    timers.clear(timer);
    due = ms;
    timer = timers.set(ms, () => {
      due = Number.POSITIVE_INFINITY;
      unlooked = ms === AFTER_CHANGE_MS && unlooked < LOOK_EVERY ? unlooked + 1 : 0;
      running = run().finally(() => {
        running = undefined;
      });
    });
  };

  async function run(): Promise<void> {
    changedMeanwhile = false;
    const [sent, collected] = [
      await core.dispatch('delning.dela', { tillsyn: failed === 0 && unlooked === 0 ? 'i-tur' : 'ingen' }),
      await core.dispatch('delning.samla', {}),
    ];
    const isConnected = [sent, collected].some((r) => r.ok || !notConnected.has(r.problem.code));
    const lage = sent.ok ? (sent.value as { readonly lage: string }).lage : '';
    const wentWell = lage !== 'nas-inte' && lage !== 'stopp' && (sent.ok || collected.ok);
    failed = wentWell || !isConnected ? 0 : failed + 1;
    if (changedMeanwhile && wentWell) plan(AFTER_CHANGE_MS);
    else if (isConnected) plan(wentWell ? EVERY_MS : nextRunAfterMs(failed));
  }

  plan(AFTER_START_MS);
  return {
    changed: () => {
      changedMeanwhile = true;
      // While the share is away its own ladder decides; a change does not hammer on a closed door.
      if (running === undefined && failed === 0) plan(AFTER_CHANGE_MS);
    },
    stop: async () => {
      isStopped = true;
      timers.clear(timer);
      await running;
    },
  };
}
