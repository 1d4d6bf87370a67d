import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../shared/time/localDate.ts';
import { dayInWords, mondaysOf, parseDay, parseTime } from './parseDay.ts';

const today = localDate('2026-11-22');

describe('a day as people write it', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['20261122', '2026-11-22'],
    ['261122', '2026-11-22'],
    ['26-11-22', '2026-11-22'],
    ['22/11', '2026-11-22'],
    ['23/11', '2025-11-23'],
    ['3.4.2024', '2024-04-03'],
    ['22 nov', '2026-11-22'],
    ['den 3 mars', '2026-03-03'],
    ['3 december 2025', '2025-12-03'],
    ['24 dec', '2025-12-24'],
    ['idag', '2026-11-22'],
    ['I går', '2026-11-21'],
    ['förrgår', '2026-11-20'],
    ['söndag', '2026-11-22'],
    ['mån', '2026-11-16'],
  ])('%s is %s', (text, day) => {
    expect(parseDay(text, today)).toBe(day);
  });

  it.each(['', '2026-02-30', '31/2', 'snart', '22 xyz', '1', '99-99-99'])('%j is no day', (text) => {
    expect(parseDay(text, today)).toBeNull();
  });

  it('never reads a day and month without a year as a day to come', () => {
    for (let i = 0; i < 365; i += 1) {
      const day = addDays(today, -i);
      expect(parseDay(`${Number(day.slice(8))}/${Number(day.slice(5, 7))}`, today)).toBe(day);
    }
  });
});

it.each([
  ['14:30', '14:30'],
  ['14.30', '14:30'],
  ['1430', '14:30'],
  ['8', '08:00'],
  ['kl. 03', '03:00'],
  ['830', '08:30'],
  ['24', null],
  ['12:60', null],
  ['tre', null],
])('the clock %s is %s', (text, time) => {
  expect(parseTime(text)).toBe(time);
});

it('a day is told with weekday and ISO week', () => {
  expect(dayInWords(localDate('2027-01-01'))).toBe('fredag 1 januari 2027, vecka 53');
});

it('a page of the calendar begins on the Monday on or before the first', () => {
  expect(mondaysOf(today)[0]).toBe('2026-10-26');
  expect(mondaysOf(localDate('2026-06-15'))[0]).toBe('2026-06-01');
});
