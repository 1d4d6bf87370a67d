import { expect, test } from 'vitest';
import { newBoxKeyPair, openSealed, publicKeyOf, sealFor } from './sealedBox.ts';

const plain = Buffer.from('thirty-two bytes of database key');

test('the holder of the private half opens what was sealed for the public half', () => {
  const pair = newBoxKeyPair();
  expect(publicKeyOf(pair.hemlig)).toEqual(pair.oppen);
  expect(openSealed(pair.hemlig, sealFor(pair.oppen, plain, 'c'), 'c')).toEqual(plain);
});

test('the same bytes sealed twice look different', () => {
  const { oppen } = newBoxKeyPair();
  expect(sealFor(oppen, plain, 'c').equals(sealFor(oppen, plain, 'c'))).toBe(false);
});

test('another private half, another context and an empty box open nothing', () => {
  const pair = newBoxKeyPair();
  const sealed = sealFor(pair.oppen, plain, 'c');
  expect(openSealed(newBoxKeyPair().hemlig, sealed, 'c')).toBeUndefined();
  expect(openSealed(pair.hemlig, sealed, 'd')).toBeUndefined();
  expect(openSealed(pair.hemlig, Buffer.alloc(0), 'c')).toBeUndefined();
});

test('every changed bit and every cut makes the box unopenable', () => {
  const pair = newBoxKeyPair();
  const sealed = sealFor(pair.oppen, plain, 'c');
  for (let at = 0; at < sealed.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      expect(openSealed(pair.hemlig, changed, 'c')).toBeUndefined();
    }
    expect(openSealed(pair.hemlig, sealed.subarray(0, at), 'c')).toBeUndefined();
  }
});

test('a public half of zeroes, with which anyone could agree, is refused', () => {
  expect(() => sealFor(Buffer.alloc(32), plain, 'c')).toThrow(/deriv/iu);
});
