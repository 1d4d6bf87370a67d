import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import { newProfileFolder, startApp, type RunningApp } from './harness.ts';
import { liten } from './oppnadKommun.ts';

/** The app as SAS of a small municipality, somebody's hands on it, and a folder to save in. */
export interface OppnadSomSas {
  readonly app: RunningApp;
  readonly h: Hand;
  readonly ut: string;
  readonly end: () => Promise<void>;
}
export async function oppnaSomSas(): Promise<OppnadSomSas> {
  const profile = newProfileFolder();
  const ut = mkdtempSync(join(tmpdir(), 'varsam-ut-'));
  const app = await startApp(profile.folder);
  await app.ask('skal.skapaNyckel', { aterstallning: 'ny' });
  await app.ask('profil.skapa', {
    organisation: organisationAv('Lindköpa', ['Hagen', 'Tätort:hemtjanst']),
    profil: { roll: 'sas', namn: 'Kim Ek', enheter: [] },
  });
  app.page.setDefaultTimeout(15_000);
  await app.page.setViewportSize(liten);
  await app.page.reload();
  return {
    app,
    h: handen(app),
    ut,
    end: async () => {
      await app.close();
      profile.remove();
      rmSync(ut, { recursive: true, force: true });
    },
  };
}

/** The hands of somebody who works with the keys only: nothing here presses the mouse. */
export interface Hand {
  readonly ga: (plats: string, rubrik: string | RegExp) => Promise<void>;
  readonly tryck: (namn: string | RegExp) => Promise<void>;
  readonly skriv: (namn: string | RegExp, text: string) => Promise<void>;
  readonly valj: (namn: string | RegExp, text: string) => Promise<void>;
  readonly svara: (fraga: string | RegExp, svar: string) => Promise<void>;
  /** Answers every question of the open form that has no answer yet: the first choice, today, or a few words. */
  readonly fyllI: (ord: string) => Promise<void>;
  readonly vanta: (text: string | RegExp) => Promise<void>;
}

export function handen(app: RunningApp): Hand {
  const { page } = app;
  const skriv = async (falt: Locator, text: string): Promise<void> => {
    await falt.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  };
  return {
    ga: async (plats, rubrik) => {
      await page.evaluate((p) => {
        window.location.hash = `#/${p}`;
      }, plats);
      await page.getByRole('heading', { level: 1, name: rubrik }).waitFor();
    },
    tryck: async (namn) => {
      // A step that still lacks something cannot be pressed: hands wait for it as people do.
      const knapp = page
        .getByRole('button', { name: namn, exact: typeof namn === 'string', disabled: false })
        .last();
      await knapp.focus();
      await page.keyboard.press('Enter');
    },
    skriv: async (namn, text) => {
      await skriv(page.getByLabel(namn).first(), text);
      await page.keyboard.press('Tab');
    },
    valj: async (namn, text) => {
      await page.getByRole('combobox', { name: namn }).focus();
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    },
    svara: async (fraga, svar) => {
      await page
        .getByRole('radiogroup', { name: fraga })
        .getByRole('radio', { name: svar, exact: true })
        .focus();
      await page.keyboard.press('Space');
    },
    fyllI: (ord) => fyllI(page, ord, skriv),
    vanta: async (text) => page.getByText(text).first().waitFor(),
  };
}

async function fyllI(
  page: Page,
  ord: string,
  skriv: (falt: Locator, text: string) => Promise<void>,
): Promise<void> {
  const form = page.locator('main form').last();
  await form.waitFor();
  for (const grupp of await form.getByRole('radiogroup').all()) {
    if ((await grupp.locator('input:checked').count()) > 0) continue;
    await grupp.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
  }
  // An answer can bring a question with it, so the fields are found after the choices.
  for (const falt of await form.locator('input[type=text]:visible, textarea:visible').all()) {
    if ((await falt.inputValue()) !== '' || (await falt.getAttribute('role')) === 'combobox') continue;
    const isDay = (await falt.getAttribute('placeholder')) === 'åååå-mm-dd';
    await skriv(falt, isDay ? 'idag' : ord);
    await page.keyboard.press('Tab');
  }
}
