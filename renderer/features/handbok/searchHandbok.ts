import { sokIHandbok } from '../../../shared/handbok/handbok.ts';
import { goTo } from '../../core/places.ts';
import type { Searcher } from '../../frame/searchHits.ts';

/** The few pages that say the most about what was typed. The handbook is read in when it is asked for the first time. */
export const searchHandbok: Searcher = async (words) => {
  const { sidor } = await import('virtual:handbok');
  return sokIHandbok(sidor, words)
    .slice(0, 2)
    .map(({ sida }) => ({
      id: `handbok-${sida.id}`,
      text: sida.rubrik,
      note: 'Handboken',
      run: () => goTo(`handbok/${sida.id}`),
    }));
};
