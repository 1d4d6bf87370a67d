import { expect, it } from 'vitest';
import { provkor } from '../../electron/share/probe.ts';
import type { Fault } from './faultyShare.ts';
import { newShare, skrivmiljo } from './world.ts';

const MINUTE = 60_000;
async function tried(fault?: Fault, serverClock = 100 * MINUTE) {
  const share = newShare();
  share.plant('v1/period=2026h1/x.jsonl', 'x');
  const before = share.paths();
  const rows = await provkor(
    skrivmiljo(share.open(fault, { serverClock })),
    () => 0,
    () => 100 * MINUTE,
  );
  return { rows, left: share.paths().filter((p) => !before.includes(p)) };
}

it('tries every step, says so in words and leaves nothing behind', async () => {
  const { rows, left } = await tried();
  expect(rows.map((r) => [r.steg, r.utfall])).toEqual([
    ['markor', 'bra'],
    ['lista', 'bra'],
    ['skapa', 'bra'],
    ['ej-skriva-over', 'bra'],
    ['versaler', 'bra'],
    ['langt-namn', 'bra'],
    ['klocka', 'bra'],
    ['radera', 'bra'],
  ]);
  expect(left).toEqual([]);
});
it.each([
  [90 * MINUTE, /går 10 minuter efter datorns/u],
  [160 * MINUTE, /går 60 minuter före datorns/u],
])('a server clock that lies is a remark, not a fault', async (serverClock, words) => {
  const row = (await tried(undefined, serverClock)).rows.find((r) => r.steg === 'klocka');
  expect([row?.utfall, words.test(row?.text ?? '')]).toEqual(['anmarkning', true]);
});
it.each([
  ['EACCES', /Ge Ändra/u],
  ['EROFS', /skrivskyddad/u],
  ['ENOSPC', /slut/u],
])('%s when creating: says what is missing and stops there', async (code, words) => {
  const { rows, left } = await tried({ at: 2, slag: { typ: 'errno', code, nar: 'fore', ganger: 1_000_000 } });
  const last = rows.at(-1);
  expect([last?.steg, last?.utfall, words.test(last?.text ?? '')]).toEqual(['skapa', 'fel', true]);
  expect(left).toEqual([]);
});
