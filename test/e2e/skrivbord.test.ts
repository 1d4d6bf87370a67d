import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { focused } from './hand.ts';
import { gaTillMapp } from './filruta.ts';
import { newProfileFolder, startApp, type RunningApp } from './harness.ts';

const profile = newProfileFolder();
const desk = newProfileFolder();
let app: RunningApp;

/** The choices that the window has been told of since the test began. */
const heardChoices = (): Promise<unknown> => app.page.evaluate(() => Reflect.get(window, 'heard') as unknown);

beforeAll(async () => {
  app = await startApp(profile.folder);
  // The wizard puts the focus in its own first field when it has come.
  await app.page.getByRole('heading', { name: 'Välkommen till Varsam' }).waitFor();
  await app.page.evaluate(() => {
    window.api.on('menu', (choice) => {
      (Reflect.get(window, 'heard') as unknown[]).push(choice);
    });
  });
});
beforeEach(async () => {
  await app.page.evaluate(() => {
    Reflect.set(window, 'heard', []);
  });
});
afterAll(async () => {
  await app.close();
  profile.remove();
  desk.remove();
});

describe('menyn', () => {
  test.each([
    ['Control+n', 'ny-avvikelse'],
    ['Control+Shift+N', 'snabbruta'],
    ['Control+s', 'spara'],
    ['Control+k', 'sok'],
    ['Control+p', 'skriv-ut'],
    ['F1', 'hjalp'],
  ])('%s säger %s till fönstret', async (keys, choice) => {
    await app.page.keyboard.press(keys);
    await expect.poll(heardChoices).toEqual([choice]);
  });

  test('handboken som F1 öppnade stängs med Escape', async () => {
    const wizard = app.page.getByRole('heading', { name: 'Välkommen till Varsam' });
    await wizard.waitFor({ state: 'hidden' });
    await app.page.keyboard.press('Escape');
    await expect.poll(() => wizard.isVisible()).toBe(true);
  });

  test('nås med F10 och pilar, och fokus kommer tillbaka', async () => {
    await app.page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'falt';
      document.body.append(field);
      field.focus();
    });
    for (const key of ['F10', 'Enter', 'ArrowDown', 'ArrowDown', 'Enter']) await app.page.keyboard.press(key);
    await expect.poll(heardChoices).toEqual(['spara']);
    await focused(app.page.locator('#falt'));
  });

  test('nås med Alt och en bokstav', async () => {
    await app.page.keyboard.press('Alt+h');
    await app.page.keyboard.press('k');
    await expect.poll(heardChoices).toEqual(['kortkommandon']);
  });

  test('nås med mus', async () => {
    await app.page.getByRole('menuitem', { name: 'Arkiv' }).click();
    await app.page.getByRole('menuitem', { name: 'Inställningar' }).click();
    await expect.poll(heardChoices).toEqual(['installningar']);
  });

  test('klipp ut och klistra in verkar på fältet som har fokus', async () => {
    const field = app.page.locator('#falt');
    await field.fill('ett två');
    await field.focus();
    const choose = async (name: string) => {
      await app.page.getByRole('menuitem', { name: 'Redigera' }).click();
      await app.page.getByRole('menuitem', { name }).click();
    };
    await choose('Markera allt');
    await choose('Klipp ut');
    await expect.poll(() => field.inputValue()).toBe('');
    await choose('Ångra');
    await expect.poll(() => field.inputValue()).toBe('ett två');
  });

  test('zoom till 200 % ger hälften så många bildpunkter i samma fönster', async () => {
    const nu = (): Promise<number> => app.page.evaluate(() => window.innerWidth);
    const width = await nu();
    for (let step = 0; step < 5; step += 1) {
      const fore = await nu();
      await app.page.keyboard.press('Control++');
      await expect.poll(nu).toBeLessThan(fore);
    }
    expect(await nu()).toBe(Math.round(width / 2));
    await app.page.keyboard.press('Control+0');
    await expect.poll(nu).toBe(width);
  });
});

