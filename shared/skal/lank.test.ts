import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { platsIKommandorad, platsILank } from './lank.ts';

const id = '0b5c6b2e-6e0b-4b0c-9c56-2b8d0b6b7a31';

test.each([
  ['varsam://oppna/oversikt', 'oversikt'],
  ['varsam://oppna/lex-sarah/', 'lex-sarah'],
  [`varsam://oppna/avvikelser/${id}`, `avvikelser/${id}`],
  ['varsam://oppna/avvikelser/HAGEN-2026-001', 'avvikelser/HAGEN-2026-001'],
])('%s leder till %s', (text, plats) => {
  expect(platsILank(text)).toBe(plats);
});

test.each([
  ['varsam://oppna/'],
  ['varsam://radera/avvikelser'],
  ['varsam:oppna/avvikelser'],
  ['VARSAM://OPPNA/avvikelser'],
  ['varsam://oppna/avvikelser?vadHande=x'],
  ['varsam://oppna/avvikelser#x'],
  ['varsam://oppna/avvikelser/../installningar'],
  ['varsam://oppna/avvikelser/%2e%2e'],
  ['varsam://oppna/avvikelser/x/y'],
  ['varsam://oppna@exempel.se/avvikelser'],
  [' varsam://oppna/avvikelser'],
  ['varsam://oppna/avvikelser\n'],
  ['varsam://oppna/avvikelser --data=/tmp'],
  ['https://oppna/avvikelser'],
  [`varsam://oppna/${'a'.repeat(300)}`],
])('%j leder ingenstans', (text) => {
  expect(platsILank(text)).toBeNull();
});

describe('vilken länk som helst', () => {
  const nasty = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 100 }).map((rest) => `varsam://oppna/${rest}`),
    fc
      .array(
        fc.constantFrom(
          'varsam:',
          '//',
          'oppna',
          '/',
          'avvikelser',
          '?',
          '#',
          '..',
          '%2f',
          '"',
          ' ',
          '-',
          'a',
          '\0',
        ),
      )
      .map((parts) => parts.join('')),
  );
  test('ger ingenting eller en sida med högst en sak, av bokstäver, siffror och bindestreck', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(platsILank(text) ?? 'ingenting').toMatch(/^[a-z-]+(?:\/[A-Za-z0-9-]+)?$/u);
      }),
      { numRuns: 5000 },
    );
  });
  test('läses lika när den står på kommandoraden, och bara sist', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), nasty, (before, text) => {
        expect(platsIKommandorad([...before, text])).toBe(platsILank(text));
        expect(platsIKommandorad([...before, text, '--data'])).toBeNull();
      }),
    );
  });
});
