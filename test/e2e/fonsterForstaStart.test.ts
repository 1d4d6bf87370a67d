import { afterAll, beforeAll, expect, test } from 'vitest';
import { press, write } from './hand.ts';
import { axeFindings, newProfileFolder, startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';
import { liten } from './oppnadKommun.ts';

const profile = newProfileFolder();
let app: RunningApp;
beforeAll(async () => {
  app = await startApp(profile.folder);
  await app.page.setViewportSize(liten);
});
afterAll(async () => {
  await app.close();
  profile.remove();
});

test('första starten går att göra med bara tangentbordet, och nyckeln måste ha lästs av', async () => {
  const { page } = app;
  const { keyboard } = page;
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
  const findings: string[] = [];
  const check = async (): Promise<void> => void findings.push(...(await axeFindings(page)));

  await heading('Välkommen till Varsam');
  await keyboard.press('Enter');
  await page.getByRole('alert').getByText('Skriv kommunens namn.').waitFor();
  await check();
  await write(page.getByLabel('Kommun'), 'Lillköping');
  await keyboard.press('Enter');

  await heading('Vilka enheter finns?');
  await check();
  await write(page.getByRole('textbox', { name: 'Enhet 1' }), 'Hagen');
  await keyboard.press('Enter');

  await heading('Vem är du?');
  await write(page.getByRole('textbox', { name: 'Ditt namn' }), 'Eva Ek');
  await check();
  await keyboard.press('Enter');

  await heading('Delning med centralen');
  await check();
  await press(page.getByRole('button', { name: 'Fortsätt' }));

  await heading('Återställningsnyckeln');
  await press(page.getByRole('button', { name: 'Visa återställningsnyckeln' }));
  await page.getByLabel('Grupp 5').waitFor();
  await check();
  const groups = await page.locator('.key-groups code').allTextContents();
  expect(groups).toHaveLength(14);
  await write(page.getByLabel('Grupp 5'), 'FEL00');
  await keyboard.press('Enter');
  await page.getByText('Det stämmer inte med grupp 5.').waitFor();
  expect(await app.ask('profil.lage', {})).toMatchObject({ ok: false, problem: { code: 'profil-saknas' } });
  await page.getByLabel('Grupp 5').fill((groups[4] ?? '').toLowerCase());
  await write(page.getByLabel('Grupp 12'), groups[11] ?? '');
  await keyboard.press('Enter');

  await heading('Hej Eva');
  expect(findings).toEqual([]);
  expect(await app.ask('profil.lage', {})).toMatchObject({
    ok: true,
    value: { organisation: { kommun: 'Lillköping' }, profil: { roll: 'enhetschef', namn: 'Eva Ek' } },
  });
});
