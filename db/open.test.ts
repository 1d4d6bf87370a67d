import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addHistorik, newDatabase, newFolder, testKey, value } from '../test/databas.ts';
import { backupTo, verifyFile } from './backup.ts';
import { openConnection, sqliteProblem } from './open.ts';

const { folder, remove } = newFolder();
afterAll(remove);
const file = join(folder, 'a.db');
const db = newDatabase(file);
addHistorik(db, 5);
db.close();
const otherKey = Buffer.from('d4'.repeat(32), 'hex');
const code = (result: ReturnType<typeof openConnection>): string => {
  if (!result.ok) return result.problem.code;
  result.value.close();
  return 'opened';
};

test('the file holds nothing that can be read without the key', () => {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  expect(bytes.includes('historik')).toBe(false);
});

test('the right key opens and the wrong one is refused', () => {
  expect(code(openConnection(file, testKey))).toBe('opened');
  expect(code(openConnection(file, otherKey))).toBe('fel-nyckel');
  expect(code(openConnection(file, testKey))).toBe('opened');
});

test('who knows that the key fits is told of damage instead of a wrong key', () => {
  const broken = join(folder, 'trasig.db');
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
  writeFileSync(broken, bytes);
  expect(code(openConnection(broken, testKey))).toBe('fel-nyckel');
  expect(code(openConnection(broken, testKey, { keyFits: true }))).toBe('databas-skadad');
});

test('a missing file is refused and never made', () => {
  const missing = join(folder, 'finns-inte.db');
  expect(code(openConnection(missing, testKey))).toBe('profil-saknas');
  expect(existsSync(missing)).toBe(false);
});

test('an emptied file is damage, never a new database', () => {
  const empty = join(folder, 'tom.db');
  writeFileSync(empty, '');
  expect(code(openConnection(empty, testKey))).toBe('databas-skadad');
  expect(readFileSync(empty)).toHaveLength(0);
});

test('a file that exists is never written over by a new one', () => {
  expect(code(openConnection(file, testKey, { create: true }))).toBe('profil-finns');
});

test('the connection has the settings that durability and safety rest on', () => {
  const c = value(openConnection(file, testKey));
  const settings = [
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'trusted_schema',
    'secure_delete',
    'cipher',
  ].map((name) => c.pragma(name, { simple: true }));
  expect(settings).toStrictEqual(['wal', 2, 1, 0, 1, 'aegis']);
  c.close();
});

test('a connection for reading cannot write', () => {
  const c = value(openConnection(file, testKey, { readonly: true }));
  expect(() => c.exec('CREATE TABLE x (a)')).toThrow('readonly');
  c.close();
});

test.each([
  ['SQLITE_NOTADB', 'fel-nyckel'],
  ['SQLITE_CORRUPT', 'databas-skadad'],
  ['SQLITE_CORRUPT_VTAB', 'databas-skadad'],
  ['SQLITE_BUSY', 'databas-last'],
  ['SQLITE_BUSY_SNAPSHOT', 'databas-last'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'disk-full'],
])('%s is told as %s', (sqlite, told) => {
  expect(sqliteProblem(Object.assign(new Error('x'), { code: sqlite }))?.code).toBe(told);
});

test.each([[new Error('x')], ['x'], [Object.assign(new Error('x'), { code: 'SQLITE_CONSTRAINT' })]])(
  'a mistake of ours is not a problem of the file',
  (error) => {
    expect(sqliteProblem(error)).toBeNull();
  },
);

test('two writers at once: the second is told that the database is in use', () => {
  const [one, two] = [value(openConnection(file, testKey)), value(openConnection(file, testKey))];
  two.pragma('busy_timeout = 50');
  one.exec('BEGIN IMMEDIATE');
  let told: string | undefined;
  try {
    two.exec('BEGIN IMMEDIATE');
  } catch (error) {
    told = sqliteProblem(error)?.code;
  }
  expect(told).toBe('databas-last');
  one.close();
  two.close();
});

test('a copy is whole, under the same key, and never takes a name that is taken', () => {
  const c = value(openConnection(file, testKey));
  const copy = join(folder, 'kopia.db');
  expect(backupTo(c, testKey, copy)).toStrictEqual({ ok: true, value: { fil: copy } });
  expect(verifyFile(copy, testKey)).toBeNull();
  expect(verifyFile(copy, otherKey)?.code).toBe('fel-nyckel');
  const before = readFileSync(copy);
  expect(backupTo(c, testKey, copy)).toMatchObject({ ok: false, problem: { code: 'fil-finns' } });
  expect(readFileSync(copy).equals(before)).toBe(true);
  c.close();
});

test('a changed history is told when a file is verified', () => {
  const changed = join(folder, 'andrad.db');
  const c = value(openConnection(file, testKey));
  value(backupTo(c, testKey, changed));
  c.close();
  const own = value(openConnection(changed, testKey));
  own.exec(`DROP TRIGGER historik_no_update; UPDATE historik SET vem = 'någon annan' WHERE seq = 2`);
  own.close();
  expect(verifyFile(changed, testKey)?.code).toBe('historik-bruten');
});
