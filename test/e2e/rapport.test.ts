import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AxeBuilder } from '@axe-core/playwright';
import { createProfile, openProfile } from '../../electron/core/profile.ts';
import { zEnhet } from '../../shared/enhet/enhetSchema.ts';
import type { Enhet, Organisation } from '../../shared/enhet/enhet.ts';
import { problemText } from '../../shared/problem.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { facitOrganisation } from '../../tools/demo/facit.ts';
import { laddaFacit } from '../../tools/demo/ladda.ts';
import { nyttFall } from '../rapport/nyttFall.ts';
import { chooseFrom, press } from './hand.ts';
import { newProfileFolder, startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';

/** The facit's units, and two that ended after 2019: one went into Hagen, one was split into two districts. */
function medForandringar(): Organisation {
  const org = facitOrganisation();
  const [forsta] = org.enheter;
  const slut = (id: string, namn: string, efterfoljare: readonly string[]): Enhet =>
    zEnhet.parse({
      ...forsta,
      id,
      efterfoljare,
      versioner: [{ ...forsta?.versioner[0], namn, to: '2019-12-31' }],
    });
  return {
    ...org,
    enheter: [
      ...org.enheter,
      slut('bjorkliden', 'Björkliden', ['hagen']),
      slut('storgarden', 'Storgården', ['tatort', 'landsbygd']),
    ],
  };
}

const nyckel = 'en lösenfras för provet';
const nu = '2021-09-06T08:00:00.000Z';
const profil = newProfileFolder();
let app: RunningApp;

beforeAll(async () => {
  const who = { mapp: profil.folder, keys: { given: nyckel }, clock: fixedClock(nu), vem: 'prov' };
  const made = createProfile(who, medForandringar(), { roll: 'sas', namn: 'Kim', enheter: [] });
  if (!made.ok) throw new Error(problemText(made.problem));
  const opened = openProfile(who);
  if (!opened.ok) throw new Error(problemText(opened.problem));
  await laddaFacit(async (name, input) => {
    const result = await opened.value.call(name, input);
    if (!result.ok) throw new Error(problemText(result.problem));
    return result.value;
  }, 'publicerad');
  opened.value.close();
  // The window is opened some hours after the last case was registered.
  app = await startApp(profil.folder, { VARSAM_NYCKEL: nyckel, VARSAM_KLOCKA: nu.replace('T08', 'T12') });
});
afterAll(async () => {
  await app.close();
  profil.remove();
});

test('rapporten står i fönstret med sina tabeller, och felen i marginalen', async () => {
  const { page } = app;
  await page.goto('http://bundle.app.localhost/index.html#/rapporter?period=2021-H1');
  await page.getByRole('heading', { name: '3.1 Fall' }).waitFor();
  const rad = page.getByRole('table', { name: 'Fall per enhet' }).getByRole('row', { name: /^Summa/ });
  expect(await rad.innerText()).toMatch(/602\s+468\s+385\s+−83/);
  const fall = page.getByRole('region', { name: 'Fall', exact: true });
  await expect.poll(() => fall.innerText()).toContain('ger 83');
  if (process.env['VARSAM_BILD'] !== undefined)
    await page.screenshot({ path: process.env['VARSAM_BILD'], fullPage: false });
});

test('en siffra i en tabell visar vad den bygger på', async () => {
  const rad = app.page.getByRole('table', { name: 'Fall per enhet' }).getByRole('row', { name: /^Hagen/ });
  await rad.getByRole('button', { name: /^93\. / }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Siffran bygger på' });
  await dialog.getByRole('link', { name: 'Visa avvikelserna' }).waitFor();
  expect(await dialog.innerText()).toContain('Räkneenhet: händelser');
  await dialog.getByRole('button', { name: 'Stäng' }).click();
  await dialog.waitFor({ state: 'detached' });
});

test('en text som skrivs om tar bort sitt fynd', async () => {
  const fall = app.page.getByRole('region', { name: 'Fall', exact: true });
  await fall.getByRole('button', { name: 'Skriv' }).click();
  const ruta = fall.getByRole('textbox', { name: 'Text till Fall' });
  await ruta.fill((await ruta.inputValue()).replace('84 färre', '83 färre'));
  await fall.getByRole('button', { name: 'Spara texten' }).click();
  await fall.getByText('ger 83').waitFor({ state: 'detached' });
  expect(await fall.innerText()).toContain('83 färre än samma period 2020');
});

test('rapporten sparas som Word ur fönstret', async () => {
  const fil = join(profil.folder, 'rapport.docx');
  const made = await app.ask('rapport.halvar', { period: '2021-H1', fil });
  expect(made).toMatchObject({ ok: true, value: { fil } });
  expect(existsSync(fil)).toBe(true);
});

test('axe hittar inget i rapporten', async () => {
  const found = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze();
  expect(found.violations.map((v) => `${v.id}: ${v.nodes[0]?.target.join(' ') ?? ''}`)).toEqual([]);
});

test('rapporten låses i fönstret först när varje fynd har ett svar, och det som kommer sedan visas för sig', async () => {
  const { page, ask } = app;
  await page.getByRole('button', { name: 'Lås rapporten' }).click();
  const ruta = page.getByRole('dialog', { name: 'Lås rapporten' });
  await ruta.getByRole('button', { name: 'Lås', exact: true }).click();
  expect(await ruta.getByRole('alert').innerText()).toContain('obesvarade frågor');
  await ruta.getByRole('button', { name: 'Avbryt' }).click();

  const svar = page.getByRole('textbox', { name: 'Stämmer, därför att …' });
  while ((await svar.count()) > 0) {
    const fore = await svar.count();
    await svar.first().fill('så publicerades det.');
    await page.getByRole('button', { name: 'Spara svaret' }).first().click();
    await expect.poll(() => svar.count()).toBe(fore - 1);
  }
  await page.getByRole('button', { name: 'Lås rapporten' }).click();
  await ruta.getByRole('button', { name: 'Lås', exact: true }).click();
  const version = page.getByRole('region', { name: 'Version 1' });
  await version.getByText('Siffrorna är desamma i dag').waitFor();

  await ask('avvikelse.registrera', nyttFall('hagen', '2021-05-02'));
  await page.goto('http://bundle.app.localhost/index.html#/rapporter/versioner?period=2021-H1');
  await page.reload();
  const rad = version.getByRole('row', { name: /^Fall per enhet: Hagen 2021/u });
  expect(await rad.innerText()).toMatch(/93\s+94\s+\+1/u);
  await version.getByText('1 ärende registrerades efter brytdatum').waitFor();
});

test('axe hittar inget bland de låsta versionerna', async () => {
  const found = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze();
  expect(found.violations.map((v) => `${v.id}: ${v.nodes[0]?.target.join(' ') ?? ''}`)).toEqual([]);
});

/** Drags a file from the desktop over a place in the window and lets it go, as the browser itself sees it. */
async function slapp(fil: string, over: string): Promise<void> {
  const box = await app.page.locator(over).boundingBox();
  if (box === null) throw new Error(`${over} syns inte`);
  const cdp = await app.page.context().newCDPSession(app.page);
  const data = { items: [], files: [fil], dragOperationsMask: 1 };
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x, y, data });
}

