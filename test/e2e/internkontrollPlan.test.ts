import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { chooseFrom, go, holds, pick, press, write } from './hand.ts';
import { axeFindings } from './harness.ts';
import { planeraNagra } from './internkontrollData.ts';
import { oppnaKommun, registreraNagra } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

let kommun: OppnadKommun;
let page: Page;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  kommun = await oppnaKommun();
  ({ page } = kommun.app);
  await kommun.app.ask('profil.andra', {
    profil: { roll: 'kvalitetssamordnare', namn: 'Kim Ek', enheter: [] },
  });
  await registreraNagra(kommun.app);
  ids = await planeraNagra(kommun.app);
  await page.reload();
  await page.getByRole('navigation').first().waitFor();
});
afterAll(async () => kommun.end());

const hash = async (): Promise<string> => page.evaluate(() => window.location.hash);
const falt = (label: string): Locator => page.getByLabel(label, { exact: true });
const knapp = (name: string): Locator => page.getByRole('button', { name, exact: true });
const val = (name: string): Locator => page.getByRole('radio', { name, exact: true });

test('en kontroll läggs till i planen, som sedan antas och låses', async () => {
  await go(page, 'internkontroll/plan');
  await press(page.getByRole('link', { name: 'Ny kontroll' }));
  await write(falt('Kontrollmoment'), 'Skyddsrond');
  await press(knapp('Varje kvartal'));
  await page.keyboard.press('Control+s');
  await page.getByRole('grid', { name: 'Årskalender 2026' }).getByText('Skyddsrond').waitFor();

  await press(knapp('Anta planen'));
  await write(falt('Paragraf'), '§ 7');
  await press(knapp('Anta och lås'));
  await page.locator('.lead', { hasText: /Version 1, antagen .*§ 7/u }).waitFor();
  expect(await page.getByRole('link', { name: 'Ny kontroll' }).count()).toBe(0);
});

test('en ändring efter beslutet visas innan den antas, och kan ångras', async () => {
  await press(knapp('Öppna för ändring'));
  await page.getByText('Inget är ändrat än.').waitFor();
  await press(page.getByRole('link', { name: 'Inventera boendeplatser', exact: true }));
  await press(page.getByRole('link', { name: 'Ändra i planen' }));
  await write(falt('Metod (valfritt)'), 'Kölistan');
  await page.keyboard.press('Control+s');
  await page.getByText('Metod: tomt blev ”Kölistan”').waitFor();
  await press(knapp('Ångra ändringarna'));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Ångra ändringarna' }));
  await knapp('Öppna för ändring').waitFor();
  expect(await page.getByText('Kölistan').count()).toBe(0);
});

test('pilarna flyttar i årskalendern, och Enter leder till kontrollen som ska göras', async () => {
  const grid = page.getByRole('grid', { name: 'Årskalender 2026' });
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const at = page.locator(':focus');
  await expect.poll(() => at.getAttribute('aria-label')).toBe('Missad, maj. Mätning av utredningstid');
  expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByText('Genomför kontrollen. En uppgift i ord.').waitFor();
  await expect.poll(hash).toContain(`kontroller/${ids['uppgift'] ?? ''}/genomfor`);
});

