import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { choose, go, press, told, write } from './hand.ts';
import { axeFindings } from './harness.ts';
import { oppnaKommun, registreraNagra } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

let kommun: OppnadKommun;
let page: Page;
let caseId: string;
beforeAll(async () => {
  kommun = await oppnaKommun();
  ({ page } = kommun.app);
  caseId = await registreraNagra(kommun.app);
  await go(page, `avvikelser/${caseId}?del=ratta`);
  await page.getByRole('heading', { name: 'Rätta ärendet' }).waitFor();
  await page.getByRole('region', { name: 'Nästa steg' }).waitFor();
  await page.locator('#sektion-historik').getByText('Registrerad').waitFor();
});
afterAll(async () => kommun.end());
const visa = async () => {
  const svar = await kommun.app.ask('avvikelse.visa', { id: caseId });
  return svar.ok ? (svar.value as { avvikelse: Record<string, unknown> }).avvikelse : {};
};

test('ett tillägg står bredvid det som rapporterades, och orden är orörda', async () => {
  const before = (await visa())['vadHande'];
  await press(page.getByRole('button', { name: /^Skriv ett tillägg/u }));
  await write(page.getByRole('textbox', { name: 'Tillägg' }), 'Larmmattan var urkopplad för städning.');
  await press(page.getByRole('button', { name: 'Spara tillägget' }));
  await page.getByRole('list', { name: 'Tillägg' }).getByText('urkopplad för städning').waitFor();
  expect((await visa())['vadHande']).toBe(before);
});

test('ett ärende flyttas med skäl, orden är orörda och historiken säger varifrån', async () => {
  await press(page.getByRole('button', { name: /^Flytta till rätt enhet/u }));
  await choose(page.getByRole('combobox', { name: 'Rätt enhet' }), 'Hemg');
  await write(page.getByLabel('Varför?').first(), 'Det hände på Hemgården');
  expect(await axeFindings(page)).toEqual([]);
  await press(page.getByRole('button', { name: 'Flytta avvikelsen' }));
  await told(page, 'Avvikelsen är flyttad.');
  const before = (await visa())['vadHande'];
  const historik = page.locator('#sektion-historik');
  await historik.getByText('Flyttad till en annan enhet').waitFor();
  await historik.getByText('Enhet: Hagen blev Hemgården').waitFor();
  expect((await visa())['vadHande']).toBe(before);
  expect(await visa()).toMatchObject({ enhetId: 'hemgarden', typ: 'fall' });
});

test('ett ärende klassas om med skäl: statistiken följer den nya klassen, historiken minns den gamla', async () => {
  const raknade = async (typ: string): Promise<number> => {
    const svar = await kommun.app.ask('avvikelse.lista', { filter: { typ: [typ], lagrum: ['hsl'] } });
    return svar.ok ? (svar.value as { totalt: number }).totalt : -1;
  };
  const fore = { fall: await raknade('fall'), rehab: await raknade('rehab') };
  await press(page.getByRole('button', { name: /^Klassa om: annan typ/u }));
  await choose(page.getByRole('combobox', { name: 'Rätt typ' }), 'Rehab');
  const klassaOm = page.getByRole('button', { name: 'Klassa om', exact: true });
  expect(await klassaOm.isDisabled()).toBe(true);
  await write(page.getByLabel('Varför?').last(), 'Träningen blev inte av, ingen föll');
  expect(await axeFindings(page)).toEqual([]);
  await press(klassaOm);
  await told(page, 'Avvikelsen är omklassad.');
  expect(await visa()).toMatchObject({ typ: 'rehab', undertyp: null, lagrum: 'hsl' });
  expect({ fall: await raknade('fall'), rehab: await raknade('rehab') }).toEqual({
    fall: fore.fall - 1,
    rehab: fore.rehab + 1,
  });
  const statistik = await kommun.app.ask('statistik.avvikelser', { period: '2026-H1' });
  const rader = JSON.stringify(statistik.ok ? statistik.value : null);
  expect(rader).toContain('"rehab"');
  const historik = page.locator('#sektion-historik');
  await historik.getByText('Omklassad').waitFor();
  await historik.getByText('Träningen blev inte av, ingen föll').waitFor();
  await historik.getByText(/^Typ: Fall, .* blev Rehab$/u).waitFor();
  await historik.getByText('Såg någon fallet: Nej blev inget svar').waitFor();
});

test('ett ärende som ligger öppet medan det ändras är läst en gång, och en gång till när det öppnas igen', async () => {
  const lasta = page.getByRole('button', { name: /^Vem har läst ärendet \(\d+\)/u });
  const antal = async (): Promise<number> => Number(/\d+/u.exec((await lasta.textContent()) ?? '')?.[0]);
  await page.reload();
  await lasta.waitFor();
  const shown: number[] = [];
  for (const text of ['Ett', 'Två', 'Tre']) {
    await page.getByRole('button', { name: /^Skriv ett tillägg/u }).waitFor();
    if (!(await page.getByRole('textbox', { name: 'Tillägg' }).isVisible()))
      await press(page.getByRole('button', { name: /^Skriv ett tillägg/u }));
    await write(page.getByRole('textbox', { name: 'Tillägg' }), `${text} tillägg`);
    await press(page.getByRole('button', { name: 'Spara tillägget' }));
    await page.getByRole('list', { name: 'Tillägg' }).getByText(`${text} tillägg`).waitFor();
    shown.push(await antal());
  }
  const [oppnat = 0] = shown;
  expect(shown).toEqual([oppnat, oppnat, oppnat]);
  await go(page, 'oversikt', 'Hej Eva');
  await page.goBack();
  await lasta.waitFor();
  // What is shown was asked for before this reading was written.
  await press(page.getByRole('button', { name: /^Skriv ett tillägg/u }));
  await write(page.getByRole('textbox', { name: 'Tillägg' }), 'Fyra tillägg');
  await press(page.getByRole('button', { name: 'Spara tillägget' }));
  await page.getByRole('list', { name: 'Tillägg' }).getByText('Fyra tillägg').waitFor();
  await expect.poll(antal).toBe(oppnat + 1);
});
