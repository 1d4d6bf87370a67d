import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { jamforPoisson } from './poisson.ts';

test('samma svar som R: poisson.test(c(11, 21), c(800, 3011))', () => {
  const { kvot, intervall } = jamforPoisson({ antal: 21, tid: 3011 }, { antal: 11, tid: 800 });
  expect(kvot).toBeCloseTo(1.971488, 6);
  expect(intervall[0]).toBeCloseTo(0.8584264, 5);
  expect(intervall[1]).toBeCloseTo(4.2772659, 5);
});

/** P(X ≤ k), X ~ Bin(n, a/b), with whole numbers of any size: nothing is rounded before the end. */
function atMost(k: number, n: number, a: bigint, b: bigint): number {
  let [choose, sum] = [1n, 0n];
  for (let i = 0; i <= k; i += 1) {
    sum += choose * a ** BigInt(i) * (b - a) ** BigInt(n - i);
    choose = (choose * BigInt(n - i)) / BigInt(i + 1);
  }
  return Number((sum * 10n ** 18n) / b ** BigInt(n)) / 1e18;
}

test('p stämmer med räkning i heltal', () => {
  const antal = integer({ min: 0, max: 200 });
  const tid = integer({ min: 1, max: 50 });
  assert(
    property(antal, antal, tid, tid, (fore, efter, s, t) => {
      const n = fore + efter;
      const [few, many] = [
        atMost(efter, n, BigInt(t), BigInt(s + t)),
        1 - atMost(efter - 1, n, BigInt(t), BigInt(s + t)),
      ];
      const exact = Math.min(1, 2 * Math.min(few, many));
      expect(jamforPoisson({ antal: fore, tid: s }, { antal: efter, tid: t }).p).toBeCloseTo(exact, 9);
    }),
    { numRuns: 200 },
  );
});

test('hundratusentals händelser räknas utan att svämma över', () => {
  const { p } = jamforPoisson({ antal: 100_000, tid: 1 }, { antal: 101_000, tid: 1 });
  expect(p).toBeGreaterThan(0.02);
  expect(p).toBeLessThan(0.03);
});
