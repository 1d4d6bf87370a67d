import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { innehall, sidaOm, sokIHandbok, type Handbokssida } from './handbok.ts';

const sida = (
  id: string,
  rubrik: string,
  text: string,
  om: readonly string[] = [],
  sokord = '',
): Handbokssida => ({
  id,
  rubrik,
  ordning: 1,
  om,
  sokord,
  block: [{ slag: 'stycke', delar: [{ slag: 'text', text }] }],
});
const sidor = [
  sida('registrera', 'Registrera en avvikelse', 'Skriv vad som hände. Utkastet sparas.', ['avvikelser/ny']),
  sida('handlagga', 'Handlägga ett ärende', 'Bedöm händelsen och följ upp åtgärden.', ['avvikelser']),
  sida(
    'delning',
    'Dela med SAS',
    'Bara antal lämnar datorn, aldrig vad som hände.',
    ['delning'],
    'utdelning, server',
  ),
];

test.each([
  ['avvikelser/ny', 'registrera'],
  ['avvikelser/0b5c', 'handlagga'],
  ['avvikelser/0b5c/komplettera', 'handlagga'],
  ['avvikelser', 'handlagga'],
  ['delning', 'delning'],
  ['okant', undefined],
  ['', undefined],
])('F1 på %s öppnar %s', (plats, id) => {
  expect(sidaOm(sidor, plats)?.id).toBe(id);
});

describe('sökningen', () => {
  test.each([
    ['hände', ['registrera', 'handlagga', 'delning']],
    ['AVVIKELSE', ['registrera']],
    ['antal lämnar', ['delning']],
    ['åtgärden', ['handlagga']],
    ['server', ['delning']],
    ['Hur följer jag upp en åtgärd?', ['handlagga']],
    ['xyz åäö', []],
    ['a', []],
    ['', []],
  ])('efter %j ger %j', (text, ids) => {
    expect(sokIHandbok(sidor, text).map((traff) => traff.sida.id)).toEqual(ids);
  });

  test('visar raden där ordet står', () => {
    expect(sokIHandbok(sidor, 'utkastet')[0]?.utdrag).toContain('Utkastet sparas');
  });

  test('tål vad som helst', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { utdrag } of sokIHandbok(sidor, text)) expect(typeof utdrag).toBe('string');
      }),
    );
  });
});

test('innehållet är i delar, och ingen sida faller utanför', () => {
  const [forsta] = sidor;
  const med = (ordning: number) => sidor.map((s) => ({ ...s, ordning }));
  expect(innehall(med(310)).flatMap((d) => d.sidor.map((s) => s.id))).toEqual(sidor.map((s) => s.id));
  expect(innehall(med(110))[0]?.sidor[0]?.id).toBe(forsta?.id);
  expect(() => innehall(med(10))).toThrow('registrera');
});
