import { get } from '../../db/db.ts';
import type { ReadDb } from '../../db/db.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { JobContext } from './context.ts';

/** Long work in steps: between them it tells which part is done, 0–1, and others may be answered. */
export type Steg<T> = Generator<number, T>;

/** All the steps at once. */
export function tillSlut<T>(steg: Steg<T>): T {
  for (;;) {
    const next = steg.next();
    if (next.done === true) return next.value;
  }
}

/** Steps that are a part of something longer. */
export function* del<T>(steg: Steg<T>, fran: number, till: number): Steg<T> {
  for (;;) {
    const next = steg.next();
    if (next.done === true) return next.value;
    yield fran + next.value * (till - fran);
  }
}

/** Changes as soon as anyone has written to the database. */
const skrivet = (db: ReadDb): number =>
  get<{ data_version: number }>(db, 'PRAGMA data_version')?.data_version ?? 0;
const paus = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
const FORSOK = 3;

/**
 * The steps with a pause after each, so that the core answers others meanwhile. What is made from a database that was
 * changed in between is thrown away and made again, the last time without pauses. Refuses `avbruten` as soon as the one
 * who asked has had enough.
 */
export async function stegvis<T>(
  c: Pick<JobContext, 'db' | 'progress' | 'signal'>,
  gor: () => Steg<T>,
  text: (del: number) => string,
): Promise<Result<T>> {
  for (let nr = 1; ; nr += 1) {
    const before = skrivet(c.db);
    const steg = gor();
    for (let next = steg.next(); ; next = steg.next()) {
      if (c.signal.aborted) return refused(problem('avbruten'));
      if (next.done === true) {
        if (nr === FORSOK || skrivet(c.db) === before) return done(next.value);
        break;
      }
      c.progress(next.value, text(next.value));
      if (nr < FORSOK) await paus();
    }
  }
}
