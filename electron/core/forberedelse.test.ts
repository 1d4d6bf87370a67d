import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startaForberedelse } from './forberedelse.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Counts the pieces that have been done of so many. */
function bitar(antal: number) {
  const gjort = { antal: 0 };
  return { gjort, piece: () => (gjort.antal += 1) >= antal };
}

it('begins when it has been quiet, does every piece and then no more', () => {
  const { gjort, piece } = bitar(3);
  startaForberedelse(piece);
  vi.advanceTimersByTime(900);
  expect(gjort.antal).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(gjort.antal).toBe(3);
});

it('waits anew when something is asked', () => {
  const { gjort, piece } = bitar(3);
  const f = startaForberedelse(piece);
  vi.advanceTimersByTime(1000);
  f.vanta();
  vi.advanceTimersByTime(900);
  expect(gjort.antal).toBe(1);
  vi.advanceTimersByTime(10_000);
  expect(gjort.antal).toBe(3);
});

it('ends at what throws, and when it is stopped', () => {
  const thrown = vi.fn(() => {
    throw new Error('the database is closed');
  });
  const f = startaForberedelse(thrown);
  vi.advanceTimersByTime(10_000);
  expect(thrown).toHaveBeenCalledTimes(1);
  f.vanta();
  f.stop();
  vi.advanceTimersByTime(10_000);
  expect(thrown).toHaveBeenCalledTimes(1);
});
