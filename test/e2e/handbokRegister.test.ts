import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import { svaraFil, svaraMapp } from './filruta.ts';
import { chooseFrom, go, pick, press, told, write } from './hand.ts';
import { folj } from './handboksvandring.ts';
import type { Handgrepp } from './handboksvandring.ts';
import { newProfileFolder, startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';
import { liten } from './oppnadKommun.ts';
import { fall, svar } from './profilMedKopia.ts';

const profile = newProfileFolder();
const ut = mkdtempSync(join(tmpdir(), 'varsam-register-'));
let app: RunningApp;
const knapp = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Presses a button that asks where, and says where. */
const sparaMed =
  (name: string): Handgrepp =>
  async (page) => {
    await press(knapp(page, name));
    await svaraMapp(page, ut, 'Spara');
    await told(page, /sparad|sparat/iu);
  };

/** Three ended cases from 2019, looked at seven years afterwards. */
beforeAll(async () => {
  app = await startApp(profile.folder, { VARSAM_KLOCKA: '2019-06-15T08:00:00.000Z' });
  await svar(app, 'skal.skapaNyckel', { aterstallning: 'ny' });
  await svar(app, 'profil.skapa', {
    organisation: organisationAv('Lillköping', ['Hagen', 'Hemgården']),
    profil: { roll: 'sas', namn: 'Eva Ek', enheter: [] },
  });
  for (const pseudonym of ['Brukare A', 'Brukare B', 'Brukare C']) {
    const { id } = await svar<{ id: string }>(app, 'avvikelse.registrera', {
      uppgifter: {
        ...fall,
        nar: { precision: 'ungefar', datum: '2019-06-01' },
        upptackt: '2019-06-01',
        berord: { slag: 'person', pseudonym },
      },
    });
    await svar(app, 'avvikelse.visa', { id });
    await svar(app, 'avvikelse.steg', { id, till: 'ej-avvikelse', skal: 'Dubbelt' });
  }
  await app.close();
  app = await startApp(profile.folder, { VARSAM_KLOCKA: '2026-06-15T08:00:00.000Z' });
  await app.page.setViewportSize(liten);
  await app.page.getByRole('heading', { name: 'Hej Eva' }).waitFor();
});
afterAll(async () => {
  await app.close();
  profile.remove();
  rmSync(ut, { recursive: true, force: true });
});
const antal = async (): Promise<number> =>
  (await svar<{ totalt: number }>(app, 'avvikelse.lista', { filter: {}, offset: 0, antal: 10 })).totalt;

test('Se vem som har läst: loggen om ett ärende, en användare och en brukare', async () => {
  await folj(app.page, {
    sida: 'atkomstlogg',
    vid: {
      'Visa loggen': async (page) => {
        // Somebody chooses one of the three; the page shows the last, the names of the other two stand there.
        await write(page.getByLabel('Beteckning'), 'Brukare B');
        await press(knapp(page, 'Visa loggen'));
      },
    },
  });
  await app.page.getByRole('cell', { name: 'Avvikelse HAGEN-2019-002' }).first().waitFor();
  expect(await app.page.getByRole('cell', { name: 'Avvikelse HAGEN-2019-001' }).count()).toBe(0);
});

test('Granska loggen regelbundet: stickprovet dras, läses och signeras', async () => {
  await folj(app.page, {
    sida: 'atkomstlogg',
    under: 'Granska loggen regelbundet',
    vid: {
      'Dra stickprov': async (page) => {
        await write(page.getByRole('textbox', { name: 'Från' }), '2019-06-01');
        await press(knapp(page, 'Dra stickprov'));
        await page.getByText('av 3 läsningar är dragna.').waitFor();
      },
      'Signera granskningen': async (page) => {
        await pick(page.getByRole('radio', { name: 'Inget att anmärka på' }));
        await press(knapp(page, 'Signera granskningen'));
      },
    },
  });
  await told(app.page, 'Granskningen är signerad.');
  expect(await svar(app, 'loggranskning.lista', {})).toMatchObject([{ population: 3, resultat: 'inget' }]);
});

test('Lämna ett registerutdrag: sökt, genomläst och sparat som PDF och Word', async () => {
  await folj(app.page, {
    sida: 'registerutdrag',
    vid: {
      ['Sök']: async (page) => {
        await write(page.getByLabel('Beteckning, namn eller ord'), 'Brukare B');
        await press(knapp(page, 'Sök'));
        await page.getByRole('table', { name: /Brukare B/u }).waitFor();
      },
      'Spara som PDF': sparaMed('Spara som PDF'),
      'Spara som Word': sparaMed('Spara som Word'),
    },
    efter: { 4: (page) => page.getByText('Pröva sekretessen innan utdraget lämnas ut.').waitFor() },
  });
  expect(readdirSync(ut).filter((n) => n.startsWith('registerutdrag')).length).toBe(2);
});

test('Gallra: regel, lista, undantag, antal, och sedan är bara det undantagna kvar', async () => {
  await folj(app.page, {
    sida: 'gallra',
    vid: {
      'Spara regeln': async (page) => {
        await chooseFrom(page.getByRole('button', { name: 'Slag av ärende' }).first(), 'Avvikelser');
        await write(page.getByLabel('Antal år'), '5');
        await write(page.getByLabel('Beslut', { exact: true }), 'KS 2024/117');
        await write(page.getByRole('textbox', { name: 'Beslutsdatum' }), '2024-02-01');
        await press(knapp(page, 'Spara regeln'));
        await page.getByText('3 ärenden ska gallras.').waitFor();
      },
      'Spara listan som PDF': sparaMed('Spara listan som PDF'),
      'Undanta ett ärende': async (page) => {
        await press(knapp(page, 'Undanta ett ärende'));
        await write(page.getByLabel('Nummer'), 'HAGEN-2019-002');
        await write(page.getByLabel('Varför det ska vara kvar'), 'Forskning efter beslut');
        await press(knapp(page, 'Undanta ärendet'));
      },
      Gallra: async (page) => {
        await press(knapp(page, 'Gallra 2 ärenden …'));
        await write(page.getByLabel('Skriv antalet ärenden (2)'), '2');
      },
    },
  });
  await told(app.page, '2 ärenden är gallrade');
  expect(await antal()).toBe(1);
  expect(readdirSync(ut).filter((n) => n.startsWith('forslag-till-gallring')).length).toBe(1);
});

test('Importera från ett annat system: fil, kolumner, ord, rader, och ångra', async () => {
  writeFileSync(
    join(ut, 'export.csv'),
    [
      'Löpnummer;Händelsedatum;Klockan;Avdelning;Kategori;Beskrivning',
      'A-1;2026-01-14;03:10;Hagen;Fall;Föll i badrummet på väg från toaletten.',
      'A-2;2026-02-02;;Avd 3;Fall;Gled ur rullstolen.',
      'A-3;2099-02-02;;Hagen;Fall;Framtiden.',
      '',
    ].join('\r\n'),
    'latin1',
  );
  const fore = await antal();
  await go(app.page, 'oversikt', 'Hej Eva');
  await folj(app.page, {
    sida: 'importera',
    vid: {
      'Välj fil': async (page) => {
        await press(knapp(page, 'Välj fil'));
        await svaraFil(page, ut, 'export.csv');
      },
      'Ord som betyder något annat här': async (page) => {
        // The question goes away when it is answered.
        const box = page.getByRole('combobox', { name: 'Enhet ”Avd 3”' });
        await write(box, 'Hemg');
        await page.getByRole('option', { name: /^Hemgården/u }).click();
        await box.waitFor({ state: 'detached' });
      },
      'Så blir raderna': (page) =>
        page.getByText('2 nya, 0 finns redan och hoppas över, 1 med fel.').waitFor(),
      Importera: async (page) => {
        const open = page.getByRole('button', { name: /^Importera(?: 2 avvikelser)?$/u });
        const isFirst = (await page.getByRole('heading', { name: 'Så blir raderna' }).count()) === 0;
        if (!isFirst) await pick(page.getByRole('checkbox', { name: /lämna 1 rad med fel/u }));
        await press(open);
      },
    },
  });
  await app.page.getByRole('heading', { name: 'Tidigare importer' }).waitFor();
  expect(await antal()).toBe(fore + 2);
});
