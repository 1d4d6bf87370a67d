import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { svaraFil, svaraMapp } from './filruta.ts';
import { chooseFrom, press, told, write } from './hand.ts';
import { folj } from './handboksvandring.ts';
import { oppnaKommun, registreraNagra } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';
import { svar } from './profilMedKopia.ts';

const ut = mkdtempSync(join(tmpdir(), 'varsam-handbok-'));
let kommun: OppnadKommun;
let page: Page;
beforeAll(async () => {
  kommun = await oppnaKommun('2026-07-15T08:00:00.000Z');
  ({ page } = kommun.app);
  await registreraNagra(kommun.app);
  await svar(kommun.app, 'profil.andra', { profil: { roll: 'sas', namn: 'Eva Ek', enheter: [] } });
  await page.reload();
  await page.getByRole('heading', { name: 'Hej Eva' }).waitFor();
});
afterAll(async () => {
  await kommun.end();
  rmSync(ut, { recursive: true, force: true });
});
const knapp = (name: string) => page.getByRole('button', { name, exact: true });

test('Granska en Word-fil: filen väljs, och fynden säger vad som inte stämmer', async () => {
  const children = ['Antal fall', 'Under 2025 inträffade 40 fall, en ökning från 50 fall 2024.'].map(
    (text) => new Paragraph(text),
  );
  writeFileSync(join(ut, 'rapport.docx'), await Packer.toBuffer(new Document({ sections: [{ children }] })));
  await folj(page, {
    sida: 'granska-word',
    vid: {
      'Välj en Word-fil': async () => {
        await press(knapp('Välj en Word-fil'));
        await svaraFil(page, ut, 'rapport.docx');
      },
    },
    efter: {
      3: () =>
        page
          .getByRole('region', { name: 'rapport.docx' })
          .getByText(/att se över|hittar inget/u)
          .waitFor(),
    },
  });
  expect(await page.getByRole('region', { name: 'rapport.docx' }).count()).toBe(1);
});

test('Göra ett APT-kort: en månad på en enhet, sparat som Word', async () => {
  await folj(page, {
    sida: 'apt-kort',
    vid: {
      'Spara kortet': async () => {
        await chooseFrom(knapp('Spara kortet'), 'Word');
        await svaraMapp(page, ut, 'Spara');
        await told(page, /sparat|sparad/iu);
      },
      // Where there is no printer the dialog of the system would stand in the way.
      'Ctrl+P': () => Promise.resolve(),
    },
  });
  expect(readdirSync(ut).filter((n) => n.endsWith('.docx'))).toHaveLength(2);
});

test('Mata in tidigare siffror: klistrade ur Excel, med källa', async () => {
  await folj(page, {
    sida: 'tidigare-siffror',
    vid: {
      ['Källa']: () => write(page.getByLabel('Källa').first(), 'Halvårsrapport 2025, socialnämnden'),
      'Klistra in från Excel': async () => {
        await page.getByRole('textbox', { name: 'Tabellen' }).fill('Enhet\t2024\t2025\nHagen\t12\t9');
        await page.getByText('2 siffror kan sparas.').waitFor();
      },
    },
  });
  await told(page, '2 siffror är sparade.');
  expect(JSON.stringify(await svar(kommun.app, 'rapport.tidigare.lista', {}))).toContain(
    'Halvårsrapport 2025',
  );
});

test('Rapportmallar: ett avsnitt flyttas, öppnas och mallen sparas', async () => {
  const stang = (name: string) => async () => {
    await press(
      knapp(name)
        .or(page.locator('button').and(page.getByText(name, { exact: true })))
        .first(),
    );
    await press(page.getByRole('dialog').getByRole('button', { name: 'Klar' }));
  };
  await folj(page, {
    sida: 'rapportmallar',
    vid: { ['Ändra']: stang('Ändra'), 'Lägg till avsnitt': stang('Lägg till avsnitt') },
  });
  await told(page, /sparad/iu);
  expect(await knapp('Återställ standardmallen').count()).toBe(1);
});
