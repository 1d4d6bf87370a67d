import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { gaTillMapp } from './filruta.ts';
import { go } from './hand.ts';
import { newProfileFolder, startApp, type RunningApp } from './harness.ts';
import { liten } from './oppnadKommun.ts';
import { fall, profilMedKopia, serRattUt, skadaDatabasen, svar } from './profilMedKopia.ts';

let profile: ReturnType<typeof newProfileFolder>;
let app: RunningApp | undefined;
beforeEach(() => {
  profile = newProfileFolder();
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  profile.remove();
});
async function open(env: Readonly<Record<string, string>> = {}): Promise<Page> {
  app = await startApp(profile.folder, env);
  await app.page.setViewportSize(liten);
  return app.page;
}
function running(): RunningApp {
  if (app === undefined) throw new Error('Appen är inte igång');
  return app;
}
async function shut(): Promise<void> {
  await app?.close();
  app = undefined;
}
const file = (): string => join(profile.folder, 'varsam.db');
const ask = <T>(name: string, input: unknown): Promise<T> => svar<T>(running(), name, input);
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const antal = async (): Promise<number> =>
  (await ask<{ totalt: number }>('avvikelse.lista', { filter: {}, offset: 0, antal: 10 })).totalt;

/** A profile with one event in a copy and one after it; gives the paper. */
const profileWithCopy = async (): Promise<string> => {
  await open();
  return await profilMedKopia(running());
};

describe('återställningsskärmen', () => {
  test('säger vilken grupp som är felskriven, öppnar med pappret och gör ingen ny databas', async () => {
    const paper = await profileWithCopy();
    await shut();
    rmSync(join(profile.folder, 'stallforetradare.nyckelskap'));
    const before = statSync(file()).size;
    const page = await open();
    await heading(page, 'Databasen behöver återställningsnyckeln');
    await serRattUt(page);
    const field = page.getByLabel('Återställningsnyckel');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Öppna databasen' }).click();
    await page.getByText('Skriv av nyckeln från pappret.').waitFor();
    const typo = `${paper.slice(0, -7)}${paper.at(-7) === '7' ? '8' : '7'}${paper.slice(-6)}`;
    await field.fill(typo);
    await page.getByRole('button', { name: 'Öppna databasen' }).click();
    await page.getByText(/felskriven i grupp 13/u).waitFor();
    await serRattUt(page);
    expect(statSync(file()).size).toBe(before);
    await field.fill(paper.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: 'Öppna databasen' }).click();
    await heading(page, 'Hej Eva');
    expect(await antal()).toBe(2);
  });

  test('en nyckelfil som är borta läggs tillbaka från kopian bredvid säkerhetskopiorna', async () => {
    await profileWithCopy();
    await shut();
    rmSync(join(profile.folder, 'nyckel.json'));
    await heading(await open(), 'Hej Eva');
    expect(readdirSync(profile.folder)).toContain('nyckel.json');
  });
});

