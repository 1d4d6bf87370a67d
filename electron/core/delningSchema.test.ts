import { describe, expect, it } from 'vitest';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { problem } from '../../shared/problem.ts';
import type { Core } from './core.ts';
import {
  AFTER_CHANGE_MS,
  AFTER_START_MS,
  EVERY_MS,
  LOOK_EVERY,
  startaDelningsschema,
} from './delningSchema.ts';

/** A core that answers what the test says, and a clock that goes when it is told to. */
function world(answer: (name: string) => Result<unknown>) {
  const asked: string[] = [];
  const tillsyn: unknown[] = [];
  let next: { readonly ms: number; readonly work: () => void } | undefined;
  const core: Core = {
    dispatch: async (name, input) => {
      asked.push(name);
      if (name === 'delning.dela') tillsyn.push((input as { readonly tillsyn: unknown }).tillsyn);
      return answer(name);
    },
    call: () => Promise.reject(new Error('används inte')),
    forbered: () => true,
    close: () => undefined,
  };
  const schema = startaDelningsschema(core, {
    set: (ms, work) => (next = { ms, work }),
    clear: (timer) => {
      if (next === timer) next = undefined;
    },
  });
  const settle = () => new Promise((resolve) => void setTimeout(resolve, 0));
  return {
    asked,
    tillsyn,
    schema,
    waits: () => next?.ms,
    fire: async () => {
      const due = next;
      next = undefined;
      due?.work();
      await settle();
    },
  };
}
const unit = (lage: string) => (name: string) =>
  name === 'delning.dela' ? done({ lage }) : refused(problem('delning-inte-sas'));

describe('sharing in the background', () => {
  it('starts soon after the program and goes on every quarter of an hour', async () => {
    const w = world(unit('kvitterad'));
    expect(w.waits()).toBe(AFTER_START_MS);
    await w.fire();
    expect(w.asked).toEqual(['delning.dela', 'delning.samla']);
    expect(w.waits()).toBe(EVERY_MS);
  });
  it('a change brings the next run nearer, many changes only once', async () => {
    const w = world(unit('kvitterad'));
    await w.fire();
    w.schema.changed();
    w.schema.changed();
    expect(w.waits()).toBe(AFTER_CHANGE_MS);
    await w.fire();
    expect(w.asked).toHaveLength(4);
  });
  it('after a change it only sends; on the schedule, and after many changes, it looks after what was sent', async () => {
    const w = world(unit('kvitterad'));
    await w.fire();
    for (let i = 0; i <= LOOK_EVERY; i++) {
      w.schema.changed();
      await w.fire();
    }
    await w.fire();
    const sends = Array.from({ length: LOOK_EVERY }, () => 'ingen');
    expect(w.tillsyn).toEqual(['i-tur', ...sends, 'i-tur', 'i-tur']);
  });
  it('a share that is away is tried after 1, 2, 5, 15 and 60 minutes, whatever changes', async () => {
    const w = world(unit('nas-inte'));
    await w.fire();
    const minutes: (number | undefined)[] = [];
    for (let i = 0; i < 6; i++) {
      w.schema.changed();
      minutes.push((w.waits() ?? 0) / 60_000);
      await w.fire();
    }
    expect(minutes).toEqual([1, 2, 5, 15, 60, 60]);
  });
  it('a computer that is not connected is left in peace until something changes', async () => {
    const w = world((name) =>
      refused(problem(name === 'delning.dela' ? 'delning-ej-ansluten' : 'delning-inte-sas')),
    );
    await w.fire();
    expect(w.waits()).toBeUndefined();
  });
  it('after stop nothing starts', async () => {
    const w = world(unit('kvitterad'));
    await w.schema.stop();
    expect(w.waits()).toBeUndefined();
    w.schema.changed();
    expect(w.waits()).toBeUndefined();
  });
});
