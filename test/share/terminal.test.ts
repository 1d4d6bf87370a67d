import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCli } from '../../electron/cli/run.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { nyKommun } from './computers.ts';
import type { Kommun } from './computers.ts';

let kommun: Kommun;
beforeEach(async () => {
  kommun = await nyKommun(['Hagen']);
  for (const [name, roll] of [
    ['sas', 'sas'],
    ['mas', 'mas'],
    ['hagen', 'enhetschef'],
  ] as const)
    kommun.computer(name, roll, name === 'hagen' ? ['hagen'] : []).core.close();
});
afterEach(() => kommun.remove());

/** One command line on one computer: exit code and what it wrote. */
async function varsam(computer: string, ...args: readonly string[]) {
  let [out, err] = ['', ''];
  const kod = await runCli([...args, '--data', kommun.folder(computer)], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: () => Promise.resolve(''),
    key: 'ab'.repeat(32),
    clock: fixedClock('2026-05-01T08:00:00.000Z'),
    user: computer,
    defaultFolder: kommun.folder(computer),
    logMistake: (error) => {
      throw error instanceof Error ? error : new Error(String(error));
    },
  });
  return { kod, out, err };
}

it('a share is made, joined, tried, used and asked about from the terminal', async () => {
  expect((await varsam('sas', 'utdelning', 'skapa', kommun.share)).kod).toBe(0);
  const code = (await varsam('sas', 'utdelning', 'kod')).out.trim().split('\n').at(-1) ?? '';
  expect((await varsam('hagen', 'utdelning', 'anslut', kommun.share, code)).kod).toBe(0);
  expect((await varsam('mas', 'utdelning', 'anslut', kommun.share, code, '--central')).kod).toBe(0);
  expect((await varsam('hagen', 'dela')).out).toContain('väntar på kvitto');
  expect((await varsam('sas', 'samla')).kod).toBe(0);
  expect((await varsam('sas', 'utdelning', 'godkann')).out).toContain('Ändrade källor: 1');
  expect((await varsam('hagen', 'dela')).out).toContain('Skickat och kvitterat.');
  expect((await varsam('mas', 'samla')).kod).toBe(0);
  expect((await varsam('mas', 'leverans')).out).toContain('1 av 1 enheter har levererat.');
  expect((await varsam('sas', 'utdelning', 'status')).out).toContain('samlar in och godkänner');
  expect((await varsam('mas', 'utdelning', 'status')).out).toContain('(samlar in): Senast hämtat');
  expect((await varsam('hagen', 'utdelning', 'status')).out).toContain('Skickat och kvitterat.');
});

it('a trial that fails ends with 1 and the report; one that goes well with 0', async () => {
  await varsam('sas', 'utdelning', 'skapa', kommun.share);
  expect((await varsam('sas', 'utdelning', 'provkor')).kod).toBe(0);
  const empty = join(kommun.share, '..', 'tom');
  mkdirSync(empty);
  const failed = await varsam('sas', 'utdelning', 'provkor', empty);
  expect(failed.kod).toBe(1);
  expect(failed.out).toContain('FEL');
  expect(failed.out).toContain('Ge den här rapporten till IT.');
});

it.each([
  ['dela'],
  ['samla'],
  ['leverans'],
  ['utdelning', 'status'],
  ['utdelning', 'kod'],
  ['utdelning', 'provkor'],
  ['utdelning', 'kontrollera'],
  ['utdelning', 'godkann'],
  ['utdelning', 'exportera'],
  ['utdelning', 'skapa', '/finns/inte'],
  ['utdelning', 'anslut', '/finns/inte', 'FEL-KOD'],
  ['utdelning', 'nydator', 'bada'],
])('%s %s answers in JSON, also when it refuses', async (...args) => {
  await varsam('sas', 'utdelning', 'skapa', kommun.share);
  for (const computer of ['sas', 'mas']) {
    const { out } = await varsam(computer, ...args, '--json');
    expect(typeof JSON.parse(out)).toBe('object');
  }
});

it('a refusal in the terminal says what to add', async () => {
  expect((await varsam('hagen', 'dela')).err).toContain('utdelning anslut MAPP KOD');
});