describe('en skadad databas', () => {
  test('stoppar skrivandet vid start, erbjuder senaste hela kopian och sparar det skadade i karantän', async () => {
    await profileWithCopy();
    await shut();
    skadaDatabasen(file());
    const page = await open();
    await heading(page, 'Databasen är skadad');
    expect(await app?.ask('avvikelse.registrera', { uppgifter: fall })).toMatchObject({
      ok: false,
      problem: { code: 'databas-skadad' },
    });
    await page.getByRole('heading', { name: /^Senaste hela kopian:/u }).waitFor();
    await serRattUt(page);
    await page.getByRole('button', { name: 'Återställ kopian' }).click();
    await heading(page, 'Hej Eva');
    expect(await antal()).toBe(1);
    const karantan = readdirSync(profile.folder).find((n) => n.startsWith('karantan-')) ?? '';
    expect(readdirSync(join(profile.folder, karantan))).toContain('varsam.db');
  });

  test('upptäcks efter en krasch innan något visas, och en skadad kopia hoppas över', async () => {
    await profileWithCopy();
    await ask('kopior.gor', {});
    await app?.kill();
    app = undefined;
    expect(readdirSync(profile.folder)).toContain('oppen');
    const [newest] = readdirSync(join(profile.folder, 'kopior'))
      .filter((n) => n.endsWith('.db'))
      .toSorted()
      .toReversed();
    skadaDatabasen(join(profile.folder, 'kopior', newest ?? ''));
    rmSync(`${file()}-wal`, { force: true });
    skadaDatabasen(file());
    const page = await open();
    await heading(page, 'Databasen är skadad');
    await page.getByRole('button', { name: 'Återställ kopian' }).click();
    await heading(page, 'Hej Eva');
    expect(await antal()).toBe(1);
  });

  test('en databas som saknas gör ingen ny, och kopian tar dess plats', async () => {
    await profileWithCopy();
    await shut();
    for (const name of readdirSync(profile.folder).filter((n) => n.startsWith('varsam.db')))
      rmSync(join(profile.folder, name));
    const page = await open();
    await heading(page, 'Databasen saknas');
    expect(readdirSync(profile.folder)).not.toContain('varsam.db');
    await serRattUt(page);
    await page.getByRole('button', { name: 'Återställ kopian' }).click();
    await heading(page, 'Hej Eva');
    expect(await antal()).toBe(1);
  });

  test('en avhuggen logg som tar det kopian har sägs till, och databasen får behållas om man vill', async () => {
    await profileWithCopy();
    await ask('kopior.gor', {});
    const older = readFileSync(file());
    await ask('avvikelse.registrera', { uppgifter: { ...fall, vadHande: 'Tredje' } });
    await ask('kopior.gor', {});
    await shut();
    writeFileSync(file(), older);
    const page = await open();
    await heading(page, 'Databasen saknar något');
    await serRattUt(page);
    await page.getByRole('button', { name: 'Behåll databasen som den är' }).click();
    await heading(page, 'Hej Eva');
    expect(await antal()).toBe(2);
  });
});

test('på en ny dator räcker kopian, nyckelfilen bredvid den och pappret', async () => {
  const paper = await profileWithCopy();
  await shut();
  const usb = join(profile.folder, 'kopior');
  const kopia = readdirSync(usb).find((n) => n.startsWith('manuell-')) ?? '';
  const ny = newProfileFolder();
  app = await startApp(ny.folder);
  const { page } = running();
  await page.setViewportSize(liten);
  await page.getByRole('button', { name: 'Jag har en säkerhetskopia' }).click();
  await heading(page, 'Hämta en säkerhetskopia');
  await serRattUt(page);
  await page.getByRole('button', { name: 'Välj säkerhetskopian' }).click();
  await gaTillMapp(page, usb);
  await page.getByRole('option', { name: kopia }).waitFor({ state: 'attached' });
  await page.locator('varsam-fonster select').selectOption(`fil:${kopia}`);
  await page.getByRole('button', { name: 'Öppna' }).click();
  await page.getByText(kopia).waitFor();
  await page.getByLabel('Återställningsnyckel').fill(paper);
  await page.getByRole('button', { name: 'Hämta kopian' }).click();
  await heading(page, 'Hej Eva');
  expect(await antal()).toBe(1);
  await shut();
  ny.remove();
});

