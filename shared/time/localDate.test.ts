import { assert, integer, property } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isoWeekOf,
  localDate,
  longDate,
  parseLocalDate,
  weekdayOf,
} from './localDate.ts';

const forsta = localDate('1900-01-01');
const dagar = daysBetween(forsta, localDate('2199-12-31'));
/** Any day that exists. */
const dag = integer({ min: 0, max: dagar }).map((n) => addDays(forsta, n));

describe('en dag läses', () => {
  test.each(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31', '2021-06-30'])('%s finns', (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });
  test.each([
    '2023-02-29',
    '2100-02-29',
    '1899-12-31',
    '2200-01-01',
    '2021-06-31',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '2021-1-1',
    '20210101',
    '2021-01-01T00:00',
    ' 2021-01-01',
    '2021-01-01\n',
    '',
    '２０２１-01-01',
  ])('%j finns inte', (text) => {
    expect(parseLocalDate(text)).toBeNull();
  });
  it('varje dag som finns läses, och ingen annan', () => {
    assert(
      property(
        integer({ min: 1900, max: 2199 }),
        integer({ min: 0, max: 13 }),
        integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          const ms = Date.parse(`${text}T00:00:00Z`);
          const finns = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
          expect(parseLocalDate(text) !== null).toBe(finns);
        },
      ),
      { numRuns: 2000 },
    );
  });
  it('ett fel i koden kastas', () => {
    expect(() => localDate('2021-02-30')).toThrow('2021-02-30');
  });
});

describe('räkna med dagar', () => {
  it('att gå fram och tillbaka leder hem', () => {
    assert(
      property(dag, integer({ min: -2000, max: 2000 }), (d, n) => {
        expect(addDays(addDays(d, n), -n)).toBe(d);
        expect(daysBetween(d, addDays(d, n))).toBe(n);
      }),
    );
  });
  it('ordningen som text är ordningen i tid', () => {
    assert(
      property(dag, dag, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });
  it('sommartid gör inget dygn kortare', () => {
    expect(daysBetween(localDate('2026-03-28'), localDate('2026-03-30'))).toBe(2);
  });
  test.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2021-01-15', -1, '2020-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2021-05-31', -3, '2021-02-28'],
    ['2021-05-31', 0, '2021-05-31'],
  ] as const)('%s och %i månader är %s', (from, n, to) => {
    expect(addMonths(localDate(from), n)).toBe(to);
  });
});

describe('veckor', () => {
  // ISO 8601: the week with the year's first Thursday is the first.
  test.each([
    ['2021-01-01', 5, 2020, 53],
    ['2020-12-31', 4, 2020, 53],
    ['2021-01-04', 1, 2021, 1],
    ['2024-12-30', 1, 2025, 1],
    ['2023-01-01', 7, 2022, 52],
    ['2026-11-22', 7, 2026, 47],
  ] as const)('%s är veckodag %i i vecka %i-%i', (text, weekday, year, week) => {
    expect(weekdayOf(localDate(text))).toBe(weekday);
    expect(isoWeekOf(localDate(text))).toStrictEqual({ year, week });
  });
  it('en vecka har sju dagar och börjar på måndag', () => {
    assert(
      property(dag, (d) => {
        const monday = addDays(d, 1 - weekdayOf(d));
        expect(isoWeekOf(addDays(monday, 6))).toStrictEqual(isoWeekOf(monday));
        expect(isoWeekOf(addDays(monday, 7))).not.toStrictEqual(isoWeekOf(monday));
      }),
    );
  });
});

it('datum i text skrivs som på svenska', () => {
  expect(longDate(localDate('2026-11-02'))).toBe('2 november 2026');
});
