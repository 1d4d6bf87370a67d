import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { assert, constantFrom, integer, oneof, property, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { addHistorik, newDatabase, newFolder } from '../test/databas.ts';
import { asReadDb, asWriteDb } from './db.ts';
import { appendHistorik, listHistorik, verifyHistorik } from './historikRepo.ts';
import type { Connection } from './open.ts';
import type { Instant } from '../shared/time/instant.ts';

const { folder, remove } = newFolder();
let db: Connection;
beforeAll(() => {
  db = newDatabase(join(folder, 'a.db'));
  addHistorik(db, 30, 'a');
  addHistorik(db, 10, 'b');
});
afterAll(() => {
  db.close();
  remove();
});

describe('the history', () => {
  it('holds as it was written, and tells its last hash', () => {
    const { antal, brott, spets } = verifyHistorik(asReadDb(db));
    expect([antal, brott]).toStrictEqual([40, []]);
    expect(spets).toMatch(/^[0-9a-f]{64}$/);
  });
  it('gives what was done with one thing, oldest first, without the salt', () => {
    const rows = listHistorik(asReadDb(db), 'avvikelse', 'b');
    expect(rows).toHaveLength(10);
    expect(rows[0]).toMatchObject({ seq: 31, handling: 'prov', detalj: { n: 0 } });
    expect(Object.keys(rows[0]?.detalj ?? {})).toStrictEqual(['n', 'text']);
  });
  test.each([
    `UPDATE historik SET vem = 'någon annan' WHERE seq = 3`,
    `UPDATE historik SET seq = 100 WHERE seq = 40`,
    `DELETE FROM historik WHERE seq = 40`,
    `UPDATE historikDetalj SET detalj = '{}' WHERE seq = 3`,
    `DELETE FROM historikDetalj WHERE seq = 3`,
    `INSERT OR REPLACE INTO historikDetalj (seq, detalj) VALUES (3, '{}')`,
  ])('cannot be changed by %s', (sql) => {
    expect(() => db.exec(sql)).toThrow(/historik är oföränderlig|UNIQUE|FOREIGN KEY/);
    expect(verifyHistorik(asReadDb(db)).brott).toStrictEqual([]);
  });
  test.each([
    `INSERT OR REPLACE INTO historik SELECT seq, at, 'någon annan', roll, handling, sak, sakId, detaljHash, prev, hash FROM historik WHERE seq = 3`,
    `REPLACE INTO historik SELECT 41, at, 'någon annan', roll, handling, sak, sakId, detaljHash, prev, hash FROM historik WHERE seq = 40`,
  ])('cannot be written over by %s', (sql) => {
    expect(() => db.exec(sql)).toThrow(/oföränderlig|UNIQUE|FOREIGN KEY/);
    expect(verifyHistorik(asReadDb(db)).brott).toStrictEqual([]);
  });
});

describe('gallring', () => {
  it('removes particulars only after the chain says so, and the chain still holds', () => {
    const own = newDatabase(join(folder, 'gallring.db'));
    addHistorik(own, 3, 'c');
    const bort = () => own.exec(`DELETE FROM historikDetalj WHERE seq = 2`);
    expect(bort).toThrow('oföränderlig');
    own.transaction(() =>
      appendHistorik(asWriteDb(own), {
        at: '2026-03-01T08:00:00.000Z' as Instant,
        vem: 'it',
        roll: 'it',
        handling: 'gallrad',
        sak: 'avvikelse',
        sakId: 'c',
        detalj: {},
      }),
    )();
    bort();
    expect(verifyHistorik(asReadDb(own))).toMatchObject({ antal: 4, brott: [] });
    expect(listHistorik(asReadDb(own), 'avvikelse', 'c')[1]?.detalj).toStrictEqual({ gallrad: true });
    expect(() => own.exec(`DELETE FROM historikDetalj WHERE seq = 4`)).toThrow('oföränderlig');
    own.close();
  });
});

/** A change made by someone with the key and no respect for triggers. */
interface Tampering {
  readonly column: string;
  readonly seq: number;
  readonly at: number;
}
const columns = ['at', 'vem', 'roll', 'handling', 'sak', 'sakId', 'detaljHash', 'prev', 'hash', 'detalj'];
const tampering: Arbitrary<Tampering | { readonly remove: number } | { readonly swap: number }> = oneof(
  {
    weight: 6,
    arbitrary: record({
      column: constantFrom(...columns),
      seq: integer({ min: 1, max: 40 }),
      at: integer({ min: 0, max: 63 }),
    }),
  },
  record({ remove: integer({ min: 1, max: 39 }) }),
  record({ swap: integer({ min: 1, max: 39 }) }),
);

test('any changed character, removed link or changed order is found', () => {
  const copy = new Database(':memory:');
  const dump = db
    .prepare('SELECT h.*, d.detalj FROM historik h JOIN historikDetalj d USING (seq)')
    .all() as Record<string, string | number>[];
  copy.exec(`CREATE TABLE historik (seq INTEGER PRIMARY KEY, at, vem, roll, handling, sak, sakId, detaljHash, prev, hash);
    CREATE TABLE historikDetalj (seq INTEGER PRIMARY KEY, detalj)`);
  const names = ['seq', ...columns.slice(0, -1)];
  const one = copy.prepare(
    `INSERT INTO historik (${names.join(', ')}) VALUES (${names.map((n) => `@${n}`).join(', ')})`,
  );
  const two = copy.prepare('INSERT INTO historikDetalj VALUES (@seq, @detalj)');
  for (const row of dump) {
    const { detalj, ...link } = row;
    one.run(link);
    two.run({ seq: row['seq'], detalj });
  }
  expect(verifyHistorik(asReadDb(copy)).brott).toStrictEqual([]);

  let tried = 0;
  assert(
    property(tampering, (t) => {
      copy.exec('SAVEPOINT before');
      if ('remove' in t) copy.exec(`DELETE FROM historik WHERE seq = ${t.remove}`);
      else if ('swap' in t)
        copy.exec(`UPDATE historik SET seq = -1 WHERE seq = ${t.swap}; UPDATE historik SET seq = ${t.swap} WHERE seq = ${t.swap + 1};
          UPDATE historik SET seq = ${t.swap + 1} WHERE seq = -1`);
      else {
        const table = t.column === 'detalj' ? 'historikDetalj' : 'historik';
        const { v } = copy.prepare(`SELECT ${t.column} v FROM ${table} WHERE seq = ${t.seq}`).get() as {
          v: string;
        };
        const i = t.at % v.length;
        const changed = `${v.slice(0, i)}${String.fromCodePoint((v.codePointAt(i) ?? 0) ^ 1)}${v.slice(i + 1)}`;
        copy.prepare(`UPDATE ${table} SET ${t.column} = @v WHERE seq = ${t.seq}`).run({ v: changed });
      }
      const { brott } = verifyHistorik(asReadDb(copy));
      copy.exec('ROLLBACK TO before; RELEASE before');
      tried += 1;
      expect(brott).not.toStrictEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(tried).toBe(2000);
  copy.close();
});

test('links cut off at the end change the last hash, which is what is written down to prove it', () => {
  const before = verifyHistorik(asReadDb(db)).spets;
  const row = db.prepare('SELECT hash FROM historik WHERE seq = 39').get() as { hash: string };
  expect(before).not.toBe(row.hash);
});
