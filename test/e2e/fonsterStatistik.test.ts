import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { svaraMapp } from './filruta.ts';
import { chooseFrom, go, press, told } from './hand.ts';
import { axeFindings, picture } from './harness.ts';
import { printedSheets } from './utskrift.ts';
import { oppnaKommun, registreraNagra } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

let kommun: OppnadKommun;
let page: Page;
beforeAll(async () => {
  kommun = await oppnaKommun();
  ({ page } = kommun.app);
  await registreraNagra(kommun.app);
});
afterAll(async () => kommun.end());

test('uppföljningen står före antalen, och varje antal leder till sina avvikelser', async () => {
  await go(page, 'statistik?period=2026-H1');
  await page.getByText('0 av 4').waitFor();
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings).toEqual([
    'Uppföljning',
    'Utvecklingen månad för månad',
    'Vad det handlar om',
    'När på dygnet',
    'När i veckan',
    'Antal',
  ]);
  await page.getByText('mäter inte kvalitet').waitFor();
  expect(await page.getByRole('img', { name: /Antal per månad/u }).count()).toBe(1);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, `statistik-${theme === 'light' ? 'ljust' : 'morkt'}`, { fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });

  await press(page.getByRole('link', { name: '2, visa Fall' }));
  await page.getByRole('grid', { name: 'Avvikelser' }).waitFor();
  await expect.poll(() => page.evaluate(() => window.location.hash)).toContain('typ=fall');
  await expect.poll(async () => page.locator('tr.data').count()).toBe(2);
});

/** Saves what is asked for in the folder of the profile. */
async function spara(knapp: string, slag: string, nr = 0): Promise<void> {
  await chooseFrom(page.getByRole('button', { name: knapp }).nth(nr), new RegExp(`^${slag}`, 'u'));
  await svaraMapp(page, kommun.folder, 'Spara');
}

test('varje bild kan tas ut som PNG och SVG, och allt som Excel, med tangentbordet', async () => {
  await go(page, 'statistik?period=2026-H1');
  await page.getByText('Vad det handlar om').waitFor();
  await spara('Spara bilden', 'PNG', 1);
  await told(page, 'Bilden är sparad.');
  const png = readFileSync(join(kommun.folder, 'statistik-2026-h1-typer.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Width and height of the header: twice the picture.
  expect([png.readUInt32BE(16), png.readUInt32BE(20) > 100]).toEqual([1520, true]);
  await spara('Spara bilden', 'SVG', 1);
  await told(page, 'Bilden är sparad.');
  const svg = readFileSync(join(kommun.folder, 'statistik-2026-h1-typer.svg'), 'utf8');
  expect(svg).toContain('aria-label="Paretodiagram.');
  await spara('Spara statistiken', 'Excel');
  await told(page, 'Filen är sparad.');
  expect(existsSync(join(kommun.folder, 'statistik-2026-h1.xlsx'))).toBe(true);
});

test('kortet till APT skrivs ut på ett enda blad, utan knappar', async () => {
  await go(page, 'statistik/apt?enhet=hagen&manad=2026-01');
  await page.getByRole('article', { name: /Hagen/u }).waitFor();
  expect(await printedSheets(page)).toBe(1);
});
