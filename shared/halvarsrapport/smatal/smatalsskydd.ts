import type { Underlag } from './underlag.ts';
import { vittne } from './vittne.ts';
import type { Lage, Samband } from './vittne.ts';

/** Why a figure is not printed in the public edition. */
export type Skal = 'liten' | 'foljd' | 'tidigare' | 'undantag';

/** A person's decision against the rule; always with a reason, and listed in the edition's log. */
export interface Undantag {
  readonly id: string;
  readonly val: 'visa' | 'dolj';
  readonly skal: string;
}

export interface Skyddsregel {
  /** Counts from 1 up to but not including this are hidden; 0 is shown. Five by default, a setting. */
  readonly grans: number;
  readonly undantag: readonly Undantag[];
  /** What an earlier public edition printed and hid of the same figures. */
  readonly tidigare: { readonly visade: ReadonlySet<string>; readonly dolda: ReadonlySet<string> };
}

export interface Skydd {
  readonly dolda: ReadonlyMap<string, Skal>;
  /** Small figures that are known already: printed before, or shown by a decision. */
  readonly visadeSma: readonly string[];
  /** Hidden figures that can be solved all the same, because the rest has been printed or must be shown. */
  readonly oskyddade: readonly string[];
  readonly undantag: readonly Undantag[];
}

export const STANDARDREGEL: Skyddsregel = {
  grans: 5,
  undantag: [],
  tidigare: { visade: new Set(), dolda: new Set() },
};

/**
 * Småtalsskydd: which figures of the public edition are hidden, so that no hidden figure can be solved from the
 * totals, from "varav" or from an earlier edition.
 *
 * 1. Primary: 1 to limit − 1 is hidden, and so is what an earlier edition hid; what it printed is known and stays.
 * 2. Secondary: as long as some hidden figure lacks a witness (other values that fit all that is printed), the
 *    figure that gives it one at least cost is hidden too: parts before totals, small before large.
 * 3. What was hidden in step 2 and is not needed after all is shown again, the largest first.
 *
 * Complementary cell suppression with audit: L. H. Cox, "Suppression methodology and statistical disclosure control",
 * JASA 75 (1980) 377–385; L. Willenborg & T. de Waal, Elements of Statistical Disclosure Control (2001), ch. 4.
 * The guarantee is that each hidden figure has at least two possible values, not how wide its span is; and nothing
 * is said of a reader who knows one of the figures from elsewhere.
 */
export function skydda(underlag: Underlag, regel: Skyddsregel = STANDARDREGEL): Skydd {
  const lage = relations(underlag);
  const mustShow = new Set([
    ...regel.tidigare.visade,
    ...regel.undantag.filter((u) => u.val === 'visa').map((u) => u.id),
  ]);
  const isSmall = (n: number) => n >= 1 && n < regel.grans;
  const dolda = new Map<string, Skal>();
  for (const u of regel.undantag) if (u.val === 'dolj') dolda.set(u.id, 'undantag');
  for (const c of underlag.celler) {
    if (mustShow.has(c.id)) continue;
    if (isSmall(c.varde)) dolda.set(c.id, 'liten');
    else if (regel.tidigare.dolda.has(c.id) && c.varde > 0) dolda.set(c.id, 'tidigare');
  }
  const rests = [...lage.rester].filter((id) => isSmall(lage.varde.get(id) ?? 0));
  const bevis = hideMore(underlag, lage, dolda, mustShow, rests);
  showAgain(lage, dolda, bevis);
  return {
    dolda,
    visadeSma: underlag.celler.filter((c) => isSmall(c.varde) && !dolda.has(c.id)).map((c) => c.id),
    oskyddade: [...dolda.keys(), ...rests].filter((id) => !bevis.has(id)),
    undantag: regel.undantag,
  };
}

/** The witness of each protected figure. One more hidden figure never spoils a witness. */
type Bevis = Map<string, ReadonlyMap<string, number>>;

interface Relationer {
  readonly varde: ReadonlyMap<string, number>;
  readonly samband: readonly Samband[];
  readonly del: ReadonlyMap<string, readonly number[]>;
  /** Whole minus "varav": never printed, but anyone can subtract. */
  readonly rester: ReadonlySet<string>;
  readonly totaler: ReadonlySet<string>;
}

