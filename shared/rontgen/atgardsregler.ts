import { arForsenad, arGallande, arUtford } from '../atgard/atgard.ts';
import type { Atgard } from '../atgard/atgard.ts';
import { raknas } from '../avvikelse/overgangar.ts';
import { sistaDag } from '../frist/frister.ts';
import type { Lage, Regel, Traff } from './lage.ts';

const finn =
  (villkor: (x: Atgard, alla: readonly Atgard[], l: Lage) => boolean) =>
  (l: Lage): readonly Traff[] =>
    l.avvikelser
      .filter((a) => raknas(a.avvikelse.status))
      .flatMap((a) =>
        a.atgarder
          .filter((x) => arGallande(x) && villkor(x, a.atgarder, l))
          .map((x) => ({
            sak: 'avvikelse' as const,
            id: a.avvikelse.id,
            nummer: a.avvikelse.nummer,
            stalle: `atgard-${x.id}`,
          })),
      );

/** Words people write instead of a person. */
const ingenPerson = [
  'alla',
  'personalen',
  'personal',
  'arbetsgruppen',
  'enheten',
  'okänd',
  'vet ej',
  '?',
  '-',
  '–',
];

export const atgardsregler: readonly Regel[] = [
  {
    kod: 'atgard-utan-ansvarig',
    text: 'Åtgärden har ingen person som ansvarar.',
    gor: 'Ange en person, inte en grupp.',
    grad: 'brist',
    finn: finn((x) => ingenPerson.includes(x.ansvarig.trim().toLowerCase())),
  },
  {
    kod: 'atgard-forsenad',
    text: 'Åtgärden skulle ha varit klar.',
    gor: 'Genomför den, eller bestäm ett nytt datum.',
    grad: 'brist',
    finn: finn((x, _alla, l) => arForsenad(x, l.today)),
  },
  {
    kod: 'effekt-inte-bedomd',
    text: 'Åtgärden är utförd, men ingen har bedömt om den hjälpte.',
    gor: 'Bedöm effekten.',
    grad: 'brist',
    finn: finn(
      (x, _alla, l) =>
        arUtford(x) &&
        x.effekt === null &&
        x.utfordDatum !== null &&
        sistaDag(l.frister, 'avvikelse.uppfoljning', x.utfordDatum) < l.today,
    ),
  },
  {
    kod: 'effekt-skulle-bedomas-om',
    text: 'Effekten gick inte att bedöma då, och den nya dagen har passerat.',
    gor: 'Bedöm effekten igen.',
    grad: 'brist',
    finn: finn(
      (x, _alla, l) => x.effekt === 'gar-inte-an' && x.bedomsDatum !== null && x.bedomsDatum < l.today,
    ),
  },
  {
    kod: 'ingen-effekt-ingen-ny-atgard',
    text: 'Åtgärden hjälpte inte, och ingen ny är föreslagen.',
    gor: 'Föreslå en annan åtgärd.',
    grad: 'brist',
    finn: finn((x, alla) => x.effekt === 'ingen' && !alla.some((y) => y.skapadAt > x.skapadAt)),
  },
];
