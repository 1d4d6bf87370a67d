import { finnKod, galler, koderI } from '../kodverk/kodverk.ts';
import type { Kod, Kodverk } from '../kodverk/kodverk.ts';
import { harOrden, vik } from '../text/vik.ts';
import type { LocalDate } from '../time/localDate.ts';
import { stavskal } from './lasning.ts';
import { hittaFraser } from './lexikon.ts';
import type { Traff } from './lexikon.ts';
import { delaIOrd } from './ord.ts';
import type { Ord } from './ord.ts';
import { arKant, ordSomBorjar, rattad } from './ordlasning.ts';
import { mojligaKoder } from './typtolk.ts';

/** A type or subtype that what was typed can mean. */
export interface Typforslag {
  readonly kod: Kod;
  /** `”meicin” läst som ”medicin”`, when a word was misspelt. */
  readonly skal?: string;
}

const MIN_BORJAN = 3;
const MAX_FORSLAG = 6;
const ledig: ReadonlySet<number> = new Set();

/** The readings of what was typed: a last word that is not done yet stands for every known word it begins. */
function lasningar(skrivet: string): readonly (readonly Ord[])[] {
  const raw = delaIOrd(skrivet);
  const last = raw.at(-1);
  const before = raw.slice(0, -1).map(rattad);
  if (last === undefined) return [];
  const isDone = arKant(last.vikt) || last.vikt.length < MIN_BORJAN;
  const longer = isDone ? [] : ordSomBorjar(last.vikt);
  return longer.length === 0
    ? [[...before, rattad(last)]]
    : longer.map((vikt) => [...before, { ...last, vikt }]);
}

/**
 * Types that what is typed in a search for one can mean, by the words of the snabbruta: `ramlade` is a fall, `waran` a
 * medicine. Only proposals, likeliest first; whoever searches chooses. Codes that do not apply that day are left out.
 */
export function sokTyper(skrivet: string, kodverk: Kodverk, dag: LocalDate): readonly Typforslag[] {
  const lista = 'avvikelsetyp';
  const found = new Map<string, Typforslag>();
  const add = (kod: Kod | undefined, skal?: string): void => {
    if (kod === undefined || !galler(kod, dag) || found.has(kod.kod)) return;
    found.set(kod.kod, { kod, ...(skal === undefined ? {} : { skal }) });
  };
  for (const words of lasningar(skrivet)) {
    const fraser: readonly Traff[] = hittaFraser(words, ledig);
    const skal = stavskal({ words, kodverk, dag }, fraser);
    for (const kod of mojligaKoder(fraser)) add(finnKod(kodverk, lista, kod), skal);
  }
  if (vik(skrivet.trim()).length >= MIN_BORJAN)
    for (const kod of koderI(kodverk, lista))
      if (kod.under !== undefined && harOrden(kod.text, skrivet.trim())) add(kod);
  return [...found.values()].slice(0, MAX_FORSLAG);
}
