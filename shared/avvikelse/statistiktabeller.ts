import type { Organisation } from '../enhet/enhet.ts';
import type { Kodverk } from '../kodverk/kodverk.ts';
import type { OutputOf } from '../contract.ts';
import type { LocalDate } from '../time/localDate.ts';
import { manad, periodLabel } from '../time/period.ts';
import { statusText } from './overgangar.ts';
import type { Status } from './overgangar.ts';
import type { statistikApi } from './statistikApi.ts';
import { urvalsfalt } from './urvalsord.ts';
import type { Urvalsnyckel } from './urvalsord.ts';
import { medVersal } from '../text/versal.ts';

export type Statistik = OutputOf<(typeof statistikApi)['statistik.avvikelser']>;

/** The names that the counted keys have for people. */
export interface Statistiknamn {
  readonly kodverk: Kodverk;
  readonly organisation: Organisation;
  readonly idag: LocalDate;
}

export interface Statistikrad {
  readonly nyckel: string;
  readonly text: string;
  readonly antal: number;
}
export interface Statistiktabell {
  /** What the list of avvikelser is narrowed by to show exactly the cases of a row: the row's key under this name. */
  readonly id: Statistikindelning;
  readonly rubrik: string;
  readonly rader: readonly Statistikrad[];
}

interface Indelning {
  readonly rubrik: string;
  readonly rader: (s: Statistik) => readonly { readonly nyckel: string; readonly antal: number }[];
}

/** Every way the avvikelser are divided, in the order of the page, under the names that a list is narrowed by. */
const indelningar = {
  typ: { rubrik: 'Per typ', rader: (s) => s.perTyp },
  undertyp: { rubrik: 'Per undertyp', rader: (s) => s.perUndertyp },
  enhet: { rubrik: 'Per enhet', rader: (s) => s.perEnhet },
  period: { rubrik: 'Per månad', rader: (s) => s.perManad },
  status: { rubrik: 'Per steg', rader: (s) => s.perStatus },
  allvarlighetsgrad: { rubrik: 'Allvarlighetsgrad', rader: (s) => s.perAllvarlighetsgrad },
  skada: { rubrik: 'Fysisk skada', rader: (s) => s.perSkada },
  slag: { rubrik: 'Slag av händelse', rader: (s) => s.perSlag },
  veckodag: { rubrik: 'Per veckodag', rader: (s) => s.perVeckodag },
  timme: { rubrik: 'Per timme', rader: (s) => s.perTimme },
} as const satisfies Readonly<Partial<Record<Urvalsnyckel | 'period', Indelning>>>;
type Statistikindelning = keyof typeof indelningar;

const ordFor = (id: Statistikindelning, nyckel: string, namn: Statistiknamn): string =>
  id === 'period' ? periodLabel(manad(nyckel)) : urvalsfalt[id].ord(nyckel, namn);

/** Every table of the statistics with its rows named. */
export const statistiktabeller = (s: Statistik, namn: Statistiknamn): readonly Statistiktabell[] =>
  (Object.keys(indelningar) as Statistikindelning[]).map((id) => {
    const { rubrik, rader }: Indelning = indelningar[id];
    return {
      id,
      rubrik,
      rader: rader(s).map(({ nyckel, antal }) => ({
        nyckel,
        antal,
        text: medVersal(ordFor(id, nyckel, namn)),
      })),
    };
  });

/** All tables as rows of one file, follow-up first as on the page. */
export const statistikrader = (
  s: Statistik,
  tabeller: readonly Statistiktabell[],
): readonly (readonly (string | number | null)[])[] => [
  ['tabell', 'rad', 'antal', 'median dagar'],
  ['Uppföljda', `av ${s.uppfoljda.av}`, s.uppfoljda.antal, null],
  ...s.dagarTillSteg.map((d) => ['Dagar till steg', statusText[d.steg as Status], d.antal, d.median]),
  ...tabeller.flatMap((t) => t.rader.map((r) => [t.rubrik, r.text, r.antal, null])),
];
