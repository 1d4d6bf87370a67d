import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openConnection } from '../../db/open.ts';
import { openKey } from '../../electron/keys/keyFile.ts';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import type { Roll } from '../../shared/profil/profil.ts';
import { value } from '../databas.ts';
import { svaraFil, svaraMapp } from './filruta.ts';
import { go, press, told, write } from './hand.ts';
import { folj } from './handboksvandring.ts';
import { startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';
import { liten } from './oppnadKommun.ts';
import { fall, svar } from './profilMedKopia.ts';

let plats: string;
let igang: RunningApp[];
beforeEach(() => {
  plats = mkdtempSync(join(tmpdir(), 'varsam-delat-'));
  igang = [];
});
afterEach(async () => {
  for (const app of igang) await app.close();
  rmSync(plats, { recursive: true, force: true, maxRetries: 5 });
});
const klocka = { VARSAM_KLOCKA: '2026-05-01T08:00:00.000Z' };
async function starta(namn: string): Promise<RunningApp> {
  const app = await startApp(join(plats, namn), klocka);
  igang.push(app);
  await app.page.setViewportSize(liten);
  return app;
}
/** A computer of the municipality, past the first start; gives its paper too. */
async function dator(namn: string, roll: Roll, enheter: readonly string[]) {
  const app = await starta(namn);
  const { hemligDel } = await svar<{ hemligDel: string }>(app, 'skal.skapaNyckel', { aterstallning: 'ny' });
  const organisation = organisationAv('Lillköping', ['Hagen']);
  await svar(app, 'profil.skapa', { organisation, profil: { roll, namn: 'Eva Ek', enheter } });
  await app.page.reload();
  await app.page.getByRole('heading', { name: 'Hej Eva' }).waitFor();
  return { app, page: app.page, papper: hemligDel };
}
const knapp = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('SAS sätter upp, enheten ansluter, MAS ansluter, och den som byter dator svarar en gång: allt efter sidorna', async () => {
  const mapp = mkdtempSync(join(plats, 'server-'));
  const sas = await dator('sas', 'sas', []);
  const hagen = await dator('hagen', 'enhetschef', ['hagen']);
  await svar(hagen.app, 'avvikelse.registrera', { uppgifter: fall });
  let kod = '';

  await folj(sas.page, {
    sida: 'satta-upp-delningen',
    vid: {
      'Gör mappen till utdelning': async (page) => {
        await write(page.getByLabel('Mappens sökväg'), mapp);
        await press(knapp(page, 'Gör mappen till utdelning'));
        await page.getByRole('heading', { name: 'Koden till enheterna' }).waitFor();
        kod = (await page.locator('.print-sheet .code').nth(1).textContent()) ?? '';
      },
      'Skriv ut pappret': (page) => knapp(page, 'Skriv ut pappret').waitFor(),
      'Visa koden till enheterna': async (page) => {
        await press(page.getByRole('button', { name: /^Visa koden till enheterna/u }));
        await page.getByText(kod).waitFor();
        await press(knapp(page, 'Klar'));
      },
      'Hämta nu': async (page) => {
        await enhetenAnsluter(hagen.page, mapp, kod);
        await press(knapp(page, 'Hämta nu'));
      },
    },
    efter: { 4: (page) => page.getByText('1 av 1 enhet har levererat.').waitFor() },
  });

  // Fetched once more, so that the receipt lies there.
  await press(knapp(sas.page, 'Hämta nu'));
  await told(sas.page, /^Läst: /u);
  await press(knapp(hagen.page, 'Skicka nu'));
  await folj(hagen.page, { sida: 'delning', under: 'För enhetschefen' });
  await told(hagen.page, 'Halvåret är markerat som klart.');

  const mas = await dator('mas', 'mas', []);
  await folj(mas.page, {
    sida: 'satta-upp-delningen',
    under: 'MAS, och andra som sammanställer',
    vid: {
      'Anslut som central': async (page) => {
        await write(page.getByLabel('Mappens sökväg'), mapp);
        await write(page.getByLabel('Kod från SAS'), kod);
        await press(knapp(page, 'Anslut som central'));
      },
    },
    efter: { 3: (page) => page.getByText('1 av 1 enhet har levererat.').waitFor() },
  });

  // A new computer for the unit: a copy, the key file beside it and the paper.
  await svar(hagen.app, 'kopior.gor', {});
  await hagen.app.close();
  igang = igang.filter((app) => app !== hagen.app);
  const kopior = join(plats, 'hagen', 'kopior');
  const kopia = readdirSync(kopior).find((n) => n.startsWith('manuell-')) ?? '';
  franEnAnnanDator(join(kopior, kopia), value(openKey(kopior, { recoverySecretHalf: hagen.papper })));
  const ny = await starta('ny');
  await folj(ny.page, {
    sida: 'datorn-gick-sonder',
    under: 'Med en säkerhetskopia',
    vid: {
      'Välj säkerhetskopian': async (page) => {
        await press(knapp(page, 'Välj säkerhetskopian'));
        await svaraFil(page, kopior, kopia);
      },
      'Hämta kopian': async (page) => {
        await write(page.getByLabel('Återställningsnyckel'), hagen.papper);
        await press(knapp(page, 'Hämta kopian'));
      },
    },
    efter: {
      4: (page) => page.getByRole('heading', { name: 'Hej Eva' }).waitFor(),
      5: (page) => go(page, 'delning', 'Delning'),
    },
  });
  await ny.page.getByText('Inget skickas förrän du har svarat.').waitFor();
  await folj(ny.page, { sida: 'ansluta-enhet', under: 'Ny dator' });
  await ny.page.getByText('Inget skickas förrän du har svarat.').waitFor({ state: 'detached' });
  expect(await svar(ny, 'delning.status', {})).toMatchObject({ nyDator: false });
  await press(knapp(ny.page, 'Skicka nu'));
  await ny.page.getByText('Skickat, väntar på kvitto (i dag).').first().waitFor();
  // The new computer is a new one to SAS too: nobody's numbers change before somebody has listened to the digits.
  await press(knapp(sas.page, 'Hämta nu'));
  await press(knapp(sas.page, 'Siffrorna stämmer, godkänn'));
  await told(sas.page, 'Datorn är godkänd');
}, 600_000);

/** All the computers of a trial are one: in the copy it is written that its key was made on another. */
function franEnAnnanDator(file: string, key: Uint8Array): void {
  const db = value(openConnection(file, key));
  db.prepare(`UPDATE delningNyckel SET dator = 'en annan'`).run();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma('journal_mode = DELETE');
  db.close();
}

/** The page for the unit, from the paper to the twelve digits. */
async function enhetenAnsluter(page: Page, mapp: string, kod: string): Promise<void> {
  await folj(page, {
    sida: 'ansluta-enhet',
    vid: {
      'Mappens sökväg': () => write(page.getByLabel('Mappens sökväg'), `${mapp}/fel`),
      ['Bläddra']: async () => {
        await press(knapp(page, 'Bläddra'));
        await svaraMapp(page, mapp, 'Välj mappen');
      },
      'Kod från SAS': () => write(page.getByLabel('Kod från SAS'), kod.toLowerCase()),
      'Provkör utdelningen': async () => {
        await press(knapp(page, 'Provkör utdelningen'));
        await page.getByText('Utdelningen går att använda.').waitFor();
      },
    },
  });
  await press(knapp(page, 'Skicka nu'));
  await page.getByText('Skickat, väntar på kvitto (i dag).').first().waitFor();
}