describe('dialogerna', () => {
  const goTo = (folder: string): Promise<void> => gaTillMapp(app.page, folder);
  const text = { namn: 'Text', andelser: ['txt'] };

  test('spara som skriver filen där användaren säger och frågar innan den skriver över', async () => {
    const question = { titel: 'Spara', namn: 'anteckning.txt', slag: text, innehall: 'åäö' };
    const path = join(desk.folder, 'anteckning.txt');
    const first = app.ask('skal.sparaSom', question);
    await goTo(desk.folder);
    await app.page.getByRole('button', { name: 'Spara' }).click();
    expect(await first).toEqual({ ok: true, value: { sokvag: path } });
    expect(readFileSync(path, 'utf8')).toBe('åäö');

    const second = app.ask('skal.sparaSom', { ...question, innehall: new Uint8Array([104, 101, 106]) });
    await goTo(desk.folder);
    await app.page.getByRole('option', { name: 'anteckning.txt' }).waitFor({ state: 'attached' });
    await app.page.getByRole('button', { name: 'Spara' }).click();
    await app.page.getByText('finns redan').waitFor();
    expect(readFileSync(path, 'utf8')).toBe('åäö');
    await app.page.getByRole('button', { name: 'Ersätt' }).click();
    await second;
    expect(readFileSync(path, 'utf8')).toBe('hej');
  });

  test('en mapp som inte går att skriva i ger en mening och ingen fil', async () => {
    const taken = join(desk.folder, 'upptagen.txt');
    mkdirSync(taken, { recursive: true });
    const asked = app.ask('skal.sparaSom', {
      titel: 'Spara',
      namn: 'upptagen.txt',
      slag: text,
      innehall: 'x',
    });
    await goTo(desk.folder);
    await app.page.getByRole('button', { name: 'Spara' }).click();
    expect(await asked).toMatchObject({ ok: false, problem: { code: 'kan-inte-skriva' } });
  });

  test('öppna visar bara filer av rätt slag och ger sökväg och storlek', async () => {
    writeFileSync(join(desk.folder, 'rad.txt'), '12345');
    writeFileSync(join(desk.folder, 'bild.png'), '');
    const asked = app.ask('skal.valjFil', { titel: 'Välj fil', slag: [text] });
    await goTo(desk.folder);
    await app.page.getByRole('option', { name: 'rad.txt' }).waitFor({ state: 'attached' });
    expect(await app.page.getByRole('option', { name: 'bild.png' }).count()).toBe(0);
    await app.page.locator('varsam-fonster select').selectOption('fil:rad.txt');
    await app.page.getByRole('button', { name: 'Öppna' }).click();
    expect(await asked).toEqual({
      ok: true,
      value: { filer: [{ sokvag: join(desk.folder, 'rad.txt'), namn: 'rad.txt', byte: 5 }] },
    });
  });

  test('Escape lämnar dialogen utan att något händer', async () => {
    const asked = app.ask('skal.valjMapp', { titel: 'Välj mapp' });
    await app.page.getByRole('dialog').waitFor();
    await app.page.keyboard.press('Escape');
    expect(await asked).toEqual({ ok: true, value: { sokvag: null } });
  });

  test('ett dokument blir en märkt PDF med språk och bokmärken', async () => {
    const html =
      '<!doctype html><html lang="sv"><title>Rapport</title><h1>Rubrik</h1><p>Text</p><script>document.title="nej"</script></html>';
    const asked = app.ask('skal.skrivUtPdf', { namn: 'rapport.pdf', html });
    await goTo(desk.folder);
    await app.page.getByRole('button', { name: 'Spara' }).click();
    expect(await asked).toMatchObject({ ok: true });
    const pdf = readFileSync(join(desk.folder, 'rapport.pdf'), 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    for (const sign of ['/MarkInfo', '/StructTreeRoot', '/Lang', '/Outlines']) expect(pdf).toContain(sign);
    expect(existsSync(join(desk.folder, 'rapport.pdf'))).toBe(true);
  });

  test('en sökväg som användaren inte har valt visas inte i mappen', async () => {
    expect(await app.ask('skal.oppnaMapp', { sokvag: '/etc/passwd' })).toMatchObject({
      ok: false,
      problem: { code: 'sokvag-inte-vald' },
    });
  });
});
