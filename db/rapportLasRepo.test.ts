import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newDatabase, newFolder } from '../test/databas.ts';
import { fixedClock } from '../shared/time/instant.ts';
import { asWriteDb } from './db.ts';
import { getFil, insertFil, insertLas, listLas } from './rapportLasRepo.ts';

test('a locked report and its files cannot be changed, replaced or removed', () => {
  const { folder, remove } = newFolder();
  const db = newDatabase(join(folder, 'las.db'));
  const w = asWriteDb(db);
  const key = { mall: 'halvar', period: '2021-H1', version: 1 };
  const at = fixedClock('2021-09-06T08:00:00.000Z').now();
  const fil = { ...key, utgava: 'intern' as const, format: 'docx', sha256: 'cd'.repeat(32) };
  insertLas(w, {
    ...key,
    brytdatum: '2021-09-06',
    skal: '',
    sha256: 'ab'.repeat(32),
    innehall: '{}',
    at,
    vem: 'x',
  });
  insertFil(w, { ...fil, bytes: new Uint8Array([1]) });
  for (const sql of [
    `UPDATE rapportLas SET innehall = '{"a":1}'`,
    `DELETE FROM rapportLas`,
    `UPDATE rapportFil SET bytes = x'02'`,
    `DELETE FROM rapportFil`,
  ])
    expect(() => db.exec(sql)).toThrow(/locked report/);
  insertFil(w, { ...fil, bytes: new Uint8Array([2]) });
  expect([...(getFil(w, fil)?.bytes ?? [])]).toEqual([1]);
  expect(listLas(w, key)).toHaveLength(1);
  expect(() =>
    insertLas(w, {
      ...key,
      version: 2,
      brytdatum: '2021-09-06',
      skal: '',
      sha256: 'ab'.repeat(32),
      innehall: '{}',
      at,
      vem: 'x',
    }),
  ).toThrow(/CHECK/);
  db.close();
  remove();
});
