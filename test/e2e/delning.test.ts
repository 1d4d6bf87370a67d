import { readFileSync, readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { localDate } from '../../shared/time/localDate.ts';
import { fall, nyKommun, signeraKort } from '../share/computers.ts';
import type { Kommun } from '../share/computers.ts';
import { svaraMapp } from './filruta.ts';
import { go, pick } from './hand.ts';
import { axeFindings, picture, startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';

let kommun: Kommun;
let app: RunningApp | undefined;
beforeEach(async () => {
  kommun = await nyKommun(['Hagen', 'Ljung']);
});
afterEach(async () => {
  await app?.kill();
  kommun.remove();
});
const env = { VARSAM_NYCKEL: 'ab'.repeat(32), VARSAM_KLOCKA: '2026-05-01T08:00:00.000Z' };

it('enheten ansluter, ser raderna som lämnar datorn, skickar dem, och SAS godkänner och ser leveransen', async () => {
  const sas = kommun.computer('sas', 'sas');
  const { kod } = await sas.call('delning.skapaUtdelning', { sokvag: kommun.share });
  const made = kommun.computer('hagen', 'enhetschef', ['hagen']);
  await made.call('avvikelse.registrera', { uppgifter: { ...fall('hagen'), vadHande: 'Tolvan föll' } });
  made.core.close();

  app = await startApp(kommun.folder('hagen'), env);
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('http://bundle.app.localhost/index.html#/delning');
  await page.getByRole('heading', { name: 'Delning', level: 1 }).waitFor();
  await picture(page, 'delning-anslut');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('Mappens sökväg').fill(kommun.share);
  await page.getByLabel('Kod från SAS').fill('fel kod');
  await page.getByRole('button', { name: 'Anslut datorn' }).click();
  await page.getByText('Koden stämmer inte').waitFor();
  await page.getByLabel('Kod från SAS').fill(kod);
  await page.getByRole('button', { name: 'Anslut datorn' }).click();
  await page.getByRole('button', { name: 'Skicka nu' }).click();
  await page.getByText('Skickat, väntar på kvitto (i dag).').first().waitFor();
  await page.getByText('De här raderna ligger i utdelningen.').waitFor();
  await page.getByRole('button', { name: /Visa exakt/u }).click();
  const bytes = await page.getByLabel('Filen, byte för byte').inputValue();
  expect(bytes).toContain('"typ":"fall"');
  expect(bytes).not.toContain('Tolvan');
  await picture(page, 'delning-enhet');
  expect(await axeFindings(page)).toEqual([]);
  await app.kill();

  await sas.call('delning.samla', {});
  sas.core.close();
  app = await startApp(kommun.folder('sas'), env);
  const centre = app.page;
  await centre.setViewportSize({ width: 1366, height: 768 });
  await centre.goto('http://bundle.app.localhost/index.html#/delning');
  await centre.getByRole('button', { name: 'Siffrorna stämmer, godkänn' }).first().waitFor();
  await picture(centre, 'delning-sas-vantar');
  expect(await axeFindings(centre)).toEqual([]);
  await centre.getByRole('button', { name: 'Siffrorna stämmer, godkänn' }).first().click();
  await centre.getByText('1 av 2 enheter har levererat.').waitFor();
  await picture(centre, 'delning-sas');
  // Twice as large letters, half as wide a window: nothing is wider than the page.
  await centre.setViewportSize({ width: 683, height: 384 });
  const tooWide = () =>
    centre.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(tooWide).toBeLessThanOrEqual(0);
});

it('SAS gör utdelningen och enheten ansluter, båda från tangentbordet', async () => {
  kommun.computer('sas', 'sas').core.close();
  app = await startApp(kommun.folder('sas'), env);
  const centre = app.page;
  await centre.setViewportSize({ width: 1366, height: 768 });
  await centre.goto('http://bundle.app.localhost/index.html#/delning');
  await centre.getByRole('heading', { name: 'Sätt upp delningen' }).waitFor();
  await picture(centre, 'delning-satt-upp');
  expect(await axeFindings(centre)).toEqual([]);
  await tabTo(centre, 'Mappens sökväg');
  await centre.keyboard.type(kommun.share);
  await centre.keyboard.press('Enter');
  await centre.getByRole('heading', { name: 'Koden till enheterna' }).waitFor();
  await picture(centre, 'delning-koden');
  expect(await axeFindings(centre)).toEqual([]);
  await centre.emulateMedia({ media: 'print' });
  await picture(centre, 'delning-koden-papper');
  expect(await centre.getByRole('navigation').first().isVisible()).toBe(false);
  expect(await centre.locator('.print-sheet').isVisible()).toBe(true);
  await centre.emulateMedia({ media: 'screen' });
  const kod = (await centre.locator('.print-sheet .code').nth(1).textContent()) ?? '';
  await tabTo(centre, 'Klar');
  await centre.keyboard.press('Enter');
  await centre.getByText('0 av 2 enheter har levererat.').waitFor();
  await app.kill();

  const made = kommun.computer('hagen', 'enhetschef', ['hagen']);
  await made.call('avvikelse.registrera', { uppgifter: fall('hagen') });
  made.core.close();
  app = await startApp(kommun.folder('hagen'), env);
  const unit = app.page;
  await unit.goto('http://bundle.app.localhost/index.html#/delning');
  await unit.getByRole('heading', { name: 'Sätt upp delningen' }).waitFor();
  await tabTo(unit, 'Mappens sökväg');
  await unit.keyboard.type(kommun.share);
  await tabTo(unit, 'Kod från SAS');
  await unit.keyboard.type(kod.toLowerCase());
  await unit.keyboard.press('Enter');
  await unit.getByRole('button', { name: 'Skicka nu' }).waitFor();
  await tabTo(unit, 'Skicka nu');
  await unit.keyboard.press('Enter');
  await unit.getByText('Skickat, väntar på kvitto (i dag).').first().waitFor();
  // The words in the top row are those of the page: no green before the receipt.
  await unit.locator('.status', { hasText: 'väntar på kvitto' }).waitFor();
  await unit.getByRole('button', { name: 'Provkör utdelningen' }).click();
  await unit.getByText('Utdelningen går att använda.').waitFor();
  await picture(unit, 'delning-provkorning');
  expect(await axeFindings(unit)).toEqual([]);
  await unit.getByRole('button', { name: 'Spara rapporten till IT' }).click();
  await svaraMapp(unit, kommun.folder('hagen'), 'Spara');
  await unit.getByText('Rapporten är sparad').waitFor();
  const saved = readdirSync(kommun.folder('hagen')).find((namn) => /^provkorning-.*\.txt$/u.test(namn)) ?? '';
  const report = readFileSync(join(kommun.folder('hagen'), saved), 'utf8');
  expect(report).toContain('Utdelningen går att använda.');
  expect(report).toContain(kommun.share);
  expect(report).toContain('Ändra (Modify)');
});

it.each([
  { vem: 'utredaren i enheten', mapp: 'hagen', skicka: 'Skicka nu' },
  { vem: 'SAS, som bara samlar in', mapp: 'sas', skicka: 'Hämta nu' },
])('ett kort godkänns, lämnar datorn och tas tillbaka i fönstret: $vem', async ({ mapp, skicka }) => {
  const sas = kommun.computer('sas', 'sas');
  const { kod } = await sas.call('delning.skapaUtdelning', { sokvag: kommun.share });
  const hagen = kommun.computer('hagen', 'utredare', ['hagen']);
  await hagen.call('delning.anslut', { sokvag: kommun.share, kod });
  await signeraKort(mapp === 'sas' ? sas : hagen, 'Larmet gick inte fram under natten.');
  for (const each of [sas, hagen]) each.core.close();
  const folder = join(kommun.share, 'v1/period=2026h1');
  const onShare = (): boolean =>
    readdirSync(folder).some((namn) => readFileSync(join(folder, namn), 'utf8').includes('Larmet gick'));

  app = await startApp(kommun.folder(mapp), env);
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('http://bundle.app.localhost/index.html#/delning');
  const send = async (): Promise<void> => {
    await page.getByRole('button', { name: skicka }).click();
    // Pressed again only when the run is over.
    await page.locator('button:enabled', { hasText: skicka }).waitFor();
  };
  await page.getByRole('heading', { name: 'Kort om lex Sarah och lex Maria till rapporten' }).waitFor();
  await page.getByText('Inte godkänt', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Visa exakt det som lämnar datorn', exact: true }).click();
  await page.locator('.bytes', { hasText: 'Larmet gick inte fram' }).first().waitFor();
  await picture(page, `kort-${mapp}`);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: /^Jag har läst det, det får lämna datorn/u }).click();
  await page.getByText('Godkänt', { exact: true }).waitFor();
  await picture(page, `kort-godkant-${mapp}`);
  await send();
  await expect.poll(onShare).toBe(true);
  await page.getByRole('button', { name: /^Ta tillbaka kortet/u }).click();
  await page.getByText('Inte godkänt', { exact: true }).waitFor();
  await send();
  await expect.poll(onShare).toBe(false);
});

it('SAS svarar på om en händelse är registrerad på två håll', async () => {
  const sas = kommun.computer('sas', 'sas');
  const { kod } = await sas.call('delning.skapaUtdelning', { sokvag: kommun.share });
  const hagen = kommun.computer('hagen', 'enhetschef', ['hagen']);
  await hagen.call('delning.anslut', { sokvag: kommun.share, kod });
  for (const who of [hagen, sas]) await who.call('avvikelse.registrera', { uppgifter: fall('hagen') });
  await hagen.call('delning.dela', {});
  await sas.call('delning.samla', {});
  await sas.call('delning.godkannKallor', {});
  for (const each of [sas, hagen]) each.core.close();

  app = await startApp(kommun.folder('sas'), env);
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('http://bundle.app.localhost/index.html#/delning');
  const fraga = page.getByText('Hagen, mars 2026: fall enligt HSL, 1 hos enheten och 1 hos SAS eller MAS.');
  await fraga.waitFor();
  await picture(page, 'delning-samma-handelse');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: /^Samma händelse/u }).click();
  await page.getByText('Den räknas två gånger tills den ena är borttagen.').waitFor();
  await picture(page, 'delning-samma-handelse-svar');
  await page.getByRole('button', { name: /^Olika händelser/u }).click();
  await page.getByRole('button', { name: 'Svarat att det är olika händelser (1)' }).click();
  await fraga.waitFor();
  await page.getByRole('button', { name: /^Samma händelse/u }).waitFor();
});

