import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { localDateOf, systemClock } from '../../shared/time/instant.ts';
import { axeFindings } from './harness.ts';
import { oppnaKommun } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

const pictures = new URL('../../docs/bilder/', import.meta.url).pathname;
let kommun: OppnadKommun;
let page: Page;
beforeAll(async () => {
  kommun = await oppnaKommun();
  ({ page } = kommun.app);
  const en = {
    enhetId: 'hagen',
    lagrum: 'sol',
    typ: 'bemotande',
    nar: { precision: 'ungefar', datum: localDateOf(systemClock.now()) },
    vadHande: 'Hård ton vid morgonhjälpen.',
  };
  const uppgifter = Array.from({ length: 6 }, () => en);
  const saved = await kommun.app.ask('avvikelse.registreraFlera', { uppgifter });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  await page.reload();
});
afterAll(async () => kommun.end());

test('ett mönster kräver svar på lex Sarah-frågan och blir en samlingsutredning', async () => {
  await page.evaluate(() => {
    window.location.hash = '#/monster';
  });
  const card = page.locator('li.card').first();
  await card.getByRole('heading', { name: /på Hagen/u }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.screenshot({ path: `${pictures}monster-ljust.png`, animations: 'disabled' });
  const before = await page.locator('li.card').count();

  await card.getByRole('button', { name: 'Starta en samlingsutredning' }).press('Enter');
  await card.getByRole('alert').waitFor();
  await card.getByRole('radio', { name: 'Nej' }).press('Space');
  await card.getByLabel('Skäl').fill('Samma arbetssätt varje gång.');
  await card.getByRole('button', { name: 'Starta en samlingsutredning' }).press('Enter');
  await page
    .getByText(/Samlingsutredningen SU-\d{4}-001 är startad/u)
    .first()
    .waitFor();
  await expect.poll(async () => page.locator('li.card').count()).toBe(before - 1);
  const kept = await kommun.app.ask('signal.lista', { avenBesvarade: true });
  expect(JSON.stringify(kept)).toContain('"lexSarah":"nej"');
});
