import { expect, test } from 'vitest';
import { checkDigit, findPersonnummer } from './personnummerSearch.ts';

/** A number with its right check digit, put together here so that this file holds none. */
const made = (day: string, birth: string, separator = '-', century = ''): string =>
  `${century}${day}${separator}${birth}${checkDigit(day + birth)}`;
const none: ReadonlySet<string> = new Set();
const hits = (text: string, allowed = none) => findPersonnummer('a.ts', text, allowed).map((f) => f.line);

test('the check digit is the one of the published example', () => {
  expect(checkDigit('811218987')).toBe(6);
});

test.each([
  ['ten digits with a hyphen', made('640823', '323')],
  ['ten digits', made('640823', '323', '')],
  ['twelve digits', made('640823', '323', '', '19')],
  ['older than a hundred', made('100823', '323', '+')],
  ['samordningsnummer', made('640883', '323')],
  ['inside quotes', `"${made('640823', '323')}",`],
  ['in a sentence', `Född ${made('640823', '323')}.`],
])('finds %s', (_what, text) => {
  expect(hits(`rad ett\n${text}`)).toStrictEqual([2]);
});

test.each([
  ['a test number of Skatteverket', made('640823', '980')],
  ['a wrong check digit', `640823-323${(checkDigit('640823323') + 1) % 10}`],
  ['a day that does not exist', made('640231', '323')],
  ['part of a hash', `a${made('640823', '323', '')}f`],
  ['part of a longer number', `1${made('640823', '323', '')}7`],
])('lets %s pass', (_what, text) => {
  expect(hits(text)).toStrictEqual([]);
});

test('a number that has been allowed passes', () => {
  const text = made('640823', '323');
  expect(hits(text, new Set([text.replace('-', '')]))).toStrictEqual([]);
});
