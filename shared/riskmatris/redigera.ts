import type { Poang, Riskmatris } from './riskmatris.ts';

export type Axel = keyof Poang;
type Zon = Riskmatris['zoner'][number];

const MAX_NIVAER = 10;
const MAX_ZONER = 5;
const MIN = 2;

const lastOf = <T>(items: readonly T[]): T => {
  const last = items.at(-1);
  if (last === undefined) throw new Error('En matris har minst två nivåer och två zoner');
  return last;
};

export const kanLaggaTillNiva = (m: Riskmatris, axel: Axel): boolean => m[axel].length < MAX_NIVAER;
export const kanTaBortNiva = (m: Riskmatris, axel: Axel): boolean => m[axel].length > MIN;

/** A new highest level; its cells take the zones of the level below, so that the matrix stays whole. */
export function laggTillNiva(m: Riskmatris, axel: Axel): Riskmatris {
  if (!kanLaggaTillNiva(m, axel)) return m;
  const ny = { varde: m[axel].length + 1, text: '', definition: '' };
  const rutnat =
    axel === 'sannolikhet'
      ? [...m.rutnat, [...lastOf(m.rutnat)]]
      : m.rutnat.map((rad) => [...rad, lastOf(rad)]);
  return { ...m, [axel]: [...m[axel], ny], rutnat };
}

/** Takes away the highest level with its cells. */
export function taBortNiva(m: Riskmatris, axel: Axel): Riskmatris {
  if (!kanTaBortNiva(m, axel)) return m;
  const rutnat = axel === 'sannolikhet' ? m.rutnat.slice(0, -1) : m.rutnat.map((rad) => rad.slice(0, -1));
  return { ...m, [axel]: m[axel].slice(0, -1), rutnat };
}

/** Other words, definition or frequency of one level. */
export const andraNiva = (
  m: Riskmatris,
  axel: Axel,
  varde: number,
  andrat: Partial<Riskmatris[Axel][number]>,
): Riskmatris => ({ ...m, [axel]: m[axel].map((n) => (n.varde === varde ? { ...n, ...andrat } : n)) });

export const kanLaggaTillZon = (m: Riskmatris): boolean => m.zoner.length < MAX_ZONER;
export const kanTaBortZon = (m: Riskmatris): boolean => m.zoner.length > MIN;

/** A new gravest zone that no cell lies in yet, with a code that no zone has. */
export function laggTillZon(m: Riskmatris): Riskmatris {
  if (!kanLaggaTillZon(m)) return m;
  const taken = new Set(m.zoner.map((z) => z.kod));
  const nr = Array.from({ length: MAX_ZONER + 1 }, (_, i) => i + 1).find((i) => !taken.has(`zon-${i}`)) ?? 1;
  return { ...m, zoner: [...m.zoner, { kod: `zon-${nr}`, text: '', monster: 'korsad' }] };
}

/** Takes away a zone; its cells go to the milder neighbour, or to the graver when it was the mildest. */
export function taBortZon(m: Riskmatris, kod: string): Riskmatris {
  const i = m.zoner.findIndex((z) => z.kod === kod);
  if (!kanTaBortZon(m) || i === -1) return m;
  const arver = (m.zoner[i - 1] ?? m.zoner[i + 1])?.kod ?? kod;
  return {
    ...m,
    zoner: m.zoner.filter((z) => z.kod !== kod),
    rutnat: m.rutnat.map((rad) => rad.map((k) => (k === kod ? arver : k))),
  };
}

export const andraZon = (m: Riskmatris, kod: string, andrat: Partial<Zon>): Riskmatris => ({
  ...m,
  zoner: m.zoner.map((z) => (z.kod === kod ? { ...z, ...andrat } : z)),
});

/** The cell goes to the next graver zone, and from the gravest to the mildest. */
export function stegaRuta(m: Riskmatris, p: Poang): Riskmatris {
  const kod = m.rutnat[p.sannolikhet - 1]?.[p.allvarlighetsgrad - 1];
  const next = m.zoner[(m.zoner.findIndex((z) => z.kod === kod) + 1) % m.zoner.length];
  if (next === undefined) return m;
  return {
    ...m,
    rutnat: m.rutnat.map((rad, s) =>
      s !== p.sannolikhet - 1 ? rad : rad.map((k, a) => (a === p.allvarlighetsgrad - 1 ? next.kod : k)),
    ),
  };
}

/** Every cell by limits on the product, one for each zone from the mildest; the mildest begins at 1 whatever is said. */
export function fyllUrGranser(m: Riskmatris, granser: readonly number[]): Riskmatris {
  const zonFor = (varde: number): string =>
    m.zoner.findLast((_, i) => i === 0 || varde >= (granser[i] ?? Number.POSITIVE_INFINITY))?.kod ??
    lastOf(m.zoner).kod;
  return {
    ...m,
    rutnat: m.sannolikhet.map((s) => m.allvarlighetsgrad.map((a) => zonFor(s.varde * a.varde))),
  };
}

/** The lowest product in each zone; null for a zone without cells. Together they fill the same grid when it is a product. */
export const lagstaVarden = (m: Riskmatris): readonly (number | null)[] =>
  m.zoner.map((z) => {
    const varden = m.rutnat.flatMap((rad, s) =>
      rad.flatMap((kod, a) => (kod === z.kod ? [(s + 1) * (a + 1)] : [])),
    );
    return varden.length === 0 ? null : Math.min(...varden);
  });