describe('nycklar i inställningarna', () => {
  const part = (page: Page, id: string): Promise<void> =>
    go(page, `installningar?del=${id}`, 'Inställningar');
  /** Reads the two groups that are asked for from the screen, as a person does from the paper. */
  const typeBack = async (page: Page): Promise<string> => {
    await page.getByLabel('Grupp 5').waitFor();
    const groups = await page.locator('.key-groups code').allTextContents();
    await page.getByLabel('Grupp 5').fill(groups[4] ?? '');
    await page.getByLabel('Grupp 12').fill(groups[11] ?? '');
    return groups.join('-');
  };

  test('en lösenfras vid start krävs, fel fras nekas och rätt öppnar', async () => {
    await profileWithCopy();
    const { page } = running();
    await page.reload();
    await part(page, 'nycklar');
    await page.getByRole('button', { name: 'Lägg till en lösenfras' }).click();
    await page.getByLabel('Ny lösenfras').fill('fyra vanliga svenska ord');
    await page.getByLabel('Skriv den igen').fill('fyra vanliga svenska ord');
    await page.getByText('Fråga efter lösenfrasen varje gång').click();
    await serRattUt(page);
    await page.getByRole('button', { name: 'Spara lösenfrasen' }).click();
    await page.getByText('Lösenfrasen är sparad.').waitFor();
    await shut();
    const again = await open();
    await heading(again, 'Skriv lösenfrasen');
    await serRattUt(again);
    await again.getByLabel('Lösenfras').fill('fyra andra svenska ord');
    await again.keyboard.press('Enter');
    await again.getByText('Lösenfrasen stämmer inte. Försök igen.').waitFor();
    await again.getByLabel('Lösenfras').fill('fyra vanliga svenska ord');
    await again.keyboard.press('Enter');
    await heading(again, 'Hej Eva');
    expect(await antal()).toBe(2);
  });

  test('ett nytt papper tar över först när det är visat, och nyckeln kan bytas med allt kvar', async () => {
    const first = await profileWithCopy();
    const { page } = running();
    await page.reload();
    await part(page, 'nycklar');
    await page.getByRole('button', { name: 'Ny återställningsnyckel på papper' }).click();
    await page.getByRole('button', { name: 'Visa den nya nyckeln' }).click();
    const second = await typeBack(page);
    await serRattUt(page);
    await page.getByRole('button', { name: 'Börja använda den nya nyckeln' }).click();
    await page.getByText('Den nya återställningsnyckeln gäller.').waitFor();
    await page.getByRole('button', { name: 'Byt databasens nyckel' }).click();
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    const third = await typeBack(page);
    await page.getByRole('button', { name: 'Byt nyckeln nu' }).click();
    await page.getByText('Databasen har en ny nyckel.').waitFor();
    expect(await antal()).toBe(2);
    await shut();
    rmSync(join(profile.folder, 'stallforetradare.nyckelskap'));
    const again = await open();
    await heading(again, 'Databasen behöver återställningsnyckeln');
    for (const [paper, opens] of [
      [first, false],
      [second, false],
      [third, true],
    ] as const)
      expect(await app?.ask('skal.aterstallNyckel', { hemligDel: paper })).toMatchObject({ ok: opens });
    expect(await antal()).toBe(2);
  });
});

test('i inställningarna görs en kopia, mappen väljs, och tillbaka går det med besked om vad som skiljer', async () => {
  await profileWithCopy();
  const { page } = running();
  const extra = join(profile.folder, 'extra');
  await ask('kopior.valjMapp', { mapp: extra });
  await page.reload();
  await go(page, 'installningar?del=kopior');
  await heading(page, 'Inställningar');
  await page.getByRole('button', { name: 'Gå tillbaka till en kopia' }).click();
  await page
    .getByRole('button', { name: /^Gå tillbaka till kopian från/u })
    .first()
    .click();
  await page.getByText('Nya under den tiden: 1 avvikelse.').waitFor();
  await serRattUt(page);
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
  await page.getByText('Säkerhetskopian är gjord och går att läsa tillbaka.').waitFor();
  expect(readdirSync(extra).map((n) => n.replace(/-\d{4}.*$/u, ''))).toEqual(['manuell', 'nyckel.json']);
  await page
    .getByRole('button', { name: /^Gå tillbaka till kopian från/u })
    .last()
    .click();
  await page.getByRole('button', { name: 'Återställ kopian' }).click();
  await page.getByText('Kopian är på plats.').waitFor();
  expect(await antal()).toBe(1);
});
