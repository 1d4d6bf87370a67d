import type { Searcher } from '../../frame/searchHits.ts';
import { ask } from '../../core/client.ts';
import { goTo } from '../../core/places.ts';
import { platsFor } from '../../core/sakplatser.ts';

/** Complaints, external deviations, lex Sarah and lex Maria whose words or number match, the latest of each first. */
export const searchArenden: Searcher = async (words) => {
  const fraga = { filter: { text: words }, antal: 3 };
  const [klagomal, externa, sarah, maria] = await Promise.all([
    ask('klagomal.lista', fraga),
    ask('extern.lista', fraga),
    ask('lexSarah.lista', fraga),
    ask('lexMaria.lista', fraga),
  ]);
  const hits = [
    ...(klagomal.ok
      ? klagomal.value.rader.map((r) => ({ sak: 'klagomal' as const, ...r, text: r.rubrik }))
      : []),
    ...(externa.ok ? externa.value.rader.map((r) => ({ sak: 'extern' as const, ...r, text: r.rubrik })) : []),
    ...(sarah.ok
      ? sarah.value.rader.flatMap((r) =>
          r.dold
            ? []
            : [{ sak: 'lexSarah' as const, ...r, text: r.handelse === '' ? 'Lex Sarah' : r.handelse }],
        )
      : []),
    ...(maria.ok ? maria.value.rader.map((r) => ({ sak: 'lexMaria' as const, ...r, text: r.handelse })) : []),
  ];
  return hits.map(({ sak, id, nummer, text }) => ({
    id: `${sak}-${id}`,
    text: text.slice(0, 80),
    note: nummer,
    run: () => goTo(platsFor(sak, id)),
  }));
};
