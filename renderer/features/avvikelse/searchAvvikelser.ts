import type { Searcher } from '../../frame/searchHits.ts';
import { ask } from '../../core/client.ts';
import { goTo } from '../../core/places.ts';

/** Cases whose words or number match, the latest first. */
export const searchAvvikelser: Searcher = async (words) => {
  const result = await ask('avvikelse.lista', { filter: { text: words }, antal: 6 });
  if (!result.ok) return [];
  const hits = result.value.rader.map((r) => ({
    id: `avvikelse-${r.id}`,
    text: r.rubrik,
    note: r.nummer,
    run: () => goTo(`avvikelser/${r.id}`),
  }));
  const totalt = result.value.totalt ?? hits.length;
  return totalt <= hits.length
    ? hits
    : [
        ...hits,
        {
          id: 'avvikelse-alla',
          text: `Visa alla ${totalt} avvikelser som innehåller ”${words}”`,
          run: () => goTo('avvikelser', { text: words }),
        },
      ];
};
