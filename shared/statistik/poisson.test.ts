import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta, lnGamma } from './beta.ts';
import { jamforPoisson, utanforNormalVariation } from './poisson.ts';

describe('funktionerna under', () => {
  it.each([
    [1, 0],
    [5, Math.log(24)],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [100, 359.1342053695754],
  ])('ln Γ(%d)', (x, value) => {
    expect(lnGamma(x)).toBeCloseTo(value, 10);
  });
  // Iₓ(a, b) for whole a and b is a binomial sum.
  it('ofullständiga betafunktionen är binomialsumman', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    for (const [n, k, q] of [
      [10, 3, 0.2],
      [20, 15, 0.7],
      [7, 0, 0.5],
    ] as const) {
      const sum = Array.from(
        { length: n - k },
        (_, i) => choose(n, k + 1 + i) * q ** (k + 1 + i) * (1 - q) ** (n - k - 1 - i),
      );
      expect(incompleteBeta(q, k + 1, n - k)).toBeCloseTo(
        sum.reduce((a, b) => a + b, 0),
        12,
      );
    }
  });
});

describe('två antal', () => {
  it.each([
    // före, efter, p två sidor; lika tider så att q = ½ och svansarna kan räknas för hand
    [10, 10, 1],
    [5, 0, 2 * 0.5 ** 5],
    [8, 1, (2 * (1 + 9)) / 2 ** 9],
    [0, 0, 1],
  ])('%i före och %i efter', (fore, efter, p) => {
    expect(jamforPoisson({ antal: fore, tid: 1 }, { antal: efter, tid: 1 }).p).toBeCloseTo(p, 12);
  });
  it('468 fall mot 385 ligger utanför normal variation, 117 mot 111 gör det inte', () => {
    expect(utanforNormalVariation(jamforPoisson({ antal: 468, tid: 1 }, { antal: 385, tid: 1 }))).toBe(true);
    expect(utanforNormalVariation(jamforPoisson({ antal: 117, tid: 1 }, { antal: 111, tid: 1 }))).toBe(false);
  });
  it('olika långa tider räknas in', () => {
    const j = jamforPoisson({ antal: 20, tid: 180 }, { antal: 10, tid: 90 });
    expect(j.kvot).toBeCloseTo(1, 12);
    expect(utanforNormalVariation(j)).toBe(false);
  });
  it('kvoten ligger i sitt intervall, och intervallet utesluter 1 just när p är under 0,05', () => {
    const antal = fc.integer({ min: 0, max: 400 });
    const holds = (a: number, b: number, s: number, t: number): boolean => {
      const { kvot, p, intervall } = jamforPoisson({ antal: a, tid: s }, { antal: b, tid: t });
      const inside = kvot === null || (intervall[0] <= kvot + 1e-9 && kvot <= intervall[1] + 1e-9);
      const agrees = Math.abs(p - 0.05) < 1e-6 || (intervall[0] > 1 || intervall[1] < 1) === p < 0.05;
      return inside && agrees;
    };
    const tid = fc.integer({ min: 1, max: 400 });
    const counterexample = fc.check(fc.property(antal, antal, tid, tid, holds)).counterexample;
    expect(counterexample).toBeNull();
  });
});
