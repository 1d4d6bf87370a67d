import type { z } from 'zod';
import { atgardStatus, effekter } from '../atgard/atgard.ts';
import type { AtgardStatus, Effekt } from '../atgard/atgard.ts';
import { skeden } from '../bedomning/bedomning.ts';
import type { Skede } from '../bedomning/bedomning.ts';
import type { zHandling } from '../historik/handling.ts';
import { zAvvikelse } from './avvikelse.ts';
import type { Avvikelse } from './avvikelse.ts';
import { allaFakta } from './fakta.ts';
import type { Ordbok } from './fakta.ts';
import { statusText } from './overgangar.ts';
import type { Status } from './overgangar.ts';

export type Handling = z.output<typeof zHandling>;

const wordOf = (h: Handling, name: string): string => {
  const word = h.detalj[name];
  return typeof word === 'string' ? word : '';
};
/** The text of a code in a closed table, in the middle of a sentence. */
const textOf = <K extends string>(texts: Readonly<Record<K, string>>, code: string): string =>
  (Object.hasOwn(texts, code) ? texts[code as K] : code).toLowerCase();
const skede = (h: Handling): string =>
  Object.hasOwn(skeden, wordOf(h, 'skede')) ? skeden[wordOf(h, 'skede') as Skede] : '';

const titles: Readonly<Record<string, (h: Handling) => string>> = {
  registrerad: () => 'Registrerad',
  kompletterad: () => 'Kompletterad',
  bedomd: (h) =>
    `${skede(h)} bedömning: sannolikhet ${String(h.detalj['sannolikhet'])}, allvarlighetsgrad ${String(h.detalj['allvarlighetsgrad'])}`,
  orsaker: () => 'Orsaker angivna',
  svarat: () => 'Fråga i ärendet besvarad',
  'tagit-del': () => 'MAS eller SAS har tagit del',
  status: (h) => `Ny status: ${textOf<Status>(statusText, wordOf(h, 'till'))}`,
  flyttad: () => 'Flyttad till en annan enhet',
  omklassad: () => 'Omklassad',
  tillagg: () => 'Tillägg',
  skapad: () => 'Samlingsutredning startad',
  handelser: () => 'Händelse tillagd',
  slutsats: () => 'Slutsats skriven',
  avslutad: () => 'Avslutad',
  oppnad: () => 'Öppnad igen',
  last: () => 'Läst',
  'i-samlingsutredning': (h) => `Ingår i samlingsutredningen ${wordOf(h, 'nummer')}`,
  'atgard-foreslagen': () => 'Åtgärd föreslagen',
  'atgard-andrad': () => 'Åtgärden ändrad',
  'atgard-status': (h) => `Åtgärden är ${textOf<AtgardStatus>(atgardStatus, wordOf(h, 'status'))}`,
  'atgard-effekt': (h) => `Åtgärdens effekt bedömd: ${textOf<Effekt>(effekter, wordOf(h, 'effekt'))}`,
  'bevis-tillagt': (h) => `Fil tillagd: ${String(h.detalj['namn'])}`,
  'bevis-borttaget': (h) => `Fil borttagen: ${String(h.detalj['namn'])}`,
  'bevis-sparat-ut': (h) => `Kopia av en fil sparad utanför Varsam: ${String(h.detalj['namn'])}`,
};

/** One line of the history in readable Swedish; an act this version does not know is shown by its name. */
export const handlingTitle = (h: Handling): string => titles[h.handling]?.(h) ?? h.handling;

/** The words that were written with the act. */
export function handlingWords(h: Handling): string {
  if (h.detalj['gallrad'] === true) return 'Uppgifterna är gallrade.';
  const words = ['skal', 'text', 'motivering', 'kommentar', 'ingenAtgardSkal'].map((name) => wordOf(h, name));
  return words.find((w) => w !== '') ?? '';
}

/** One answer that an act changed, in words; null where there was none. */
export interface Andring {
  readonly fraga: string;
  readonly fore: string | null;
  readonly efter: string | null;
}

/** What the act left behind and put in its place, by the names of the fields; null for an act of another kind. */
function sidor(h: Handling): readonly [fore: object, efter: object] | null {
  const { andrat, fran, till } = h.detalj;
  if (h.handling === 'kompletterad' && typeof andrat === 'object' && andrat !== null) {
    const pairs = Object.entries(andrat as Readonly<Record<string, readonly [unknown, unknown]>>);
    return [
      Object.fromEntries(pairs.map(([k, [before]]) => [k, before])),
      Object.fromEntries(pairs.map(([k, [, after]]) => [k, after])),
    ];
  }
  if (h.handling === 'flyttad' && typeof fran === 'string') return [{ enhetId: fran }, { enhetId: till }];
  if (h.handling === 'omklassad' && typeof fran === 'object' && fran !== null && typeof till === 'object')
    return [fran, till ?? {}];
  return null;
}

/**
 * What an act changed, answer by answer: what it was and what it became. The case as it is now lends what the act did not
 * touch, so that codes are read in their place.
 */
export function andringar(h: Handling, nu: Avvikelse, ordbok: Ordbok): readonly Andring[] {
  const change = sidor(h);
  if (change === null) return [];
  const [fore, efter] = change.map((part) => zAvvikelse.safeParse({ ...nu, ...part }));
  if (fore?.success !== true || efter?.success !== true) return [];
  const [before, after] = [allaFakta(fore.data, ordbok), allaFakta(efter.data, ordbok)];
  const answer = (facts: typeof before, fraga: string): string | null =>
    facts.find(([f]) => f === fraga)?.[1] || null;
  return [...new Set([...before, ...after].map(([fraga]) => fraga))]
    .map((fraga) => ({ fraga, fore: answer(before, fraga), efter: answer(after, fraga) }))
    .filter((a) => a.fore !== a.efter);
}
