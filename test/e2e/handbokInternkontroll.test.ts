import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { pick, press, write } from './hand.ts';
import { folj } from './handboksvandring.ts';
import { planeraNagra } from './internkontrollData.ts';
import { oppnaKommun } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';
import { svar } from './profilMedKopia.ts';

let kommun: OppnadKommun;
let page: Page;
beforeAll(async () => {
  kommun = await oppnaKommun('2026-06-15T08:00:00.000Z');
  ({ page } = kommun.app);
  await planeraNagra(kommun.app);
  await page.reload();
  await page.getByRole('heading', { name: 'Hej Eva' }).waitFor();
});
afterAll(async () => kommun.end());
const knapp = (name: string) => page.getByRole('button', { name, exact: true });

test('Risker: en ny risk skrivs och skattas', async () => {
  await folj(page, {
    sida: 'risker',
    vid: {
      'Vad kan gå fel?': () => write(page.getByLabel('Vad kan gå fel?'), 'Vikarier saknar delegering'),
      'Spara skattningen': async () => {
        for (const scale of ['Sannolikhet', 'Allvarlighetsgrad'])
          await pick(page.getByRole('radiogroup', { name: scale }).getByRole('radio').nth(1));
        await write(page.getByLabel('Motivering'), 'Bedömd med cheferna');
        await press(knapp('Spara skattningen'));
        await knapp('Spara skattningen').waitFor({ state: 'detached' });
      },
    },
  });
  const risker = await svar<{ risk: string; poang: unknown[] }[]>(kommun.app, 'risk.lista', {});
  expect(risker.find((r) => r.risk === 'Vikarier saknar delegering')?.poang).toHaveLength(1);
});

test('Internkontrollplanen: en ny kontroll får sina månader och sin risk', async () => {
  await folj(page, {
    sida: 'internkontrollplan',
    vid: {
      'Ny kontroll': async () => {
        await press(page.getByRole('link', { name: 'Ny kontroll' }));
        await write(page.getByLabel('Kontrollmoment'), 'Delegeringar för vikarier');
      },
      // The one that is followed has its outcome in words.
      'Fylls i ur statistiken': async () => {
        await page.getByRole('radio', { name: /^Fylls i ur statistiken/u }).waitFor();
        await pick(page.getByRole('radio', { name: /^En uppgift i ord/u }));
      },
      'Spara kontrollen': async () => {
        await write(page.getByLabel('Ansvarig'), 'Enhetschefen');
        await press(knapp('Spara kontrollen'));
      },
    },
  });
  await page.getByText('Delegeringar för vikarier').first().waitFor();
  expect(JSON.stringify(await svar(kommun.app, 'plan.visa', { ar: 2026 }))).toContain(
    'Delegeringar för vikarier',
  );
});

test('Genomföra en kontroll: från det som återstår till ett sparat utfall', async () => {
  await folj(page, {
    sida: 'genomfora-kontroll',
    vid: {
      ['Genomför']: async () => {
        await press(
          page
            .getByRole('row', { name: /Inventera boendeplatser/u })
            .getByText('Genomför', { exact: true })
            .first(),
        );
        await page.getByText('Genomför kontrollen. En uppgift i ord.').waitFor();
      },
      // The other way to the same form.
      'Genomför kontrollen': () => page.getByText('Genomför kontrollen. En uppgift i ord.').waitFor(),
      'Spara utfallet': async () => {
        await write(page.getByLabel('Vad visar kontrollen?'), '50 personer väntar på plats.');
        await pick(page.getByRole('radio', { name: 'Med anmärkning' }));
        await pick(page.getByRole('radio', { name: 'Ja', exact: true }));
        await press(knapp('Spara utfallet'));
      },
    },
  });
  await page.getByRole('article').getByText('50 personer väntar på plats.').first().waitFor();
  // The page names the button and the key that does the same: pressed one after the other they save once.
  expect(await page.getByRole('article').getByText('Åtgärd behövs.').count()).toBe(1);
});
