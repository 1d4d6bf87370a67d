import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fall, nyKommun } from '../share/computers.ts';
import type { Kommun } from '../share/computers.ts';
import { axeFindings, startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';

let kommun: Kommun;
let app: RunningApp | undefined;
beforeEach(async () => {
  kommun = await nyKommun(['Hagen', 'Ljung']);
});
afterEach(async () => {
  await app?.kill();
  kommun.remove();
});
const shots = process.env['VARSAM_BILDER'];
const picture = async (name: string): Promise<void> => {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await app?.page.screenshot({ path: join(shots, `${name}.png`) });
};
const env = { VARSAM_NYCKEL: 'ab'.repeat(32), VARSAM_KLOCKA: '2026-05-01T08:00:00.000Z' };

it('enheten ansluter, ser raderna som lämnar datorn, skickar dem, och SAS godkänner och ser leveransen', async () => {
  const sas = kommun.computer('sas', 'sas');
  const { kod } = await sas.call('delning.skapaUtdelning', { sokvag: kommun.share });
  const made = kommun.computer('hagen', 'enhetschef', ['hagen']);
  await made.call('avvikelse.registrera', { uppgifter: { ...fall('hagen'), vadHande: 'Tolvan föll' } });
  made.core.close();

  app = await startApp(kommun.folder('hagen'), env);
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('http://bundle.app.localhost/index.html#/delning');
  await page.getByRole('heading', { name: 'Delning', level: 1 }).waitFor();
  await picture('delning-anslut');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('Mappens sökväg').fill(kommun.share);
  await page.getByLabel('Kod från SAS').fill('fel kod');
  await page.getByRole('button', { name: 'Anslut datorn' }).click();
  await page.getByText('Koden stämmer inte').waitFor();
  await page.getByLabel('Kod från SAS').fill(kod);
  await page.getByRole('button', { name: 'Anslut datorn' }).click();
  await page.getByRole('button', { name: 'Skicka nu' }).click();
  await page.getByText('Skickat, väntar på kvitto (i dag).').first().waitFor();
  await page.getByText('De här raderna ligger i utdelningen.').waitFor();
  await page.getByRole('button', { name: /Visa exakt/u }).click();
  const bytes = await page.getByLabel('Filen, byte för byte').inputValue();
  expect(bytes).toContain('"typ":"fall"');
  expect(bytes).not.toContain('Tolvan');
  await picture('delning-enhet');
  expect(await axeFindings(page)).toEqual([]);
  await app.kill();

  await sas.call('delning.samla', {});
  sas.core.close();
  app = await startApp(kommun.folder('sas'), env);
  const centre = app.page;
  await centre.setViewportSize({ width: 1366, height: 768 });
  await centre.goto('http://bundle.app.localhost/index.html#/delning');
  await centre.getByRole('button', { name: 'Siffrorna stämmer, godkänn' }).first().waitFor();
  await picture('delning-sas-vantar');
  expect(await axeFindings(centre)).toEqual([]);
  await centre.getByRole('button', { name: 'Siffrorna stämmer, godkänn' }).first().click();
  await centre.getByText('1 av 2 enheter har levererat.').waitFor();
  await picture('delning-sas');
});
