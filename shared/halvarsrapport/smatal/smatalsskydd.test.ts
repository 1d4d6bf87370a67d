import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { skydda, STANDARDREGEL } from './smatalsskydd.ts';
import { samla, tabellUnderlag } from './underlag.ts';
import type { Linje, Summa, Underlag } from './underlag.ts';
import { losta } from '../../../test/rapport/angripare.ts';

const TOTAL = 'Totalt';
const id = (r: string, k: string) => `${r}/${k}`;

/** A table with totals from its inner counts; groups make sub-totals. */
function tabell(values: readonly (readonly number[])[], groups = 1, name = ''): Underlag {
  const kolumner: Linje[] = [
    ...(values[0] ?? []).map((_, i) => ({ namn: `k${i}`, under: TOTAL })),
    { namn: TOTAL, under: null },
  ];
  const rader: Linje[] =
    groups === 1
      ? [
          ...values.map((_, i) => ({ namn: `${name}r${i}`, under: `${name}${TOTAL}` })),
          { namn: `${name}${TOTAL}`, under: null },
        ]
      : [
          ...values.map((_, i) => ({ namn: `${name}r${i}`, under: `${name}g${i % groups}` })),
          ...Array.from({ length: groups }, (_, g) => ({ namn: `${name}g${g}`, under: `${name}${TOTAL}` })),
          { namn: `${name}${TOTAL}`, under: null },
        ];
  const below = (l: string, lines: readonly Linje[]): readonly string[] => {
    const parts = lines.filter((x) => x.under === l);
    return parts.length === 0 ? [l] : parts.flatMap((p) => below(p.namn, lines));
  };
  const at = (l: string) => Number(l.slice(l.search(/\d+$/)));
  return tabellUnderlag(rader, kolumner, id, (r, k) =>
    below(r, rader)
      .flatMap((x) => below(k, kolumner).map((y) => values[at(x)]?.[at(y)] ?? 0))
      .reduce((a, b) => a + b, 0),
  );
}

/** The attacker's linear algebra: hidden figures that the equations determine alone. */
const solvedLinearly = (unknown: readonly string[], summor: readonly Summa[]): readonly string[] =>
  losta(
    { celler: [], summor, varav: [] },
    new Map(
      summor
        .flatMap((s) => [s.total, ...s.delar])
        .filter((id) => !unknown.includes(id))
        .map((id) => [id, 0]),
    ),
  );

/** The attacker's bounds: every hidden figure is at least 1; sums narrow the spans until nothing more is learned. */
function solvedByBounds(u: Underlag, hidden: ReadonlySet<string>): readonly string[] {
  const span = new Map(
    u.celler.map(
      (c) => [c.id, hidden.has(c.id) ? [1, Number.POSITIVE_INFINITY] : [c.varde, c.varde]] as const,
    ),
  );
  const of = (x: string) => span.get(x) ?? [0, 0];
  const sum = (ids: readonly string[], end: 0 | 1) => ids.reduce((n, x) => n + (of(x)[end] ?? 0), 0);
  for (let changed = true; changed;) {
    changed = false;
    const narrow = (x: string, low: number, high: number) => {
      const [l = 0, h = 0] = of(x);
      const next: readonly [number, number] = [Math.max(l, low), Math.min(h, high)];
      if (next[0] > l || next[1] < h) {
        span.set(x, [...next]);
        changed = true;
      }
    };
    for (const s of u.summor) {
      narrow(s.total, sum(s.delar, 0), sum(s.delar, 1));
      for (const d of s.delar) {
        const others = s.delar.filter((x) => x !== d);
        narrow(d, (of(s.total)[0] ?? 0) - sum(others, 1), (of(s.total)[1] ?? 0) - sum(others, 0));
      }
    }
  }
  return [...hidden].filter((x) => of(x)[0] === of(x)[1]);
}

/** The attacker's patience: tries every whole number from 1 up, for tables small enough; gives the values each can have. */
function possible(u: Underlag, hidden: readonly string[], most: number): Map<string, Set<number>> {
  const values = new Map(u.celler.filter((c) => !hidden.includes(c.id)).map((c) => [c.id, c.varde]));
  const seen = new Map(hidden.map((h) => [h, new Set<number>()]));
  const fits = (): boolean =>
    u.summor.every((s) => {
      const known = s.delar.filter((d) => values.has(d));
      const part = known.reduce((n, d) => n + (values.get(d) ?? 0), 0);
      const total = values.get(s.total);
      const left = s.delar.length - known.length;
      return total === undefined || (left === 0 ? part === total : part + left <= total);
    });
  const tryAll = (i: number): void => {
    const h = hidden[i];
    if ([...seen.values()].every((s) => s.size >= 2)) return;
    if (h === undefined) {
      for (const x of hidden) seen.get(x)?.add(values.get(x) ?? 0);
      return;
    }
    for (let n = 1; n <= most; n += 1) {
      values.set(h, n);
      if (fits()) tryAll(i + 1);
      values.delete(h);
    }
  };
  tryAll(0);
  return seen;
}

const small = array(array(integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 3,
});

test('ett litet tal i en rad döljs tillsammans med så få andra som räcker', () => {
  const u = tabell([
    [3, 20, 30],
    [10, 8, 40],
    [12, 15, 9],
  ]);
  const { dolda, oskyddade } = skydda(u);
  expect(dolda.get('r0/k0')).toBe('liten');
  expect(dolda.size).toBe(4);
  expect(oskyddade).toEqual([]);
});

