import { vik } from '../text/vik.ts';
import type { Ord } from './ord.ts';
import { avstand } from './stavning.ts';

export interface Enhetsnamn {
  readonly id: string;
  readonly namn: string;
}
export interface Enhetstraff {
  readonly at: number;
  readonly langd: number;
  /** Best first; several when the words fit more than one unit. */
  readonly enheter: readonly Enhetsnamn[];
  readonly skal?: string;
}

/** Words of unit names that say what kind of unit it is, not which. */
const allmanna = new Set(
  'hemtjanst hemtjansten aldreboende aldreboendet boende boendet sarskilt gruppbostad gruppboende gruppboendet servicebostad vardboende vardboendet korttid korttids korttidsboende hemsjukvard hemsjukvarden daglig verksamhet avdelning avdelningen enhet enheten nattpatrull nattpatrullen omradet norr soder oster vaster norra sodra ostra vastra lss'.split(
    ' ',
  ),
);
const ordI = (namn: string): readonly string[] =>
  vik(namn)
    .split(/[^\p{L}\d]+/u)
    .filter((w) => w !== '');
const likt = (written: string, word: string): boolean =>
  written === word || written === `${word}s` || (word.endsWith('s') && written === word);

/**
 * Unit names in the line: the whole name first, then a word that only one unit has (`hagen` for Hagens äldreboende),
 * then a name with one wrong letter. What fits several units gives them all.
 */
export function hittaEnheter(
  words: readonly Ord[],
  enheter: readonly Enhetsnamn[],
  isKnown: (vikt: string) => boolean,
): readonly Enhetstraff[] {
  const names = enheter.map((enhet) => ({ enhet, ord: ordI(enhet.namn) })).filter((n) => n.ord.length > 0);
  const found: Enhetstraff[] = [];
  for (let at = 0; at < words.length;) {
    const here = heltNamn(words, at, names) ?? enstakaOrd(words, at, names, isKnown);
    if (here !== undefined) found.push(here);
    at += here?.langd ?? 1;
  }
  return found;
}
interface Namn {
  readonly enhet: Enhetsnamn;
  readonly ord: readonly string[];
}

function heltNamn(words: readonly Ord[], at: number, names: readonly Namn[]): Enhetstraff | undefined {
  const whole = names.filter((n) =>
    n.ord.every((w, i) => likt(words[at + i]?.vikt ?? '', w) || (i === 0 && likt(w, words[at]?.vikt ?? ''))),
  );
  const langd = Math.max(0, ...whole.map((n) => n.ord.length));
  if (langd === 0) return undefined;
  return { at, langd, enheter: whole.filter((n) => n.ord.length === langd).map((n) => n.enhet) };
}

function enstakaOrd(
  words: readonly Ord[],
  at: number,
  names: readonly Namn[],
  isKnown: (vikt: string) => boolean,
): Enhetstraff | undefined {
  const word = words[at];
  if (word === undefined || word.vikt.length < 4 || allmanna.has(word.vikt)) return undefined;
  const own = (n: Namn) => n.ord.filter((w) => w.length >= 4 && !allmanna.has(w));
  const part = names.filter((n) => own(n).some((w) => likt(word.vikt, w) || likt(w, word.vikt)));
  if (part.length > 0 && !isKnown(word.vikt))
    return {
      at,
      langd: 1,
      enheter: part.map((n) => n.enhet),
      skal: `”${word.skrivet}” läst som ${part[0]?.enhet.namn ?? ''}`,
    };
  // Short names have too many neighbours (hälen, Hagen) unless written as a name.
  const asName = /^\p{Lu}/u.test(word.skrivet);
  if (word.vikt.length < (asName ? 5 : 6) || isKnown(word.vikt)) return undefined;
  const max = word.vikt.length < 9 ? 1 : 2;
  const near = names.filter((n) =>
    own(n).some((w) => w.length >= 5 && w[0] === word.vikt[0] && avstand(word.vikt, w, max) <= max),
  );
  return near.length === 0
    ? undefined
    : {
        at,
        langd: 1,
        enheter: near.map((n) => n.enhet),
        skal: `”${word.skrivet}” läst som ${near[0]?.enhet.namn ?? ''}`,
      };
}
