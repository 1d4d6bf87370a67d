import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { go, press } from './hand.ts';
import { oppnaKommun, registreraNagra } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

let kommun: OppnadKommun;
let page: Page;
beforeAll(async () => {
  kommun = await oppnaKommun();
  ({ page } = kommun.app);
  const id = await registreraNagra(kommun.app);
  await go(page, `avvikelser/${id}?del=ratta`);
  await press(page.getByRole('button', { name: /^Klassa om: annan typ/u }));
});
afterAll(async () => kommun.end());

test('den som skriver medan sidan rullas förlorar ingen bokstav, och väljer det som skrevs', async () => {
  const typ = page.getByRole('combobox', { name: 'Rätt typ' });
  await typ.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Re');
  await page.getByRole('option', { name: 'Rehab' }).waitFor();
  // As the focus itself does on a slow computer, some letters too late.
  await page.evaluate(
    () =>
      new Promise<void>((rolled) => {
        document.addEventListener('scroll', () => setTimeout(rolled, 50), { once: true });
        window.scrollBy(0, window.scrollY > 0 ? -1 : 1);
      }),
  );
  await page.keyboard.type('hab');
  expect(await typ.inputValue()).toBe('Rehab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => typ.inputValue()).toBe('Rehab');
  await press(typ, 'Tab');
  expect(await typ.inputValue()).toBe('Rehab');
});
