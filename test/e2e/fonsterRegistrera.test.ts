import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { pick, press, still, tabTo, write } from './hand.ts';
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
  await page.getByRole('heading', { name: 'Hej Eva' }).waitFor();
  await page.keyboard.press('Control+n');
  await page.getByLabel('Vad hände?').waitFor();
});

describe('registrera', () => {
  test('går från tom blankett till sparad avvikelse med bara tangentbordet', async () => {
    const { keyboard } = page;
    await tabTo(page.getByRole('radio', { name: /^Fall/u }));
    await keyboard.press('Space');
    await tabTo(page.getByRole('radio', { name: /^Hagen/u }));
    await keyboard.press('Space');
    await tabTo(page.getByRole('button', { name: 'Igår' }));
    await keyboard.press('Enter');
    await tabTo(page.getByLabel('Vad hände?'));
    await keyboard.type('Föll mellan säng och rullstol.');
    await keyboard.press('Control+s');
    await page.getByRole('heading', { name: 'Avvikelsen är sparad' }).waitFor();
    await page.getByText('Den har fått numret HAGEN-').waitFor();
    const listed = await kommun.app.ask('avvikelse.lista', { filter: { text: 'rullstol' } });
    expect(listed).toMatchObject({
      ok: true,
      value: { totalt: 1, rader: [{ typ: 'fall', enhetId: 'hagen' }] },
    });
    await expect.poll(() => kommun.app.ask('utkast.lista', {})).toEqual({ ok: true, value: [] });
  });

  test('sparas en gång fast den sparas två gånger i rad', async () => {
    await pick(page.getByRole('radio', { name: /^Fall/u }));
    await pick(page.getByRole('radio', { name: /^Hagen/u }));
    await press(page.getByRole('button', { name: 'Igår' }));
    await write(page.getByLabel('Vad hände?'), 'Snubblade på mattan.');
    // Both before the core has had time to answer the first.
    await page.getByLabel('Vad hände?').evaluate((field: HTMLTextAreaElement) => {
      field.form?.requestSubmit();
      field.form?.requestSubmit();
    });
    await page.getByRole('heading', { name: 'Avvikelsen är sparad' }).waitFor();
    await still(page);
    const listed = await kommun.app.ask('avvikelse.lista', { filter: { text: 'mattan' } });
    expect(listed).toMatchObject({ ok: true, value: { totalt: 1 } });
  });

  test('säger på svenska vad som saknas, leder till fältet och slutar säga det när det är ifyllt', async () => {
    await page.keyboard.press('Control+s');
    const alert = page.getByRole('alert');
    await alert.getByText('5 saker behöver rättas').waitFor();
    await alert.getByRole('link', { name: 'Beskriv med några ord' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('Larmet svarade inte.');
    await alert.getByText('4 saker behöver rättas').waitFor();
    await pick(page.getByRole('radio', { name: 'Okänt' }));
    await alert.getByText('2 saker behöver rättas').waitFor();
  });

  test('frågar bara det som hör till typen', async () => {
    const choose = async (name: RegExp): Promise<void> => {
      await pick(page.getByRole('radio', { name }));
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
  await pick(page.getByRole('radio', { name: /^Fall/u }));
  await page.getByLabel('Vad hände?').focus();
  const text = 'Hittades på golvet bredvid sängen klockan tre på natten. '.repeat(6);
  let isDone = false;
  // Never rests: a draft that waits for a pause would lose all of it.
  const typing = page.keyboard.type(text, { delay: 40 }).then(
    () => (isDone = true),
    () => undefined,
  );
  await expect
    .poll(async () => JSON.stringify(await kommun.app.ask('utkast.lista', {})))
    .toContain('Hittades på golvet');
  expect(isDone).toBe(false);
  await kommun.app.kill();
  await typing;

  const again = await startApp(kommun.folder);
  kommun = { ...kommun, app: again };
  ({ page } = again);
  await page.setViewportSize(liten);
  await page.getByRole('heading', { name: 'Påbörjade utkast' }).waitFor();
  await page.getByRole('button', { name: 'Fortsätt skriva' }).first().click();
  const kept = await page.getByLabel('Vad hände?').inputValue();
  expect(kept).toContain('Hittades på golvet');
  expect(text).toContain(kept);
  expect(await page.getByRole('radio', { name: /^Fall/u }).isChecked()).toBe(true);
});
