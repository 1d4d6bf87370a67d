import { findAvvikelse } from '../../db/avvikelseRepo.ts';
import type { ReadDb } from '../../db/db.ts';
import { listRollnyckel, replaceRollnyckel } from '../../db/rollnyckelRepo.ts';
import type { Nyckelplats } from '../../db/rollnyckelRepo.ts';
import type { AvvikelseId } from '../../shared/avvikelse/avvikelse.ts';
import { problem } from '../../shared/problem.ts';
import type { Profil } from '../../shared/profil/profil.ts';
import { done, refused } from '../../shared/result.ts';
import type { rollnyckelApi } from '../../shared/sekretess/rollnyckelApi.ts';
import { serEnhet } from './arendeReader.ts';
import type { HandlersOf } from './handlerTypes.ts';

/** A draft has no unit yet; a case is seen by those who see its unit. */
function isSeen(db: ReadDb, profil: Profil, { slag, id }: Nyckelplats): boolean {
  if (slag === 'utkast') return true;
  const found = findAvvikelse(db, id as AvvikelseId);
  return found !== undefined && serEnhet(profil, found.enhetId);
}
const finnsInte = (id: string) => refused(problem('finns-inte', { vad: 'Ärendet', id }));

export const rollnyckelHandlers: HandlersOf<typeof rollnyckelApi> = {
  'rollnyckel.visa': (c, plats) =>
    isSeen(c.db, c.grund.profil, plats) ? done(listRollnyckel(c.db, plats)) : finnsInte(plats.id),
  'rollnyckel.spara': (c, { nyckel, ...plats }) => {
    if (!isSeen(c.db, c.grund.profil, plats)) return finnsInte(plats.id);
    replaceRollnyckel(c.db, plats, nyckel);
    // The history outlives the key, so it tells that the key changed and never whom it names.
    c.log({ handling: 'andrad', sak: 'rollnyckel', sakId: plats.id, detalj: { antal: nyckel.length } });
    return done({ antal: nyckel.length });
  },
};
