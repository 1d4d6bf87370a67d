import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sparatUrsprung, ursprung, vardord } from '../tools/stavning.ts';
import { laggOrdlista, ordlistefil, ordlistekalla } from './stavning.ts';

let folder: string;
const place = () => join(folder, 'Dictionaries', ordlistefil);
const kalla = ordlistekalla(
  '',
  false,
  new URL('.', import.meta.url).pathname.replace(/electron\/$/u, 'dist/host'),
);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'varsam-stavning-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('the dictionary is put where Chromium looks, whole', () => {
  expect(laggOrdlista(kalla, folder)).toBe(true);
  expect(readFileSync(place()).equals(readFileSync(kalla))).toBe(true);
  expect(readFileSync(place()).subarray(0, 4).toString()).toBe('BDic');
});

test('half a dictionary that a broken-off start left is replaced', () => {
  mkdirSync(join(folder, 'Dictionaries'));
  writeFileSync(place(), 'BDic');
  expect(laggOrdlista(kalla, folder)).toBe(true);
  expect(readFileSync(place()).equals(readFileSync(kalla))).toBe(true);
});

test('a file where the folder should be costs the spelling, not the start', () => {
  writeFileSync(join(folder, 'Dictionaries'), '');
  expect(laggOrdlista(kalla, folder)).toBe(false);
  expect(laggOrdlista(join(folder, 'finns-inte'), folder)).toBe(false);
});

test('the packed program has it among its resources', () => {
  expect(ordlistekalla('/program/resources', true, '/x')).toBe(`/program/resources/stavning/${ordlistefil}`);
});

test('the dictionary that ships was made of the words that are here: else run node tools/stavning.ts', () => {
  expect(sparatUrsprung()).toEqual(ursprung());
  expect(vardord()).toEqual(expect.arrayContaining(['SoL', 'waran', 'dosettering']));
});
