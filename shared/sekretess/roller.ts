import { fornamn, smeknamn } from './fornamn.ts';
import type { Fynd, Roll } from './fynd.ts';

/** One person of a case: the token that stands in the text and the names it stands for. Never leaves the computer. */
export interface Rollpost {
  readonly token: string;
  readonly roll: Roll;
  /** As first written, and other ways the same person has been written since. */
  readonly namn: readonly [string, ...string[]];
}
/** The key of a case, kept apart from its text. */
export type Rollnyckel = readonly Rollpost[];

const rolltext: Readonly<Record<Roll, string>> = {
  brukare: 'Brukare',
  personal: 'Personal',
  anhorig: 'Anhörig',
};

/** A, B … Z, AA: letters for brukare and anhöriga, numbers for personal. */
const bokstav = (n: number): string =>
  (n < 26 ? '' : bokstav(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));

export function nastaToken(nyckel: Rollnyckel, roll: Roll): string {
  const taken = new Set(nyckel.map((p) => p.token));
  for (let n = 0; ; n += 1) {
    const token = `${rolltext[roll]} ${roll === 'personal' ? n + 1 : bokstav(n)}`;
    if (!taken.has(token)) return token;
  }
}

const bas = (word: string): string => {
  const lower = word.toLowerCase();
  const plain =
    lower.endsWith('s') && !fornamn.has(lower) && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
  return smeknamn[plain] ?? plain;
};
const delar = (namn: string): readonly string[] =>
  namn
    .split(/\s+/)
    .map(bas)
    .filter((d) => d.length > 1);

/** Whether two written names can be one person: the words of the shorter are all in the longer. */
const sammaPerson = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && short.every((d) => long.includes(d));
};

/** The person a name belongs to; undefined when nobody fits, or more than one does. */
export function finnRoll(nyckel: Rollnyckel, namn: string): Rollpost | undefined {
  const words = delar(namn);
  const fits = nyckel.filter((p) => p.namn.some((n) => sammaPerson(delar(n), words)));
  const exact = fits.filter((p) => p.namn.some((n) => delar(n).join(' ') === words.join(' ')));
  return exact.length === 1 ? exact[0] : fits.length === 1 ? fits[0] : undefined;
}

/** The key with every name of the findings in it: known persons keep their token, new ones get the next of their role. */
export function medNyaPersoner(nyckel: Rollnyckel, fynd: readonly Fynd[]): Rollnyckel {
  let key = nyckel;
  for (const f of fynd) {
    if (f.slag !== 'namn') continue;
    const known = finnRoll(key, f.text);
    if (known === undefined) {
      const roll = f.roll ?? 'brukare';
      key = [...key, { token: nastaToken(key, roll), roll, namn: [f.text] }];
    } else if (!known.namn.includes(f.text))
      key = key.map((p) => (p === known ? { ...p, namn: [...p.namn, f.text] } : p));
  }
  return key;
}

/** `Brukare A`, or `Brukare A:s` when the name stands in the genitive. */
export function tokenText(post: Rollpost, skrivet: string): string {
  const last = skrivet.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  const genitive =
    last.endsWith('s') &&
    !fornamn.has(last) &&
    !/(?:us|ss|is|as|os|nils|hans|lars|jens|mats|klas|claes)$/u.test(last);
  return genitive ? `${post.token}:s` : post.token;
}
