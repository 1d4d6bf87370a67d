import { array, assert as forAlla, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { internkontroll4 } from '../riskmatris/standardmatriser.ts';
import { jamfor, samstammighet, viktadKappa } from './dubbelskattning.ts';

const s = (riskId: string, person: 'a' | 'b', sannolikhet: number, allvarlighetsgrad: number) => ({
  riskId,
  person,
  sannolikhet,
  allvarlighetsgrad,
  motivering: '',
});

it('den största skillnaden står först, och en risk som bara en har skattat är inte med', () => {
  const par = jamfor([
    s('r1', 'a', 2, 2),
    s('r1', 'b', 2, 2),
    s('r2', 'a', 1, 1),
    s('r2', 'b', 3, 4),
    s('r3', 'a', 1, 1),
    s('r4', 'b', 2, 2),
    s('r4', 'a', 2, 3),
  ]);
  expect(par.map((x) => x.riskId)).toEqual(['r2', 'r4', 'r1']);
  expect(par[0]).toMatchObject({ sannolikhet: 2, allvarlighetsgrad: 3, a: { person: 'a' } });
});

describe('samstämmigheten', () => {
  it('räknar samma ruta, samma zon och högst ett steg, och aldrig ett medelvärde', () => {
    const par = jamfor([
      s('lika', 'a', 2, 2),
      s('lika', 'b', 2, 2),
      s('samma zon', 'a', 1, 1),
      s('samma zon', 'b', 1, 3),
      s('ett steg', 'a', 2, 2),
      s('ett steg', 'b', 2, 3),
    ]);
    expect(samstammighet(par, internkontroll4)).toEqual({
      antal: 3,
      sammaRuta: 1,
      sammaZon: 2,
      inomEttSteg: 2,
      kappa: { sannolikhet: null, allvarlighetsgrad: null },
    });
  });
  it('visar kappa först när tio risker är skattade', () => {
    const par = (antal: number) =>
      jamfor(
        Array.from({ length: antal }, (_, i) => [
          s(`r${i}`, 'a', (i % 4) + 1, (i % 2) + 1),
          s(`r${i}`, 'b', (i % 4) + 1, (i % 2) + 1),
        ]).flat(),
      );
    expect(samstammighet(par(9), internkontroll4).kappa.sannolikhet).toBeNull();
    expect(samstammighet(par(10), internkontroll4).kappa).toEqual({ sannolikhet: 1, allvarlighetsgrad: 1 });
  });
});

describe('viktad kappa', () => {
  // Worked by hand: weights 1 and 0 make it Cohen's own kappa; po = 35/50, pe = 0.5·0.6 + 0.5·0.4.
  it('är med två nivåer Cohens kappa: 20 ja, 15 nej, 5 och 10 oeniga ger 0,40', () => {
    const par = [
      ...Array.from({ length: 20 }, () => [1, 1] as const),
      ...Array.from({ length: 5 }, () => [1, 2] as const),
      ...Array.from({ length: 10 }, () => [2, 1] as const),
      ...Array.from({ length: 15 }, () => [2, 2] as const),
    ];
    expect(viktadKappa(par, 2)).toBeCloseTo(0.4, 10);
  });
  it('går inte att räkna när båda bara har använt en nivå', () => {
    expect(viktadKappa([[2, 2], [2, 2]], 4)).toBeNull(); // prettier-ignore
    expect(viktadKappa([], 4)).toBeNull();
  });
  it('är högst 1, och densamma vem som än kallas A', () => {
    const niva = constantFrom(1, 2, 3, 4);
    forAlla(
      property(array(tuple(niva, niva), { minLength: 1, maxLength: 40 }), (par) => {
        const k = viktadKappa(par, 4);
        const bytt = viktadKappa(
          par.map(([x, y]) => [y, x]),
          4,
        );
        expect(k ?? 0).toBeLessThanOrEqual(1 + 1e-9);
        expect(bytt ?? 0).toBeCloseTo(k ?? 0, 9);
      }),
    );
  });
});
