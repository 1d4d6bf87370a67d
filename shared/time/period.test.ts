import { assert, constantFrom, integer, oneof, property, tuple } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, daysBetween, localDate } from './localDate.ts';
import {
  delar,
  halvar,
  halvarOf,
  helar,
  isIn,
  manad,
  monthsOf,
  parsePeriod,
  periodCode,
  periodColumn,
  periodLabel,
  yearsBefore,
} from './period.ts';
import { zPeriod } from './periodSchema.ts';
import type { Period } from './period.ts';

const ar = integer({ min: 1901, max: 2198 });
const period = oneof(
  ar.map(helar),
  ar.map(delar),
  tuple(ar, constantFrom(1 as const, 2 as const)).map(([y, h]) => halvar(y, h)),
  tuple(ar, integer({ min: 1, max: 12 })).map(([y, m]) => manad(`${y}-${String(m).padStart(2, '0')}`)),
  tuple(ar, integer({ min: 0, max: 364 }), integer({ min: 0, max: 800 })).map(([y, a, b]): Period => {
    const from = addDays(localDate(`${y}-01-01`), a);
    return { from, to: addDays(from, b) };
  }),
);

test.each([
  ['2021-H1', '2021-01-01', '2021-06-30', '2021-H1', 'Första halvåret 2021', 'Halvår 2021'],
  ['2021h2', '2021-07-01', '2021-12-31', '2021-H2', 'Andra halvåret 2021', 'Andra halvåret 2021'],
  ['2020', '2020-01-01', '2020-12-31', '2020', 'Helår 2020', 'Helår 2020'],
  ['2023-delår', '2023-01-01', '2023-08-31', '2023-delar', 'januari–augusti 2023', 'januari–augusti 2023'],
  ['2024-02', '2024-02-01', '2024-02-29', '2024-02', 'februari 2024', 'februari 2024'],
  [
    '2021-01..2021-09',
    '2021-01-01',
    '2021-09-30',
    '2021-01..2021-09',
    'januari–september 2021',
    'januari–september 2021',
  ],
  [
    '2021-11..2022-02',
    '2021-11-01',
    '2022-02-28',
    '2021-11..2022-02',
    'november 2021–februari 2022',
    'november 2021–februari 2022',
  ],
  [
    '2021-01-05..2021-02-03',
    '2021-01-05',
    '2021-02-03',
    '2021-01-05..2021-02-03',
    '2021-01-05–2021-02-03',
    '2021-01-05–2021-02-03',
  ],
])('%s läses och skrivs', (text, from, to, code, label, column) => {
  const p = parsePeriod(text);
  expect(p).toStrictEqual({ from, to });
  if (p === null) return;
  expect([periodCode(p), periodLabel(p), periodColumn(p)]).toStrictEqual([code, label, column]);
});

test.each([
  '',
  '2021-H3',
  '2021-13',
  '1899',
  '2200-H1',
  '2021-06..2021-01',
  '2021-02-30..2021-03-01',
  '2021-H1x',
  'H1',
  '2021-01..',
  '2021-01..2021-13',
])('%j är ingen period', (text) => {
  expect(parsePeriod(text)).toBeNull();
  expect(zPeriod.safeParse(text).success).toBe(false);
});

describe('varje period', () => {
  it('läses tillbaka ur sin kod', () => {
    assert(
      property(period, (p) => {
        expect(parsePeriod(periodCode(p))).toStrictEqual(p);
      }),
    );
  });
  it('ligger i de månader den säger', () => {
    assert(
      property(period, (p) => {
        const months = monthsOf(p);
        expect(months[0]).toBe(p.from.slice(0, 7));
        expect(months.at(-1)).toBe(p.to.slice(0, 7));
        expect(new Set(months).size).toBe(months.length);
      }),
    );
  });
  it('är lika hel ett år tidigare', () => {
    assert(
      property(period, (p) => {
        const before = yearsBefore(p, 1);
        expect(monthsOf(before)).toHaveLength(monthsOf(p).length);
        expect(Math.abs(daysBetween(before.from, p.from) - 365.5)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

it('året är sina två halvår', () => {
  assert(
    property(ar, integer({ min: 0, max: 364 }), (y, n) => {
      const day = addDays(localDate(`${y}-01-01`), n);
      expect([halvar(y, 1), halvar(y, 2)].filter((h) => isIn(day, h))).toStrictEqual([halvarOf(day)]);
    }),
  );
});

it('februari ett år tidigare slutar på sin egen sista dag', () => {
  expect(yearsBefore(manad('2024-02'), 1)).toStrictEqual(manad('2023-02'));
  expect(yearsBefore(manad('2025-02'), 1)).toStrictEqual(manad('2024-02'));
});

it('perioder i utkanten av kalendern har också ett år före sig', () => {
  expect(yearsBefore(halvar(1900, 1), 1)).toStrictEqual({ from: '1899-01-01', to: '1899-06-30' });
  expect(monthsOf(helar(2199))).toHaveLength(12);
});
