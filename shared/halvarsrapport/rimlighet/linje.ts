import { stammar } from './ord.ts';
import { lasPerioder } from './perioder.ts';
import type { NamndPeriod } from './perioder.ts';

/** What the figures of a row or a column are, which decides whether they may be added up. */
export type Linjeslag = 'antal' | 'procent' | 'kvot' | 'forandring' | 'personer';

/** A row or a column of a table with what its labels say. */
export interface Linje {
  /** Row or column of the grid. */
  readonly index: number;
  /** Labels from the outermost in. */
  readonly delar: readonly string[];
  readonly etikett: string;
  readonly stammar: readonly string[];
  readonly period: NamndPeriod | null;
  /** "Summa", "Totalt": alone, with more words, or not. */
  readonly total: 'nej' | 'ren' | 'utokad';
  readonly varav: boolean;
  readonly slag: Linjeslag;
  /** The row above that only holds a name. */
  readonly grupp: string;
}

const total =
  /^(?:del)?(?:summa|summor|totalt|totala?|totalsumma|totalsiffra|sammanlagt|sammantaget|samtliga|tot\.|s:a|alla|hela (?:förvaltningen|kommunen|verksamheten|området))(?![\p{L}])/iu;
const totalFiller =
  /(?:summa|summor|totalt|totala?|totalsumma|totalsiffra|sammanlagt|sammantaget|samtliga|tot\.|s:a|alla|antal(?:et)?|st\.?|stycken|enheter|verksamheter|år|helår|halvår|förvaltningen|hela|kommunen|[\d\s:().,–-])/giu;
const varav = /^(?:[-–•]\s*)?(?:varav|därav|därutav|av dessa|av vilka)(?![\p{L}])|^[-–•]\s*\p{L}/iu;
const kinds: readonly [RegExp, Linjeslag][] = [
  [/förändr|differens|skillnad|(?<!\p{L})diff(?!\p{L})|ökning|minskning|\+\/\s?[-−–]/iu, 'forandring'],
  [/%|procent|(?<!\p{L})andel/iu, 'procent'],
  [
    /(?<!\p{L})per \d|(?<!\p{L})per (?:brukare|plats|person|invånare|boende|månad|enhet|anställd|dygn)|medel(?:värde|tal)|(?<!\p{L})snitt|genomsnitt|median|index|kvot|dagar(?!\p{L})|timmar(?!\p{L})|(?<!\p{L})tid(?!\p{L})|betyg|poäng|(?<!\p{L})nivå|risk(?:värde|tal|nivå)|sannolikhet|allvarlighet|konsekvens|(?<!\p{L})mål(?:värde)?(?!\p{L})|gränsvärde|(?<!\p{L})nr(?!\p{L})|täckning/iu,
    'kvot',
  ],
  [
    /(?:olika|unika|enskilda|berörda|drabbade|skilda)\s+(?:\p{L}*(?:patient|person|brukar|boende|individ|klient|kund|anmälare|tagare))/iu,
    'personer',
  ],
];

/** Reads the labels of a row or a column. */
export function lasLinje(index: number, labels: readonly string[], grupp: string): Linje {
  const delar = labels.filter((text, i) => text !== '' && text !== labels[i - 1]);
  const etikett = delar.join(' ');
  const isTotal = delar.some((text) => total.test(text));
  const rest = etikett.replaceAll(totalFiller, '').trim();
  return {
    index,
    delar,
    etikett,
    stammar: stammar(etikett),
    period: lasPerioder(etikett)[0] ?? lasPerioder(grupp)[0] ?? null,
    total: isTotal ? (rest === '' ? 'ren' : 'utokad') : 'nej',
    varav: delar.some((text) => varav.test(text)),
    slag: kinds.find(([pattern]) => pattern.test(etikett))?.[1] ?? 'antal',
    grupp,
  };
}
