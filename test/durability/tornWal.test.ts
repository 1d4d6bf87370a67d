import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, boolean, integer, property, uint8Array } from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { asReadDb } from '../../db/db.ts';
import { verifyHistorik } from '../../db/historikRepo.ts';
import { openConnection } from '../../db/open.ts';
import { addHistorik, newDatabase, newFolder, testKey, value } from '../databas.ts';

const { folder, remove } = newFolder();
afterAll(remove);

/** A database whose last sixty commits are only in the WAL, and how long the WAL was after each of them. */
function databaseWithWal(): {
  readonly file: string;
  readonly wal: Buffer;
  readonly ends: readonly number[];
} {
  const whole = join(folder, 'hel.db');
  const db = newDatabase(whole);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma('wal_autocheckpoint = 0');
  const ends = Array.from({ length: 60 }, () => {
    addHistorik(db, 1);
    return statSync(`${whole}-wal`).size;
  });
  const file = join(folder, 'utan-wal.db');
  copyFileSync(whole, file);
  const wal = readFileSync(`${whole}-wal`);
  db.close();
  return { file, wal, ends };
}

test('a write-ahead log torn at any length gives every commit before the tear, and nothing of the next', () => {
  const { file, wal, ends } = databaseWithWal();
  const torn = join(folder, 'riven.db');
  let [tried, mostKept, fewestKept] = [0, 0, ends.length];
  assert(
    property(
      integer({ min: 0, max: wal.length }),
      boolean(),
      uint8Array({ minLength: 5000, maxLength: 5000 }),
      (length, hasGarbage, garbage) => {
        copyFileSync(file, torn);
        // A disk may also leave other bytes where the rest should have been.
        writeFileSync(
          `${torn}-wal`,
          Buffer.concat([wal.subarray(0, length), hasGarbage ? garbage : Buffer.alloc(0)]),
        );
        rmSync(`${torn}-shm`, { force: true });
        const kept = ends.filter((end) => end <= length).length;
        const db = value(openConnection(torn, testKey));
        const { antal, brott } = verifyHistorik(asReadDb(db));
        const check = db.pragma('integrity_check', { simple: true });
        db.close();
        expect([antal, brott, check]).toStrictEqual([kept, [], 'ok']);
        [tried, mostKept, fewestKept] = [tried + 1, Math.max(mostKept, kept), Math.min(fewestKept, kept)];
      },
    ),
    { numRuns: 400 },
  );
  expect(tried).toBe(400);
  // The lengths tried reach both ends.
  expect([fewestKept, mostKept]).toStrictEqual([0, 60]);
});
