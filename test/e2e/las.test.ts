import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { go, holds } from './hand.ts';
import { axeFindings } from './harness.ts';
import { oppnaKommun, registreraNagra } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

let kommun: OppnadKommun;
beforeAll(async () => {
  kommun = await oppnaKommun();
  await registreraNagra(kommun.app);
});
afterAll(async () => kommun.end());

const orord = (): string => join(kommun.folder, 'stallforetradare.ororlig');
/** What plays the computer: two signals, and a file with the seconds nobody has touched anything. */
const handelser: readonly (readonly [string, () => void])[] = [
  ['skärmen låses', () => process.kill(kommun.app.pid, 'SIGUSR2')],
  ['datorn vilar', () => process.kill(kommun.app.pid, 'SIGURG')],
  ['ingen har rört datorn på tio minuter', () => writeFileSync(orord(), '601')],
];

describe.each(handelser)('när %s', (_, hander) => {
  test('täcks det som visas, inget finns kvar i sidan, och det som skrevs finns kvar som utkast', async () => {
    const { page } = kommun.app;
    await go(page, 'avvikelser/ny');
    const text = `Halkade på isen ${Math.random().toString(36).slice(2)}`;
    await page.getByLabel('Vad hände?').fill(text);
    hander();
    await page.getByRole('heading', { name: 'Varsam är låst' }).waitFor();
    expect(await page.locator('body').innerHTML()).not.toContain(text);
    expect(await page.evaluate(() => document.querySelectorAll('input, textarea').length)).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
    }
    rmSync(orord(), { force: true });
    await expect.poll(async () => JSON.stringify(await kommun.app.ask('utkast.lista', {}))).toContain(text);
    await page.getByRole('button', { name: 'Fortsätt arbeta' }).click();
    await page.getByRole('navigation', { name: 'Huvudmeny' }).waitFor();
    // The form is there again with every letter, as if nobody had come between.
    await holds(page.getByLabel('Vad hände?'), text);
    expect(await kommun.app.ask('profil.lage', {})).toMatchObject({ ok: true });
  });
});

test('att något har ändrats sägs före kommandots svar, och en fråga säger inget', async () => {
  const hort = await kommun.app.page.evaluate(async () => {
    const sagt: string[] = [];
    const sluta = window.api.on('andrat', ({ name }) => sagt.push(name));
    await window.api.call('utkast.lista', {});
    const fore = [...sagt];
    const lage = await window.api.call('profil.lage', {});
    const { profil } = (lage as { value: { profil: unknown } }).value;
    await window.api.call('profil.andra', { profil });
    sluta();
    return { fore, efter: sagt };
  });
  expect(hort).toEqual({ fore: [], efter: ['profil.andra'] });
});
