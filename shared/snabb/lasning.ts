import { finnKod, galler, kodText } from '../kodverk/kodverk.ts';
import type { Kod, Kodverk } from '../kodverk/kodverk.ts';
import type { LocalDate } from '../time/localDate.ts';
import { nyChip } from './chip.ts';
import type { Chip, Chipslag, Chipval, Stalle } from './chip.ts';
import { aventuellGrupp } from '../kodverk/lakemedelsnamn.ts';
import type { Traff } from './lexikon.ts';
import type { Ord } from './ord.ts';

/** The words of a line with the code lists and the day they are read with. */
export interface Lasning {
  readonly words: readonly Ord[];
  readonly kodverk: Kodverk;
  readonly dag: LocalDate;
}

export const ordplatser = (t: { readonly at: number; readonly langd: number }): readonly number[] =>
  Array.from({ length: t.langd }, (_, i) => t.at + i);

export const stallen = (
  l: Lasning,
  found: readonly { readonly at: number; readonly langd: number }[],
): readonly Stalle[] =>
  found.map((t) => ({ start: l.words[t.at]?.start ?? 0, end: l.words[t.at + t.langd - 1]?.end ?? 0 }));

/** `”meicin” läst som ”medicin”`, when any of the words was misspelt. */
export function stavskal(l: Lasning, found: readonly Traff[]): string | undefined {
  const misspelt = found.flatMap(ordplatser).flatMap((i) => {
    const word = l.words[i];
    return word?.lastSom === undefined ? [] : [`”${word.skrivet}” läst som ”${word.lastSom}”`];
  });
  return misspelt.length === 0 ? undefined : [...new Set(misspelt)].join(', ');
}

/** Several reasons as one sentence; undefined when there is none. */
export const skalText = (...reasons: readonly (string | undefined)[]): string | undefined => {
  const given = reasons.filter((r) => r !== undefined);
  return given.length === 0 ? undefined : given.join('; ');
};

export const kodval = (kod: Kod): Chipval => ({ varde: kod.kod, text: kod.text });

/** A chip of a phrase that names a code; none when the code lists lack it or it does not apply that day. */
export function kodchip(
  l: Lasning,
  slag: Chipslag,
  t: Traff,
  where: readonly Traff[] = [t],
): readonly Chip[] {
  const kod = t.kod === undefined ? undefined : finnKod(l.kodverk, slag, t.kod.kod);
  if (kod === undefined || !galler(kod, l.dag)) return [];
  const other = slag === 'lakemedelsgrupp' ? aventuellGrupp[kod.kod] : undefined;
  return [
    nyChip(slag, kodval(kod), stallen(l, where), {
      skal: stavskal(l, where),
      alternativ: other === undefined ? [] : [{ varde: other, text: kodText(l.kodverk, slag, other) }],
    }),
  ];
}
