import { array, assert as forAlla, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, pareto } from './pareto.ts';
import { granser, poissonHogst, signalText, styrdiagram } from './styrdiagram.ts';
import type { Signalregel } from './styrdiagram.ts';

const manader = (...antal: readonly number[]) => antal.map((n) => ({ antal: n, tid: 1 }));
const regler = (...antal: readonly number[]): Signalregel[] => [
  ...new Set(styrdiagram(manader(...antal)).signaler.map((s) => s.regel)),
];

describe('gränserna', () => {
  // Poisson tables: P(X ≤ 0 | 5) = 0.00674, P(X ≤ 12 | 5) = 0.99798, P(X ≤ 13 | 5) = 0.99930.
  it.each([
    [0, 5, 0.006738],
    [5, 5, 0.61596],
    [12, 5, 0.997981],
    [13, 5, 0.999302],
    [20, 20, 0.559093],
    [100, 100, 0.526562],
  ])('P(X ≤ %i) med väntevärdet %i är %f', (k, mean, p) => {
    expect(poissonHogst(k, mean)).toBeCloseTo(p, 5);
  });
  it.each([
    [5, 0, 13],
    [1, 0, 5],
    [20, 8, 35],
    [0, 0, 0],
  ])('väntevärdet %i ger gränserna %i och %i', (mean, undre, ovre) => {
    expect(granser(mean, 0.00135)).toEqual([undre, ovre]);
  });
  it('är de första talen vars svans är mindre än sagt, prövade mot hela fördelningen', () => {
    forAlla(
      property(double({ min: 0.01, max: 200, noNaN: true }), (mean) => {
        const [undre, ovre] = granser(mean, 0.02275);
        expect(poissonHogst(undre, mean)).toBeGreaterThan(0.02275);
        expect(poissonHogst(undre - 1, mean)).toBeLessThanOrEqual(0.02275);
        expect(1 - poissonHogst(ovre, mean)).toBeLessThanOrEqual(0.02275);
        expect(ovre === Math.floor(mean) || 1 - poissonHogst(ovre - 1, mean) > 0.02275).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
  it('räcker för en hel stads månader, nära tre standardavvikelser', () => {
    expect(granser(40_000, 0.00135)).toEqual([39_401, 40_601]);
  });
});

describe('signalerna', () => {
  it.each<[string, number[], Signalregel[]]>([
    ['jämn process ger ingen signal', [5, 4, 6, 5, 7, 3, 5, 6, 4, 5, 6, 4], []],
    ['en topp', [5, 4, 6, 5, 7, 3, 5, 6, 4, 5, 6, 18], ['utanfor']],
    ['åtta över mitten efter åtta under', [3, 4, 3, 4, 3, 4, 3, 4, 8, 7, 8, 7, 8, 7, 8, 7], ['rad']],
    ['sex som stiger', [5, 6, 5, 6, 5, 6, 1, 3, 5, 7, 9, 10, 4, 5], ['trend']],
    ['två av tre nära gränsen', [5, 6, 4, 6, 5, 6, 5, 4, 12, 5, 12, 4, 6, 4], ['tvaAvTre']],
  ])('%s', (_namn, antal, vantat) => {
    expect(regler(...antal)).toEqual(vantat);
  });
  it('under tolv punkter, eller färre än en händelse per punkt, sägs ingenting', () => {
    expect(styrdiagram(manader(5, 5, 5, 40))).toMatchObject({ forTunt: true, signaler: [] });
    expect(styrdiagram(manader(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6))).toMatchObject({
      forTunt: true,
      signaler: [],
    });
  });
  it('en längre månad väntas ha fler', () => {
    const d = styrdiagram([
      { antal: 28, tid: 28 },
      ...Array.from({ length: 12 }, () => ({ antal: 31, tid: 31 })),
    ]);
    expect(d.punkter[0]?.mitt).toBeCloseTo(28);
    expect(d.punkter[1]?.mitt).toBeCloseTo(31);
  });
  it('sägs i ord med månadernas namn', () => {
    const namn = ['mars 2026', 'april 2026', 'maj 2026'];
    expect(signalText({ regel: 'tvaAvTre', at: 'fler', fran: 0, till: 2 }, namn)).toBe(
      'Två av tre ligger nära samma gräns (fler än väntat): mars 2026–maj 2026',
    );
    expect(signalText({ regel: 'utanfor', at: 'farre', fran: 1, till: 1 }, namn)).toBe(
      'En månad ligger utanför gränserna (färre än väntat): april 2026',
    );
  });
  it('varje signal pekar på punkter som finns, och gränserna omger mittlinjen', () => {
    forAlla(
      property(array(integer({ min: 0, max: 60 }), { maxLength: 40 }), (antal) => {
        const d = styrdiagram(manader(...antal));
        for (const s of d.signaler) {
          expect(s.fran).toBeGreaterThanOrEqual(0);
          expect(s.till).toBeGreaterThanOrEqual(s.fran);
          expect(s.till).toBeLessThan(antal.length);
        }
        for (const p of d.punkter) {
          expect(p.undre).toBeLessThanOrEqual(Math.ceil(p.mitt));
          expect(p.ovre).toBeGreaterThanOrEqual(Math.floor(p.mitt));
        }
      }),
    );
  });
});

describe('pareto', () => {
  it('störst först, med andelar, och de få som gör fyra femtedelar', () => {
    const rows = pareto([
      { nyckel: 'a', antal: 5 },
      { nyckel: 'b', antal: 60 },
      { nyckel: 'c', antal: 25 },
      { nyckel: 'd', antal: 10 },
      { nyckel: 'e', antal: 0 },
    ]);
    expect(rows.map((r) => [r.nyckel, r.andel, r.ackumulerad, r.vasentlig])).toEqual([
      ['b', 0.6, 0.6, true],
      ['c', 0.25, 0.85, true],
      ['d', 0.1, 0.95, false],
      ['a', 0.05, 1, false],
    ]);
    expect(pareto([])).toEqual([]);
  });
  it.each([
    [[], null],
    [[3], 3],
    [[1, 9], 5],
    [[9, 1, 4], 4],
  ])('medianen av %j är %s', (values, m) => {
    expect(median(values)).toBe(m);
  });
});