test('noll visas och en tabell utan små tal visas hel', () => {
  expect(
    skydda(
      tabell([
        [0, 7],
        [9, 0],
      ]),
    ).dolda.size,
  ).toBe(0);
});

test('gränsen är en inställning', () => {
  const u = tabell([
    [3, 20],
    [10, 8],
  ]);
  expect(skydda(u, { ...STANDARDREGEL, grans: 3 }).dolda.size).toBe(0);
  expect(skydda(u, { ...STANDARDREGEL, grans: 9 }).dolda.get('r1/k1')).toBe('liten');
});

test('inget dolt tal går att räkna ut genom att pröva alla heltal', () => {
  assert(
    property(small, (values) => {
      const u = tabell(values);
      const { dolda, oskyddade } = skydda(u);
      const most = Math.max(...u.celler.map((c) => c.varde)) + 2;
      if (dolda.size > 10) return;
      const seen = possible(u, [...dolda.keys()], most);
      expect(oskyddade).toEqual([]);
      expect([...seen].filter(([, v]) => v.size < 2)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('inget dolt tal går att lösa ur summorna i större tabeller med delsummor', () => {
  assert(
    property(
      array(array(integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }), {
        minLength: 4,
        maxLength: 10,
      }),
      constantFrom(1, 2, 3),
      (values, groups) => {
        const u = tabell(values, groups);
        const { dolda, oskyddade } = skydda(u);
        expect(oskyddade).toEqual([]);
        expect(u.celler.filter((c) => c.varde >= 1 && c.varde < 5 && !dolda.has(c.id))).toEqual([]);
        const hidden = new Set(dolda.keys());
        expect(solvedLinearly([...hidden], u.summor)).toEqual([]);
        expect(solvedByBounds(u, hidden)).toEqual([]);
      },
    ),
    { numRuns: 120 },
  );
});

test('angriparen i provet hittar talen när följdskyddet saknas', () => {
  const u = tabell([
    [3, 20],
    [10, 8],
  ]);
  expect(solvedLinearly(['r0/k0'], u.summor)).toEqual(['r0/k0']);
  expect(solvedByBounds(u, new Set(['r0/k0']))).toEqual(['r0/k0']);
  expect(possible(u, ['r0/k0'], 20).get('r0/k0')).toEqual(new Set([3]));
});

test('förra årets utgåva: det som doldes då döljs igen, det som visades kan inte döljas', () => {
  assert(
    property(record({ forra: small, ny: small }), ({ forra, ny }) => {
      const first = tabell(forra, 1, '2020 ');
      const published = skydda(first);
      const tidigare = {
        dolda: new Set(published.dolda.keys()),
        visade: new Set(first.celler.map((c) => c.id).filter((x) => !published.dolda.has(x))),
      };
      const both = samla([first, tabell(ny, 1, '2021 ')]);
      const { dolda } = skydda(both, { ...STANDARDREGEL, tidigare });
      const seenInEither = new Set([...dolda.keys()].filter((x) => !tidigare.visade.has(x)));
      expect([...tidigare.dolda].every((x) => dolda.has(x))).toBe(true);
      expect([...tidigare.visade].some((x) => dolda.has(x))).toBe(false);
      expect(solvedLinearly([...seenInEither], both.summor)).toEqual(
        solvedLinearly([...published.oskyddade], both.summor),
      );
    }),
    { numRuns: 60 },
  );
});

test('varav: skillnaden mellan helhet och del skyddas också', () => {
  const u: Underlag = {
    celler: [
      { id: 'hel', varde: 30 },
      { id: 'varav', varde: 28 },
      { id: 'annan', varde: 40 },
      { id: 'totalt', varde: 70 },
    ],
    summor: [{ total: 'totalt', delar: ['hel', 'annan'] }],
    varav: [{ hel: 'hel', del: 'varav' }],
  };
  const { dolda, oskyddade } = skydda(u);
  expect([...dolda.keys()]).toEqual(['varav']);
  expect(oskyddade).toEqual([]);
});

test('ett undantag med skäl visar talet och redovisas', () => {
  const u = tabell([
    [3, 20],
    [10, 8],
  ]);
  const undantag = [{ id: 'r0/k0', val: 'visa' as const, skal: 'Redan känt genom protokoll' }];
  const skydd = skydda(u, { ...STANDARDREGEL, undantag });
  expect(skydd.dolda.size).toBe(0);
  expect(skydd.visadeSma).toEqual(['r0/k0']);
  expect(skydd.undantag).toEqual(undantag);
});

test('det som inte går att skydda sägs', () => {
  const u = tabell([
    [3, 20],
    [10, 8],
  ]);
  const visade = new Set(u.celler.map((c) => c.id).filter((x) => x !== 'r0/k0'));
  const skydd = skydda(u, { ...STANDARDREGEL, tidigare: { visade, dolda: new Set() } });
  expect(skydd.oskyddade).toEqual(['r0/k0']);
});

test('sextio enheter med tio typer: allt dolt är skyddat, och högst en fjärdedel döljs', () => {
  let seed = 7;
  const next = () => (seed = (seed * 48_271) % 2_147_483_647) % 30;
  const u = tabell(Array.from({ length: 60 }, () => Array.from({ length: 10 }, next)));
  const { dolda, oskyddade } = skydda(u);
  expect(oskyddade).toEqual([]);
  expect(dolda.size).toBeLessThan(u.celler.length / 4);
});
