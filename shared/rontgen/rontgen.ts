import { atgardsregler } from './atgardsregler.ts';
import { avvikelseregler } from './avvikelseregler.ts';
import type { Lage, Regel, Traff } from './lage.ts';
import { lexregler } from './lexregler.ts';
import { ovrigaregler } from './ovrigaregler.ts';

/** Every rule that is looked for, the grave ones of each kind first. */
export const rontgenregler: readonly Regel[] = [
  ...lexregler,
  ...avvikelseregler,
  ...atgardsregler,
  ...ovrigaregler,
];

export interface Rontgenfynd {
  readonly regel: Regel;
  readonly traffar: readonly Traff[];
}

/** What does not hold together, grave first; rules without a hit are left out. */
export const rontga = (l: Lage): readonly Rontgenfynd[] =>
  rontgenregler
    .map((regel) => ({ regel, traffar: regel.finn(l) }))
    .filter((f) => f.traffar.length > 0)
    .toSorted((a, b) => Number(b.regel.grad === 'allvarlig') - Number(a.regel.grad === 'allvarlig'));
