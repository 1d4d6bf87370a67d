import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nyTerminal } from '../../test/cliRunner.ts';

const t = nyTerminal();
beforeAll(async () => {
  await t.skapa();
  await t.registrera();
  await t.kor(['klagomal', 'registrera'], {
    stdin: '{"enhet":"Hagen","mottaget":"2026-02-01","tema":"fall","beskrivning":"Halt i duschen"}',
  });
});
afterAll(() => t.remove());

test('the table is readable, and says in words what an empty cell asks', async () => {
  const shown = await t.kor(['rod-trad', '--period', '2026-H1']);
  expect(shown.kod).toBe(0);
  expect(shown.ut).toMatch(/^Tema +Avvikelser +Klagomål/u);
  expect(shown.ut).toMatch(/^Fall +1 +1 +–/mu);
  expect(shown.ut).toContain('* Risker: Det händer, men ingen risk är bedömd.');
});

test('the same as one JSON value, as CSV and as a document', async () => {
  const json = (await t.kor(['rod-trad', '--period', '2026-H1', '--json'])).json();
  expect(json).toMatchObject({ fynd: 2, rader: [{ tema: 'fall', celler: { klagomal: { antal: 1 } } }] });
  const csv = await t.kor(['rod-trad', '--period', '2026-H1', '--csv']);
  expect(csv.ut).toContain('Fall;1;1;0;0;0;0;0;0');
  const fil = join(t.folder, 'trad.xlsx');
  expect((await t.kor(['rod-trad', '--period', '2026-H1', '--ut', fil])).kod).toBe(0);
  expect(existsSync(fil)).toBe(true);
});

test('a number opens its records', async () => {
  const found = await t.kor(['rod-trad', '--period', '2026-H1', '--tema', 'fall', '--kolumn', 'klagomal']);
  expect(found.ut).toMatch(/^K-2026-001 {2}2026-02-01 {2}Halt i duschen\n$/u);
  const none = await t.kor(['rod-trad', '--period', '2026-H1', '--tema', 'utan', '--kolumn', 'klagomal']);
  expect(none.ut).toBe('Inga poster.\n');
});

test.each([
  [['rod-trad'], 2],
  [['rod-trad', '--period', 'snart'], 1],
  [['rod-trad', '--period', '2026', '--tema', 'fall'], 2],
  [['rod-trad', '--period', '2026', '--tema', 'fall', '--kolumn', 'moln'], 1],
])('%j is refused in words', async (args, kod) => {
  const answer = await t.kor(args);
  expect([answer.kod, answer.ut]).toStrictEqual([kod, '']);
  expect(answer.fel).toMatch(/[.]\n$/u);
});
