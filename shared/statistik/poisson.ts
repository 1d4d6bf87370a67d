import { incompleteBeta, inverseBeta } from './beta.ts';

/** Events seen during a length of time; any unit, the same for both that are compared. */
export interface Observation {
  readonly antal: number;
  readonly tid: number;
}

export interface Jamforelse {
  /** The later rate divided by the earlier; null when the earlier count is zero. */
  readonly kvot: number | null;
  /** Two-sided: how often a difference at least this large comes by chance alone. */
  readonly p: number;
  /** 95 % interval of the ratio; the upper end is infinite when the earlier count is zero. */
  readonly intervall: readonly [number, number];
}

/** P(X ≤ k) for X ~ Bin(n, q). */
const binomialCdf = (k: number, n: number, q: number): number =>
  k < 0 ? 0 : k >= n ? 1 : incompleteBeta(1 - q, n - k, k + 1);

/**
 * Compares two Poisson counts exactly: given their sum, the later one is binomial (Przyborowski & Wilenski, Biometrika
 * 31, 1940). Twice the smaller tail, at most one; the interval is Clopper–Pearson's on the same binomial. Refuses (throws)
 * negative counts and times that are not above zero.
 */
export function jamforPoisson(fore: Observation, efter: Observation): Jamforelse {
  if (!(fore.tid > 0 && efter.tid > 0 && fore.antal >= 0 && efter.antal >= 0))
    throw new Error('Antal under noll eller tid som inte är över noll');
  const n = fore.antal + efter.antal;
  const q = efter.tid / (fore.tid + efter.tid);
  if (n === 0) return { kvot: null, p: 1, intervall: [0, Infinity] };
  const lower = binomialCdf(efter.antal, n, q);
  const upper = 1 - binomialCdf(efter.antal - 1, n, q);
  const scale = fore.tid / efter.tid;
  const ratio = (share: number): number => (share >= 1 ? Infinity : (share / (1 - share)) * scale);
  const low = efter.antal === 0 ? 0 : inverseBeta(0.025, efter.antal, n - efter.antal + 1);
  const high = efter.antal === n ? 1 : inverseBeta(0.975, efter.antal + 1, n - efter.antal);
  return {
    kvot: fore.antal === 0 ? null : (efter.antal / fore.antal) * scale,
    p: Math.min(1, 2 * Math.min(lower, upper)),
    intervall: [ratio(low), ratio(high)],
  };
}

/** The difference would come by chance alone in fewer than one of twenty. */
export const utanforNormalVariation = (j: Jamforelse): boolean => j.p < 0.05;
