import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { standInCommand } from '../../tools/carrier.ts';
import { patienceMs } from '../../tools/patience.ts';
import { go } from './hand.ts';
import { oppnaKommun, type OppnadKommun } from './oppnadKommun.ts';

let kommun: OppnadKommun;
const root = new URL('../..', import.meta.url).pathname;
beforeAll(async () => {
  kommun = await oppnaKommun();
});
afterAll(async () => {
  await kommun.end();
});
const place = (): Promise<string> => kommun.app.page.evaluate(() => window.location.hash);
const goTo = (hash: string): Promise<void> => go(kommun.app.page, hash);
beforeEach(async () => go(kommun.app.page, 'oversikt', 'Hej Eva'));

describe('handboken', () => {
  test.each([
    ['avvikelser/ny', 'Registrera en avvikelse', /Handbok|Registrera/u],
    ['delning', 'Dela med SAS', /Delning/u],
    ['rapporter?period=2026-H1', 'Skriva halvårsrapporten', /Halvårsrapport/u],
    ['rapporter/offentlig', 'Offentlig utgåva och små tal', /Offentlig utgåva/u],
    ['internkontroll/risker/ny', 'Risker', /Ny risk/u],
    ['statistik/apt', 'Göra ett APT-kort', /APT-kort/u],
  ])('öppnas med F1 på %s på sidan %s', async (hash, rubrik, now) => {
    const { page } = kommun.app;
    await goTo(hash);
    await page.getByRole('heading', { name: now }).first().waitFor();
    await page.keyboard.press('F1');
    // The heading of the handbook's page may be that of the page that is left.
    await page.getByRole('link', { name: 'Tillbaka till det du gjorde' }).waitFor();
    await page.getByRole('heading', { level: 1, name: rubrik, exact: true }).waitFor();
    await expect.poll(place).toContain('#/handbok?om=');
    await page.getByRole('link', { name: 'Tillbaka till det du gjorde' }).click();
    await expect.poll(place).toBe(`#/${hash}`);
  });

  test('hittar sidan om det man söker efter', async () => {
    const { page } = kommun.app;
    await goTo('handbok');
    await page.getByLabel('Sök i handboken').fill('datorn är trasig');
    await page.getByRole('list', { name: 'Träffar' }).getByRole('link', { name: /dator/u }).click();
    await page.getByRole('heading', { level: 1, name: /Om datorn går sönder/u }).waitFor();
    await expect.poll(place).toBe('#/handbok/datorn-gick-sonder');
  });

  test('visar sina bilder', async () => {
    const { page } = kommun.app;
    await goTo('handbok/registrera');
    const picture = page.getByRole('img').first();
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(600);
  });
});

test('frågetecken visar kortkommandona, men inte medan man skriver', async () => {
  const { page } = kommun.app;
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Kortkommandon' }).waitFor();
  await page.keyboard.press('Escape');
  await goTo('handbok');
  const field = page.getByLabel('Sök i handboken');
  await field.focus();
  await page.keyboard.type('vad?');
  expect(await field.inputValue()).toBe('vad?');
  expect(await page.getByRole('heading', { name: 'Kortkommandon' }).count()).toBe(0);
});

test('en fil som släpps utanför sin ruta byter inte ut sidan', async () => {
  const { page } = kommun.app;
  const dropped = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'protokoll.pdf', { type: 'application/pdf' }));
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
    document.querySelector('main')?.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(dropped).toBe(true);
  expect(page.url()).toContain('index.html#/oversikt');
  const text = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'x');
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
    document.querySelector('main')?.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(text).toBe(false);
});

describe('en länk som börjar med varsam:', () => {
  const open = (link: string) => {
    const [command, ...args] = standInCommand(root, kommun.folder);
    return spawnSync(command, [...args, link], {
      env: { ...process.env, VARSAM_UTAN_SKARM: '1' },
      timeout: patienceMs,
    });
  };

  test('lämnas över till fönstret som redan är öppet, och visar platsen', async () => {
    expect(open('varsam://oppna/statistik').status).toBe(0);
    await expect.poll(place).toBe('#/statistik');
  });

  test.each([['varsam://oppna/avvikelser?text=x'], ['varsam://radera/avvikelser'], ['varsam://oppna/../x']])(
    '%s gör ingenting',
    async (link) => {
      const platser = await kommun.app.page.evaluateHandle(() => {
        const sedda: string[] = [];
        window.addEventListener('hashchange', () => sedda.push(window.location.hash));
        return sedda;
      });
      expect(open(link).status).toBe(0);
      // What comes after has been shown: what came before did nothing.
      expect(open('varsam://oppna/statistik').status).toBe(0);
      await expect.poll(place).toBe('#/statistik');
      expect(await platser.jsonValue()).toEqual(['#/statistik']);
    },
  );
});

describe('förhandsgranskningen av utskriften', () => {
  test('visar sidan utan menyer och knappar, och går tillbaka med Escape', async () => {
    const { page } = kommun.app;
    const menu = page.getByRole('navigation', { name: 'Huvudmeny' });
    expect(await menu.isVisible()).toBe(true);
    await page.keyboard.press('Control+Alt+p');
    await page.getByText('Så här blir utskriften.').waitFor();
    expect(await menu.isVisible()).toBe(false);
    expect(await page.locator('main .button').first().isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await menu.waitFor();
    await expect.poll(() => page.getByText('Så här blir utskriften.').count()).toBe(0);
  });
});
