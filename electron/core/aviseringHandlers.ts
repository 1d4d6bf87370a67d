import { listAviserade, replaceAviserade } from '../../db/aviseringRepo.ts';
import { aviseringar, aviseringsantal } from '../../shared/arbete/avisering.ts';
import type { aviseringApi } from '../../shared/arbete/aviseringApi.ts';
import { done } from '../../shared/result.ts';
import { mittArbete } from './arbetskallor.ts';
import type { HandlersOf } from './handlerTypes.ts';

export const aviseringHandlers: HandlersOf<typeof aviseringApi> = {
  'avisering.hamta': (c) => {
    const { profil, regler } = c.grund;
    const alla = aviseringar(mittArbete(c), profil.roll, regler.frister.trappa);
    const told = new Set(listAviserade(c.db));
    const nya = alla.filter((a) => !told.has(a.nyckel));
    replaceAviserade(
      c.db,
      alla.map((a) => a.nyckel),
      c.clock.now(),
    );
    return done({ nya: aviseringsantal(nya), alla: aviseringsantal(alla) });
  },
};
