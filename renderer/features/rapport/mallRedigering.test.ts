import { expect, test } from 'vitest';
import { standardmall } from '../../../shared/halvarsrapport/standardmall.ts';
import { avsnittId, flytta, nyttAvsnitt } from './mallRedigering.ts';

const { avsnitt } = standardmall;
const ids = (list: readonly { readonly id: string }[]) => list.map((a) => a.id);

test('ett avsnitt flyttas ett steg, och ytterst händer inget', () => {
  const [a, b, ...rest] = ids(avsnitt);
  expect(ids(flytta(avsnitt, 1, -1))).toEqual([b, a, ...rest]);
  expect(ids(flytta(avsnitt, 0, -1))).toEqual(ids(avsnitt));
  expect(ids(flytta(flytta(avsnitt, 3, 1), 4, -1))).toEqual(ids(avsnitt));
});

test('ett nytt avsnitt får ett id som inget annat har', () => {
  expect(avsnittId('Trycksår & nutrition', [])).toBe('trycksar-nutrition');
  expect(avsnittId('Fall', ['fall', 'fall-2'])).toBe('fall-3');
  const first = nyttAvsnitt(avsnitt);
  expect(ids(avsnitt)).not.toContain(first.id);
  expect(nyttAvsnitt([...avsnitt, first]).id).not.toBe(first.id);
});
