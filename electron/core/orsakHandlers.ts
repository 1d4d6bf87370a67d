import { listOrsaker, replaceOrsaker } from '../../db/arendeRepo.ts';
import { finnKod, galler } from '../../shared/kodverk/kodverk.ts';
import type { Orsak } from '../../shared/orsak/orsak.ts';
import type { orsakApi } from '../../shared/orsak/orsakApi.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { sakProblem } from './sakSyn.ts';

/** The first cause whose code is not in force today. */
export function okandOrsak(c: QueryContext, orsaker: readonly Orsak[]): Problem | null {
  const datum = c.clock.today();
  const unknown = orsaker
    .flatMap((o) => [
      ['orsaksomrade', o.omrade] as const,
      ...o.bakomliggande.map((b) => ['bakomliggande-orsak', b] as const),
    ])
    .find(([lista, kod]) => {
      const k = finnKod(c.grund.kodverk, lista, kod);
      return k === undefined || !galler(k, datum);
    });
  return unknown === undefined
    ? null
    : problem('kod-galler-inte', { kod: unknown[1], datum, lista: unknown[0] }, 'orsaker');
}

export const orsakHandlers: HandlersOf<typeof orsakApi> = {
  'orsak.lista': (c, { sak }) => {
    const stop = sakProblem(c, sak);
    return stop === null ? done(listOrsaker(c.db, sak)) : refused(stop);
  },
  'orsak.spara': (c, { sak, orsaker }) => {
    const stop = sakProblem(c, sak) ?? okandOrsak(c, orsaker);
    if (stop !== null) return refused(stop);
    replaceOrsaker(c.db, sak, orsaker);
    c.log({ handling: 'orsaker', sak: sak.slag, sakId: sak.id, detalj: { orsaker } });
    return done({ antal: orsaker.length });
  },
};
