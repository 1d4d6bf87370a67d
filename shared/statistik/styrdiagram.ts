import { lnGamma } from './beta.ts';

/** Events counted in one period and how long it was, in any unit that is the same for all. */
export interface Punkt {
  readonly antal: number;
  readonly tid: number;
}

export const signalregler = {
  utanfor: 'En månad ligger utanför gränserna',
  rad: 'Åtta i rad ligger på samma sida om mittlinjen',
  trend: 'Sex i rad stiger eller faller',
  tvaAvTre: 'Två av tre ligger nära samma gräns',
} as const;
export type Signalregel = keyof typeof signalregler;

export interface Signal {
  readonly regel: Signalregel;
  /** Which way: more events than expected, or fewer. */
  readonly at: 'fler' | 'farre';
  /** First and last point of the signal. */
  readonly fran: number;
  readonly till: number;
}
export interface Styrdiagram {
  readonly punkter: readonly (Punkt & {
    readonly mitt: number;
    readonly undre: number;
    readonly ovre: number;
  })[];
  /** Events per unit of time. */
  readonly takt: number;
  readonly signaler: readonly Signal[];
  /** Too few points or events for the limits to mean anything. */
  readonly forTunt: boolean;
}

/** P(X ≤ k) for X ~ Poisson(mean). */
export function poissonHogst(k: number, mean: number): number {
  if (k < 0) return 0;
  if (mean <= 0) return 1;
  let sum = 0;
  for (let i = 0; i <= k; i += 1) sum += Math.exp(i * Math.log(mean) - mean - lnGamma(i + 1));
  return Math.min(1, sum);
}

/** Tails as likely as beyond three and two standard deviations of a normal distribution. */
const TRE_SIGMA = 0.00135;
const TVA_SIGMA = 0.02275;
const FEWEST_POINTS = 12;
const FEWEST_PER_POINT = 1;

/** Counts outside these are rarer than `tail` on their side: probability limits, exact where three sigma would lie below nought. */
export function granser(mean: number, tail: number): readonly [undre: number, ovre: number] {
  if (mean <= 0) return [0, 0];
  // Twelve standard deviations below the mean there is nothing left to add; the terms then follow each other.
  let k = Math.max(0, Math.floor(mean - 12 * Math.sqrt(mean)));
  let term = Math.exp(k * Math.log(mean) - mean - lnGamma(k + 1));
  let sum = term;
  let undre: number | null = null;
  for (;;) {
    if (undre === null && sum > tail) undre = k;
    if (undre !== null && k >= Math.floor(mean) && 1 - sum <= tail) return [undre, k];
    k += 1;
    term *= mean / k;
    sum += term;
  }
}

/**
 * A control chart of counts (u-chart: the periods may be of different length) with exact Poisson probability limits,
 * and its signals by four rules (Montgomery, Introduction to Statistical Quality Control, ch. 5 and 7). A signal says
 * that the process has changed; noise within the limits says nothing. Refuses (throws) times that are not above zero.
 */
export function styrdiagram(points: readonly Punkt[]): Styrdiagram {
  if (points.some((p) => !(p.tid > 0) || p.antal < 0))
    throw new Error('En period utan längd, eller antal under noll');
  const antal = points.reduce((n, p) => n + p.antal, 0);
  const tid = points.reduce((n, p) => n + p.tid, 0);
  const takt = tid === 0 ? 0 : antal / tid;
  const punkter = points.map((p) => {
    const mitt = takt * p.tid;
    const [undre, ovre] = granser(mitt, TRE_SIGMA);
    return { ...p, mitt, undre, ovre };
  });
  const forTunt = points.length < FEWEST_POINTS || antal < FEWEST_PER_POINT * points.length;
  return { punkter, takt, forTunt, signaler: forTunt ? [] : finnSignaler(punkter) };
}

type Matt = Styrdiagram['punkter'][number];
const sida = (p: Matt): number => Math.sign(p.antal - p.mitt);

function finnSignaler(points: readonly Matt[]): readonly Signal[] {
  const found: Signal[] = [];
  for (const [i, p] of points.entries())
    if (p.antal > p.ovre || p.antal < p.undre)
      found.push({ regel: 'utanfor', at: p.antal > p.ovre ? 'fler' : 'farre', fran: i, till: i });
  found.push(...lopande(points.map(sida), 8, 'rad'));
  const steps = points.map((p, i) => {
    const before = points[i - 1];
    return before === undefined ? 0 : Math.sign(p.antal / p.tid - before.antal / before.tid);
  });
  // Six points rising are five steps up.
  found.push(...lopande(steps, 5, 'trend').map((s) => ({ ...s, fran: s.fran - 1 })));
  for (const side of [1, -1] as const) {
    const near = points.map((p) => {
      const [undre, ovre] = granser(p.mitt, TVA_SIGMA);
      return side === 1 ? p.antal > ovre : p.antal < undre;
    });
    for (let i = 2; i < points.length; i += 1) {
      const three = near.slice(i - 2, i + 1);
      if (near[i] === true && three.filter(Boolean).length >= 2)
        found.push({
          regel: 'tvaAvTre',
          at: side === 1 ? 'fler' : 'farre',
          fran: near[i - 2] === true ? i - 2 : i - 1,
          till: i,
        });
    }
  }
  return found.toSorted((a, b) => a.fran - b.fran || a.till - b.till);
}

/** Runs of the same sign that are at least so long, each told once; nought ends a run. */
function lopande(signs: readonly number[], length: number, regel: Signalregel): Signal[] {
  const found: Signal[] = [];
  let start = 0;
  for (let i = 0; i <= signs.length; i += 1) {
    if (i < signs.length && signs[i] === signs[start] && signs[i] !== 0) continue;
    if (i - start >= length && signs[start] !== 0)
      found.push({ regel, at: signs[start] === 1 ? 'fler' : 'farre', fran: start, till: i - 1 });
    start = i;
  }
  return found;
}

/** The signal as people read it, with the names of its points: `Två av tre ligger nära samma gräns (fler än väntat): mars 2026–maj 2026`. */
export function signalText(s: Signal, namn: readonly string[]): string {
  const [fran, till] = [namn[s.fran] ?? '', namn[s.till] ?? ''];
  const way = s.at === 'fler' ? 'fler än väntat' : 'färre än väntat';
  return `${signalregler[s.regel]} (${way}): ${fran === till ? fran : `${fran}–${till}`}`;
}
