import { lexMariaRepo } from '../../db/lexMariaRepo.ts';
import { lexSarahRepo } from '../../db/lexSarahRepo.ts';
import type { AvvikelseId } from '../../shared/avvikelse/avvikelse.ts';
import { lexMariaStatus } from '../../shared/lexMaria/lexMariaStatus.ts';
import { lexSarahStatus } from '../../shared/lexSarah/lexSarahStatus.ts';
import type { koppladeApi } from '../../shared/process/koppladeApi.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { urvalAv } from './arende.ts';
import { readArende } from './arendeReader.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { lexSarahSlag } from './lexSarahSlag.ts';

export const koppladeHandlers: HandlersOf<typeof koppladeApi> = {
  'kopplade.lista': (c, { avvikelseId }) => {
    if (readArende(c.db, avvikelseId as AvvikelseId, c.grund.profil) === undefined)
      return refused(problem('finns-inte', { vad: 'Avvikelsen', id: avvikelseId }));
    const urval = urvalAv(c, { filter: {}, offset: 0, antal: 100 }, { avvikelseId: [avvikelseId] });
    return done([
      ...lexSarahRepo.list(c.db, urval).saker.map((l) => {
        const dold = (lexSarahSlag.doljs?.(l, c) ?? null) !== null;
        const { id, nummer } = l;
        return { sak: 'lexSarah' as const, id, nummer, status: dold ? '' : lexSarahStatus[l.status], dold };
      }),
      ...lexMariaRepo.list(c.db, urval).saker.map(({ id, nummer, status }) => ({
        sak: 'lexMaria' as const,
        id,
        nummer,
        status: lexMariaStatus[status],
        dold: false,
      })),
    ]);
  },
};
