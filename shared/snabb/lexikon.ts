import type { Begrepp } from './begrepp.ts';
import { datumord } from './datumtolk.ts';
import { falluppgifter } from './lexikonFall.ts';
import { platsord } from './lexikonPlats.ts';
import { skadefraser } from './lexikonSkada.ts';
import { typfraser } from './lexikonTyp.ts';
import { lakemedelsnamn } from '../kodverk/lakemedelsnamn.ts';
import { langdVid, monster } from './monster.ts';
import type { Monster } from './monster.ts';
import { bestamningar, fogeord, negationer, platsprepositioner } from './ord.ts';
import type { Ord } from './ord.ts';

/** One phrase of the tables and what it says. */
interface Post {
  readonly monster: Monster;
  readonly begrepp: readonly Begrepp[];
  readonly kod?: { readonly lista: string; readonly kod: string };
}

/** A phrase found in the line: `langd` words from `at`. */
export interface Traff {
  readonly at: number;
  readonly langd: number;
  readonly begrepp: readonly Begrepp[];
  readonly kod?: { readonly lista: string; readonly kod: string };
}

const rad = (begrepp: readonly Begrepp[], phrases: readonly string[]): Post[] =>
  phrases.map((p) => ({ monster: monster(p), begrepp }));
const kodrad = (lista: string, kod: string, phrases: readonly string[]): Post[] =>
  phrases.map((p) => ({ monster: monster(p), begrepp: [], kod: { lista, kod } }));

const typposter: readonly Post[] = [
  ...typfraser.flatMap(([begrepp, ...phrases]) => rad(begrepp, phrases)),
  ...skadefraser.flatMap(([begrepp, ...phrases]) => rad([begrepp], phrases)),
  ...rad(
    ['medicin'],
    Object.values(lakemedelsnamn).map((names) => names.split(' ').join('|')),
  ),
];
const drogposter: readonly Post[] = Object.entries(lakemedelsnamn).flatMap(([grupp, names]) =>
  kodrad('lakemedelsgrupp', grupp, [names.split(' ').join('|')]),
);
const platsposter: readonly Post[] = platsord.flatMap(([kod, ...phrases]) => kodrad('plats', kod, phrases));
const fallposter: readonly Post[] = falluppgifter.flatMap(([lista, kod, ...phrases]) =>
  kodrad(lista, kod, phrases),
);

/** Every word of the tables, as written there. */
export const kandaOrd: readonly string[] = [
  ...[...typposter, ...platsposter, ...fallposter].flatMap((p) => p.monster.ordlista),
  ...datumord,
];

/** The longest phrase at a place; among equally long ones, all of them. */
function langst(posts: readonly Post[], words: readonly Ord[], at: number): readonly Traff[] {
  let best = 0;
  let found: Traff[] = [];
  for (const post of posts) {
    const langd = langdVid(post.monster, words, at);
    if (langd === 0 || langd < best) continue;
    if (langd > best) found = [];
    best = langd;
    found.push({ at, langd, begrepp: post.begrepp, ...(post.kod === undefined ? {} : { kod: post.kod }) });
  }
  return found;
}

/** All phrases about what happened, left to right, none over another. `upptagna` are words already read as a day or a unit. */
export function hittaFraser(words: readonly Ord[], upptagna: ReadonlySet<number>): readonly Traff[] {
  const found: Traff[] = [];
  for (let at = 0; at < words.length;) {
    const here = upptagna.has(at) ? [] : langst(typposter, words, at).filter((t) => isFree(t, upptagna));
    found.push(...here);
    at += here[0]?.langd ?? 1;
  }
  return found;
}

const isFree = (t: Traff, upptagna: ReadonlySet<number>): boolean =>
  Array.from({ length: t.langd }, (_, i) => t.at + i).every((i) => !upptagna.has(i));

/** Places with the preposition before them; a word that can also be help given (dusch, promenad) needs the preposition. */
export function hittaPlatser(words: readonly Ord[], upptagna: ReadonlySet<number>): readonly Traff[] {
  const found: Traff[] = [];
  for (let at = 0; at < words.length;) {
    const here = langst(platsposter, words, at).find((t) => isFree(t, upptagna));
    if (here !== undefined) found.push(medPreposition(words, here, upptagna));
    at += here?.langd ?? 1;
  }
  return found;
}

/** Takes along `i sitt`, `på hennes`, `vid` before a place. */
function medPreposition(words: readonly Ord[], t: Traff, upptagna: ReadonlySet<number>): Traff {
  let at = t.at;
  let i = t.at;
  while (i > 0 && !upptagna.has(i - 1) && words[i]?.paus !== true) {
    const word = words[i - 1]?.vikt ?? '';
    const isPrep = platsprepositioner.has(word);
    if (!isPrep && !bestamningar.has(word)) break;
    i -= 1;
    if (isPrep) at = i;
  }
  return { ...t, at, langd: t.langd + t.at - at };
}

/** Names of medicines, also inside a longer phrase. */
export function hittaLakemedel(words: readonly Ord[], upptagna: ReadonlySet<number>): readonly Traff[] {
  return words.flatMap((_, at) => (upptagna.has(at) ? [] : langst(drogposter, words, at)));
}

export function hittaFalluppgifter(words: readonly Ord[]): readonly Traff[] {
  const found: Traff[] = [];
  for (let at = 0; at < words.length; at += 1) found.push(...langst(fallposter, words, at));
  return found;
}

/** A negation in the two words before, or right after, with no comma between: `ingen synlig fraktur`, `föll inte`. */
export function arNegerad(words: readonly Ord[], t: Traff, upptagna: ReadonlySet<number>): boolean {
  for (let back = 1; back <= 2; back += 1) {
    const i = t.at - back;
    if (i < 0 || words[i + 1]?.paus === true) break;
    if (negationer.has(words[i]?.vikt ?? '') && !upptagna.has(i)) return true;
    if (!fogeord.has(words[i]?.vikt ?? '') && back === 1 && !/(ad|iga?|bara?)$/.test(words[i]?.vikt ?? ''))
      break;
  }
  const after = words[t.at + t.langd];
  return (
    after !== undefined &&
    !after.paus &&
    ['inte', 'ej', 'aldrig'].includes(after.vikt) &&
    !upptagna.has(t.at + t.langd)
  );
}
