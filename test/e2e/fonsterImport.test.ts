import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { choose, chooseFrom, pick, press, write } from './hand.ts';
import { gaTillMapp } from './filruta.ts';
import { axeFindings, picture } from './harness.ts';
import { oppnaKommun } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';
import { slappFil } from './slappFil.ts';

let kommun: OppnadKommun;
let page: Page;
beforeAll(async () => {
  kommun = await oppnaKommun();
  ({ page } = kommun.app);
});
afterAll(async () => kommun.end());

const rubriker = 'Löpnummer;Händelsedatum;Klockan;Avdelning;Kategori;Beskrivning';
const bra = [
  'A-1;2026-01-14;03:10;Hagen;Fall;Föll i badrummet på väg från toaletten.',
  'A-2;2026-01-20;08:00;Hagen;Läkemedel;Morgondosen låg kvar i dosetten.',
];
const medFel = [
  ...bra,
  'A-3;2026-02-02;;Avd 3;Fall;Gled ur rullstolen.',
  'A-4;2099-02-02;;Hagen;Fall;Framtiden.',
];
const text = (rader: readonly string[]): string => `${[rubriker, ...rader].join('\r\n')}\r\n`;

const drop = (name: string, content: string): Promise<void> => slappFil(kommun, name, content);
const antal = async (): Promise<unknown> => {
  const found = await kommun.app.ask('avvikelse.lista', { filter: { status: ['registrerad'] } });
  return found.ok ? (found.value as { totalt: number }).totalt : found;
};

test('en fil granskas rad för rad, dess ord översätts, och inget sparas före bekräftelsen', async () => {
  await page.keyboard.press('Control+k');
  await page.locator('.palette-input:focus').waitFor();
  await page.keyboard.type('importera');
  await page
    .getByRole('menuitem', { name: /Importera/u })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Importera avvikelser', level: 1 }).waitFor();
  await drop('export.csv', text(medFel));
  await page.getByText('Läst som CSV, Windows-1252, kolumnerna skilda med semikolon').waitFor();
  await page.getByText('2 nya, 0 finns redan och hoppas över, 2 med fel.').waitFor();
  await page.getByText('ligger i framtiden').first().waitFor();
  const size = page.viewportSize() ?? { width: 1366, height: 768 };
  await page.setViewportSize({ width: size.width, height: 2400 });
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'importera-ljust');
  await page.setViewportSize(size);
  expect(await antal()).toBe(0);

  await choose(page.getByRole('combobox', { name: 'Enhet ”Avd 3”' }), 'Hemg');
  await page.getByText('3 nya, 0 finns redan och hoppas över, 1 med fel.').waitFor();
  await page.getByLabel('Spara som mall med namnet').fill('Gamla systemet');
  await press(page.getByRole('button', { name: 'Spara mallen' }));
  await page.getByText('Mallen ”Gamla systemet” är sparad.').first().waitFor();

  const save = page.getByRole('button', { name: 'Importera 3 avvikelser' });
  expect(await save.isDisabled()).toBe(true);
  await pick(page.getByRole('checkbox', { name: /lämna 1 rad med fel/u }));
  await press(save);
  await page.getByRole('heading', { name: 'Tidigare importer' }).waitFor();
  expect(await antal()).toBe(3);
});

test('samma fil igen med mallen hittar bara dubbletter', async () => {
  await drop('export.csv', text(medFel.slice(0, 3)));
  await page.getByText('2 nya').or(page.getByText('0 nya, 2 finns redan')).first().waitFor();
  await chooseFrom(page.getByRole('button', { name: /Använd en sparad mall/u }), 'Gamla systemet');
  await page.getByText('0 nya, 3 finns redan och hoppas över, 0 med fel.').waitFor();
  await page.getByText('Alla rader finns redan här.').waitFor();
  expect(await page.getByRole('button', { name: /^Importera 0/u }).isDisabled()).toBe(true);
  await press(page.getByRole('button', { name: 'Avbryt', exact: true }));
});

test('hela importen ångras med ett skäl', async () => {
  await press(page.getByRole('button', { name: 'Ångra importen' }));
  await write(page.getByRole('dialog').getByLabel('Varför?'), 'Fel period exporterad');
  await page.keyboard.press('Enter');
  await page.getByText('Importen är ångrad.').first().waitFor();
  await page.getByText(/^Ångrad /u).waitFor();
  expect(await antal()).toBe(0);
});

test('en fil som väljs med dialogen läses där den ligger, och en som inte är en tabell vägras med ord', async () => {
  writeFileSync(join(kommun.folder, 'bra.csv'), text(bra), 'latin1');
  writeFileSync(join(kommun.folder, 'fel.csv'), '%PDF-1.4');
  const choose = async (file: string): Promise<void> => {
    await press(page.getByRole('button', { name: /Välj (?:en annan )?fil/u }));
    await gaTillMapp(page, kommun.folder);
    await page.getByRole('option', { name: file }).waitFor({ state: 'attached' });
    await page.locator('varsam-fonster select').selectOption(`fil:${file}`);
    await page.getByRole('button', { name: 'Öppna' }).click();
  };
  await choose('fel.csv');
  await page.getByText('är ingen tabell. Välj en fil i CSV eller Excel').waitFor();
  await choose('bra.csv');
  await page.getByRole('heading', { name: 'Filen bra.csv' }).waitFor();
  await page.getByText('Så blir raderna').waitFor();
  expect(await page.getByRole('row', { name: /Morgondosen/u }).count()).toBe(1);
});
