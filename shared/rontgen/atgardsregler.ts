import { arEffektBedomd, arForsenad, arGallande, arUtford } from '../atgard/atgard.ts';
import type { Atgard } from '../atgard/atgard.ts';
import { sistaDag } from '../frist/frister.ts';
import type { Lage, MedAtgarder, Regel, Traff } from './lage.ts';

/** Measures are the same in every kind of case, and so are the findings about them. */
const finn =
  (villkor: (x: Atgard, m: MedAtgarder, l: Lage) => boolean) =>
  (l: Lage): readonly Traff[] =>
    l.medAtgarder.flatMap((m) =>
      m.atgarder
        .filter((x) => arGallande(x) && villkor(x, m, l))
        .map((x) => ({ ...m.fyndsak, stalle: `atgard-${x.id}`, vad: x.text.slice(0, 80) })),
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
    finn: finn((x, _m, l) => arForsenad(x, l.today)),
  },
  {
    kod: 'effekt-inte-bedomd',
    text: 'Åtgärden är utförd, men ingen har bedömt om den hjälpte.',
    gor: 'Bedöm effekten.',
    grad: 'brist',
    finn: finn(
      (x, _m, l) =>
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
    finn: finn((x, _m, l) => x.effekt === 'gar-inte-an' && x.bedomsDatum !== null && x.bedomsDatum < l.today),
  },
  {
    kod: 'ingen-effekt-ingen-ny-atgard',
    text: 'Åtgärden hjälpte inte, och ingen ny är föreslagen.',
    gor: 'Föreslå en annan åtgärd.',
    grad: 'brist',
    finn: finn((x, m) => x.effekt === 'ingen' && !m.atgarder.some((y) => y.skapadAt > x.skapadAt)),
  },
  {
    kod: 'avslutad-utan-effekt',
    text: 'Ärendet är avslutat, men effekten av en åtgärd är inte bedömd.',
    gor: 'Bedöm effekten.',
    grad: 'brist',
    finn: finn((x, m) => m.arAvslutad && !arEffektBedomd(x)),
  },
];
