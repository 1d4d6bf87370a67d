import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fixedClock } from '../../shared/time/instant.ts';
import { runCli } from './run.ts';

const data = mkdtempSync(join(tmpdir(), 'varsam-ord-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

async function run(args: readonly string[], stdin = '') {
  let [out, err] = ['', ''];
  const code = await runCli([...args, '--data', data], {
    out: (t) => {
      out += t;
    },
    err: (t) => {
      err += t;
    },
    stdin: () => Promise.resolve(stdin),
    clock: fixedClock('2026-06-15T08:00:00.000Z'),
    key: 'ab'.repeat(32),
    user: 'prov',
    defaultFolder: data,
    logMistake: () => '000000',
  });
  return { code, out, err };
}

it.each([
  ['rapport', 'toString'],
  ['rapport', '__proto__'],
  ['arende', 'x', 'constructor'],
  ['utdelning', 'toString'],
  ['klagomal', 'constructor'],
  ['lex-sarah', 'valueOf'],
  ['risk', 'hasOwnProperty'],
])('%s %s is wrong use, not a fault', async (...args) => {
  const { code, err } = await run(args);
  expect([code, err.includes('felnummer')]).toEqual([2, false]);
});

it('several objects where one is taken are refused whole', async () => {
  await run(['skapa', '--kommun', 'X', '--enheter', 'Hagen']);
  const two = '{"uppgifter":{"nr":1,"risk":"a"}}\n{"uppgifter":{"risk":"b"}}';
  expect((await run(['risk', 'skapa'], two)).code).toBe(1);
  expect(JSON.parse((await run(['risk', 'lista', '--json'])).out)).toEqual([]);
});
