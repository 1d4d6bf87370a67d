import type { Page } from 'playwright-core';
import { holds, press } from './hand.ts';

const mappfalt = (page: Page) => page.getByLabel('Mapp', { exact: true });

/** Shows a folder in the dialog that is open. A dialog begins where the last one ended. */
export async function gaTillMapp(page: Page, mapp: string): Promise<void> {
  const read = page.locator('varsam-fonster select:not([aria-busy])');
  await read.waitFor();
  // Enter in the folder that is shown already would be an answer.
  if ((await mappfalt(page).inputValue()) !== mapp) {
    await mappfalt(page).fill(mapp);
    await page.keyboard.press('Enter');
    await read.waitFor();
  }
  await holds(mappfalt(page), mapp);
}

/** Answers the dialog that is open with this folder, by the word on its button. */
export async function svaraMapp(page: Page, mapp: string, knapp: 'Spara' | 'Välj mappen'): Promise<void> {
  await gaTillMapp(page, mapp);
  await press(page.locator('varsam-fonster').getByRole('button', { name: knapp, exact: true }));
}

/** Answers the dialog that is open with a file of this folder. */
export async function svaraFil(page: Page, mapp: string, fil: string): Promise<void> {
  await gaTillMapp(page, mapp);
  await page.getByRole('option', { name: fil }).waitFor({ state: 'attached' });
  await page.locator('varsam-fonster select').selectOption(`fil:${fil}`);
  await press(page.locator('varsam-fonster').getByRole('button', { name: 'Öppna', exact: true }));
}
