import { anything, constant, constantFrom, integer, oneof, string, tuple } from 'fast-check';
import type { Arbitrary } from 'fast-check';

function nested(levels: number): unknown {
  let value: unknown = 'botten';
  for (let i = 0; i < levels; i += 1) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}
function cyclic(): unknown {
  const own: Record<string, unknown> = { a: 1 };
  own['self'] = own;
  return own;
}

/** What a program that is broken or ill-willed sends. */
const nasty: Arbitrary<unknown> = oneof(
  constantFrom<unknown>(
    null, undefined, Number.NaN, Infinity, -Infinity, -0, 1e308, 2 ** 53, -1, 0.5, '', ' ', '\0', 'a\0b', '\uD800', '\uDFFF\uD800',
    '\u202E', '\uFEFF', '１２', "'; DROP TABLE avvikelse; --", '%s%n', '../../etc', '__proto__', 'constructor', [], {}, true,
    10n, Symbol('x'), () => 1, new Date(0), new Map([['a', 1]]), new Set([1]), new Uint8Array(4), /x/,
    JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {"x": 1}}}'),
  ), // prettier-ignore
  constantFrom<unknown>(
    'å'.repeat(200_000),
    nested(50),
    nested(4000),
    cyclic(),
    Array.from({ length: 20_000 }, () => 1),
  ),
  anything(),
  string({ unit: 'binary', maxLength: 40 }),
);

const keys = constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'okant', 'id', 'å', '');

/** Puts the value somewhere in a copy of the tree; `where` chooses the place. */
function put(tree: unknown, where: readonly number[], value: unknown, extraKey: string | null): unknown {
  const [first = 0, ...rest] = where;
  if (rest.length === 0 || typeof tree !== 'object' || tree === null) return value;
  if (Array.isArray(tree)) {
    if (tree.length === 0) return [value];
    const at = first % tree.length;
    return tree.map((v: unknown, i) => (i === at ? put(v, rest, value, extraKey) : v));
  }
  const entries = Object.entries(tree);
  if (extraKey !== null || entries.length === 0) {
    const copy: Record<string, unknown> = { ...tree };
    Object.defineProperty(copy, extraKey ?? 'okant', {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    return copy;
  }
  const at = first % entries.length;
  return Object.fromEntries(entries.map(([k, v], i) => [k, i === at ? put(v, rest, value, extraKey) : v]));
}

/** The value as it is, with one thing changed, or something else altogether. */
export const mutated = (valid: Arbitrary<unknown>): Arbitrary<unknown> =>
  oneof(
    { weight: 4, arbitrary: valid },
    {
      weight: 5,
      arbitrary: tuple(
        valid,
        tuple(integer({ min: 0, max: 40 }), integer({ min: 0, max: 9 }), integer({ min: 0, max: 9 })),
        integer({ min: 1, max: 3 }),
        nasty,
        oneof({ weight: 3, arbitrary: constant(null) }, keys),
      ).map(([tree, where, depth, value, key]) => put(tree, [...where.slice(0, depth), 0], value, key)),
    },
    { weight: 2, arbitrary: nasty },
  );
