import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roller } from '../../shared/profil/profil.ts';
import type { Roll } from '../../shared/profil/profil.ts';
import { go, still } from './hand.ts';
import { startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';
import { liten, oppnaKommun, registreraNagra } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

let kommun: OppnadKommun;
beforeAll(async () => {
  kommun = await oppnaKommun();
  await registreraNagra(kommun.app);
});
afterAll(async () => kommun.end());

async function bliRoll({ app }: OppnadKommun, roll: Roll): Promise<void> {
  const bytt = await app.ask('profil.andra', { profil: { roll, namn: 'Eva Ek', enheter: [] } });
  if (!bytt.ok) throw new Error(JSON.stringify(bytt.problem));
  await app.page.reload();
  await app.page.getByRole('navigation', { name: 'Huvudmeny' }).waitFor();
}

/** Goes to each page of the navigation in turn; gives what the pages say, by the name of the page. */
async function gaIgenom({ page }: RunningApp): Promise<readonly (readonly [sida: string, text: string])[]> {
  const meny = page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link');
  const sagt: (readonly [string, string])[] = [];
  for (const lank of await meny.all()) {
    await lank.click();
    await lank.and(page.locator('[aria-current="page"]')).waitFor();
    const arbetsyta = page.locator('#arbetsyta');
    await arbetsyta.getByRole('heading', { level: 1 }).waitFor();
    await still(page);
    sagt.push([await lank.innerText(), await arbetsyta.innerText()]);
  }
  return sagt;
}

describe.each(Object.keys(roller) as Roll[])('rollen %s', (roll) => {
  test('har bara sidor i menyn som den får använda', async () => {
    await bliRoll(kommun, roll);
    const sagt = await gaIgenom(kommun.app);
    expect(sagt.length).toBeGreaterThanOrEqual(4);
    expect(sagt.filter(([, text]) => /får inte göras i rollen/u.test(text))).toEqual([]);
  });
});

/** Where a button stands, its name, a role that has it, one that the core refuses what it asks, and what the page shows both. */
const knappar = [
  ['rapporter', 'button', 'Lås rapporten', 'sas', 'enhetschef', 'Spara utkast som'],
  ['rapporter/mall', 'button', 'Spara mallen', 'sas', 'enhetschef', 'standardmall gäller'],
  ['rapporter/mall', 'button', 'Lägg till avsnitt', 'mas', 'kvalitetssamordnare', 'standardmall gäller'],
  ['rapporter/offentlig', 'button', /Gräns/u, 'sas', 'enhetschef', 'Dolda tal'],
  ['internkontroll/risker', 'button', 'Ny risk', 'kvalitetssamordnare', 'forvaltningschef', 'inga risker än'],
  [
    'internkontroll/matris',
    'button',
    'Ändra matrisen',
    'kvalitetssamordnare',
    'utredare',
    'Matrisen som tabell',
  ],
  [
    'internkontroll/dubbelskattning',
    'button',
    'Starta en dubbelskattning',
    'sas',
    'forvaltningschef',
    'Ingen dubbelskattning är gjord',
  ],
  ['internkontroll/plan', 'link', 'Ny kontroll', 'enhetschef', 'utredare', 'är tom'],
  ['internkontroll/risker', 'link', 'Rapport', 'kvalitetssamordnare', 'utredare', 'inga risker än'],
  ['klagomal/raknesatt', 'button', 'Spara regeln', 'sas', 'utredare', 'enligt regeln'],
  ['avvikelser', 'button', 'Importera', 'enhetschef', 'utredare', '4 avvikelser'],
  ['registervard', 'link', 'Registerutdrag', 'sas', 'forvaltningschef', 'Gallring'],
] as const satisfies readonly (readonly [string, 'button' | 'link', string | RegExp, Roll, Roll, string])[];

async function visaSidan({ page }: RunningApp, adress: string, tecken: string | RegExp): Promise<void> {
  await go(page, adress);
  await page.locator('#arbetsyta').getByText(tecken).first().waitFor();
  await still(page);
}

test.each(knappar)(
  'på %s finns %s ”%s” för rollen %s, inte för %s',
  async (adress, slag, namn, far, farInte, tecken) => {
    const { app } = kommun;
    const knapp = app.page.locator('#arbetsyta').getByRole(slag, { name: namn, exact: true });
    await bliRoll(kommun, far);
    await visaSidan(app, adress, tecken);
    await knapp.first().waitFor();
    await bliRoll(kommun, farInte);
    await visaSidan(app, adress, tecken);
    expect(await knapp.count()).toBe(0);
  },
);

test.each([
  ['internkontroll/risker', /Du kan läsa, men risker, plan och kontroller ändras av/u, 'utredare'],
  ['internkontroll/risker/ny', 'Ingår inte i rollen Förvaltningschef', 'forvaltningschef'],
  ['rapporter/mall', 'det här ändras av SAS, MAS eller MAR', 'enhetschef'],
  ['klagomal/raknesatt', /Ändra regeln: görs av/u, 'utredare'],
] as const)('på %s står det %s för rollen %s', async (adress, text, roll) => {
  await bliRoll(kommun, roll);
  await visaSidan(kommun.app, adress, text);
  expect(await kommun.app.page.getByText(text).count()).toBe(1);
});

test('en länk till en sida som inte ingår i rollen säger det och visar vägen vidare', async () => {
  await bliRoll(kommun, 'enhetschef');
  const { page } = kommun.app;
  await go(page, 'registervard');
  await page.getByText('Ingår inte i rollen Enhetschef').waitFor();
  expect(await page.getByRole('link', { name: 'Till Inställningar' }).getAttribute('href')).toBe(
    '#/installningar',
  );
});

describe('det som IT har bestämt', () => {
  const mapp = mkdtempSync(join(tmpdir(), 'varsam-avit-'));
  const policy = join(mapp, 'policy.json');
  let styrd: RunningApp;
  beforeAll(async () => {
    await bliRoll(kommun, 'sas');
    await kommun.app.close();
    mkdirSync(join(mapp, 'kopior'));
    writeFileSync(
      policy,
      JSON.stringify({
        enhet: 'hagen',
        utdelning: [String.raw`\\server\varsam`],
        tillatExport: false,
        kopieringsmapp: join(mapp, 'kopior'),
      }),
    );
    styrd = await startApp(kommun.folder, { VARSAM_POLICY: policy });
    await styrd.page.setViewportSize(liten);
  });
  afterAll(async () => {
    await styrd.close();
    rmSync(mapp, { recursive: true });
  });
  const visa = (adress: string): Promise<void> => go(styrd.page, adress);

  test('enheten står som låst, och ingen annan går att välja', async () => {
    await visa('installningar');
    const rad = styrd.page.locator('p', { hasText: 'Din enhet' });
    await rad.waitFor();
    expect(await rad.innerText()).toMatch(/Hagen\s+Bestämt av IT/u);
    expect(await styrd.page.getByRole('group', { name: 'Dina enheter' }).count()).toBe(0);
  });
  test('mappen för delning är ifylld och låst', async () => {
    await visa('delning');
    await styrd.page
      .getByText(String.raw`\\server\varsam`)
      .first()
      .waitFor();
    expect(await styrd.page.getByLabel('Mappens sökväg').count()).toBe(0);
    expect(await styrd.page.getByRole('button', { name: 'Bläddra' }).count()).toBe(0);
  });
  test.each([
    ['rod-trad?period=2026-H1', 'Spara tabellen som'],
    ['avvikelser', 'Spara listan'],
    ['statistik?period=2026-H1', 'Spara bilden'],
  ])('det som skulle spara en fil på %s säger att det är avstängt', async (adress, knapp) => {
    await visa(adress);
    await styrd.page.getByText(`${knapp}: avstängt på den här datorn.`).first().waitFor();
    expect(await styrd.page.getByRole('button', { name: knapp }).count()).toBe(0);
  });
});
