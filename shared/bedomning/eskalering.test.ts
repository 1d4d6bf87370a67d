import { describe, expect, it } from 'vitest';
import { eskaleringar, utlostaRegler, zEskalering } from './eskalering.ts';

// lagrum, sannolikhet, allvarlighetsgrad → vilka grader som utlöses
describe.each([
  ['botkyrka', 'hsl', 2, 1, []],
  ['botkyrka', 'hsl', 3, 1, ['samrad']],
  ['botkyrka', 'hsl', 2, 3, ['samrad']],
  ['botkyrka', 'hsl', 2, 4, ['samrad', 'alltid', 'avslut']],
  ['botkyrka', 'hsl', 4, 4, ['samrad', 'alltid', 'avslut']],
  ['botkyrka', 'sol', 4, 4, []],
  ['sundsvall', 'hsl', 3, 1, []],
  ['sundsvall', 'hsl', 2, 2, ['alltid']],
  ['sundsvall', 'lss', 4, 4, []],
  ['kristianstad', 'hsl', 1, 2, []],
  ['kristianstad', 'hsl', 1, 3, ['alltid']],
  ['kristianstad', 'hsl', 4, 2, ['alltid']],
  ['kristianstad', 'sol', 1, 4, ['alltid']],
] as const)(
  '%s: %s med sannolikhet %i och allvarlighetsgrad %i',
  (namn, lagrum, sannolikhet, allvarlighetsgrad, grader) => {
    it(`ger ${grader.join(', ') || 'ingenting'}`, () => {
      const utlost = utlostaRegler(eskaleringar[namn], lagrum, { sannolikhet, allvarlighetsgrad });
      expect(utlost.map((r) => r.grad)).toEqual(grader);
    });
  },
);

it('bara Sundsvall kräver en namngiven legitimerad', () => {
  const kraver = Object.values(eskaleringar).filter((e) => e.regler.some((r) => r.legitimerad));
  expect(kraver.map((e) => e.namn)).toEqual(['Sundsvall']);
});
it('de tre förvalen är giltiga inställningar', () => {
  for (const e of Object.values(eskaleringar)) expect(zEskalering.parse(e)).toEqual(e);
});
