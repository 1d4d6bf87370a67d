import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { addHistorik, newDatabase, newFolder, testKey, value } from '../test/databas.ts';
import { verifyFile } from './backup.ts';
import { migrate, migrations, schemaVersion } from './migrate.ts';
import { openConnection } from './open.ts';
import type { Connection } from './open.ts';

const { folder, remove } = newFolder();
afterAll(remove);
const fresh = (name: string): Connection =>
  value(openConnection(join(folder, name), testKey, { create: true }));
const tables = (db: Connection): readonly string[] =>
  db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1`)
    .pluck()
    .all() as string[];
const links = (db: Connection): unknown => db.prepare('SELECT count(*) FROM historik').pluck().get();
function inBackup(file: string) {
  const copy = value(openConnection(file, testKey, { readonly: true }));
  const held = { tables: tables(copy), links: links(copy) };
  copy.close();
  return held;
}
const newest = Math.max(...migrations.map((m) => m.number));

test('the migrations have numbers of their own, in order', () => {
  const numbers = migrations.map((m) => m.number);
  expect(numbers).toStrictEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  expect(numbers.every((n) => n > 0)).toBe(true);
});

describe.each(migrations.map((m, i) => [m.name, i] as const))('%s', (name, index) => {
  const known = migrations.slice(0, index + 1);
  it('adds what it says to a database that has had the ones before, and breaks nothing that was written', () => {
    const db = fresh(`steg-${name}.db`);
    value(migrate(db, testKey, null, migrations.slice(0, index)));
    if (index > 0) addHistorik(db, 3);
    const before = tables(db);
    const backup = index === 0 ? null : join(folder, `fore-${name}.db`);
    expect(value(migrate(db, testKey, backup, known)).to).toBe(known.at(-1)?.number);
    const created = [...(known.at(-1)?.sql ?? '').matchAll(/^CREATE (?:VIRTUAL )?TABLE (\w+)/gm)].map(
      (m) => m[1] ?? '',
    );
    expect(tables(db)).toStrictEqual(expect.arrayContaining([...before, ...created]));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const held = index === 0 ? 0 : 3;
    expect([tables(db).includes('historik'), links(db)]).toStrictEqual([true, held]);
    expect(backup === null ? null : inBackup(backup)).toStrictEqual(
      backup === null ? null : { tables: before, links: held },
    );
    db.close();
  });
});

test('a database without use is migrated without a backup, one in use with a verified one', () => {
  const db = fresh('kopia.db');
  const first = join(folder, 'onodig.db');
  value(migrate(db, testKey, first, migrations.slice(0, 1)));
  expect(existsSync(first)).toBe(false);
  const second = join(folder, 'behovs.db');
  value(migrate(db, testKey, second));
  expect(verifyFile(second, testKey)).toBeNull();
  const third = join(folder, 'redan.db');
  expect(value(migrate(db, testKey, third))).toStrictEqual({ from: newest, to: newest });
  expect(existsSync(third)).toBe(false);
  db.close();
});

test('without a backup there is no migration', () => {
  const db = fresh('utan.db');
  value(migrate(db, testKey, null, migrations.slice(0, 1)));
  const result = migrate(db, testKey, join(folder, 'finns', 'inte', 'x.db'));
  expect(result).toMatchObject({ ok: false, problem: { code: 'kan-inte-skriva' } });
  expect(schemaVersion(db)).toBe(migrations[0]?.number);
  db.close();
});

test('a database from a newer program is refused with both versions, and left as it was', () => {
  const file = join(folder, 'nyare.db');
  const db = newDatabase(file);
  db.exec(`INSERT INTO migrering VALUES (9001, '9001-framtid.sql')`);
  expect(migrate(db, testKey, null)).toStrictEqual({
    ok: false,
    problem: { code: 'databas-nyare', uppgifter: { finns: 9001, klarar: newest } },
  });
  db.close();
});

test('a step that fails half way leaves nothing of itself', () => {
  const db = newDatabase(join(folder, 'halv.db'));
  const before = tables(db);
  const broken = {
    number: 9999,
    name: '9999-trasig.sql',
    sql: 'CREATE TABLE halv (a) STRICT; SELECT finns_inte();',
  };
  expect(() => migrate(db, testKey, null, [...migrations, broken])).toThrow(/halv|finns_inte|datatype/);
  expect(tables(db)).toStrictEqual(before);
  expect(schemaVersion(db)).toBe(newest);
  db.close();
});

test('every table of ours is STRICT', () => {
  const db = newDatabase(join(folder, 'strict.db'));
  const loose = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND schema = 'main' AND name NOT LIKE 'sqlite%'`,
    )
    .pluck()
    .all();
  expect(loose).toStrictEqual([]);
  db.close();
});

test('no half written copy is left behind', () => {
  expect(readdirSync(folder).filter((f) => f.endsWith('.part'))).toStrictEqual([]);
});
