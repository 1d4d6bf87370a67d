import { expect, test } from 'vitest';
import { closingReport } from './testReport.ts';
import type { Outcome } from './testReport.ts';

const one = (state: Outcome['state'], reason?: string): Outcome => ({
  title: 't',
  file: 'a.test.ts',
  state,
  reason,
});

test('the last line holds the counts and nothing else', () => {
  const { lines, exitCode } = closingReport(
    [one('passed'), one('passed'), one('skipped', 'Electron saknas')],
    [],
  );
  expect(lines).toStrictEqual([
    'Hoppade över: a.test.ts › t: Electron saknas',
    '2 passed, 0 failed, 1 skipped',
  ]);
  expect(exitCode).toBe(0);
});

test.each([
  ['a failed test', [one('passed'), one('failed')], []],
  ['a test skipped without a reason', [one('passed'), one('skipped')], []],
  ['a test that never ended', [one('passed'), one('pending')], []],
  ['a fault outside the tests', [one('passed')], ['a.test.ts: SyntaxError']],
] as const)('%s fails the run', (_what, outcomes, broken) => {
  const { lines, exitCode } = closingReport(outcomes, broken);
  expect(lines.at(-1)).toBe('1 passed, 1 failed, 0 skipped');
  expect(exitCode).toBe(1);
});

test('a run without tests has failed', () => {
  const { lines, exitCode } = closingReport([], []);
  expect(lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped');
  expect(exitCode).toBe(1);
});
