import { deleteRollnyckel } from '../../db/rollnyckelRepo.ts';
import { deleteUtkast, listUtkast, saveUtkast } from '../../db/utkastRepo.ts';
import { done } from '../../shared/result.ts';
import type { utkastApi } from '../../shared/utkast/utkastApi.ts';
import type { HandlersOf } from './handlerTypes.ts';

export const utkastHandlers: HandlersOf<typeof utkastApi> = {
  'utkast.spara': (c, { id, slag, innehall }) => {
    const andradAt = c.clock.now();
    saveUtkast(c.db, { id, slag, innehall, andradAt });
    return done({ andradAt });
  },
  'utkast.lista': (c, { slag }) => done(listUtkast(c.db, slag)),
  'utkast.kasta': (c, { id }) => {
    deleteRollnyckel(c.db, { slag: 'utkast', id });
    return done({ kastad: deleteUtkast(c.db, id) });
  },
};
