import { expect, test } from 'vitest';
import { skyddaCell } from './cellskydd.ts';

test.each([
  ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
  ['+cmd|x', `'+cmd|x`],
  ['-2+3', `'-2+3`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1', `'\t=1`],
  ['-83', '-83'],
  ['+12,5', '+12,5'],
  ['Hagen', 'Hagen'],
  ['', ''],
])('%j blir %j i en cell', (text, cell) => {
  expect(skyddaCell(text)).toBe(cell);
});
