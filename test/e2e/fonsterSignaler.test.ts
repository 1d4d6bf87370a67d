import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { localDateOf, systemClock } from '../../shared/time/instant.ts';
import { chooseFrom, go, pick, press } from './hand.ts';
import { axeFindings, picture } from './harness.ts';
import { oppnaKommun } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

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
  await go(page, 'monster');
  const card = page.locator('li.card').first();
  await card.getByRole('heading', { name: /på Hagen/u }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'monster-ljust');

  await press(card.getByRole('button', { name: 'Starta en samlingsutredning' }));
  await card.getByRole('alert').waitFor();
  await pick(card.getByRole('radio', { name: 'Nej' }));
  await card.getByLabel('Skäl').fill('Samma arbetssätt varje gång.');
  await press(card.getByRole('button', { name: 'Starta en samlingsutredning' }));
  await page
    .getByText(/Samlingsutredningen SU-\d{4}-001 är startad/u)
    .first()
    .waitFor();
  await page.getByRole('heading', { name: /^SU-\d{4}-001$/u, level: 1 }).waitFor();
  await expect.poll(() => page.getByRole('link', { name: /Hård ton/u }).count()).toBe(6);
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'samlingsutredning-ljust');
  const kept = await kommun.app.ask('signal.lista', { avenBesvarade: true });
  expect(JSON.stringify(kept)).toContain('"lexSarah":"nej"');
});

test('samlingsutredningen förs till sitt slut från sin egen sida, och nästa steg säger hela tiden vad som är kvar', async () => {
  const nasta = page.getByRole('region', { name: 'Nästa steg' });
  await nasta.getByText('vad händelserna har gemensamt').waitFor();
  await press(nasta.getByRole('button', { name: 'Gå dit' }));
  await chooseFrom(
    page.getByRole('button', { name: /^Orsaksområde|Välj Orsaksområde/u }),
    'Processer, rutiner och riktlinjer',
  );
  await press(page.getByRole('button', { name: 'Lägg till orsaken' }));
  await nasta.getByText('Besluta om en åtgärd').waitFor();
  await page.getByLabel('Vad kom ni fram till?').fill('Samma rutin saknades varje gång.');
  await press(page.getByRole('button', { name: 'Spara slutsatsen' }));
  await page.getByText('Slutsatsen är sparad.').first().waitFor();
  await press(page.getByRole('button', { name: 'Till Mönster' }));
  await page.getByRole('link', { name: /SU-\d{4}-001/u }).waitFor();
  expect(await page.getByRole('heading', { name: 'Samlingsutredningar' }).count()).toBe(1);
});
