import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { go, holds, press, write } from './hand.ts';
import { newProfileFolder, startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';
import { liten } from './oppnadKommun.ts';
import { fall, profilMedKopia, serRattUt, skadaDatabasen, svar } from './profilMedKopia.ts';

let profile: ReturnType<typeof newProfileFolder>;
let app: RunningApp | undefined;
beforeEach(() => {
  profile = newProfileFolder();
});
afterEach(async () => {
  await shut();
  profile.remove();
});
async function open(): Promise<RunningApp> {
  app = await startApp(profile.folder);
  await app.page.setViewportSize(liten);
  return app;
}
async function shut(): Promise<void> {
  await app?.close();
  app = undefined;
}
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true });
const stang = (page: Page) => page.getByRole('button', { name: 'Stäng handboken' });

test('bakom låset öppnar F1 handboken utan något om någon, och inget annat går att göra', async () => {
  const running = await open();
  await profilMedKopia(running);
  const { page } = running;
  await page.reload();
  await heading(page, 'Hej Eva').waitFor();
  await go(page, 'avvikelser/ny', 'Registrera en avvikelse');
  await page.getByLabel('Vad hände?').fill('Halkade på isen vid entrén');
  await page.keyboard.press('Control+l');
  await heading(page, 'Varsam är låst').waitFor();
  await page.keyboard.press('F1');
  await heading(page, 'Handbok').waitFor();
  expect(await heading(page, 'Varsam är låst').isVisible()).toBe(false);
  await serRattUt(page);

  await write(page.getByLabel('Sök i handboken'), 'datorn är trasig');
  const traff = page.getByRole('list', { name: 'Träffar' }).getByRole('link', { name: /^Om datorn går/u });
  await press(traff);
  await heading(page, 'Om datorn går sönder, eller du byter dator').waitFor();
  await serRattUt(page);
  const shown = await page.locator('body').innerHTML();
  for (const word of ['Halkade', 'Eva', 'Hagen', 'Lillköping', fall.vadHande])
    expect(shown).not.toContain(word);
  // A place in the window is only its name: there is no way past the lock.
  await press(page.getByRole('link', { name: 'Hela handboken' }));
  await press(page.getByRole('link', { name: 'Ansluta en enhet' }));
  await heading(page, 'Ansluta en enhet').waitFor();
  const hrefs = await page
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.filter((href) => !href.startsWith('#/handbok/'))).toEqual([]);
  for (const keys of ['Control+n', 'Control+k', 'Alt+2', 'Control+Shift+N']) await page.keyboard.press(keys);
  expect(await page.evaluate(() => window.location.hash)).toMatch(/^#\/avvikelser\/ny\?utkast=/u);

  await page.keyboard.press('Escape');
  await heading(page, 'Varsam är låst').waitFor();
  await press(page.getByRole('button', { name: 'Fortsätt arbeta' }));
  await page.getByRole('navigation', { name: 'Huvudmeny' }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await holds(page.getByLabel('Vad hände?'), 'Halkade på isen vid entrén');
});

test('en skadad databas och en nyckel som är borta hindrar inte den som behöver läsa hur man gör', async () => {
  await profilMedKopia(await open());
  await shut();
  const skap = join(profile.folder, 'stallforetradare.nyckelskap');
  renameSync(skap, `${skap}-undan`);
  const { page: utanNyckel } = await open();
  await heading(utanNyckel, 'Databasen behöver återställningsnyckeln').waitFor();
  const field = utanNyckel.getByLabel('Återställningsnyckel');
  await write(field, '2Q4RF-AB');
  await utanNyckel.keyboard.press('F1');
  await heading(utanNyckel, 'Om datorn går sönder, eller du byter dator').waitFor();
  await serRattUt(utanNyckel);
  await press(stang(utanNyckel));
  await heading(utanNyckel, 'Databasen behöver återställningsnyckeln').waitFor();
  // Read in the middle of the writing: what was written is still there, and the cursor stands in it.
  expect(await field.inputValue()).toBe('2Q4RF-AB');
  expect(await field.evaluate((e) => e === document.activeElement)).toBe(true);
  await shut();

  renameSync(`${skap}-undan`, skap);
  skadaDatabasen(join(profile.folder, 'varsam.db'));
  const { page } = await open();
  await heading(page, 'Databasen är skadad').waitFor();
  await page.getByRole('heading', { name: /^Senaste hela kopian:/u }).waitFor();
  await page.getByRole('menuitem', { name: 'Hjälp' }).click();
  await page.getByRole('menuitem', { name: 'Handbok' }).click();
  await heading(page, 'Om datorn går sönder, eller du byter dator').waitFor();
  await serRattUt(page);
});

test('lösenfrasen och den första starten har handboken om sig själva', async () => {
  const first = await open();
  const { page } = first;
  await heading(page, 'Välkommen till Varsam').waitFor();
  await write(page.getByLabel('Kommun', { exact: true }), 'Lillköping');
  await press(page.getByRole('button', { name: 'Handbok F1' }));
  await heading(page, 'Komma igång').waitFor();
  await press(page.getByRole('link', { name: 'Roller', exact: true }));
  await heading(page, 'Roller: vad var och en ser').waitFor();
  await press(stang(page));
  await heading(page, 'Välkommen till Varsam').waitFor();
  expect(await page.getByLabel('Kommun', { exact: true }).inputValue()).toBe('Lillköping');

  await profilMedKopia(first);
  await svar(first, 'skal.bytLosenfras', { ny: 'fyra vanliga svenska ord', vidStart: true });
  await shut();
  const { page: again } = await open();
  await heading(again, 'Skriv lösenfrasen').waitFor();
  await again.keyboard.press('F1');
  await heading(again, 'Återställningsnyckel och lösenfras').waitFor();
  await serRattUt(again);
});
