import type { Marke } from '../../../../shared/riskmatris/matrisBild.ts';
import type { Poang } from '../../../../shared/riskmatris/riskmatris.ts';
import type { Answer } from '../../../core/client.ts';

export type Rutor = Answer<'risk.marken'>['rutor'];

/** Every mark by itself, as the picture wants them. */
export const markenAv = (rutor: Rutor): readonly Marke[] =>
  rutor.flatMap((r) => {
    const tidigare = new Set(r.tidigare);
    return r.nr.map((nr) => ({
      nr,
      sannolikhet: r.sannolikhet,
      allvarlighetsgrad: r.allvarlighetsgrad,
      tidigare: tidigare.has(nr),
    }));
  });

/** Where each number lies. */
export const platserAv = (marken: readonly Marke[]): ReadonlyMap<number, Poang> =>
  new Map(marken.map(({ nr, sannolikhet, allvarlighetsgrad }) => [nr, { sannolikhet, allvarlighetsgrad }]));

export interface Forflyttning {
  readonly nr: number;
  readonly fran: Poang | null;
  readonly till: Poang | null;
}

/** The risks that lie in another cell after than before, by their numbers; null where one has no score. */
export function forflyttningar(fore: Rutor, efter: Rutor): readonly Forflyttning[] {
  const placeOf = (rutor: Rutor) =>
    new Map(
      rutor.flatMap(({ nr, sannolikhet, allvarlighetsgrad }) =>
        nr.map((n): readonly [number, Poang] => [n, { sannolikhet, allvarlighetsgrad }]),
      ),
    );
  const [a, b] = [placeOf(fore), placeOf(efter)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .toSorted((x, y) => x - y)
    .map((nr) => ({ nr, fran: a.get(nr) ?? null, till: b.get(nr) ?? null }))
    .filter(
      ({ fran, till }) =>
        fran?.sannolikhet !== till?.sannolikhet || fran?.allvarlighetsgrad !== till?.allvarlighetsgrad,
    );
}

/** The first numbers in words, and how many there are besides. */
export function nummerText(nr: readonly number[], visas = 12): string {
  const sorted = nr.toSorted((a, b) => a - b);
  const shown = sorted.slice(0, visas).join(', ');
  return sorted.length <= visas ? shown : `${shown} och ${sorted.length - visas} till`;
}
