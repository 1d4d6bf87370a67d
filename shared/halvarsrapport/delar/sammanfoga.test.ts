import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sammanfoga } from './sammanfoga.ts';
import type { Rapportdel } from './sammanfoga.ts';

const h = (c: string): string => c.repeat(64);
const del = (hash: string, ...anor: readonly string[]): Rapportdel => ({
  text: `Text ${hash}`,
  klar: false,
  hash: h(hash),
  anor: anor.map(h),
  roll: 'mas',
  vem: 'x',
});
const utfall = (egen: Rapportdel | undefined, andra: readonly Rapportdel[]) => {
  const s = sammanfoga(egen, andra);
  return [s.galler?.hash[0], s.konflikter.map((k) => k.hash[0])];
};

describe('två ägares texter', () => {
  it.each<[string, Rapportdel | undefined, readonly Rapportdel[], readonly unknown[]]>([
    ['ingen har skrivit', undefined, [], [undefined, []]],
    ['bara den andra har skrivit', undefined, [del('a')], ['a', []]],
    ['samma text', del('a'), [del('a')], ['a', []]],
    ['den andra skrev vidare på min', del('a'), [del('b', 'a')], ['b', []]],
    ['jag skrev vidare på den andras', del('b', 'a'), [del('a')], ['b', []]],
    ['båda skrev var för sig', del('a'), [del('b')], ['a', ['b']]],
    ['jag har valt bort den andras', del('c', 'a', 'b'), [del('b')], ['c', []]],
    ['den andra valde mellan båda', del('a'), [del('c', 'a', 'b')], ['c', []]],
  ])('%s', (_vad, egen, andra, svar) => {
    expect(utfall(egen, andra)).toEqual(svar);
  });

  it('ingen text försvinner, och ordningen de kommer i spelar ingen roll', () => {
    // d is made from c, and c and b from a: who knows d knows c and a.
    const alla = [del('a'), del('b', 'a'), del('c', 'a'), del('d', 'c', 'a'), del('e')];
    assert(
      property(shuffledSubarray(alla), (andra) => {
        const s = sammanfoga(undefined, andra);
        const kept = [s.galler, ...s.konflikter].flatMap((d) => (d === undefined ? [] : [d]));
        const isKept = (d: Rapportdel) => kept.some((k) => k.hash === d.hash || k.anor.includes(d.hash));
        expect(andra.filter((d) => !isKept(d))).toEqual([]);
        expect(utfall(undefined, andra)).toEqual(utfall(undefined, andra.toReversed()));
      }),
    );
  });
});
