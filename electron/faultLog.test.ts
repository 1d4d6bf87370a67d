import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixedClock } from '../shared/time/instant.ts';
import { logFault } from './faultLog.ts';

const at = fixedClock('2026-11-22T08:00:00.000Z').now();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'varsam-fel-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('keeps number, time, kind and place, but never the words of the error', () => {
  logFault(folder, at, '123456', new TypeError('Anna Andersson föll i badrummet'));
  const text = readFileSync(join(folder, 'fel.log'), 'utf8');
  expect(text).toContain('2026-11-22T08:00:00.000Z 123456 TypeError');
  expect(text).toContain('faultLog.test.ts');
  expect(text).not.toContain('Anna');
});

test('what is thrown without being an error is logged by its type only', () => {
  logFault(folder, at, '1', 'Anna Andersson');
  expect(readFileSync(join(folder, 'fel.log'), 'utf8')).toBe(`${at} 1 string\n\n`);
});

test('a log that has grown large makes way for a new one', () => {
  writeFileSync(join(folder, 'fel.log'), 'x'.repeat(1024 * 1024 + 1));
  logFault(folder, at, '1', new Error('x'));
  expect(readdirSync(folder).toSorted()).toEqual(['fel.log', 'fel.log.1']);
});

test('a log that cannot be written stops nothing', () => {
  writeFileSync(join(folder, 'fil'), '');
  expect(() => {
    logFault(join(folder, 'fil'), at, '1', new Error('x'));
  }).not.toThrow();
});
