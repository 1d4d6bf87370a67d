import { describe, expect, test } from 'vitest';
import { addMs } from '../../shared/time/instant.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { isBackupDue, kopiaNamn, superfluous } from './backupSchedule.ts';

const now = '2026-03-01T10:00:00.000Z' as Instant;
const ago = (hours: number): Instant => addMs(now, -hours * 3_600_000);
const daily = (hours: number) => kopiaNamn('daglig', ago(hours));
const before = (days: number) => kopiaNamn('fore-uppdatering', ago(days * 24));

test.each([
  ['a new profile', [], 1, false],
  ['a profile a day old without a copy', [], 24, true],
  ['a copy from an hour ago', [daily(1)], 500, false],
  ['a copy from yesterday', [daily(24)], 500, true],
  ['an old copy and a fresh one', [daily(100), daily(2)], 500, false],
  ['only a copy from before an update', [before(0)], 500, true],
  ['only foreign files', ['desktop.ini', 'daglig-igår.db', 'daglig-2026-02-30T100000000Z.db'], 500, true],
])('%s: a copy is due %s', (_what, names, madeHoursAgo, due) => {
  expect(isBackupDue(names, ago(madeHoursAgo), now)).toBe(due);
});

describe('copies that may go', () => {
  const sixty = Array.from({ length: 60 }, (_, days) => daily(days * 24));
  test('leave the seven latest and the latest of four weeks', () => {
    const gone = new Set(superfluous(sixty, now));
    const kept = sixty.filter((n) => !gone.has(n)).map((n) => n.slice(7, 17));
    // 2026-03-01 is a Sunday, so the four weeks end that day and the three Sundays before it.
    expect(kept).toStrictEqual([
      '2026-03-01', '2026-02-28', '2026-02-27', '2026-02-26', '2026-02-25', '2026-02-24', '2026-02-23', '2026-02-22', '2026-02-15', '2026-02-08',
    ]); // prettier-ignore
  });
  test('are none when there are few', () => {
    expect(superfluous(sixty.slice(0, 7), now)).toStrictEqual([]);
  });
  test('include those from before an update only after 90 days', () => {
    expect(superfluous([before(0), before(89), before(90), before(91)], now)).toStrictEqual([before(91)]);
  });
  test('are never foreign files', () => {
    expect(superfluous(['mina anteckningar.txt', 'kopia.db', 'daglig-x.db'], now)).toStrictEqual([]);
  });
});
