import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import { go, pick, press, reads, until, write } from './hand.ts';
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
  await app.page.setViewportSize(liten);
  await app.page.reload();
  await app.page.getByRole('navigation').first().waitFor();
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
  return {
    ga: (plats, rubrik) => go(page, plats, rubrik),
    tryck: (namn) => press(page.getByRole('button', { name: namn, exact: typeof namn === 'string' }).last()),
    skriv: async (namn, text) => {
      await write(page.getByLabel(namn).first(), text);
      await page.keyboard.press('Tab');
    },
    valj: async (namn, text) => {
      const ruta = page.getByRole('combobox', { name: namn });
      await write(ruta, text);
      await page.keyboard.press('Tab');
      // Whoever wrote enough to mean one thing, and left the field, has chosen it: all its words stand there.
      await until(
        async () => ![text, ''].includes(await ruta.inputValue()),
        async () => `Inget valdes för ”${text}”: rutan visar ”${await ruta.inputValue()}”`,
      );
    },
    svara: (fraga, svar) =>
      pick(page.getByRole('radiogroup', { name: fraga }).getByRole('radio', { name: svar, exact: true })),
    fyllI: (ord) => fyllI(page, ord),
    vanta: (text) => reads(page, text),
  };
}

async function fyllI(page: Page, ord: string): Promise<void> {
  const form = page.locator('main form').last();
  await form.waitFor();
  for (const grupp of await form.getByRole('radiogroup').all()) {
    if ((await grupp.locator('input:checked').count()) > 0) continue;
    await pick(grupp.getByRole('radio').first());
  }
  // An answer can bring a question with it, so the fields are found after the choices.
  for (const falt of await form.locator('input[type=text]:visible, textarea:visible').all()) {
    if ((await falt.inputValue()) !== '' || (await falt.getAttribute('role')) === 'combobox') continue;
    const isDay = (await falt.getAttribute('placeholder')) === 'åååå-mm-dd';
    await write(falt, isDay ? 'idag' : ord);
    await page.keyboard.press('Tab');
  }
}
