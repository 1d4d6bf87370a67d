import { listRollnyckel, moveRollnyckel, replaceRollnyckel } from '../../db/rollnyckelRepo.ts';
import type { Nyckelplats } from '../../db/rollnyckelRepo.ts';
import { done, refused } from '../../shared/result.ts';
import type { Problem } from '../../shared/problem.ts';
import type { rollnyckelApi } from '../../shared/sekretess/rollnyckelApi.ts';
import type { QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { sakProblem } from './sakSyn.ts';

/** A draft has no unit yet; a case is seen by those who see its unit and its kind. */
const stopp = (c: QueryContext, { slag, id }: Nyckelplats): Problem | null =>
  slag === 'utkast' ? null : sakProblem(c, { slag, id });

export const rollnyckelHandlers: HandlersOf<typeof rollnyckelApi> = {
  'rollnyckel.visa': (c, plats) => {
    const stop = stopp(c, plats);
    return stop === null ? done(listRollnyckel(c.db, plats)) : refused(stop);
  },
  'rollnyckel.spara': (c, { nyckel, ...plats }) => {
    const stop = stopp(c, plats);
    if (stop !== null) return refused(stop);
    replaceRollnyckel(c.db, plats, nyckel);
    // The history outlives the key, so it tells that the key changed and never whom it names.
    c.log({ handling: 'andrad', sak: 'rollnyckel', sakId: plats.id, detalj: { antal: nyckel.length } });
    return done({ antal: nyckel.length });
  },
  'rollnyckel.flytta': (c, { utkastId, ...till }) => {
    const utkast = { slag: 'utkast', id: utkastId } as const;
    const antal = listRollnyckel(c.db, utkast).length;
    // A case that has a key of its own keeps it; nothing is told of what is in it.
    if (antal === 0 || listRollnyckel(c.db, till).length > 0) return done({ antal: 0 });
    moveRollnyckel(c.db, utkast, till);
    return done({ antal });
  },
};
