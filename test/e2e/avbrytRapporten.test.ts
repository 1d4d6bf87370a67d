import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import { patienceMs } from '../../tools/patience.ts';
import { nyKommun, testNyckel } from '../kommun.ts';
import { halvarUnder, laggInsamlat, oppnaRatt } from '../rapport/insamlat.ts';
import { svaraMapp } from './filruta.ts';
import { chooseFrom, go, press } from './hand.ts';
import { startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';
import { liten } from './oppnadKommun.ts';
import { svar } from './profilMedKopia.ts';

const nu = '2026-07-10T08:00:00.000Z';
const ut = mkdtempSync(join(tmpdir(), 'varsam-avbryt-'));
let app: RunningApp;
let mapp: string;
let stang: () => void;

/** What many units have delivered for three years: so much that the counting takes a while on any computer. */
beforeAll(async () => {
  const organisation = organisationAv(
    'Storkommun',
    Array.from({ length: 450 }, (_, i) => `Enhet ${i + 1}`),
  );
  if ('fel' in organisation) throw new Error(organisation.fel);
  const k = nyKommun({ roll: 'sas', organisation, nu });
  ({ mapp } = k);
  stang = () => k.close();
  mkdirSync(join(mapp, 'utdelning'));
  const { share } = await k.ask('delning.skapaUtdelning', { sokvag: join(mapp, 'utdelning') });
  const raw = oppnaRatt(mapp);
  for (const halv of halvarUnder(3, 2026)) laggInsamlat(raw, share, organisation, halv);
  raw.close();
  await k.ask('delning.godkannKallor', {});
  k.core.close();
  app = await startApp(mapp, { VARSAM_NYCKEL: testNyckel, VARSAM_KLOCKA: nu });
  await app.page.setViewportSize(liten);
});
afterAll(async () => {
  await app.close();
  stang();
  rmSync(ut, { recursive: true, force: true });
});

/** A finger that rests on the button and presses as soon as the work has told how far it has come; gives what it told. */
async function avbrytSnart(page: Page, label: string): Promise<() => Promise<string>> {
  await page.evaluate((name) => {
    Reflect.set(window, 'avbrot', '');
    const watch = new MutationObserver(() => {
      const group = document.querySelector(`[role=group][aria-label="${name}"]`);
      const told = group?.querySelector('[aria-live]')?.textContent ?? '';
      if (group === null || ['', 'Börjar'].includes(told)) return;
      watch.disconnect();
      Reflect.set(window, 'avbrot', told);
      group.querySelector('button')?.click();
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  }, label);
  return () => page.evaluate(() => String(Reflect.get(window, 'avbrot')));
}
const historik = (): number => {
  const raw = oppnaRatt(mapp);
  const { n } = raw.prepare('SELECT count(*) n FROM historik').get() as { n: number };
  raw.close();
  return n;
};

test('räkningen av en rapport om många enheter visar hur långt den har kommit, avbryts, och går att göra om', async () => {
  const { page } = app;
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const before = historik();
  const said = await avbrytSnart(page, 'Räknar rapporten');
  await go(page, 'rapporter?period=2026-H1');
  await page.getByText('Räkningen avbröts. Inget är ändrat.').waitFor();
  expect(await said()).not.toBe('');
  expect(historik()).toBe(before);
  await press(page.getByRole('button', { name: 'Räkna igen' }));
  await page.getByRole('heading', { name: '3.1 Fall' }).waitFor({ timeout: 4 * patienceMs });
});

test('en fil som avbryts blir ingen fil, och sidan går att använda igen', async () => {
  const { page } = app;
  const before = historik();
  const said = await avbrytSnart(page, 'Skriver rapporten');
  await chooseFrom(page.getByRole('button', { name: 'Spara utkast som' }), 'Word');
  await svaraMapp(page, ut, 'Spara');
  await page.getByText('Arbetet avbröts. Inget har ändrats.').first().waitFor();
  expect(await said()).not.toBe('');
  expect(readdirSync(ut)).toEqual([]);
  expect(historik()).toBe(before);
  expect(await svar(app, 'rapport.versioner', { period: '2026-H1' })).toEqual([]);
  // No bar is left, and the same button does it when nobody stops it.
  await page.getByRole('group', { name: 'Skriver rapporten' }).waitFor({ state: 'detached' });
  await chooseFrom(page.getByRole('button', { name: 'Spara utkast som' }), 'Word');
  await svaraMapp(page, ut, 'Spara');
  await page.getByText('Utkastet är sparat.').waitFor({ timeout: 4 * patienceMs });
  expect(readdirSync(ut)).toHaveLength(1);
  await page.getByRole('heading', { name: '3.1 Fall' }).waitFor();
});
