import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyFile } from '../../db/backup.ts';
import { openConnection } from '../../db/open.ts';
import { nyTerminal } from '../../test/cliRunner.ts';
import { value } from '../../test/databas.ts';
import { testNyckel } from '../../test/kommun.ts';

const key = Buffer.from(testNyckel, 'hex');
let t: ReturnType<typeof nyTerminal>;
let kopia: string;
let file: string;
const antal = async (): Promise<unknown> =>
  ((await t.kor(['lista', '--json'])).json() as { totalt: number }).totalt;
const karantaner = () => readdirSync(t.mapp).filter((n) => n.startsWith('karantan-'));
const aterstall = (...mer: string[]) => t.kor(['aterstall', kopia, '--json', ...mer]);
const flipMany = (path: string): void => {
  const bytes = readFileSync(path);
  for (let at = 600; at < bytes.length; at += 4096) bytes.writeUInt8(bytes.readUInt8(at) ^ 255, at);
  writeFileSync(path, bytes);
};

beforeEach(async () => {
  t = nyTerminal();
  kopia = join(t.folder, 'kopia.db');
  file = join(t.mapp, 'varsam.db');
  await t.skapa();
  await t.registrera({ vadHande: 'Före kopian' });
  await t.kor(['backup', kopia]);
  await t.registrera({ vadHande: 'Efter kopian' });
  await t.registrera({ vadHande: 'Efter kopian igen' });
});
afterEach(() => {
  t.remove();
});

test('a dry run tells what would be lost and changes nothing', async () => {
  const before = readFileSync(file);
  const seen = (await aterstall('--torrkor')).json();
  expect(seen).toMatchObject({
    nuvarande: 'hel',
    forlust: { handlingar: 2, avvikelser: 2, nya: { avvikelse: 2, klagomal: 0 }, andrade: 0 },
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(t.mapp).filter((n) => /karantan|aterstalls/.test(n))).toStrictEqual([]);
  expect((await t.kor(['aterstall', kopia, '--torrkor'])).ut).toContain(
    'skulle förloras: 2 handlingar, varav 2 nya avvikelser',
  );
});

test('the copy takes the place of the database, which is kept whole beside it', async () => {
  const made = await aterstall();
  expect([made.kod, made.fel]).toStrictEqual([0, '']);
  expect(await antal()).toBe(1);
  const { karantan } = made.json() as { karantan: string };
  expect(verifyFile(join(karantan, 'varsam.db'), key)).toBeNull();
  const old = value(openConnection(join(karantan, 'varsam.db'), key, { readonly: true }));
  expect(old.prepare('SELECT count(*) FROM avvikelse').pluck().get()).toBe(3);
  old.close();
});

test('the restoration stands in the history, with what was lost, and the chain holds', async () => {
  await aterstall();
  expect((await t.kor(['kontrollera', '--json'])).json()).toMatchObject({ databas: 'hel', historik: 'hel' });
  const db = value(openConnection(file, key, { readonly: true }));
  const last = db
    .prepare(
      `SELECT handling, detalj FROM historik JOIN historikDetalj USING (seq) ORDER BY seq DESC LIMIT 1`,
    )
    .get() as { handling: string; detalj: string };
  db.close();
  expect(last.handling).toBe('aterstalld');
  expect(JSON.parse(last.detalj)).toMatchObject({ forlust: { handlingar: 2, avvikelser: 2 } });
});

describe.each<readonly [string, () => void, string]>([
  ['damaged', () => flipMany(file), 'skadad'],
  ['missing', () => rmSync(file), 'saknas'],
  ['an empty file', () => writeFileSync(file, ''), 'skadad'],
])('when the present database is %s', (_what, harm, told) => {
  test('it is restored all the same', async () => {
    harm();
    const made = await aterstall();
    expect(made.json()).toMatchObject({ nuvarande: told, forlust: null });
    expect(await antal()).toBe(1);
    expect(karantaner()).toHaveLength(told === 'saknas' ? 0 : 1);
  });
});

test('a log left by another database never meets the copy', async () => {
  rmSync(file);
  writeFileSync(`${file}-wal`, Buffer.alloc(8192, 7));
  expect((await aterstall()).kod).toBe(0);
  expect(await antal()).toBe(1);
  expect(existsSync(`${file}-wal`)).toBe(false);
});

describe('refuses with words and changes nothing', () => {
  test.each<readonly [string, () => void, RegExp]>([
    ['a copy that is missing', () => rmSync(kopia), /finns inte eller går inte att läsa/],
    ['a damaged copy', () => flipMany(kopia), /kan inte användas/],
    [
      'a copy under another key',
      () => {
        const other = join(t.folder, 'annan.db');
        value(openConnection(other, Buffer.alloc(32, 9), { create: true })).exec('CREATE TABLE x (a)');
        copyFileSync(other, kopia);
      },
      /Den är gjord med en annan nyckel, eller skadad i början\. Inget har ändrats\. Välj en annan kopia\.\n$/,
    ],
    [
      'something that is no database',
      () => writeFileSync(kopia, 'hej'.repeat(5000)),
      /Det är ingen hel säkerhetskopia från Varsam\. Inget har ändrats/,
    ],
  ])('%s', async (_what, harm, words) => {
    const before = readFileSync(file);
    harm();
    const result = await t.kor(['aterstall', kopia]);
    expect(result.kod).toBe(1);
    expect(result.fel).toMatch(words);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(karantaner()).toStrictEqual([]);
    expect(await antal()).toBe(3);
  });
  test('a database that another program has open', async () => {
    const other = value(openConnection(file, key));
    other.prepare('SELECT count(*) FROM avvikelse').get();
    const result = await t.kor(['aterstall', kopia]);
    other.close();
    expect([result.kod, result.fel]).toStrictEqual([
      1,
      'Databasen används av ett annat program just nu. Stäng det och försök igen.\n',
    ]);
    expect(await antal()).toBe(3);
  });
  test('a copy made by a newer program', async () => {
    const copy = value(openConnection(kopia, key));
    copy.exec(`INSERT INTO migrering VALUES (9001, 'x')`);
    copy.close();
    expect((await t.kor(['aterstall', kopia])).fel).toContain('nyare version');
  });
});

test('killed at any step it leaves the one database or the other, and can be given again', async () => {
  const script = fileURLToPath(new URL('../../test/durability/restorer.ts', import.meta.url));
  // Three steps are told; the other rounds are killed after so many milliseconds.
  const rounds: readonly (readonly string[])[] = [
    ['1'],
    ['2'],
    ['3'],
    ...Array.from({ length: 17 }, (_, i) => ['0', String(i * 4)]),
  ];
  const found: unknown[] = [];
  for (const [i, steps] of rounds.entries()) {
    const child = spawn(process.execPath, [script, t.mapp, testNyckel, kopia, ...steps], { stdio: 'ignore' });
    await new Promise((resolve) => child.on('close', resolve));
    expect(verifyFile(file, key, true)).toBeNull();
    const n = await antal();
    found.push(n);
    expect([1, 3], `round ${i}`).toContain(n);
    if (n === 1) {
      await t.registrera({ vadHande: 'Efter återställningen' });
      await t.registrera({ vadHande: 'En till' });
    }
  }
  expect(new Set(found)).toStrictEqual(new Set([1, 3]));
  expect((await aterstall()).kod).toBe(0);
  expect(await antal()).toBe(1);
});
