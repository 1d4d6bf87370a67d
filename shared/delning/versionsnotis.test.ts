import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNewer, skalAttInteVisa, zVersion, zVersionsnotis } from './versionsnotis.ts';

const share = 'c0ffee00'.repeat(4);
const notis = (over: object = {}) =>
  zVersionsnotis.parse({
    fmt: 'varsam-version',
    v: 1,
    share,
    seq: 2,
    version: '0.2.0',
    at: '2026-05-01T08:00:00.000Z',
    text: 'Ny årsberättelse.',
    ...over,
  });

test.each([
  ['0.2.0', '0.1.9', true],
  ['1.10.0', '1.9.3', true],
  ['1.9.3', '1.10.0', false],
  ['1.0.0', '1.0.0', false],
  ['2.0.0', '1.99.99', true],
])('%s är nyare än %s: %s', (version, than, expected) => {
  expect(isNewer(version, than)).toBe(expected);
});

test('två olika versioner är aldrig nyare än varandra', () => {
  const version = fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999)).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(version, version, (a, b) => {
      expect(zVersion.safeParse(a).success).toBe(true);
      expect([isNewer(a, b), isNewer(b, a)].filter(Boolean)).toHaveLength(a === b ? 0 : 1);
    }),
  );
});

describe('en signerad notis', () => {
  test.each([
    [{}, null],
    [{ share: 'a'.repeat(32) }, 'annan-utdelning'],
    [{ seq: 1 }, 'gammal'],
    [{ version: '0.1.0' }, 'gammal'],
    [{ version: '0.0.9' }, 'gammal'],
  ])('med %j: %s', (over, expected) => {
    expect(skalAttInteVisa(notis(over), { share, version: '0.1.0', seq: 1 })).toBe(expected);
  });

  test.each([[{ version: '0.2' }], [{ version: '../../x' }], [{ text: 'a'.repeat(301) }], [{ v: 2 }]])(
    'med %j går inte att läsa',
    (over) => {
      expect(zVersionsnotis.safeParse({ ...notis(), ...over }).success).toBe(false);
    },
  );
});
