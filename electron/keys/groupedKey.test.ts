import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemText } from '../../shared/problem.ts';
import { fromGroups, toGroups } from './groupedKey.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const replaceAt = (text: string, at: number, character: string): string =>
  text.slice(0, at) + character + text.slice(at + 1);

describe('a key on paper', () => {
  test('is fourteen groups of five characters without twins', () => {
    expect(toGroups(Buffer.alloc(32, 0xa5), 'hemlig')).toMatch(
      /^(?:[0-9A-HJKMNP-TV-Z]{5}-){13}[0-9A-HJKMNP-TV-Z]{5}$/u,
    );
  });

  test('every key is read back as it was', () => {
    fc.assert(
      fc.property(key, fc.constantFrom('hemlig' as const, 'oppen' as const), (bytes, half) => {
        const read = fromGroups(toGroups(bytes, half), half);
        expect(read).toEqual({ ok: true, value: Buffer.from(bytes) });
      }),
    );
  });

  test('is read with small letters, spaces, line breaks, no hyphens, and O, I and L for the figures', () => {
    const text = toGroups(Buffer.alloc(32, 1), 'hemlig');
    const ways = [
      text.toLowerCase(),
      text.replaceAll('-', ' '),
      text.replaceAll('-', '\n'),
      text.replaceAll('-', ''),
      text.replaceAll('0', 'o').replaceAll('1', 'l'),
      text.replaceAll('1', 'I'),
    ];
    for (const way of ways) expect(fromGroups(way, 'hemlig')).toMatchObject({ ok: true });
  });

  test('every single wrong character is noticed and its group named', () => {
    const text = toGroups(Buffer.from(Array.from({ length: 32 }, (_, i) => i * 7)), 'hemlig');
    for (let at = 0; at < text.length; at += 1) {
      const right = text.charAt(at);
      if (right === '-') continue;
      for (const wrong of `${alphabet}UÅ`.split('').filter((character) => character !== right)) {
        const read = fromGroups(replaceAt(text, at, wrong), 'hemlig');
        if (read.ok) throw new Error(`${wrong} for ${right} at ${at} was not noticed`);
        expect(problemText(read.problem)).toContain(`grupp ${Math.floor(at / 6) + 1} (`);
      }
    }
  });

  test('two neighbouring characters that changed places are noticed', () => {
    fc.assert(
      fc.property(key, fc.nat({ max: 81 }), (bytes, at) => {
        const text = toGroups(bytes, 'hemlig');
        const [a, b] = [text.charAt(at), text.charAt(at + 1)];
        fc.pre(a !== b && a !== '-' && b !== '-' && b !== '');
        expect(fromGroups(replaceAt(replaceAt(text, at, b), at + 1, a), 'hemlig').ok).toBe(false);
      }),
    );
  });

  test('two groups that changed places are noticed', () => {
    fc.assert(
      fc.property(key, fc.nat({ max: 13 }), fc.nat({ max: 13 }), (bytes, i, j) => {
        const groups = toGroups(bytes, 'hemlig').split('-');
        const [a, b] = [groups[i] ?? '', groups[j] ?? ''];
        fc.pre(a !== b);
        groups[i] = b;
        groups[j] = a;
        expect(fromGroups(groups.join('-'), 'hemlig').ok).toBe(false);
      }),
    );
  });

  test.each([
    ['one character too few', (text: string) => text.slice(0, -1), 'aterstallningsnyckel-felskriven'],
    ['a group too few', (text: string) => text.slice(0, -6), 'aterstallningsnyckel-langd'],
    ['nothing', () => '', 'aterstallningsnyckel-langd'],
  ])('%s is refused', (_, change, code) => {
    const read = fromGroups(change(toGroups(Buffer.alloc(32, 9), 'hemlig')), 'hemlig');
    expect(read).toMatchObject({ ok: false, problem: { code } });
  });

  test('the open half is not taken for the secret half', () => {
    const read = fromGroups(toGroups(Buffer.alloc(32, 9), 'oppen'), 'hemlig');
    expect(read).toMatchObject({ ok: false, problem: { code: 'aterstallningsnyckel-fel-del' } });
  });

  test('any text is refused without a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        expect(fromGroups(text, 'hemlig').ok).toBe(false);
      }),
    );
  });
});
