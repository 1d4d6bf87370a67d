import { describe, expect, it } from 'vitest';
import { forflyttningar, markenAv, nummerText } from './marken.ts';

const ruta = (sannolikhet: number, allvarlighetsgrad: number, ...nr: number[]) => ({
  sannolikhet,
  allvarlighetsgrad,
  nr,
  tidigare: nr.filter((n) => n === 9),
});

it('varje märke får sin ruta, och en tidigare skattning är märkt', () => {
  expect(markenAv([ruta(3, 2, 1, 9)])).toEqual([
    { nr: 1, sannolikhet: 3, allvarlighetsgrad: 2, tidigare: false },
    { nr: 9, sannolikhet: 3, allvarlighetsgrad: 2, tidigare: true },
  ]);
});

describe('före och efter', () => {
  it('visar bara dem som har flyttat, kommit till eller försvunnit', () => {
    expect(
      forflyttningar([ruta(4, 4, 1, 2), ruta(2, 2, 3)], [ruta(4, 4, 2), ruta(1, 4, 1), ruta(1, 1, 5)]),
    ).toEqual([
      {
        nr: 1,
        fran: { sannolikhet: 4, allvarlighetsgrad: 4 },
        till: { sannolikhet: 1, allvarlighetsgrad: 4 },
      },
      { nr: 3, fran: { sannolikhet: 2, allvarlighetsgrad: 2 }, till: null },
      { nr: 5, fran: null, till: { sannolikhet: 1, allvarlighetsgrad: 1 } },
    ]);
  });
});

it.each([
  [[3, 1, 2], '1, 2, 3'],
  [[], ''],
  [Array.from({ length: 15 }, (_, i) => i + 1), '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 och 3 till'],
])('numren %o skrivs ”%s”', (nr, text) => {
  expect(nummerText(nr)).toBe(text);
});
