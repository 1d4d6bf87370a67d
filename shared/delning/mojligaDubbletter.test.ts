import { array, assert as always, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nyCountRad } from '../../test/radBuilder.ts';
import type { CountRad } from '../sammandrag/rader.ts';
import { mojligaDubbletter } from './mojligaDubbletter.ts';

describe('samma händelse hos enheten och hos SAS eller MAS', () => {
  it('samma plats, månad, lagrum och typ kan vara samma händelse', () => {
    expect(mojligaDubbletter([nyCountRad({ n: 3 })], [nyCountRad()])).toEqual([
      { enhetId: 'hagen', manad: '2026-03', lagrum: 'hsl', typ: 'fall', hosEnheten: 3, hosCentralen: 1 },
    ]);
  });
  it.each([
    ['en annan enhet', { unit: 'ljung' }],
    ['en annan månad', { month: '2026-04' }],
    ['ett annat lagrum', { lagrum: 'sol' as const }],
    ['en annan typ', { typ: 'lakemedel' }],
    ['en annan undertyp', { undertyp: 'fall-ur-sang' }],
    ['en annan skada', { skada: 'mattlig' }],
  ])('%s är en annan händelse', (_, more) => {
    const enhetens = nyCountRad({ undertyp: 'fall-utan-skada', skada: 'ingen' });
    expect(
      mojligaDubbletter([enhetens], [nyCountRad({ undertyp: 'fall-utan-skada', skada: 'ingen', ...more })]),
    ).toEqual([]);
  });
  it.each([
    ['undertyp som bara den ena har sagt', { undertyp: 'fall-ur-sang' }],
    ['skada som bara den ena har sagt', { skada: 'lindrig' }],
    [
      'grad och status, som två bedömer var för sig',
      { allvarlighetsgrad: 3, status: 'avslutad', uppfoljd: true },
    ],
  ])('%s skiljer dem inte åt', (_, more) => {
    expect(mojligaDubbletter([nyCountRad(more)], [nyCountRad()])).toHaveLength(1);
    expect(mojligaDubbletter([nyCountRad()], [nyCountRad(more)])).toHaveLength(1);
  });
  it('bara de som kan vara samma räknas med', () => {
    const enhetens = [
      nyCountRad({ undertyp: 'fall-ur-sang', n: 2 }),
      nyCountRad({ undertyp: 'fall-utan-skada', n: 4 }),
    ];
    const centralens = [
      nyCountRad({ undertyp: 'fall-ur-sang' }),
      nyCountRad({ undertyp: 'fall-i-trappa', n: 5 }),
    ];
    expect(mojligaDubbletter(enhetens, centralens)).toMatchObject([{ hosEnheten: 2, hosCentralen: 1 }]);
  });
  it('det som bara den ena sidan har ger aldrig ett fynd, och aldrig fler än som finns', () => {
    const rows = array(
      record({
        month: constantFrom('2026-01', '2026-02'),
        typ: constantFrom('fall', 'insats'),
        undertyp: constantFrom(null, 'a', 'b'),
      }).map(nyCountRad),
      { maxLength: 8 },
    );
    always(
      property(rows, rows, (enhetens, centralens) => {
        expect(mojligaDubbletter(enhetens, [])).toEqual([]);
        expect(mojligaDubbletter([], centralens)).toEqual([]);
        for (const d of mojligaDubbletter(enhetens, centralens)) {
          const here = (r: CountRad): boolean => r.month === d.manad && r.typ === d.typ;
          expect(d.hosEnheten).toBeLessThanOrEqual(enhetens.filter(here).length);
          expect(d.hosCentralen).toBeLessThanOrEqual(centralens.filter(here).length);
          expect(Math.min(d.hosEnheten, d.hosCentralen)).toBeGreaterThan(0);
        }
      }),
    );
  });
});