it('påminnelse och ändrade frister syns i enhetens översikt, och panelen säger vad som lämnar datorn', async () => {
  const sas = kommun.computer('sas', 'sas');
  const { kod } = await sas.call('delning.skapaUtdelning', { sokvag: kommun.share });
  const hagen = kommun.computer('hagen', 'enhetschef', ['hagen']);
  await hagen.call('delning.anslut', { sokvag: kommun.share, kod });
  await hagen.call('avvikelse.registrera', { uppgifter: fall('hagen') });
  await hagen.call('delning.dela', {});
  hagen.core.close();
  await sas.call('delning.samla', {});
  await sas.call('delning.godkannKallor', {});
  await sas.call('delning.paminn', { enhetId: 'hagen', period: '2026h1', slag: 'folj-upp' });
  await sas.call('delning.andraGranser', { smatal: 3 });
  await sas.call('gallring.andraRegler', {
    regler: [{ slag: 'avvikelse', ar: 7, beslut: 'SN 2026/12', beslutsdatum: localDate('2026-02-01') }],
  });
  const { lista } = await sas.call('regler.visa', {});
  const first = lista[0]?.kod ?? '';
  await sas.call('regler.frister.andra', { frister: { dagar: { [first]: 3 } } });
  await sas.call('delning.samla', {});
  sas.core.close();

  app = await startApp(kommun.folder('hagen'), env);
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('http://bundle.app.localhost/index.html#/delning');
  await page.getByRole('button', { name: 'Skicka nu' }).click();
  await page.getByText('Skickat och kvitterat.').first().waitFor();
  await go(page, 'oversikt', /^Hej/u);
  await page.getByText('SAS påminner: det finns avvikelser som inte är uppföljda.').waitFor();
  await page.getByText('Fristerna är ändrade: 1 öppet ärende kan få nya datum.').waitFor();
  await page.getByText('Tiden för gallring är ändrad: avvikelser 7 år (SN 2026/12).').waitFor();
  await picture(page, 'oversikt-notiser');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Jag har läst' }).click();
  await page.getByText('SAS påminner').waitFor({ state: 'detached' });
  await go(page, 'avvikelser/ny');
  const panel = page.getByRole('region', { name: 'Så här ser centralen det' });
  await panel.getByText('visas här exakt vad som lämnar datorn').waitFor();
  await pick(page.getByRole('radio', { name: /^Fall/u }).first());
  await page.getByRole('button', { name: 'Igår' }).click();
  await page.getByLabel('Vad hände?').fill('Tolvan Tolvansson föll');
  await panel.getByText('En händelse till i april 2026').waitFor();
  await panel.getByRole('button', { name: 'Visa raderna byte för byte' }).click();
  const bytes = (await panel.locator('.bytes').textContent()) ?? '';
  expect(bytes).toContain('"month":"2026-04"');
  expect(bytes).not.toContain('Tolvan');
  await picture(page, 'registrera-panel');
  expect(await axeFindings(page)).toEqual([]);
});

/** Moves with Tab alone until the control with that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const e = document.activeElement;
      const label = e instanceof HTMLInputElement ? e.labels?.[0]?.textContent : e?.textContent;
      return label ?? '';
    });
    if (here.startsWith(name)) return;
  }
  throw new Error(`Kom inte till ${name} med Tab`);
}
