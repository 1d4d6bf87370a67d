import { vik } from '../text/vik.ts';

/** Optimal string alignment distance (insert, delete, change, swap neighbours), given up above `max`. */
export function avstand(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > max) return max + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? max + 1;
}

/** Short words are too alike: none under five letters, one slip from five, two from nine. */
const tillatet = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

export interface Rattstavning {
  /** The known word a misspelling is read as; undefined when it is known, ordinary, too short, or could be several. */
  readonly las: (skrivet: string) => string | undefined;
}

/**
 * Reads misspellings against the words of the tables.
 * The first letter must be right (or swapped with the second): that is where slips are rare and other words common.
 */
export function rattstavning(known: Iterable<string>, vanliga: ReadonlySet<string>): Rattstavning {
  const table = new Map<string, string>();
  for (const word of known) if (!table.has(vik(word))) table.set(vik(word), word);
  const entries = [...table].filter(([folded]) => folded.length >= 5);
  const las = (skrivet: string): string | undefined => {
    const word = vik(skrivet);
    const max = tillatet(word.length);
    if (max === 0 || table.has(word) || vanliga.has(word)) return undefined;
    let best = max + 1;
    let found: string[] = [];
    for (const [folded, original] of entries) {
      const swapped = folded[0] === word[1] && folded[1] === word[0];
      if (folded[0] !== word[0] && !swapped) continue;
      const limit = Math.min(best, tillatet(folded.length));
      const d = avstand(word, folded, limit);
      if (d > limit) continue;
      if (d < best) found = [];
      best = d;
      found.push(original);
    }
    const [first] = found;
    if (first === undefined) return undefined;
    // Several at the same distance are forms of one word (glömde, glömda) or not to be told apart.
    return found.every((f) => vik(f).slice(0, 4) === vik(first).slice(0, 4)) ? first : undefined;
  };
  return { las };
}
