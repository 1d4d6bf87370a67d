import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { assert, integer, property } from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { verifyFile } from '../../db/backup.ts';
import { openConnection, sqliteProblem } from '../../db/open.ts';
import type { Connection } from '../../db/open.ts';
import { addHistorik, newDatabase, newFolder, testKey } from '../databas.ts';

const { folder, remove } = newFolder();
afterAll(remove);
const whole = join(folder, 'hel.db');
const made = newDatabase(whole);
addHistorik(made, 150);
made.pragma('wal_checkpoint(TRUNCATE)');
made.close();
const file = join(folder, 'skadad.db');
copyFileSync(whole, file);

const tables = ['historik', 'historikDetalj', 'migrering', 'avvikelse', 'utkast'];
const readAll = (db: Connection): string =>
  JSON.stringify(tables.map((t) => db.prepare(`SELECT * FROM ${t}`).raw().all()));

/** All that the file holds, or the problem that it gives. */
function contents(): string {
  const opened = openConnection(file, testKey, { readonly: true, keyFits: true });
  if (!opened.ok) return `problem: ${opened.problem.code}`;
  try {
    return readAll(opened.value);
  } catch (error) {
    return `problem: ${sqliteProblem(error)?.code ?? String(error)}`;
  } finally {
    opened.value.close();
  }
}

/** Flips one bit in place, looks, and flips it back. */
function withFlippedBit<T>(offset: number, bit: number, look: () => T): T {
  const fd = openSync(file, 'r+');
  const flip = () => {
    const byte = Buffer.alloc(1);
    readSync(fd, byte, 0, 1, offset);
    writeSync(fd, Buffer.from([byte.readUInt8(0) ^ (1 << bit)]), 0, 1, offset);
  };
  try {
    flip();
    return look();
  } finally {
    flip();
    closeSync(fd);
    for (const extra of ['-wal', '-shm']) rmSync(`${file}${extra}`, { force: true });
  }
}

test('one changed bit anywhere is told as damage or does no harm; wrong data are never given', () => {
  const right = contents();
  expect(right).toContain('handling 149 åäö');
  let [tried, damaged] = [0, 0];
  assert(
    property(
      integer({ min: 0, max: statSync(file).size - 1 }),
      integer({ min: 0, max: 7 }),
      (offset, bit) => {
        const got = withFlippedBit(offset, bit, contents);
        tried += 1;
        if (got === right) return;
        damaged += 1;
        expect(got).toBe('problem: databas-skadad');
      },
    ),
    { numRuns: 1500 },
  );
  expect(tried).toBe(1500);
  expect(damaged).toBeGreaterThan(300);
  expect(readFileSync(file).equals(readFileSync(whole))).toBe(true);
});

test('the check finds the damage also where no question would have met it', () => {
  const size = statSync(file).size;
  const pages = Array.from({ length: Math.floor(size / 4096) }, (_, page) => page * 4096 + 700);
  const found = pages.map((offset) => withFlippedBit(offset, 3, () => verifyFile(file, testKey, true)?.code));
  expect(found.filter((code) => code !== 'databas-skadad')).toStrictEqual([]);
});
