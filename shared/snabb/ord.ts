import { vik } from '../text/vik.ts';

/** One word or number of the line, with its place in the original (UTF-16 indexes). */
export interface Ord {
  readonly skrivet: string;
  readonly start: number;
  readonly end: number;
  /** Folded, and spelled right when a misspelling was read as a known word. */
  readonly vikt: string;
  /** The known word that a misspelling was read as. */
  readonly lastSom?: string;
  /** A comma, full stop or the like stands before it: negations do not reach across. */
  readonly paus: boolean;
}

const ordPattern = /\d+(?:[.:,/-]\d+)*|[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
const pausPattern = /[,.;:!?()–—]/;

/** The words of a line in order. Numbers keep their inner punctuation: `14.30`, `3/11`, `2026-11-03`. */
export function delaIOrd(text: string): readonly Ord[] {
  const words: Ord[] = [];
  let last = 0;
  for (const m of text.matchAll(ordPattern)) {
    const start = m.index;
    const end = start + m[0].length;
    words.push({
      skrivet: m[0],
      start,
      end,
      vikt: vik(m[0]),
      paus: pausPattern.test(text.slice(last, start)),
    });
    last = end;
  }
  return words;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(vik));

/** Words that carry no meaning of their own here; a run of only these is not kept as text. */
export const fogeord = set(
  'i på vid från ur till av för med om hos att och men samt eller då när sen sedan så där som en ett den det de ' +
    'kl klockan hon han hen sin sitt sina var blev är har hade under efter innan',
);

/** Words that may stand between a preposition and the place it belongs to: `i sitt badrum`, `på hennes rum`. */
export const bestamningar = set(
  'sin sitt sina hans hennes deras den det en ett egna eget egen gemensamma stora lilla',
);
export const platsprepositioner = set(
  'i på vid från ur hos inne ute nere uppe till framför utanför inom mot bakom bredvid',
);
export const negationer = set('ingen inga inget inte ej utan aldrig icke varken');

/** Slips too short for the distance rule, seen often. */
export const vanligaFelstavningar: ReadonlyMap<string, string> = new Map([
  ['fal', 'fall'],
  ['doss', 'dos'],
  ['dås', 'dos'],
  ['ramma', 'ramla'],
  ['tilsyn', 'tillsyn'],
  ['medecin', 'medicin'],
  ['larmmet', 'larmet'],
  ['dush', 'dusch'],
  ['duch', 'dusch'],
]);
