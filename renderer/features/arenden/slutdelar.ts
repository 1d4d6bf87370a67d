import type { LexFalt } from '../../../shared/process/handlingar.ts';
import type { Del } from './sida.ts';

const genomforda = {
  ja: 'Alla åtgärder genomförda.',
  delvis: 'Delvis genomförda.',
  nej: 'Inte genomförda.',
} as const;

/** Who signed it, as what, and when. */
export const underskriven = (x: {
  readonly datum: string;
  readonly namn: string;
  readonly titel: string;
}): string => `${x.namn}, ${x.titel}, ${x.datum}`;

type Beslut = Parameters<typeof underskriven>[0] & { readonly motivering: string };
/** A proposal or a decision: what, why, and who signs it; no part when there is none. */
export const stallningsdel = <B extends Beslut>(
  del: Omit<Del, 'fakta'> & { readonly av: string },
  b: B | null,
  utfall: (b: B) => string,
): Del => {
  const { av, ...hur } = del;
  return {
    ...hur,
    fakta:
      b === null
        ? []
        : [
            ['Utfall', utfall(b)],
            ['Motivering', b.motivering],
            [av, underskriven(b)],
          ],
  };
};

/** The end of a lex case: the reviews, the addenda and the text of the nämnd's table. */
export const slutdelar = (l: LexFalt): readonly Del[] => [
  {
    id: 'uppfoljning',
    text: 'Uppföljning',
    fakta: l.uppfoljningar.map((u) => [
      u.datum,
      `${genomforda[u.genomforda]} ${u.text} ${u.namn}${u.nasta === null ? '' : `. Följs upp igen ${u.nasta}`}`,
    ]),
  },
  {
    id: 'tillagg',
    text: 'Tillägg',
    last: true,
    fakta: l.tillagg.map((t) => [t.datum, `${t.text} ${t.namn}, ${t.titel}`]),
  },
  {
    id: 'kort',
    text: 'Text i nämndens tabell',
    fakta:
      l.kort === null
        ? []
        : [
            ['Verksamhet', l.kort.verksamhet],
            ['Händelsen', l.kort.handelse],
            ['Åtgärder', l.kort.atgarder.join('; ')],
            ['Godkänd av', `${l.kort.namn}, ${l.kort.titel}, ${l.kort.datum}`],
          ],
  },
];