function relations(u: Underlag): Relationer {
  const varde = new Map(u.celler.map((c) => [c.id, c.varde]));
  const rester = new Set<string>();
  const samband: Samband[] = u.summor.map(
    (s) => new Map<string, 1 | -1>([[s.total, -1], ...s.delar.map((d): [string, 1] => [d, 1])]),
  );
  for (const v of u.varav) {
    const rest = `${v.hel} utan ${v.del}`;
    rester.add(rest);
    varde.set(rest, (varde.get(v.hel) ?? 0) - (varde.get(v.del) ?? 0));
    samband.push(
      new Map<string, 1 | -1>([
        [v.hel, -1],
        [v.del, 1],
        [rest, 1],
      ]),
    );
  }
  const del = new Map<string, number[]>();
  samband.forEach((s, i) => {
    for (const id of s.keys()) del.set(id, [...(del.get(id) ?? []), i]);
  });
  return { varde, samband, del, rester, totaler: new Set(u.summor.map((s) => s.total)) };
}

/** What the reader does not see. A rest is not printed; it is unknown as soon as its whole or its part is. */
const lageFor = (r: Relationer, dolda: ReadonlyMap<string, Skal>): Lage => ({
  ...r,
  dolda: new Map([
    ...[...dolda.keys()].map((id) => [id, 1] as const),
    ...[...r.rester].map((id) => [id, 0] as const),
  ]),
});

/** Looks for a witness; one found proves every figure that it changes. */
function prove(lage: Lage, bevis: Bevis, id: string): boolean {
  const found = vittne(lage, id);
  for (const changed of found?.keys() ?? []) if (found !== null) bevis.set(changed, found);
  return found !== null;
}

function hideMore(
  u: Underlag,
  r: Relationer,
  dolda: Map<string, Skal>,
  mustShow: ReadonlySet<string>,
  rests: readonly string[],
): Bevis {
  const given = new Set(u.celler.map((c) => c.id));
  const value = (id: string) => r.varde.get(id) ?? 0;
  const bevis: Bevis = new Map();
  const beyondHelp = new Set<string>();
  for (;;) {
    const lage = lageFor(r, dolda);
    const open = [...dolda.keys(), ...rests].find(
      (id) => !bevis.has(id) && !beyondHelp.has(id) && !prove(lage, bevis, id),
    );
    if (open === undefined) break;
    const candidates = neighbours(r, open, dolda)
      .filter((id) => given.has(id) && !dolda.has(id) && !mustShow.has(id) && value(id) > 0)
      .toSorted((a, b) => Number(r.totaler.has(a)) - Number(r.totaler.has(b)) || value(a) - value(b));
    const helps = candidates
      .slice(0, MAX_TRIALS)
      .find((id) => vittne(lageFor(r, new Map([...dolda, [id, 'foljd']])), open) !== null);
    const next = helps ?? candidates[0];
    if (next === undefined) beyondHelp.add(open);
    else dolda.set(next, 'foljd');
  }
  // What was hidden later may have helped them after all.
  const lage = lageFor(r, dolda);
  for (const id of beyondHelp) if (!bevis.has(id)) prove(lage, bevis, id);
  return bevis;
}

/** Candidates tried for the cheapest that helps, before the cheapest is taken as it is. */
const MAX_TRIALS = 40;

/** Figures that stand in a relation with this one, or with a hidden figure that does. */
function neighbours(r: Relationer, id: string, dolda: ReadonlyMap<string, Skal>): readonly string[] {
  const seen = new Set<string>([id]);
  const queue = [id];
  const found = new Set<string>();
  for (let at = queue.shift(); at !== undefined; at = queue.shift())
    for (const i of r.del.get(at) ?? [])
      for (const other of r.samband[i]?.keys() ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        found.add(other);
        if (dolda.has(other) || r.rester.has(other)) queue.push(other);
      }
  return [...found];
}

/** Shows what was hidden without need: every witness that leaned on it has to have another. */
function showAgain(r: Relationer, dolda: Map<string, Skal>, bevis: Bevis): void {
  const added = [...dolda].filter(([, skal]) => skal === 'foljd').map(([id]) => id);
  for (const id of added.toSorted((a, b) => (r.varde.get(b) ?? 0) - (r.varde.get(a) ?? 0))) {
    dolda.delete(id);
    const lage = lageFor(r, dolda);
    const leaning = [...bevis].filter(([other, w]) => other !== id && w.has(id)).map(([other]) => other);
    const anew: Bevis = new Map();
    if (leaning.every((other) => anew.has(other) || prove(lage, anew, other))) {
      bevis.delete(id);
      for (const [other, w] of anew) if (bevis.has(other)) bevis.set(other, w);
    } else dolda.set(id, 'foljd');
  }
}
