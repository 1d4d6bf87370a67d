import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { focused, go, press, still, tabTo, write } from './hand.ts';
import { oppnaKommun } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

let kommun: OppnadKommun;
let page: Page;
beforeAll(async () => {
  kommun = await oppnaKommun();
  ({ page } = kommun.app);
});
afterAll(async () => kommun.end());

const goTo = (hash: string): Promise<void> => go(page, hash);
const knapp = (name: RegExp) => page.getByRole('button', { name });
const niva4 = () => page.getByRole('radio').and(page.locator('[value="4"]'));

async function risker(): Promise<readonly { id: string; nr: number; poang: { sannolikhet: number }[] }[]> {
  const all = await kommun.app.ask('risk.lista', {});
  return all.ok ? (all.value as never) : [];
}

describe('utan mus', () => {
  test('skrivs en ny risk, skattas och får en dag för granskning', async () => {
    await goTo('internkontroll/risker');
    await page.getByRole('heading', { name: 'Risker', level: 1 }).waitFor();
    await tabTo(
      page.getByRole('link', { name: 'Skriv den första risken' }).or(knapp(/^Skriv den första risken$/u)),
    );
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ny risk' }).waitFor();
    await tabTo(page.locator('main textarea'));
    await page.keyboard.type('Riskbedömningar görs för sent');
    await page.keyboard.press('Control+s');
    await page.getByText('Risken är inte skattad än.').waitFor();
    // The form for the score is open, with the choice of level in focus.
    await tabTo(niva4());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByText('3 × 3 = 9, Hanteras snarast').waitFor();
    await tabTo(knapp(/^Spara skattningen$/u));
    await page.keyboard.press('Enter');
    await page.getByText(/Granskas senast/u).waitFor();
    await expect
      .poll(async () => (await risker())[0]?.poang)
      .toMatchObject([{ sannolikhet: 3, allvarlighetsgrad: 3 }]);
  });

  test('väljs en ruta i matrisen med piltangenterna, och listan följer med', async () => {
    await goTo('internkontroll/matris');
    await page.getByRole('grid').waitFor();
    await tabTo(page.locator('[role="gridcell"][tabindex="0"]'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Ingen risk ligger här.').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('link', { name: 'Riskbedömningar görs för sent' }).waitFor();
    await expect.poll(() => page.evaluate(() => window.location.hash)).toContain('ruta=3x3');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toContain('Hanteras snarast. Risk 1.');
  });

  test('flyttas märket, med motivering', async () => {
    await tabTo(knapp(/^Flytta risk 1/u));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'gridcell');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Flytta risk 1' }).waitFor();
    await focused(page.getByLabel('Varför flyttas risken?'));
    expect(await page.getByRole('dialog').textContent()).toContain('Kan inträffa dagligen');
    await page.keyboard.type('Tre försenade på en månad');
    await tabTo(knapp(/^Flytta risken$/u));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await risker())[0]?.poang.at(-1))
      .toMatchObject({
        sannolikhet: 4,
        allvarlighetsgrad: 4,
        motivering: 'Tre försenade på en månad',
      });
  });

  test('avbryts en flytt med Esc utan att något ändras', async () => {
    const before = (await risker())[0]?.poang.length;
    await goTo('internkontroll/matris?ruta=4x4');
    await tabTo(knapp(/^Flytta risk 1/u));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'gridcell');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    await still(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect((await risker())[0]?.poang.length).toBe(before);
  });

  test('skattar två personer blint, och svaren visas först när båda är klara', async () => {
    await goTo('internkontroll/dubbelskattning/ny');
    await write(page.getByLabel('Andra personen'), 'Bo Berg');
    await page.keyboard.press('Enter');
    const tidigt: number[] = [];
    for (const [namn, steg] of [
      ['Eva Ek', 0],
      ['Bo Berg', 2],
    ] as const) {
      await page.getByRole('heading', { name: new RegExp(`${namn} skattar`, 'u') }).waitFor();
      await tabTo(niva4());
      await page.keyboard.press('Space');
      for (let i = 0; i < steg; i += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await tabTo(knapp(/^Spara och gå vidare$/u));
      await page.keyboard.press('Enter');
      if (namn === 'Eva Ek') {
        tidigt.push(await page.getByText('2 steg på sannolikhet').count());
        await press(page.getByRole('button', { name: 'Fortsätt som Bo Berg' }));
      }
    }
    await press(page.getByRole('button', { name: 'Jämför svaren' }));
    await page.getByText('2 steg på sannolikhet').waitFor();
    expect(tidigt).toEqual([0]);
    expect(await page.getByText(/Samma ruta: 0 av 1/u).count()).toBe(1);
  });
});

describe('med mus', () => {
  test('dras ett märke till en annan ruta', async () => {
    await goTo('internkontroll/matris');
    const mark = page.locator('[data-nr="1"]').first();
    await mark.scrollIntoViewIfNeeded();
    const from = await mark.boundingBox();
    const to = await page.locator('[data-ruta="1 1"]').boundingBox();
    if (from === null || to === null) throw new Error('Märket eller rutan syns inte');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
    await page.mouse.up();
    const dialog = page.getByRole('dialog', { name: 'Flytta risk 1' });
    await dialog.getByLabel('Varför flyttas risken?').waitFor();
    expect(await dialog.textContent()).toContain('1 Mycket liten');
    await page.getByRole('button', { name: 'Avbryt' }).click();
  });

  test('kopplas ett ärende till risken, som då frågar om den ska omvärderas', async () => {
    const saved = await kommun.app.ask('avvikelse.registrera', {
      uppgifter: {
        enhetId: 'hagen',
        lagrum: 'hsl',
        typ: 'fall',
        nar: { precision: 'ungefar', datum: '2026-01-14' },
        vadHande: 'Föll i badrummet.',
      },
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    await goTo(`avvikelser/${(saved.value as { id: string }).id}`);
    await page.getByRole('button', { name: 'Koppla till risk' }).click();
    await page.getByRole('button', { name: /^Koppla till risk 1:/u }).click();
    await page.getByRole('link', { name: /^Risk 1: / }).click();
    await page.getByText('Omvärdera?').first().waitFor();
    await page.getByRole('button', { name: 'Behåll och skriv varför' }).click();
    await page.getByLabel('Varför behålls skattningen?').fill('En enstaka händelse');
    await page.getByRole('button', { name: 'Behåll skattningen' }).click();
    await page.getByText('Behållna skattningar').waitFor();
    expect(await page.getByText('En enstaka händelse').count()).toBe(1);
  });

  test('säger editorn hur många risker som byter zon innan en version antas', async () => {
    await goTo('internkontroll/matris/andra');
    await page.getByRole('button', { name: /^Sannolikhet 4, allvarlighetsgrad 4: / }).click();
    await page.getByText('1 risk byter zon.').waitFor();
    await page.getByRole('button', { name: 'Anta version 2' }).click();
    await page.getByRole('button', { name: 'Anta versionen' }).click();
    await page.getByText('Version 2, gäller nu').waitFor();
    await goTo('internkontroll/matris');
    await page.getByText(/Streckade märken är skattade i en tidigare version/u).waitFor();
    const after = await kommun.app.ask('risk.rader', {});
    expect(JSON.stringify(after)).toContain('"matrisVersion":1');
  });
});