test('en Word-fil som släpps i fönstret granskas, och fynden visas med sin plats', async () => {
  const { page, ask } = app;
  const fil = join(profil.folder, 'slappt.docx');
  const text = 'Totalt registrerades 386 fall under halvåret, 84 färre än samma period 2020.';
  await ask('rapport.text.spara', { period: '2021-H1', avsnitt: 'fall', text });
  await ask('rapport.halvar', { period: '2021-H1', fil });
  await page.goto('http://bundle.app.localhost/index.html#/rapporter/granska');
  await page.getByRole('button', { name: 'Välj en Word-fil' }).waitFor();
  await slapp(fil, '.drop');
  const svar = page.getByRole('region', { name: 'slappt.docx' });
  await svar.getByText('Texten anger ändringen 84').waitFor();
  expect(await svar.innerText()).toMatch(/Avsnitt ”Fall”, text: ”Totalt registrerades/u);
});

test('en tabell ur Excel klistras in, felen sägs medan den skrivs, och siffrorna sparas med källa', async () => {
  const { page, ask } = app;
  await page.goto('http://bundle.app.localhost/index.html#/rapporter/tidigare');
  await page.getByRole('textbox', { name: 'Källa' }).fill('Årsbokslut 2018');
  const tabell = page.getByRole('textbox', { name: 'Tabellen' });
  await tabell.fill('Enhet\t2018\nHagen\t210\nBorta\t4');
  await page.getByText('Enheten ”Borta” finns inte').waitFor();
  await tabell.fill('Enhet\t2018\nHagen\t210\nLjung\t48\nSumma\t260');
  await page.getByRole('button', { name: 'Spara siffrorna' }).click();
  await page.getByText('den publicerade summan är 260, men enheterna ger 258').waitFor();
  const sparade = await ask('rapport.tidigare.lista', { matt: 'hsl-fall' });
  expect(sparade).toMatchObject({
    ok: true,
    value: expect.arrayContaining([
      {
        matt: 'hsl-fall',
        period: '2018-H1',
        enhetId: 'hagen',
        slag: 'antal',
        antal: 210,
        kalla: 'Årsbokslut 2018',
      },
    ]) as unknown,
  });
});

