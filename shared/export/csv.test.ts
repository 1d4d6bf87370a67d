import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

test('svensk CSV: semikolon, decimalkomma, citattecken där de behövs, inga formler', () => {
  expect(
    csvText([
      ['Enhet', 'Antal', 'Andel'],
      ['Hagen; avd 2', 3, 0.5],
      ['=1+1', null, -2],
      ['Två "rader"\nhär', 0, 1],
    ]),
  ).toBe('\uFEFFEnhet;Antal;Andel\r\n"Hagen; avd 2";3;0,5\r\n\'=1+1;;-2\r\n"Två ""rader""\nhär";0;1\r\n');
});
