import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeFindings } from './harness.ts';
import { oppnaKommun, registreraNagra } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

const pictures = new URL('../../docs/bilder/', import.meta.url).pathname;
let kommun: OppnadKommun;
let page: Page;
beforeAll(async () => {
  kommun = await oppnaKommun();
  ({ page } = kommun.app);
  await registreraNagra(kommun.app);
});
afterAll(async () => kommun.end());
const go = (hash: string) =>
  page.evaluate((h) => {
    window.location.hash = h;
  }, `#/${hash}`);

test('uppföljningen står före antalen, och varje antal leder till sina avvikelser', async () => {
  await go('statistik?period=2026-H1');
  await page.getByText('0 av 4').waitFor();
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings).toEqual(['Uppföljning', 'Utvecklingen månad för månad', 'Antal']);
  await page.getByText('mäter inte kvalitet').waitFor();
  expect(await page.getByRole('img', { name: /Antal per månad/u }).count()).toBe(1);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await axeFindings(page)).toEqual([]);
    const name = theme === 'light' ? 'ljust' : 'morkt';
    await page.screenshot({
      path: `${pictures}statistik-${name}.png`,
      fullPage: true,
      animations: 'disabled',
    });
  }
  await page.emulateMedia({ colorScheme: 'light' });

  await page.getByRole('link', { name: '2, visa Fall' }).press('Enter');
  await page.getByRole('grid', { name: 'Avvikelser' }).waitFor();
  expect(await page.evaluate(() => window.location.hash)).toContain('typ=fall');
  await expect.poll(async () => page.locator('tr.data').count()).toBe(2);
});
