import type { Poang } from '../riskmatris/riskmatris.ts';

/** One person's score in a blind round; the other does not see it before both have answered. */
export interface Skattning extends Poang {
  readonly vem: string;
  readonly riskId: string;
}

export interface Skillnad {
  readonly riskId: string;
  readonly a: Skattning;
  readonly b: Skattning;
  /** Steps apart on each axis. */
  readonly sannolikhet: number;
  readonly allvarlighetsgrad: number;
}

/**
 * Two people's scores beside each other, the largest difference first, with the share that agree on both axes. Scores
 * are ordinal: they are compared, never averaged. Risks that only one has scored are left out.
 */
export function jamfor(skattningar: readonly Skattning[]): {
  readonly par: readonly Skillnad[];
  readonly eniga: number;
} {
  const par = [...Map.groupBy(skattningar, (s) => s.riskId)].flatMap(([riskId, both]) => {
    const [a, b] = both;
    if (a === undefined || b === undefined || a.vem === b.vem) return [];
    const steps = (axis: keyof Poang) => Math.abs(a[axis] - b[axis]);
    return [
      { riskId, a, b, sannolikhet: steps('sannolikhet'), allvarlighetsgrad: steps('allvarlighetsgrad') },
    ];
  });
  const size = (s: Skillnad): number => s.sannolikhet + s.allvarlighetsgrad;
  return {
    par: par.toSorted((x, y) => size(y) - size(x) || x.riskId.localeCompare(y.riskId)),
    eniga: par.filter((s) => size(s) === 0).length,
  };
}
