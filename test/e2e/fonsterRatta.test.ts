import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeFindings } from './harness.ts';
import { oppnaKommun, registreraNagra } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

let kommun: OppnadKommun;
let page: Page;
let caseId: string;
beforeAll(async () => {
  kommun = await oppnaKommun();
  ({ page } = kommun.app);
  page.setDefaultTimeout(15_000);
  caseId = await registreraNagra(kommun.app);
  await page.evaluate((id) => {
    window.location.hash = `#/avvikelser/${id}?del=ratta`;
  }, caseId);
  await page.getByRole('heading', { name: 'Rätta ärendet' }).waitFor();
  await page.getByRole('region', { name: 'Nästa steg' }).waitFor();
  await page.locator('#sektion-historik').getByText('Registrerad').waitFor();
});
afterAll(async () => kommun.end());
const visa = async () => {
  const svar = await kommun.app.ask('avvikelse.visa', { id: caseId });
  return svar.ok ? (svar.value as { avvikelse: Record<string, unknown> }).avvikelse : {};
};

test('ett tillägg står bredvid det som rapporterades, och orden är orörda', async () => {
  const before = (await visa())['vadHande'];
  await page.getByRole('button', { name: /^Skriv ett tillägg/u }).press('Enter');
  await page.getByRole('textbox', { name: 'Tillägg' }).fill('Larmmattan var urkopplad för städning.');
  await page.getByRole('button', { name: 'Spara tillägget' }).press('Enter');
  await page.getByRole('list', { name: 'Tillägg' }).getByText('urkopplad för städning').waitFor();
  expect((await visa())['vadHande']).toBe(before);
});

test('ett ärende klassas om och flyttas med skäl, och historiken säger det', async () => {
  await page.getByRole('button', { name: /^Flytta till rätt enhet/u }).press('Enter');
  const unit = page.getByRole('combobox', { name: 'Rätt enhet' });
  await unit.focus();
  await page.keyboard.type('Hemg');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel('Varför?').first().fill('Det hände på Hemgården');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Flytta avvikelsen' }).press('Enter');
  await page.getByText('Avvikelsen är flyttad.').first().waitFor();
  await page.locator('#sektion-historik').getByText('Flyttad till en annan enhet').waitFor();
  expect(await visa()).toMatchObject({ enhetId: 'hemgarden', typ: 'fall' });
});
