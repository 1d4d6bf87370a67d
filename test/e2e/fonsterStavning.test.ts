import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holds } from './hand.ts';
import { oppnaKommun, type OppnadKommun } from './oppnadKommun.ts';
import { trog } from '../../tools/patience.ts';

let kommun: OppnadKommun;
beforeAll(async () => {
  kommun = await oppnaKommun();
});
afterAll(async () => {
  await kommun.end();
});

const radhojd = 40;
/** Below the menu row of the stand-in. */
const topp = 40;
/** Stands last in every list: without its red line nothing was checked. */
const kontroll = 'felstavvning';

/** Between the letters, in milliseconds: Chromium checks what is written slowly even when it has little time. */
const skrivtakter = [5, 50, 200] as const;
/** Between the looks, in seconds: it checks the rest when nothing else wants the computer, not even a picture. */
const blickar = [1, 1, 1, 2, 4, 8, 15, 30] as const;

/**
 * Writes the words one a line in a field of the window's page and gives those that got a red line under them. The page
 * cannot ask what is misspelled, so the picture is read.
 */
async function understrukna(words: readonly string[]): Promise<readonly string[]> {
  // What was written before Chromium had read the dictionary is not looked at again, so it is written once more.
  for (const takt of skrivtakter) {
    const found = await understruknaNu(words, takt);
    if (found !== null) return found;
  }
  return ['ordlistan svarar inte'];
}

async function understruknaNu(words: readonly string[], takt: number): Promise<readonly string[] | null> {
  const { page } = kommun.app;
  await page.setViewportSize({ width: 900, height: words.length * radhojd + 160 });
  await page.evaluate(
    ([lines, height, top]) => {
      document.querySelector('#stavprov')?.remove();
      const field = document.createElement('textarea');
      field.id = 'stavprov';
      Object.assign(field.style, {
        position: 'fixed',
        inset: `${top}px auto auto 0`,
        width: '800px',
        height: `${lines * height + 60}px`,
        padding: '0',
        border: '0',
        zIndex: '9999',
        background: 'white',
        color: 'black',
        font: '20px monospace',
        lineHeight: `${height}px`,
      });
      document.body.append(field);
      field.focus();
    },
    [words.length, radhojd, topp] as const,
  );
  // A word is checked when it has been typed and left.
  const text = words.map((word) => `${word} \n`).join('');
  await page.keyboard.type(text, { delay: takt });
  await holds(page.locator('#stavprov'), text);
  let before = '';
  for (const seconds of blickar) {
    await sleep(seconds * 1000 * trog);
    const found = (await rodaRader()).flatMap((row) => words[row] ?? []);
    if (found.includes(kontroll) && found.join(' ') === before) return found;
    before = found.join(' ');
  }
  return null;
}

/** The lines of the field with red under them. */
async function rodaRader(): Promise<readonly number[]> {
  const { page } = kommun.app;
  const clip = { x: 0, y: topp, width: 800, height: (page.viewportSize()?.height ?? 0) - topp };
  const picture = (await page.screenshot({ clip })).toString('base64');
  const rows = await page.evaluate(
    async ([png, height]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const drawing = canvas.getContext('2d');
      if (drawing === null) return [];
      drawing.drawImage(image, 0, 0);
      const { data } = drawing.getImageData(0, 0, image.width, image.height);
      const red = new Map<number, number>();
      for (let at = 0; at < data.length; at += 4) {
        const isRed = (data[at] ?? 0) > 180 && (data[at + 1] ?? 0) < 140 && (data[at + 2] ?? 0) < 140;
        const row = Math.floor(at / 4 / image.width / height);
        if (isRed) red.set(row, (red.get(row) ?? 0) + 1);
      }
      return [...red].filter(([, count]) => count > 8).map(([row]) => row);
    },
    [picture, radhojd] as const,
  );
  return rows.toSorted((a, b) => a - b);
}

describe('rättstavningen', () => {
  test('stryker under felstavade ord med ordlistan som följer med', async () => {
    const ord = ['avviklese', 'avvikelse', 'sjuksköterksa', 'sjuksköterska', kontroll];
    expect(await understrukna(ord)).toEqual(['avviklese', 'sjuksköterksa', kontroll]);
  });

  test('kan vårdens ord, sammansättningar, lagarnas förkortningar och läkemedlens namn', async () => {
    const ord = [
      'hemtjänstpersonalen',
      'omvårdnadspersonal',
      'delegeringsbeslut',
      'signeringslistan',
      'fallpreventionen',
      'genomförandeplanen',
      'läkemedelsöverlämnande',
      'dosettering',
      'apodos',
      'SoL',
      'HSL',
      'LSS',
      'ISBAR',
      'IVO',
      'Waran',
      'furosemid',
      kontroll,
    ];
    expect(await understrukna(ord)).toEqual([kontroll]);
  });

  test('ordlistan ligger i profilmappen och ingen annan hämtas', () => {
    const mapp = join(kommun.folder, 'Dictionaries');
    expect(existsSync(mapp)).toBe(true);
    expect(readdirSync(mapp)).toEqual(['sv-SE-3-0.bdic']);
  });
});
