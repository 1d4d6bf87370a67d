import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { svaraFil, svaraMapp } from './filruta.ts';
import { chooseFrom, go, pick, press, told, write } from './hand.ts';
import { folj, skriv } from './handboksvandring.ts';
import type { Handgrepp } from './handboksvandring.ts';
import { newProfileFolder, startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';
import { liten } from './oppnadKommun.ts';
import { profilMedKopia, skadaDatabasen, svar } from './profilMedKopia.ts';

let profile: ReturnType<typeof newProfileFolder>;
let app: RunningApp | undefined;
beforeEach(() => {
  profile = newProfileFolder();
});
afterEach(async () => {
  await shut();
  profile.remove();
});
async function open(folder = profile.folder): Promise<Page> {
  app = await startApp(folder);
  await app.page.setViewportSize(liten);
  return app.page;
}
async function shut(): Promise<void> {
  await app?.close();
  app = undefined;
}
function running(): RunningApp {
  if (app === undefined) throw new Error('Appen är inte igång');
  return app;
}
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const antal = async (): Promise<number> =>
  (await svar<{ totalt: number }>(running(), 'avvikelse.lista', { filter: {}, offset: 0, antal: 10 })).totalt;
const knapp = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** A profile as the pages take for granted, with its window on the first screen. */
async function oppnad(): Promise<{ readonly page: Page; readonly paper: string }> {
  const page = await open();
  const paper = await profilMedKopia(running());
  await page.reload();
  await heading(page, 'Hej Eva');
  return { page, paper };
}
/** Reads the two groups that are asked for from the screen, as a person does from the paper, and goes on. */
const lasAv =
  (vidare: string): Handgrepp =>
  async (page) => {
    await skrivGrupperna(page);
    await press(knapp(page, vidare));
  };
async function skrivGrupperna(page: Page): Promise<string> {
  await page.getByLabel('Grupp 5').waitFor();
  const groups = await page.locator('.key-groups code').allTextContents();
  await write(page.getByLabel('Grupp 5'), groups[4] ?? '');
  await write(page.getByLabel('Grupp 12'), groups[11] ?? '');
  return groups.join('-');
}

test('Komma igång: den som är ny kommer från tomt fönster till översikten', async () => {
  const page = await open();
  await folj(page, {
    sida: 'kom-igang',
    vid: {
      ['Fortsätt']: async () => {
        await write(page.getByLabel('Kommun', { exact: true }), 'Lillköping');
        await press(knapp(page, 'Fortsätt'));
      },
      'Din roll': async () => {
        await chooseFrom(page.getByRole('button', { name: /Din roll/u }), 'Enhetschef');
      },
      'Börja använda Varsam': lasAv('Börja använda Varsam'),
    },
    efter: {
      2: async () => {
        await heading(page, 'Vilka enheter finns?');
        await write(page.getByRole('textbox', { name: 'Enhet 1' }), 'Hagen');
        await press(knapp(page, 'Fortsätt'));
        await heading(page, 'Vem är du?');
        await write(page.getByLabel('Ditt namn'), 'Eva Ek');
      },
      3: async () => {
        await pick(page.getByRole('checkbox', { name: 'Hagen' }));
        await press(knapp(page, 'Fortsätt'));
        await heading(page, 'Delning med centralen');
      },
      4: () => press(knapp(page, 'Fortsätt')),
    },
  });
  await heading(page, 'Hej Eva');
  expect(await svar(running(), 'profil.lage', {})).toMatchObject({
    organisation: { kommun: 'Lillköping' },
    profil: { roll: 'enhetschef', enheter: ['hagen'] },
  });
});

describe('Säkerhetskopiera och gå tillbaka', () => {
  test('en extra mapp väljs och får en kopia', async () => {
    const { page } = await oppnad();
    const extra = join(profile.folder, 'extra');
    mkdirSync(extra);
    await go(page, 'installningar', 'Inställningar');
    await folj(page, {
      sida: 'sakerhetskopia',
      vid: {
        'Välj extra mapp': async () => {
          await press(knapp(page, 'Välj extra mapp'));
          await svaraMapp(page, extra, 'Välj mappen');
          await told(page, 'Mappen är vald.');
        },
        'Säkerhetskopiera nu': async () => {
          await press(knapp(page, 'Säkerhetskopiera nu'));
          await told(page, 'Säkerhetskopian är gjord och går att läsa tillbaka.');
        },
      },
    });
    expect(readdirSync(extra).map((n) => n.replace(/-\d{4}.*$/u, ''))).toEqual(['manuell', 'nyckel.json']);
  });

  test('tillbaka till en kopia: vad som saknas sägs först, och det gamla ligger i karantän', async () => {
    const { page } = await oppnad();
    await go(page, 'installningar', 'Inställningar');
    await folj(page, {
      sida: 'sakerhetskopia',
      under: 'Gå tillbaka till en kopia',
      vid: {
        // The copy lies among the others: the other place is for one who has it on a memory stick.
        'Välj en kopia på en annan plats': () => page.getByRole('dialog').waitFor(),
      },
      efter: { 2: () => page.getByText('Nya under den tiden: 1 avvikelse.').waitFor() },
    });
    await told(page, 'Kopian är på plats.');
    expect(await antal()).toBe(1);
    expect(readdirSync(profile.folder).filter((n) => n.startsWith('karantan-'))).toHaveLength(1);
  });
});

describe('Återställningsnyckel och lösenfras', () => {
  test('nytt papper, ny nyckel, lösenfras som är glömd och pappret som öppnar', async () => {
    const { page } = await oppnad();
    await go(page, 'installningar', 'Inställningar');
    await folj(page, {
      sida: 'nycklar',
      under: 'Pappret är borta eller har setts av någon',
      efter: { 2: () => skrivGrupperna(page) },
    });
    await told(page, 'Den nya återställningsnyckeln gäller.');
    let paper = '';
    await folj(page, {
      sida: 'nycklar',
      under: 'Någon har också en kopia av Varsams mapp',
      efter: {
        2: async () => {
          paper = await skrivGrupperna(page);
        },
      },
    });
    await told(page, 'Databasen har en ny nyckel.');
    await folj(page, {
      sida: 'nycklar',
      under: 'Lösenfras',
      efter: {
        1: async () => {
          await write(page.getByLabel('Ny lösenfras'), 'fyra vanliga svenska ord');
          await write(page.getByLabel('Skriv den igen'), 'fyra vanliga svenska ord');
        },
      },
    });
    await told(page, 'Lösenfrasen är sparad.');
    expect(await antal()).toBe(2);
    await shut();

    const again = await open();
    await heading(again, 'Skriv lösenfrasen');
    await folj(again, {
      sida: 'nycklar',
      under: 'Glömt lösenfrasen',
      vid: {
        'Öppna databasen': async () => {
          await write(again.getByLabel('Återställningsnyckel'), paper);
          await press(knapp(again, 'Öppna databasen'));
        },
      },
      efter: { 3: () => heading(again, 'Hej Eva') },
    });
    expect(await antal()).toBe(2);
  });
});

describe('Om datorn går sönder, eller du byter dator', () => {
  test('med en säkerhetskopia på ett minne och pappret', async () => {
    const { paper } = await oppnad();
    const usb = join(profile.folder, 'kopior');
    const kopia = readdirSync(usb).find((n) => n.startsWith('manuell-')) ?? '';
    await shut();
    const ny = newProfileFolder();
    try {
      const page = await open(ny.folder);
      await folj(page, {
        sida: 'datorn-gick-sonder',
        under: 'Med en säkerhetskopia',
        vid: {
          'Välj säkerhetskopian': async () => {
            await press(knapp(page, 'Välj säkerhetskopian'));
            await svaraFil(page, usb, kopia);
          },
          'Hämta kopian': async () => {
            await write(page.getByLabel('Återställningsnyckel'), paper);
            await press(knapp(page, 'Hämta kopian'));
          },
        },
        efter: { 4: () => heading(page, 'Hej Eva'), 5: () => go(page, 'delning', 'Delning') },
      });
      expect(await antal()).toBe(1);
    } finally {
      await shut();
      ny.remove();
    }
  });

  test('med hela mappen på en dator som inte har nyckeln', async () => {
    const { paper } = await oppnad();
    await shut();
    const ny = newProfileFolder();
    try {
      cpSync(profile.folder, ny.folder, { recursive: true });
      rmSync(join(ny.folder, 'stallforetradare.nyckelskap'));
      const page = await open(ny.folder);
      await folj(page, {
        sida: 'datorn-gick-sonder',
        under: 'Med hela mappen',
        vid: {
          'Öppna databasen': async () => {
            await skriv('Återställningsnyckel', paper)(page);
            await press(knapp(page, 'Öppna databasen'));
          },
        },
      });
      await heading(page, 'Hej Eva');
      expect(await antal()).toBe(2);
    } finally {
      await shut();
      ny.remove();
    }
  });

  test('när filen är skadad: kopian tar dess plats, och det skadade sparas', async () => {
    await oppnad();
    await shut();
    skadaDatabasen(join(profile.folder, 'varsam.db'));
    const page = await open();
    await heading(page, 'Databasen är skadad');
    await folj(page, {
      sida: 'datorn-gick-sonder',
      under: 'Om filen är skadad',
      efter: { 1: () => page.getByRole('heading', { name: /^Senaste hela kopian:/u }).waitFor() },
    });
    await heading(page, 'Hej Eva');
    expect(await antal()).toBe(1);
    expect(readdirSync(profile.folder).filter((n) => n.startsWith('karantan-'))).toHaveLength(1);
  });
});
