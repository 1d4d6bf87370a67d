import type { Poang, Riskmatris } from '../riskmatris/riskmatris.ts';
import { zonFor } from '../riskmatris/riskmatris.ts';

/** One person's score in a blind round; nobody sees it before both have answered everything. */
export interface Skattning extends Poang {
  readonly riskId: string;
  readonly person: 'a' | 'b';
  readonly motivering: string;
}

export interface Skillnad {
  readonly riskId: string;
  readonly a: Skattning;
  readonly b: Skattning;
  /** Steps apart on each axis. */
  readonly sannolikhet: number;
  readonly allvarlighetsgrad: number;
}

const steg = (s: Skillnad): number => s.sannolikhet + s.allvarlighetsgrad;

/**
 * Two people's scores beside each other, the largest difference first. Scores are ordinal: they are compared, never
 * averaged. Risks that only one has scored are left out.
 */
export function jamfor(skattningar: readonly Skattning[]): readonly Skillnad[] {
  const par = [...Map.groupBy(skattningar, (s) => s.riskId)].flatMap(([riskId, both]) => {
    const a = both.find((s) => s.person === 'a');
    const b = both.find((s) => s.person === 'b');
    if (a === undefined || b === undefined) return [];
    const steps = (axis: keyof Poang) => Math.abs(a[axis] - b[axis]);
    return [
      { riskId, a, b, sannolikhet: steps('sannolikhet'), allvarlighetsgrad: steps('allvarlighetsgrad') },
    ];
  });
  return par.toSorted((x, y) => steg(y) - steg(x) || x.riskId.localeCompare(y.riskId));
}

export interface Samstammighet {
  readonly antal: number;
  /** The same level on both axes. */
  readonly sammaRuta: number;
  /** The same zone, which is what decides what is done. */
  readonly sammaZon: number;
  /** At most one step apart on either axis. */
  readonly inomEttSteg: number;
  /** Cohen's kappa with linear weights for each axis; null where it cannot be counted or says nothing. */
  readonly kappa: { readonly sannolikhet: number | null; readonly allvarlighetsgrad: number | null };
}

/** With fewer pairs than this, kappa swings so much from one score that it is not shown. */
const minstParForKappa = 10;

/**
 * Cohen's kappa with linear weights: how much more two people agree than chance would give, where one step apart counts
 * as half-way to disagreement or less. 1 is full agreement, 0 what chance gives. Null when both used one level only.
 * Source: Cohen, J. (1968). Weighted kappa. Psychological Bulletin 70(4), 213–220.
 */
export function viktadKappa(par: readonly (readonly [number, number])[], nivaer: number): number | null {
  if (par.length === 0 || nivaer < 2) return null;
  const weight = (i: number, j: number): number => 1 - Math.abs(i - j) / (nivaer - 1);
  const levels = Array.from({ length: nivaer }, (_, i) => i + 1);
  const share = (axis: 0 | 1, level: number): number =>
    par.filter((p) => p[axis] === level).length / par.length;
  const seen = par.reduce((sum, [i, j]) => sum + weight(i, j), 0) / par.length;
  const chance = levels
    .flatMap((i) => levels.map((j) => weight(i, j) * share(0, i) * share(1, j)))
    .reduce((x, y) => x + y, 0);
  return chance > 1 - 1e-9 ? null : (seen - chance) / (1 - chance);
}

/** How well the two agree, by measures that can be stated in a sentence. */
export function samstammighet(par: readonly Skillnad[], m: Riskmatris): Samstammighet {
  const kappa = (axis: keyof Poang): number | null =>
    par.length < minstParForKappa
      ? null
      : viktadKappa(
          par.map((p) => [p.a[axis], p.b[axis]]),
          m[axis].length,
        );
  return {
    antal: par.length,
    sammaRuta: par.filter((s) => steg(s) === 0).length,
    sammaZon: par.filter((s) => zonFor(m, s.a).kod === zonFor(m, s.b).kod).length,
    inomEttSteg: par.filter((s) => s.sannolikhet <= 1 && s.allvarlighetsgrad <= 1).length,
    kappa: { sannolikhet: kappa('sannolikhet'), allvarlighetsgrad: kappa('allvarlighetsgrad') },
  };
}
