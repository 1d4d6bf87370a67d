import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { go, pick, press } from './hand.ts';
import { axeFindings, picture } from './harness.ts';
import { oppnaKommun, registreraNagra } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

let kommun: OppnadKommun;
let page: Page;
beforeAll(async () => {
  kommun = await oppnaKommun();
  ({ page } = kommun.app);
  await registreraNagra(kommun.app);
  await go(page, 'installningar?del=regler');
  await page.getByRole('heading', { name: 'Frister, trappa och regler' }).waitFor();
});
afterAll(async () => kommun.end());
const regler = async () => {
  const svar = await kommun.app.ask('regler.visa', {});
  return svar.ok ? svar.value : svar;
};

test('en ändrad frist och ett annat förval visas i ord före antagandet, och först då gäller de', async () => {
  await press(page.getByRole('button', { name: 'Frister', exact: true }));
  const dagar = page.getByRole('group', { name: 'Bedöm avvikelsen' }).getByLabel('Antal');
  await dagar.fill('');
  await page.getByText('Skriv ett helt tal i varje ruta').waitFor();
  await dagar.fill('5');
  await page.getByText('Bedöm avvikelsen: 3 dagar blir 5 dagar').waitFor();
  await press(page.getByRole('button', { name: 'När MAS eller SAS ska ta del' }));
  await pick(page.getByRole('radio', { name: 'Sundsvall' }));
  await page.getByText('Eskalering enligt Botkyrka blir enligt Sundsvall').waitFor();
  await page.getByText(/Försenade ärenden: \d/u).waitFor();
  const size = page.viewportSize() ?? { width: 1366, height: 768 };
  await page.setViewportSize({ width: size.width, height: 4200 });
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'regler-ljust');
  await page.setViewportSize(size);
  expect(await regler()).toMatchObject({ eskalering: { namn: 'Botkyrka' }, antagna: { frister: null } });

  await press(page.getByRole('button', { name: 'Anta reglerna' }));
  await page.getByText('Reglerna gäller från och med nu.').first().waitFor();
  expect(await regler()).toMatchObject({
    frister: { dagar: { 'avvikelse.bedomning': 5 } },
    eskalering: { namn: 'Sundsvall' },
    antagna: { frister: { version: 1 }, eskalering: { version: 1 }, monster: null },
  });
  await press(page.getByRole('button', { name: 'Frister', exact: true }));
  await page
    .getByText(/Version 1, antagen av /u)
    .first()
    .waitFor();
});

test('ett trappsteg läggs till och ångras utan att något sparas', async () => {
  await press(page.getByRole('button', { name: /^Trappan/u }));
  await press(page.getByRole('button', { name: 'Lägg till ett trappsteg' }));
  await page.getByText('Trappsteg tillkommer: Förvaltningschef får veta efter 45 dagar').waitFor();
  await press(page.getByRole('button', { name: 'Ångra ändringarna' }));
  await page.getByText('Trappsteg tillkommer').waitFor({ state: 'detached' });
  expect(await regler()).toMatchObject({ frister: { trappa: [{}, {}, {}] } });
});
