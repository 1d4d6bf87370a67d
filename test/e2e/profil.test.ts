import { renameSync, rmSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import type { Result } from '../../shared/result.ts';
import { newProfileFolder, startApp, type RunningApp } from './harness.ts';

let profile: ReturnType<typeof newProfileFolder>;
let app: RunningApp | undefined;
beforeEach(() => {
  profile = newProfileFolder();
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  profile.remove();
});

async function open(env: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  app = await startApp(profile.folder, env);
  return app;
}
async function shut(): Promise<void> {
  await app?.close();
  app = undefined;
}
const first = {
  organisation: organisationAv('Lindköpa', ['Hagen', 'Tätort:hemtjanst']),
  profil: { roll: 'enhetschef', namn: 'Kim', enheter: [] },
};
const lage = async (running: RunningApp): Promise<string | undefined> => {
  const answer = (await running.ask('skal.tillstand', {})) as Result<{ lage: string }>;
  return answer.ok ? answer.value.lage : undefined;
};
async function makeProfile(running: RunningApp): Promise<string> {
  const made = (await running.ask('skal.skapaNyckel', { aterstallning: 'ny' })) as Result<{
    hemligDel: string;
  }>;
  if (!made.ok) throw new Error('ingen nyckel');
  expect(await running.ask('profil.skapa', first)).toMatchObject({ ok: true });
  return made.value.hemligDel;
}

test('en ny profil får nyckel och databas och är öppen efter omstart utan fråga', async () => {
  const running = await open();
  expect(await lage(running)).toBe('ny');
  expect(await running.ask('profil.lage', {})).toMatchObject({
    ok: false,
    problem: { code: 'profil-ej-oppen' },
  });
  const paper = await makeProfile(running);
  expect(paper).toMatch(/^(?:[0-9A-Z]{5}-){13}[0-9A-Z]{5}$/u);
  expect(await lage(running)).toBe('oppen');
  await shut();

  const again = await open();
  expect(await lage(again)).toBe('oppen');
  expect(await again.ask('profil.lage', {})).toMatchObject({
    ok: true,
    value: { organisation: { kommun: 'Lindköpa' } },
  });
});

test('en avbruten första start ger samma nyckel nästa gång, aldrig en återvändsgränd', async () => {
  const running = await open();
  await running.ask('skal.skapaNyckel', { aterstallning: 'ny' });
  await running.kill();
  const again = await open();
  expect(await lage(again)).toBe('ny');
  await makeProfile(again);
  expect(await lage(again)).toBe('oppen');
});

test('när datorns nyckelskåp är borta stängs profilen, ingen ny databas görs och pappret öppnar den', async () => {
  const paper = await makeProfile(await open());
  await shut();
  rmSync(join(profile.folder, 'stallforetradare.nyckelskap'));

  const locked = await open();
  expect(await lage(locked)).toBe('stangd');
  expect(await locked.ask('skal.skapaNyckel', { aterstallning: null })).toMatchObject({
    ok: false,
    problem: { code: 'profil-finns' },
  });
  expect(await locked.ask('profil.skapa', first)).toMatchObject({ ok: false });
  const typo = `${paper.slice(0, -7)}${paper.at(-7) === '7' ? '8' : '7'}${paper.slice(-6)}`;
  expect(await locked.ask('skal.aterstallNyckel', { hemligDel: typo })).toMatchObject({
    ok: false,
    problem: { code: 'aterstallningsnyckel-felskriven' },
  });
  expect(await locked.ask('skal.aterstallNyckel', { hemligDel: paper })).toEqual({
    ok: true,
    value: { lage: 'oppen' },
  });
  await shut();

  // The key is wrapped for this computer again, so the paper is needed once.
  expect(await lage(await open())).toBe('oppen');
});

test('en försvunnen databas med säkerhetskopia ger ingen ny tom databas', async () => {
  const running = await open();
  await makeProfile(running);
  const copy = join(profile.folder, 'kopior', 'kopia.db');
  expect(await running.ask('profil.sakerhetskopiera', { fil: copy })).toMatchObject({ ok: true });
  await shut();
  for (const name of readdirSync(profile.folder).filter((entry) => entry.startsWith('varsam.db'))) {
    renameSync(join(profile.folder, name), join(profile.folder, `undan-${name}`));
  }

  const without = await open();
  expect(await lage(without)).toBe('stangd');
  expect(await without.ask('skal.skapaNyckel', { aterstallning: null })).toMatchObject({ ok: false });
  expect(readdirSync(profile.folder)).not.toContain('varsam.db');
});

test('VARSAM_NYCKEL öppnar i fönstret det som gjordes med den, och en annan nyckel öppnar inget', async () => {
  const key = { VARSAM_NYCKEL: 'en lång och hemlig fras' };
  await makeProfile(await open(key));
  await shut();
  expect(await lage(await open(key))).toBe('oppen');
  await shut();
  const wrong = await open({ VARSAM_NYCKEL: 'en annan hemlig fras' });
  expect(await wrong.ask('skal.tillstand', {})).toMatchObject({
    ok: true,
    value: { lage: 'stangd', orsak: 'fel-nyckel' },
  });
});
