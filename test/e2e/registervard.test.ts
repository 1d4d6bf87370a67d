import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '../../shared/result.ts';
import { go } from './hand.ts';
import { axeFindings, newProfileFolder, startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';
import { liten, litenDubbel } from './oppnadKommun.ts';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';

const profile = newProfileFolder();
let app: RunningApp;
const ask = async <T>(name: string, input: unknown): Promise<T> => {
  const answer = (await app.ask(name, input)) as Result<T>;
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
};
const goTo = (part: string, heading: string): Promise<void> => go(app.page, `registervard/${part}`, heading);
async function looksRight(): Promise<void> {
  const { page } = app;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page)).toEqual([]);
  }
  for (const size of [litenDubbel, liten]) {
    await page.setViewportSize(size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  }
}

/** Ended cases from 2019, looked at many years afterwards. */
beforeAll(async () => {
  app = await startApp(profile.folder, { VARSAM_KLOCKA: '2019-06-15T08:00:00.000Z' });
  await ask('skal.skapaNyckel', { aterstallning: 'ny' });
  await ask('profil.skapa', {
    organisation: organisationAv('Lillköping', ['Hagen']),
    profil: { roll: 'sas', namn: 'Eva Ek', enheter: [] },
  });
  for (const [n, pseudonym] of ['Brukare A', 'Brukare B'].entries()) {
    const { id } = await ask<{ id: string }>('avvikelse.registrera', {
      uppgifter: {
        enhetId: 'hagen',
        lagrum: 'hsl',
        typ: 'fall',
        nar: { precision: 'ungefar', datum: '2019-06-01' },
        upptackt: '2019-06-01',
        vadHande: `Föll i badrummet ${n}`,
        berord: { slag: 'person', pseudonym },
      },
    });
    await ask('avvikelse.visa', { id });
    if (n === 0) await ask('avvikelse.steg', { id, till: 'ej-avvikelse', skal: 'Dubbelt' });
  }
  await app.close();
  app = await startApp(profile.folder, { VARSAM_KLOCKA: '2026-06-15T08:00:00.000Z' });
  await app.page.setViewportSize(liten);
  await app.page.getByRole('heading', { name: 'Hej Eva' }).waitFor();
});
afterAll(async () => {
  await app.close();
  profile.remove();
});

test('åtkomstloggen visar vem som läst i ett ärende, av en användare och om en brukare', async () => {
  const { page } = app;
  await goTo('logg', 'Åtkomstlogg');
  await page.getByLabel('Nummer').fill('hagen-2019-001');
  await page.keyboard.press('Enter');
  await page
    .getByRole('table', { name: /hagen-2019-001/iu })
    .getByText('Läste')
    .first()
    .waitFor();
  await looksRight();
  await page.getByText('En brukare', { exact: true }).click();
  await page.getByLabel('Beteckning').fill('brukare b');
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: 'Avvikelse HAGEN-2019-002' }).first().waitFor();
  await looksRight();
  expect(await page.getByRole('cell', { name: 'Avvikelse HAGEN-2019-001' }).count()).toBe(0);
});

test('ett stickprov dras, läses och signeras', async () => {
  const { page } = app;
  await goTo('granskning', 'Loggranskning');
  await page.getByRole('textbox', { name: 'Från' }).fill('2019-06-01');
  await page.getByRole('button', { name: 'Dra stickprov' }).click();
  await page.getByText('av 2 läsningar är dragna.').waitFor();
  await page.getByRole('button', { name: 'Signera granskningen' }).click();
  await page.getByText('Välj vad granskningen gav.').waitFor();
  await looksRight();
  await page.getByText('Inget att anmärka på').click();
  await page.getByRole('button', { name: 'Signera granskningen' }).click();
  await page.getByText('frö ”juni 2026”').waitFor();
  expect(await ask('loggranskning.lista', {})).toMatchObject([{ population: 2, resultat: 'inget' }]);
});

test('registerutdraget visar träffarna och vad som ska prövas innan det lämnas ut', async () => {
  const { page } = app;
  await goTo('utdrag', 'Registerutdrag');
  await page.getByLabel('Beteckning, namn eller ord').fill('Brukare B');
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: /Brukare B/u }).waitFor();
  await page.getByText('Pröva sekretessen innan utdraget lämnas ut.').waitFor();
  await looksRight();
  expect(await page.getByRole('row').count()).toBe(2);
});

test('gallringen kräver regel med beslut, visar listan, och först när antalet är skrivet försvinner ärendena', async () => {
  const { page } = app;
  await goTo('gallring', 'Gallring');
  await page.getByText('Ingen tid är beslutad').waitFor();
  await page.getByRole('button', { name: 'Slag av ärende' }).first().click();
  await page.getByRole('option', { name: 'Avvikelser', exact: true }).click();
  await page.getByRole('button', { name: 'Spara regeln' }).click();
  await page.getByText('Skriv hänvisningen till beslutet').waitFor();
  await page.getByLabel('Beslut', { exact: true }).fill('KS 2024/117');
  await page.getByRole('textbox', { name: 'Beslutsdatum' }).fill('2024-02-01');
  await page.getByRole('button', { name: 'Spara regeln' }).click();
  await page.getByText('1 ärende ska gallras.').waitFor();
  await page.getByRole('button', { name: '1 ärende hålls kvar fast tiden är ute' }).click();
  await page.getByText('Ärendet är inte avslutat (registrerad).').waitFor();
  await looksRight();
  await page.getByRole('button', { name: 'Gallra 1 ärende …' }).click();
  await page.getByRole('button', { name: 'Gallra för gott' }).click();
  await page.getByText('Skriv 1 för att visa att du har läst listan.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('Skriv antalet ärenden (1)').fill('1');
  await page.getByRole('button', { name: 'Gallra för gott' }).click();
  await page.getByText('1 ärende är gallrat').waitFor();
  await page.getByText('Inget ska gallras i dag').waitFor();
  expect((await ask<{ totalt: number }>('avvikelse.lista', { filter: {}, offset: 0, antal: 5 })).totalt).toBe(
    1,
  );
  await page.getByRole('button', { name: /^Spara listan från .* som PDF/u }).waitFor();
  expect(existsSync(profile.folder)).toBe(true);
});
