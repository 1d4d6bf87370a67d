import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nyTerminal } from '../test/cliRunner.ts';
import { fixedClock } from '../shared/time/instant.ts';
import { ensureFolder } from './ensureFolder.ts';
import { logFault } from './faultLog.ts';
import { writeOnce } from './keys/safeWrite.ts';

let home: string;
let fil: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'varsam-mapp-'));
  fil = join(home, 'fil');
  writeFileSync(fil, 'orörd');
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

test('makes every folder that is missing, for the owner only, and is content with one that is there', () => {
  const folder = join(home, 'a', 'b', 'c');
  ensureFolder(folder);
  ensureFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
  expect(process.platform === 'win32' ? 0o700 : statSync(folder).mode & 0o777).toBe(0o700);
});

test.each([
  ['a file has the name', () => fil, 'EEXIST'],
  ['a file stands above it', () => join(fil, 'under', 'mapp'), 'EEXIST'],
])('throws when %s, and touches nothing', (_vad, where, kod) => {
  expect(() => ensureFolder(where())).toThrow(kod);
  expect(readFileSync(fil, 'utf8')).toBe('orörd');
});

test('a key is never half written where there is no folder', () => {
  expect(() => writeOnce(join(fil, 'nyckel.json'), '{}')).toThrow('EEXIST');
  expect(readFileSync(fil, 'utf8')).toBe('orörd');
});

test('a fault that cannot be written down makes no second fault', () => {
  logFault(fil, fixedClock('2026-03-02T08:00:00.000Z').now(), 'F1', new Error('x'));
  expect(readFileSync(fil, 'utf8')).toBe('orörd');
});

test.each([
  ['skapa', '--kommun', 'Provkommun', '--enheter', 'Hagen'],
  ['lista'],
  ['kontrollera'],
  ['rontgen'],
])('the terminal says in a sentence that the profile’s place is no folder: %s', async (...ord) => {
  const t = nyTerminal();
  const r = await t.kor(ord, { data: fil });
  t.remove();
  expect(r.kod).toBe(1);
  expect(r.fel).toMatch(/^[A-ZÅÄÖ].*\.\n?$/u);
  expect(r.fel).not.toMatch(/Error|ENOTDIR|at /u);
  expect(readFileSync(fil, 'utf8')).toBe('orörd');
  expect(existsSync(`${fil}.ny`)).toBe(false);
});
