import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp } from './harness.ts';
import { liten, oppnaKommun } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

let kommun: OppnadKommun;
let page: Page;
beforeAll(async () => {
  kommun = await oppnaKommun();
  ({ page } = kommun.app);
});
afterAll(async () => kommun.end());
beforeEach(async () => {
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+n');
  await page.getByLabel('Vad hände?').waitFor();
});

const tabTo = async (name: RegExp): Promise<void> => {
  for (let i = 0; i < 60; i += 1) {
    const here = await page.evaluate(() => {
      const e = document.activeElement;
      const label = e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement ? e.labels?.[0] : null;
      return `${e?.getAttribute('aria-label') ?? ''} ${label?.textContent ?? ''} ${e?.textContent ?? ''}`;
    });
    if (name.test(here)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Ingen tabb ledde till ${String(name)}`);
};

describe('registrera', () => {
  test('går från tom blankett till sparad avvikelse med bara tangentbordet', async () => {
    const { keyboard } = page;
    await tabTo(/^ *Fall/u);
    await keyboard.press('Space');
    await tabTo(/^ *Hagen/u);
    await keyboard.press('Space');
    await tabTo(/Igår/u);
    await keyboard.press('Enter');
    await tabTo(/Vad hände/u);
    await keyboard.type('Föll mellan säng och rullstol.');
    await keyboard.press('Control+s');
    await page.getByRole('heading', { name: 'Avvikelsen är sparad' }).waitFor();
    await page.getByText('Den har fått numret HAGEN-').waitFor();
    const listed = await kommun.app.ask('avvikelse.lista', { filter: { text: 'rullstol' } });
    expect(listed).toMatchObject({
      ok: true,
      value: { totalt: 1, rader: [{ typ: 'fall', enhetId: 'hagen' }] },
    });
    expect(await kommun.app.ask('utkast.lista', {})).toEqual({ ok: true, value: [] });
  });

  test('säger på svenska vad som saknas, leder till fältet och slutar säga det när det är ifyllt', async () => {
    await page.keyboard.press('Control+s');
    const alert = page.getByRole('alert');
    await alert.getByText('5 saker behöver rättas').waitFor();
    await alert.getByRole('link', { name: 'Beskriv med några ord' }).click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('Larmet svarade inte.');
    await alert.getByText('4 saker behöver rättas').waitFor();
    await page.getByRole('radio', { name: 'Okänt' }).focus();
    await page.keyboard.press('Space');
    await alert.getByText('2 saker behöver rättas').waitFor();
  });

  test('frågar bara det som hör till typen', async () => {
    const choose = async (name: RegExp): Promise<void> => {
      await page.getByRole('radio', { name }).focus();
      await page.keyboard.press('Space');
    };
    await page.getByRole('button', { name: 'Komplettera nu' }).click();
    await choose(/^Fall/u);
    await page.getByText('Användes gånghjälpmedel?').waitFor();
    await choose(/^Läkemedel/u);
    await page.getByText('Vilken sorts läkemedel?').waitFor();
    expect(await page.getByText('Användes gånghjälpmedel?').count()).toBe(0);
  });

  test.each([
    ['trillde', /^Fall/u],
    ['liggsar', /^Trycksår/u],
  ] as const)(
    'föreslår typ efter egna ord (%s), men väljer inget åt den som går vidare',
    async (ord, typ) => {
      const sok = page.getByRole('combobox', { name: 'Sök bland alla typer' });
      const vald = page.getByRole('radio', { name: typ, checked: true });
      await sok.fill(ord);
      await page.getByRole('option', { name: typ }).waitFor();
      await page.keyboard.press('Tab');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
      expect(await vald.count()).toBe(0);

      await sok.fill(ord);
      await page.getByRole('option', { name: typ }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await vald.waitFor();
    },
  );

  test('säger vad som inte är en avvikelse', async () => {
    const hint = page.getByText('tackar nej, avbokar eller inte är hemma är ingen avvikelse');
    expect(await hint.isVisible()).toBe(true);
  });
});

test('det som skrevs för mer än en sekund sedan finns kvar när processen dödas, och erbjuds igen', async () => {
  await page.getByRole('radio', { name: /^Fall/u }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Vad hände?').focus();
  // Never rests: a draft that waits for a pause would lose all of it.
  await page.keyboard.type('Hittades på golvet bredvid sängen klockan tre på natten', { delay: 40 });
  await kommun.app.kill();

  const again = await startApp(kommun.folder);
  kommun = { ...kommun, app: again };
  ({ page } = again);
  await page.setViewportSize(liten);
  await page.getByRole('heading', { name: 'Påbörjade utkast' }).waitFor();
  await page.getByRole('button', { name: 'Fortsätt skriva' }).first().click();
  const kept = await page.getByLabel('Vad hände?').inputValue();
  // Two seconds are at most fifty characters at this pace; the draft is written every 0.7 s.
  expect('Hittades på golvet bredvid sängen klockan tre på natten').toContain(kept);
  expect(kept.length).toBeGreaterThan('Hittades på golvet bredvid sängen klockan tre på natten'.length - 30);
  expect(await page.getByRole('radio', { name: /^Fall/u }).isChecked()).toBe(true);
});
