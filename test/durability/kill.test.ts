import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { asReadDb } from '../../db/db.ts';
import { verifyHistorik } from '../../db/historikRepo.ts';
import { openConnection } from '../../db/open.ts';
import { newDatabase, newFolder, testKey, value } from '../databas.ts';

const { folder, remove } = newFolder();
afterAll(remove);
const script = fileURLToPath(new URL('writer.ts', import.meta.url));
type Mode = 'right' | 'early' | 'halves';

/** Starts a writer, lets it work for a while after its first commit, kills it with −9. Gives the last number it told. */
function writeAndKill(file: string, mode: Mode, workMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, file, Buffer.from(testKey).toString('hex'), mode], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [told, fault] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      if (told === '') setTimeout(() => child.kill('SIGKILL'), workMs);
      told += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      fault += chunk.toString('utf8');
    });
    child.on('close', (_code, signal) => {
      // A line that was cut was never told.
      const last = told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1);
      if (signal === 'SIGKILL') resolve(Number(last));
      else reject(new Error(`The writer ended by itself: ${fault}`));
    });
  });
}

/** What the file holds after the kill. */
function look(file: string): {
  readonly antal: number;
  readonly halves: number;
  readonly brott: readonly number[];
} {
  const db = value(openConnection(file, testKey));
  const { antal, brott } = verifyHistorik(asReadDb(db));
  const halves = db
    .prepare(`SELECT count(*) FROM (SELECT sakId FROM historik EXCEPT SELECT id FROM utkast)`)
    .pluck()
    .get() as number;
  db.close();
  return { antal, halves, brott };
}

test('a process killed in the middle of its work loses no committed row and leaves no half one, 200 times over', async () => {
  let committed = 0;
  for (let round = 0; round < 200; round += 1) {
    // A new file now and then, so that reading it all does not take longer and longer.
    const file = join(folder, `dodad-${Math.floor(round / 20)}.db`);
    if (round % 20 === 0) newDatabase(file).close();
    const before = look(file).antal;
    const told = await writeAndKill(file, 'right', (round * 7) % 40);
    const { antal, halves, brott } = look(file);
    expect(antal).toBeGreaterThanOrEqual(told);
    expect([halves, brott]).toStrictEqual([0, []]);
    // The one that was being told when the process died may be there, never more.
    expect(antal - told).toBeLessThanOrEqual(1);
    committed += antal - before;
  }
  expect(committed).toBeGreaterThan(1000);
});

/** Rounds until the fault is seen; the same look must be able to fail. */
async function roundsUntil(
  mode: Mode,
  isSeen: (told: number, l: ReturnType<typeof look>) => boolean,
): Promise<number> {
  const file = join(folder, `${mode}.db`);
  newDatabase(file).close();
  for (let round = 1; round <= 100; round += 1)
    if (isSeen(await writeAndKill(file, mode, (round * 7) % 40), look(file))) return round;
  return Number.POSITIVE_INFINITY;
}

test('a writer that tells before it commits is caught losing a row', async () => {
  expect(await roundsUntil('early', (told, l) => l.antal < told)).toBeLessThanOrEqual(100);
});

test('a writer that writes in two steps is caught leaving a half', async () => {
  expect(await roundsUntil('halves', (_told, l) => l.halves > 0)).toBeLessThanOrEqual(100);
});
