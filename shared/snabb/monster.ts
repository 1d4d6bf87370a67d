import { vik } from '../text/vik.ts';
import type { Ord } from './ord.ts';

interface Steg {
  readonly hela: ReadonlySet<string>;
  readonly borjan: readonly string[];
  readonly valfritt: boolean;
}

/**
 * A phrase written as data: words with a space between, `|` for a choice, a final `*` for "begins with", a final
 * `?` for "may be missing". `inte|ej fått|given` is two words.
 */
export interface Monster {
  readonly steg: readonly Steg[];
  /** Whole words of the phrase, as written in the table: what misspellings are compared with. */
  readonly ordlista: readonly string[];
}

export function monster(text: string): Monster {
  const ordlista: string[] = [];
  const steg = text.split(' ').map((part): Steg => {
    const valfritt = part.endsWith('?');
    const hela = new Set<string>();
    const borjan: string[] = [];
    for (const choice of (valfritt ? part.slice(0, -1) : part).split('|')) {
      if (choice.endsWith('*')) {
        borjan.push(vik(choice.slice(0, -1)));
        ordlista.push(choice.slice(0, -1));
      } else {
        hela.add(vik(choice));
        ordlista.push(choice);
      }
    }
    return { hela, borjan, valfritt };
  });
  return { steg, ordlista };
}

const passar = (steg: Steg, word: Ord): boolean =>
  steg.hela.has(word.vikt) || steg.borjan.some((b) => word.vikt.startsWith(b));

/** How many words from `at` the phrase takes; 0 when it does not stand there. Never reaches over a comma or full stop. */
export function langdVid(m: Monster, words: readonly Ord[], at: number): number {
  let i = at;
  for (const steg of m.steg) {
    const word = words[i];
    if (word !== undefined && (i === at || !word.paus) && passar(steg, word)) i += 1;
    else if (!steg.valfritt) return 0;
  }
  return i - at;
}