test('en uppgift sparas med resultat och svar om åtgärd, och får en åtgärd', async () => {
  await write(falt('Vad visar kontrollen?'), '50 personer väntar på plats.');
  await pick(val('Med anmärkning'));
  await pick(val('Ja'));
  await page.keyboard.press('Control+s');
  const kort = page.getByRole('article');
  await kort.getByText('50 personer väntar på plats.').waitFor();
  expect(await kort.getByText('Åtgärd behövs.').count()).toBe(1);
  await press(kort.getByRole('button', { name: 'Ny åtgärd' }));
  await write(kort.getByLabel('Vad ska göras?'), 'Bygg ett boende');
  await chooseFrom(kort.getByRole('button', { name: /Område/u }), /Omgivning/u);
  await write(kort.getByLabel('Ansvarig'), 'Chef 1');
  await write(kort.getByRole('textbox', { name: 'Klar senast' }), '2026-12-20');
  await press(kort.getByRole('button', { name: 'Spara åtgärden' }));
  await kort.getByRole('group', { name: 'Bygg ett boende' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

/** Waits until what is typed stands in the database, as it does within a second. */
async function sparatSomUtkast(text: string): Promise<void> {
  await expect.poll(async () => JSON.stringify(await kommun.app.ask('utkast.lista', {}))).toContain(text);
}
const utkasten = async (): Promise<readonly unknown[]> =>
  ((await kommun.app.ask('utkast.lista', {})) as { readonly value: readonly unknown[] }).value;

test.each([
  [
    'genomförandet',
    (): string => `internkontroll/kontroller/${ids['uppgift'] ?? ''}/genomfor`,
    'Vad visar kontrollen?',
  ],
  ['stickprovet', (): string => `internkontroll/kontroller/${ids['checklista'] ?? ''}/genomfor`, 'Frö'],
  ['en ny risk', (): string => 'internkontroll/risker/ny', 'Vad kan gå fel?'],
  ['en ny kontroll', (): string => 'internkontroll/plan/ny?ar=2027', 'Kontrollmoment'],
] as const)(
  'det som skrivs i %s finns kvar när fönstret dör, och erbjuds igen',
  async (_form, plats, etikett) => {
    await go(page, plats());
    const ruta = falt(etikett);
    await ruta.waitFor();
    const text = `Påbörjat ${Math.random().toString(36).slice(2)}`;
    await write(ruta, text);
    await sparatSomUtkast(text);
    await page.reload();
    await page.getByText('Det här började du skriva förut.').waitFor();
    await holds(ruta, text);
    await press(knapp('Börja om'));
    await expect.poll(() => ruta.inputValue()).not.toBe(text);
    await expect.poll(utkasten).toEqual([]);
  },
);

test('när skärmen låses mitt i ett genomförande finns varje ord kvar, och listas bland utkasten', async () => {
  await go(page, `internkontroll/kontroller/${ids['uppgift'] ?? ''}/genomfor`);
  await page.getByLabel('Vad visar kontrollen?').waitFor();
  await write(falt('Vad visar kontrollen?'), 'Femtio väntar på plats, mätt i dag.');
  process.kill(kommun.app.pid, 'SIGUSR2');
  await page.getByRole('heading', { name: 'Varsam är låst' }).waitFor();
  await press(knapp('Fortsätt arbeta'));
  await holds(falt('Vad visar kontrollen?'), 'Femtio väntar på plats, mätt i dag.');
  await go(page, 'oversikt');
  await page.getByText('Genomför: Inventera boendeplatser').waitFor();
  await press(knapp('Fortsätt skriva'));
  await holds(falt('Vad visar kontrollen?'), 'Femtio väntar på plats, mätt i dag.');
  await pick(val('Utan anmärkning'));
  await page.keyboard.press('Control+s');
  await page.getByRole('article').first().getByText('Femtio väntar på plats, mätt i dag.').waitFor();
  await expect.poll(utkasten).toEqual([]);
});

test('klasser som inte går ihop nekas med skillnaden, och sparas när de stämmer', async () => {
  await go(page, `internkontroll/kontroller/${ids['klasser'] ?? ''}/genomfor`);
  // The classes of the last time are there; only the counts are new.
  await holds(falt('Klass 1'), 'Upp till fyra månader');
  await write(falt('Totalt'), '70');
  await write(falt('Antal, klass 1'), '60');
  await write(falt('Antal, klass 2'), '9');
  await page.getByText('60 + 9 = 69, det saknas 1').waitFor();
  await pick(val('Utan anmärkning'));
  await page.keyboard.press('Control+s');
  await page.getByText('Totalt är 70 men delarna ger 69. Rätta antalen.').waitFor();
  await write(falt('Antal, klass 2'), '10');
  await page.getByText('60 + 10 = 70, stämmer').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText(/^Totalt 70: Upp till fyra månader 60/u).waitFor();
  await expect.poll(hash).toContain('utfall=');
});

test('ett stickprov dras ur sitt frö, samma varje gång, och varje akt får sitt svar', async () => {
  await go(page, `internkontroll/kontroller/${ids['checklista'] ?? ''}/genomfor`);
  await write(falt('Hur många finns det?'), '200');
  await write(falt('Hur många granskas?'), '2');
  await write(falt('Frö'), 'vår 2026');
  const dragna = page.getByText(/^Granska nummer/u);
  const forst = await dragna.textContent();
  await write(falt('Frö'), 'höst 2026');
  await expect.poll(() => dragna.textContent()).not.toBe(forst);
  await write(falt('Frö'), 'vår 2026');
  await expect.poll(() => dragna.textContent()).toBe(forst);

  const akter = page.getByRole('list', { name: 'Granskade akter' }).getByRole('listitem');
  await pick(akter.nth(0).getByRole('radio', { name: 'Utan anmärkning' }));
  await pick(val('Mindre anmärkning'));
  await page.keyboard.press('Control+s');
  await page.getByText('Alla dragna akter behöver ett svar. 1 av 2 är granskade.').waitFor();
  await pick(akter.nth(1).getByRole('radio', { name: 'Med anmärkning' }));
  await pick(akter.nth(1).getByRole('checkbox', { name: 'Finns ett beslutsmeddelande?' }));
  await page.getByLabel('Granskade hittills').getByText('2 av 2 granskade, 1 med anmärkning').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('2 av 200 granskade (frö ”vår 2026”), 1 med anmärkning.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('en automatisk kontroll fylls i, och siffran öppnar ärendet den räknar', async () => {
  await go(page, `internkontroll/kontroller/${ids['automatisk'] ?? ''}/genomfor`);
  await press(page.getByRole('button', { name: /^1\. Antal, Totalt/u }));
  await page
    .getByRole('list', { name: 'Poster' })
    .getByRole('link', { name: /EKAN-2026-001/u })
    .waitFor();
  await press(knapp('Stäng'));
  await pick(val('Utan anmärkning'));
  await page.keyboard.press('Control+s');
  await page.getByText(/januari–augusti 2026: 1, varav 0 uppföljda av närmaste chef/iu).waitFor();
  expect(await page.getByRole('article').count()).toBe(1);
});

test('rapporten läses på skärmen, och beslutet skrivs med egna ord', async () => {
  await go(page, 'internkontroll/rapport?period=2026-delar');
  await page.getByText('Uppföljning av internkontroll januari–augusti 2026').waitFor();
  expect(await page.getByRole('img', { name: /^Riskmatris, .*risk 41/u }).count()).toBe(1);
  await press(page.getByRole('button', { name: 'Skriv förslag till beslut' }));
  await write(
    falt('Förslag till beslut'),
    'Nämnden godkänner rapporten och ger förvaltningen i uppdrag att bygga.',
  );
  await sparatSomUtkast('ger förvaltningen i uppdrag att bygga.');
  await page.reload();
  await page.getByText('Det här började du skriva förut.').waitFor();
  await press(knapp('Spara texten'));
  await page.locator('.report-page p', { hasText: 'ger förvaltningen i uppdrag att bygga' }).waitFor();
  await expect.poll(utkasten).toEqual([]);
  const { value } = (await kommun.app.ask('internkontroll.rapport', { period: '2026-delar' })) as {
    readonly value: { readonly texter: readonly { readonly text: string }[] };
  };
  expect(value.texter.map((t) => t.text)).toContain(
    'Nämnden godkänner rapporten och ger förvaltningen i uppdrag att bygga.',
  );
  expect(await axeFindings(page)).toEqual([]);
});

test('det som återstår är markerat i listan, och ett utfall som blev fel återkallas', async () => {
  await go(page, `internkontroll/kontroller/${ids['automatisk'] ?? ''}`);
  await press(page.getByRole('button', { name: 'Återkalla utfallet' }));
  await write(falt('Varför återkallas det?'), 'Fel period');
  await press(page.getByRole('dialog').getByRole('button', { name: 'Återkalla' }));
  await page.getByText('Kontrollen har inget utfall än').waitFor();
  await go(page, 'internkontroll/kontroller?visa=aterstar');
  const rad = page.getByRole('row', { name: /Sammanställa LSS-avvikelser/u });
  await rad.waitFor();
  await expect.poll(() => rad.textContent()).toContain('Försenad');
});

test('kommunens eget ord läggs till i resultatskalan och kan väljas', async () => {
  await go(page, 'internkontroll/plan?ar=2026');
  await press(page.getByRole('button', { name: 'Resultatskala' }));
  await write(falt('Nytt ord'), 'Grön');
  await press(knapp('Lägg till ordet'));
  await page.getByRole('list', { name: 'Ord i resultatskalan' }).getByText('Grön').waitFor();
  await press(page.getByRole('button', { name: 'Ta bort Går inte att avgöra' }));
  await page
    .getByRole('list', { name: 'Ord i resultatskalan' })
    .getByText('Går inte att avgöra')
    .waitFor({ state: 'detached' });
  await go(page, `internkontroll/kontroller/${ids['uppgift'] ?? ''}/genomfor`);
  await val('Grön').waitFor();
  expect(await val('Går inte att avgöra').count()).toBe(0);
});
