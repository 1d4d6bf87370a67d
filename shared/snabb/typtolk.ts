import { finnKod, galler } from '../kodverk/kodverk.ts';
import type { Kod, Kodverk } from '../kodverk/kodverk.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Begrepp } from './begrepp.ts';
import type { Traff } from './lexikon.ts';
import { fogeord } from './ord.ts';
import type { Ord } from './ord.ts';
import { typregler } from './typregler.ts';
import type { Typregel } from './typregler.ts';

/** The type the phrases add up to. */
export interface Typtolkning {
  readonly kod: Kod;
  readonly traffar: readonly Traff[];
  readonly alternativ: readonly Kod[];
  readonly skal?: string;
}

interface Utfall {
  readonly regel: Typregel;
  readonly traffar: readonly Traff[];
}

function prova(regel: Typregel, found: readonly Traff[]): Utfall | undefined {
  const has = (b: Begrepp) => found.filter((t) => t.begrepp.includes(b));
  if (regel.inte?.some((b) => has(b).length > 0)) return undefined;
  const traffar: Traff[] = [];
  for (const need of regel.kraver) {
    const some = (typeof need === 'string' ? [need] : need).flatMap(has);
    if (some.length === 0) return undefined;
    traffar.push(...some.filter((t) => !traffar.includes(t)));
  }
  return { regel, traffar: traffar.toSorted((a, b) => a.at - b.at) };
}

/** Words that stand apart were put together by the rule, and the reader is told so. */
function standTogether(traffar: readonly Traff[], words: readonly Ord[]): boolean {
  return traffar.every((t, i) => {
    const before = traffar[i - 1];
    if (before === undefined) return true;
    return words.slice(before.at + before.langd, t.at).every((w) => fogeord.has(w.vikt));
  });
}

const skrivet = (t: Traff, words: readonly Ord[]): string =>
  `”${words
    .slice(t.at, t.at + t.langd)
    .map((w) => w.skrivet)
    .join(' ')}”`;

/** Rules that the phrases fulfil: the weak ones only when no other does. */
function uppfyllda(found: readonly Traff[]): readonly Utfall[] {
  const strong = typregler.flatMap((r) => (r.svag === true ? [] : (prova(r, found) ?? [])));
  return strong.length > 0 ? strong : typregler.flatMap((r) => prova(r, found) ?? []);
}

/**
 * Codes that phrases can lead to, likeliest first, for one who searches: what the rules that they fulfil give and name
 * beside it; when they fulfil none (`trasig`), every rule that asks for one of them.
 */
export function mojligaKoder(found: readonly Traff[]): readonly string[] {
  const hits = uppfyllda(found).map((h) => h.regel);
  const meanings = new Set(found.flatMap((t) => t.begrepp));
  const asks = (r: Typregel): boolean => r.kraver.flat().some((b) => meanings.has(b));
  const rules = hits.length > 0 ? hits : typregler.filter(asks);
  return [...new Set([...rules.map((r) => r.ger), ...rules.flatMap((r) => r.alternativ ?? [])])];
}

/**
 * The first rule that matches gives the type; other rules that match, and readings the rule itself names, are
 * alternatives. Codes that the code lists do not have, or that do not apply that day, are never offered.
 */
export function tolkaTyp(
  found: readonly Traff[],
  words: readonly Ord[],
  kodverk: Kodverk,
  dag: LocalDate,
): Typtolkning | undefined {
  const hits = uppfyllda(found);
  const kodFor = (kod: string): Kod | undefined => {
    const hit = finnKod(kodverk, 'avvikelsetyp', kod);
    return hit !== undefined && galler(hit, dag) ? hit : undefined;
  };
  const main = hits.find((h) => kodFor(h.regel.ger) !== undefined);
  const kod = main === undefined ? undefined : kodFor(main.regel.ger);
  if (main === undefined || kod === undefined) return undefined;
  const others = [...(main.regel.alternativ ?? []), ...hits.map((h) => h.regel.ger)];
  const alternativ = [...new Set(others)]
    .filter((k) => k !== kod.kod && k !== kod.under)
    .flatMap((k) => kodFor(k) ?? [])
    .slice(0, 4);
  const inferred = main.regel.svag === true || !standTogether(main.traffar, words);
  return {
    kod,
    traffar: main.traffar,
    alternativ,
    ...(inferred ? { skal: `Utläst ur ${main.traffar.map((t) => skrivet(t, words)).join(' och ')}` } : {}),
  };
}
