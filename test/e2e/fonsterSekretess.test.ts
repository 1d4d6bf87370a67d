import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { focused, press } from './hand.ts';
import { axeFindings, picture } from './harness.ts';
import { oppnaKommun } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

let kommun: OppnadKommun;
let page: Page;
beforeAll(async () => {
  kommun = await oppnaKommun();
  ({ page } = kommun.app);
});
afterAll(async () => kommun.end());

test('namn pekas ut medan det skrivs, och samma person får samma beteckning i varje fält', async () => {
  await page.keyboard.press('Control+n');
  const happened = page.getByLabel('Vad hände?');
  await happened.fill('Brukaren Karin föll på Hagen. Sköterskan Maria kom.');
  await page.getByText('Namn: ”Karin”').waitFor();
  expect(await page.getByText('”Hagen”').count()).toBe(0);
  // So high that no control lies half under the bar that stays.
  const size = page.viewportSize() ?? { width: 1366, height: 768 };
  await page.setViewportSize({ width: size.width, height: 2000 });
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'utpekat-ljust');
  await page.setViewportSize(size);

  await press(page.getByRole('button', { name: 'Byt till Brukare A' }));
  await expect
    .poll(() => happened.inputValue())
    .toBe('Brukaren Brukare A föll på Hagen. Sköterskan Maria kom.');
  await focused(happened);
  await press(page.getByRole('button', { name: 'Byt till Personal 1' }));

  await page.getByRole('button', { name: /Komplettera nu/u }).click();
  const done = page.getByLabel('Vad gjordes genast?');
  await done.fill('Brukaren Sune ropade. Karin hjälptes upp.');
  await press(page.getByRole('button', { name: 'Byt alla' }));
  await expect.poll(() => done.inputValue()).toBe('Brukaren Brukare B ropade. Brukare A hjälptes upp.');
  await expect.poll(() => page.getByText('Det här kan peka ut en person').count()).toBe(0);
});
