import { enhetNamn } from '../enhet/enhet.ts';
import type { EnhetId, Organisation } from '../enhet/enhet.ts';
import { kodText } from '../kodverk/kodverk.ts';
import type { Kodverk } from '../kodverk/kodverk.ts';
import type { OutputOf } from '../contract.ts';
import type { LocalDate } from '../time/localDate.ts';
import { manad, periodLabel } from '../time/period.ts';
import { handelseslag, skadegrader } from './avvikelse.ts';
import { statusText } from './overgangar.ts';
import type { statistikApi } from './statistikApi.ts';

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

export const veckodagar = ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lördag', 'Söndag'] as const;
const obesvarad: Readonly<Record<string, string>> = { obesvarad: 'Inte besvarat', obedomd: 'Inte bedömd' };
const ur =
  (texts: Readonly<Record<string, string>>) =>
  (nyckel: string): string =>
    texts[nyckel] ?? obesvarad[nyckel] ?? nyckel;

type Namn = (nyckel: string, n: Statistiknamn) => string;
interface Indelning {
  readonly rubrik: string;
  readonly rader: (s: Statistik) => readonly { readonly nyckel: string; readonly antal: number }[];
  readonly namn: Namn;
}
const kod: Namn = (nyckel, { kodverk }) => kodText(kodverk, 'avvikelsetyp', nyckel);

/** Every way the avvikelser are divided, in the order of the page. */
const indelningar = {
  typ: { rubrik: 'Per typ', rader: (s) => s.perTyp, namn: kod },
  undertyp: { rubrik: 'Per undertyp', rader: (s) => s.perUndertyp, namn: kod },
  enhet: {
    rubrik: 'Per enhet',
    rader: (s) => s.perEnhet,
    namn: (nyckel, { organisation, idag }) => enhetNamn(organisation, nyckel as EnhetId, idag),
  },
  period: { rubrik: 'Per månad', rader: (s) => s.perManad, namn: (nyckel) => periodLabel(manad(nyckel)) },
  status: { rubrik: 'Per steg', rader: (s) => s.perStatus, namn: ur(statusText) },
  allvarlighetsgrad: {
    rubrik: 'Allvarlighetsgrad',
    rader: (s) => s.perAllvarlighetsgrad,
    namn: (nyckel) => obesvarad[nyckel] ?? `Grad ${nyckel}`,
  },
  skada: { rubrik: 'Fysisk skada', rader: (s) => s.perSkada, namn: ur(skadegrader) },
  slag: { rubrik: 'Slag av händelse', rader: (s) => s.perSlag, namn: ur(handelseslag) },
  veckodag: {
    rubrik: 'Per veckodag',
    rader: (s) => s.perVeckodag,
    namn: (nyckel) => veckodagar[Number(nyckel) - 1] ?? nyckel,
  },
  timme: {
    rubrik: 'Per timme',
    rader: (s) => s.perTimme,
    namn: (nyckel) => (nyckel === 'okand' ? 'Okänt klockslag' : `kl. ${nyckel}`),
  },
} as const satisfies Readonly<Record<string, Indelning>>;
export type Statistikindelning = keyof typeof indelningar;

/** Every table of the statistics with its rows named. */
export const statistiktabeller = (s: Statistik, namn: Statistiknamn): readonly Statistiktabell[] =>
  (Object.keys(indelningar) as Statistikindelning[]).map((id) => {
    const { rubrik, rader, namn: text } = indelningar[id] as Indelning;
    return {
      id,
      rubrik,
      rader: rader(s).map(({ nyckel, antal }) => ({ nyckel, antal, text: text(nyckel, namn) })),
    };
  });

/** All tables as rows of one file, follow-up first as on the page. */
export const statistikrader = (
  s: Statistik,
  tabeller: readonly Statistiktabell[],
): readonly (readonly (string | number | null)[])[] => [
  ['tabell', 'rad', 'antal', 'median dagar'],
  ['Uppföljda', `av ${s.uppfoljda.av}`, s.uppfoljda.antal, null],
  ...s.dagarTillSteg.map((d) => ['Dagar till steg', ur(statusText)(d.steg), d.antal, d.median]),
  ...tabeller.flatMap((t) => t.rader.map((r) => [t.rubrik, r.text, r.antal, null])),
];
