import { afterAll, beforeAll, expect, test } from 'vitest';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import { axeFindings, newProfileFolder, startApp, type RunningApp } from './harness.ts';

const profile = newProfileFolder();
let app: RunningApp;
beforeAll(async () => {
  app = await startApp(profile.folder);
  await app.ask('skal.skapaNyckel', { aterstallning: 'ny' });
  await app.ask('profil.skapa', {
    organisation: organisationAv('Lindköpa', ['Hagen', 'Tätort:hemtjanst']),
    profil: { roll: 'sas', namn: 'Kim', enheter: [] },
  });
  app.page.setDefaultTimeout(8000);
  await app.page.reload();
});
afterAll(async () => {
  await app.close();
  profile.remove();
});

const ga = async (plats: string, rubrik: string): Promise<void> => {
  await app.page.evaluate((p) => {
    window.location.hash = `#/${p}`;
  }, plats);
  await app.page.getByRole('heading', { level: 1, name: rubrik }).waitFor();
};
const knapp = (namn: string) => app.page.getByRole('button', { name: namn, exact: true });
const falt = (namn: string | RegExp) => app.page.getByLabel(namn).first();
const skriv = async (namn: string | RegExp, text: string): Promise<void> => {
  await falt(namn).fill(text);
  await falt(namn).blur();
};

/** Writes a part of the word and goes on, as one does with only the keys. */
const valj = async (namn: string, text: string): Promise<void> => {
  await app.page.getByRole('combobox', { name: namn }).click();
  await app.page.keyboard.type(text);
  await app.page.keyboard.press('Tab');
};

test('en lex Sarah-rapport skrivs, kontrollfrågorna besvaras och den kvitteras', async () => {
  await ga('lex-sarah', 'Lex Sarah');
  await knapp('Rapportera').click();
  await valj('Vilken enhet eller verksamhet gäller det?', 'hag');
  await app.page.getByText('Socialtjänstlagen', { exact: true }).click();
  await skriv('När hände det?', 'igår');
  await skriv('När rapporteras det?', 'idag');
  await skriv(/^Vad har hänt/, 'Larmet fungerade inte');
  expect(await axeFindings(app.page)).toStrictEqual([]);
  await knapp('Rapportera').click();

  await app.page.getByRole('heading', { level: 1, name: /^LS-/ }).waitFor();
  await app.page.getByText('Svara på de tre kontrollfrågorna.').waitFor();
  await app.page.getByText('Lagens ord: genast.').waitFor();
  expect(await axeFindings(app.page)).toStrictEqual([]);
  await knapp('Svara på kontrollfrågorna').click();
  for (const ja of await app.page.getByText('Ja', { exact: true }).all()) await ja.click();
  await skriv(/^Datum/, 'idag');
  await knapp('Svara på kontrollfrågorna').click();
  await knapp('Ta emot och kvittera').click();
  await skriv(/^Datum/, 'idag');
  await skriv(/^Namn/, 'Kim');
  await skriv(/^Titel/, 'SAS');
  await knapp('Ta emot och kvittera').click();
  await app.page.getByText('Utse utredare och fråga om jäv.').waitFor();

  await ga('lex-sarah', 'Lex Sarah');
  await app.page.getByRole('cell', { name: 'Mottagen' }).waitFor();
  expect(await axeFindings(app.page)).toStrictEqual([]);
});

test('ett klagomål som nekas behåller det som skrivits och säger vad som saknas', async () => {
  await ga('klagomal/ny', 'Registrera klagomål eller synpunkt');
  await skriv(/^Vad handlar det om/, 'Maten är kall');
  await knapp('Registrera klagomål').click();
  await app.page.getByRole('alert').first().waitFor();
  expect(await falt(/^Vad handlar det om/).inputValue()).toBe('Maten är kall');
  await app.page.getByText('Fältet ”När kom det?” saknas.').first().waitFor();
  expect(await falt('När kom det?').evaluate((e) => e === document.activeElement)).toBe(true);
  await valj('Vilken enhet eller verksamhet gäller det?', 'hag');
  await skriv('När kom det?', 'idag');
  await knapp('Registrera klagomål').click();
  await app.page.getByRole('heading', { level: 1, name: /^K-/ }).waitFor();
  expect(await axeFindings(app.page)).toStrictEqual([]);
});

test.each([
  ['klagomal', 'Klagomål och synpunkter'],
  ['klagomal/ny', 'Registrera klagomål eller synpunkt'],
  ['lex-sarah', 'Lex Sarah'],
  ['lex-sarah/ny', 'Rapportera enligt lex Sarah'],
  ['lex-maria', 'Lex Maria'],
  ['lex-maria/ny', 'Registrera lex Maria-utredning'],
  ['externa', 'Externa avvikelser'],
  ['externa/ny', 'Registrera extern avvikelse'],
  ['rontgen', 'Röntgen'],
])('axe har inget att anmärka på %s, ljust och mörkt', async (plats, rubrik) => {
  await ga(plats, rubrik);
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme });
    expect(await axeFindings(app.page)).toStrictEqual([]);
  }
});
