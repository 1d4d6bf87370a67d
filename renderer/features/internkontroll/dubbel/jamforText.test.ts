import { describe, expect, it } from 'vitest';
import { samstammighetText, skillnadText } from './jamforText.ts';

describe('samstämmigheten i ord', () => {
  const s = {
    antal: 9,
    sammaRuta: 5,
    sammaZon: 7,
    inomEttSteg: 8,
    kappa: { sannolikhet: null, allvarlighetsgrad: null },
  };
  it('varje mått står med sitt namn och både tal och andel', () => {
    expect(samstammighetText(s)[0]).toBe('Samma ruta: 5 av 9 (56\u00A0%).');
    expect(samstammighetText(s)[3]).toContain('minst tio risker');
  });
  it('kappa skrivs med decimalkomma och sägs vara vad den är', () => {
    const text = samstammighetText({
      ...s,
      antal: 12,
      kappa: { sannolikhet: 0.4167, allvarlighetsgrad: -0.1 },
    })[3];
    expect(text).toContain('linjära vikter: sannolikhet 0,42, allvarlighetsgrad −0,10.');
  });
});

it.each([
  [0, 0, 'Eniga'],
  [2, 0, '2 steg på sannolikhet'],
  [1, 3, '1 steg på sannolikhet, 3 steg på allvarlighetsgrad'],
])('skillnaden %i och %i är ”%s”', (sannolikhet, allvarlighetsgrad, text) => {
  expect(skillnadText({ sannolikhet, allvarlighetsgrad })).toBe(text);
});