test('en annan rapport väljs i listan, med sin egen period, och texterna hör till den', async () => {
  const { page } = app;
  await page.goto('http://bundle.app.localhost/index.html#/rapporter?period=2021-H1');
  await page.getByRole('heading', { name: 'Halvårsrapport', level: 1 }).waitFor();
  await chooseFrom(page.getByRole('button', { name: /^Halvårsrapport/u }), 'Patientsäkerhetsberättelse');
  await page.getByRole('heading', { name: 'Patientsäkerhetsberättelse', level: 1 }).waitFor();
  await page.getByRole('heading', { name: /Öka riskmedvetenhet och beredskap/u }).waitFor();
  await expect.poll(() => page.evaluate(() => window.location.hash)).toBe('#/rapporter?mall=patientsakerhet');
  expect(await page.getByRole('button', { name: /^Helår 2021/u }).count()).toBe(1);
  await press(page.getByRole('link', { name: 'Låsta versioner' }));
  await page.getByText('Ingen version är låst.').waitFor();
  expect(await page.evaluate(() => window.location.hash)).toContain('mall=patientsakerhet');
});

test('organisationen läses som den var eller som den är, och rapporten säger vad som slagits ihop och delats', async () => {
  const { page, ask } = app;
  const uppgift = (enhetId: string, antal: number) => ({
    matt: 'hsl-fall',
    period: '2019-H1',
    enhetId,
    antal,
    kalla: 'Halvårsrapport 2019',
  });
  await ask('rapport.tidigare.spara', { uppgifter: [uppgift('bjorkliden', 5), uppgift('storgarden', 4)] });
  await page.goto('http://bundle.app.localhost/index.html#/rapporter?period=2021-H1');
  await page.reload();
  const fall = page.getByRole('table', { name: 'Fall per enhet' });
  const rad = async (namn: string) =>
    (await fall.getByRole('row', { name: new RegExp(`^${namn}`, 'u') }).innerText()).split(/\s+/u);
  await fall.waitFor();
  expect((await rad('Hagen'))[1]).toBe('200');
  expect((await rad('Björkliden'))[1]).toBe('5');
  await page
    .getByText('Björkliden gick 1 januari 2020 upp i Hagen. Siffrorna från tiden före står på Björkliden.')
    .waitFor();
  await page.getByRole('radio', { name: 'Som den är nu' }).check({ force: true });
  await page.getByText('Siffrorna från tiden före räknas på Hagen.').waitFor();
  expect((await rad('Hagen'))[1]).toBe('205');
  expect(await fall.getByRole('row', { name: /^Björkliden/u }).count()).toBe(0);
  // What was split cannot be divided between those that came after: it stays under its own name.
  expect((await rad('Storgården'))[1]).toBe('4');
  await page.getByText('Storgården delades 1 januari 2020 i Tätort och Landsbygd.').waitFor();
  expect((await rad('Summa'))[1]).toBe('611');
});
