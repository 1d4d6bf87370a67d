import type { ReadDb } from '../../db/db.ts';
import type { NyckelRad, RotRad } from '../../db/delningRotRepo.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { done } from '../../shared/result.ts';
import type { Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { sandarminne } from '../share/localState.ts';
import { formulera } from '../share/outbox.ts';
import type { Avsandare, Stallning, Utsaga } from '../share/outbox.ts';
import { EgnaFiler } from '../share/ownFiles.ts';
import type { JobContext, QueryContext } from './context.ts';
import { perioderAttSaga } from './delningUtsagor.ts';
import { programVersion } from './programVersion.ts';

export const avsandareOf = (c: QueryContext, nyckel: NyckelRad): Avsandare => ({
  nyckel,
  app: programVersion,
  at: c.clock.now,
});

const saidOf = (before: ReadonlyMap<string, Stallning>, period: Sammandragsperiod): readonly EnhetId[] =>
  [...before.values()].filter((s) => s.period === period).map((s) => s.unit);

/** Decides what to say about every half-year, in one local transaction, before the share is touched. */
export function stallUt(
  c: JobContext,
  rot: RotRad,
  nyckel: NyckelRad,
  utsagor: (w: QueryContext, period: Sammandragsperiod, sagda: readonly EnhetId[]) => readonly Utsaga[],
): void {
  c.write((w) => {
    const minne = sandarminne(
      { db: w.db, write: (work) => work(w.db), clock: w.clock },
      rot.share,
      nyckel.src,
    );
    const before = new Map(minne.strommar().map((s) => [`${s.unit} ${s.period}`, s]));
    for (const period of perioderAttSaga(w))
      for (const utsaga of utsagor(w, period, saidOf(before, period))) {
        const next = formulera(
          avsandareOf(w, nyckel),
          utsaga,
          before.get(`${utsaga.unit} ${utsaga.period}`) ?? null,
        );
        if (next !== null) minne.stall(next);
      }
    return done(null);
  });
}

const runs = new WeakMap<ReadDb, Promise<unknown>>();
/**
 * Runs to the share one after the other: the one on the schedule and the one somebody asks for would otherwise take each
 * other's temp files for left-overs, and decide anew what the other is just sending.
 */
export function enITaget<T>(db: ReadDb, run: () => Promise<T>): Promise<T> {
  const mine = (runs.get(db) ?? Promise.resolve()).then(run);
  // The next one does not care how this one ended.
  runs.set(
    db,
    mine.catch(() => undefined),
  );
  return mine;
}

/** What this process has seen of its own on each share. A database that is opened anew, a restored one too, knows nothing. */
const seen = new WeakMap<ReadDb, Map<string, EgnaFiler>>();
export function egnaFiler(db: ReadDb, share: string, src: string): EgnaFiler {
  const own = seen.get(db) ?? new Map<string, EgnaFiler>();
  seen.set(db, own);
  const key = `${share} ${src}`;
  const files = own.get(key) ?? new EgnaFiler();
  own.set(key, files);
  return files;
}
