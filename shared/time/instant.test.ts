import { describe, expect, it, test } from 'vitest';
import {
  addMs,
  fixedClock,
  localDateOf,
  localTimeOf,
  msBetween,
  parseInstant,
  systemClock,
} from './instant.ts';
import { zInstant, zLocalTime } from './instantSchema.ts';
import type { Instant } from './instant.ts';

const vid = (text: string) => text as Instant;

// Sweden is one hour ahead of UTC, two in summer time (last Sunday of March to last Sunday of October).
test.each([
  ['2026-01-15T22:59:59.999Z', '2026-01-15', '23:59'],
  ['2026-01-15T23:00:00.000Z', '2026-01-16', '00:00'],
  ['2026-07-15T21:59:00.000Z', '2026-07-15', '23:59'],
  ['2026-07-15T22:00:00.000Z', '2026-07-16', '00:00'],
  ['2026-03-29T00:59:00.000Z', '2026-03-29', '01:59'],
  ['2026-03-29T01:00:00.000Z', '2026-03-29', '03:00'],
  ['2026-10-25T00:59:00.000Z', '2026-10-25', '02:59'],
  ['2026-10-25T01:00:00.000Z', '2026-10-25', '02:00'],
  ['2025-12-31T23:30:00.000Z', '2026-01-01', '00:30'],
])('%s är %s kl. %s i Sverige', (at, datum, tid) => {
  expect(localDateOf(vid(at))).toBe(datum);
  expect(localTimeOf(vid(at))).toBe(tid);
});

test.each(['00:00', '03:00', '23:59'])('%s är ett klockslag', (text) => {
  expect(zLocalTime.safeParse(text).success).toBe(true);
});
test.each(['24:00', '3:00', '12:60', '12.30', '', '12:30:00'])('%j är inget klockslag', (text) => {
  expect(zLocalTime.safeParse(text).success).toBe(false);
});
test.each(['2026-01-01', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000+01:00'])(
  '%j är ingen tidpunkt',
  (text) => {
    expect(zInstant.safeParse(text).success).toBe(false);
  },
);

test.each([
  ['2026-03-01T08:00:00.000Z', '2026-03-01T08:00:00.000Z'],
  ['2026-03-01T08:00:00Z', '2026-03-01T08:00:00.000Z'],
  ['2026-03-01T08:00Z', '2026-03-01T08:00:00.000Z'],
  ['2026-03-01T08:00:00', null],
  ['2026-13-01T08:00:00Z', null],
  ['2026-02-30T99:00:00Z', null],
  ['i morgon', null],
  ['', null],
])('%j läses som %j', (text, at) => {
  expect(parseInstant(text)).toBe(at);
});
it('en tidpunkt som inte finns nekas fast den har rätt form', () => {
  expect(zInstant.safeParse('2026-02-30T08:00:00.000Z').success).toBe(false);
  expect(zInstant.safeParse('2026-13-01T08:00:00.000Z').success).toBe(false);
});

describe('klockor', () => {
  it('den fasta går en millisekund för varje gång någon ser på den', () => {
    const clock = fixedClock('2026-03-01T10:00:00.000Z');
    expect([clock.now(), clock.now()]).toStrictEqual([
      '2026-03-01T10:00:00.000Z',
      '2026-03-01T10:00:00.001Z',
    ]);
    expect(clock.today()).toBe('2026-03-01');
  });
  it('datorns egen går framåt och vet vilken dag det är', () => {
    const at = systemClock.now();
    expect(zInstant.safeParse(at).success).toBe(true);
    expect(msBetween(at, systemClock.now())).toBeGreaterThanOrEqual(0);
    expect([localDateOf(at), localDateOf(addMs(at, 1000))]).toContain(systemClock.today());
  });
  it('att lägga till är att mäta', () => {
    const at = vid('2026-12-31T23:59:59.999Z');
    expect(addMs(at, 1)).toBe('2027-01-01T00:00:00.000Z');
    expect(msBetween(at, addMs(at, 86_400_000))).toBe(86_400_000);
  });
});
