import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { focused as haveFocus, tabTo as tabToIt } from './hand.ts';
import { picture } from './harness.ts';
import { oppnaKommun } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

let kommun: OppnadKommun;
let page: Page;
let keys = 0;
beforeAll(async () => {
  kommun = await oppnaKommun();
  ({ page } = kommun.app);
});
afterAll(async () => kommun.end());

const press = async (...names: readonly string[]): Promise<void> => {
  for (const name of names) {
    keys += 1;
    await page.keyboard.press(name);
  }
};
const type = async (text: string): Promise<void> => {
  keys += text.length;
  await page.keyboard.type(text);
};
/** What a screen reader would say of where the focus is, near enough; nothing when it is nowhere. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const e = document.activeElement;
    if (e === null || e === document.body) return '';
    const ids = (e.getAttribute('aria-labelledby') ?? '').split(' ').filter((id) => id !== '');
    const named = ids.map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '').join(' ');
    const isField = e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement;
    const label = isField ? (e.labels?.[0]?.textContent ?? '') : e.textContent;
    return `${e.getAttribute('aria-label') ?? ''} ${named} ${label}`;
  });
/** Every Tab on the way is counted. */
const tabTo = (role: 'button' | 'link' | 'radio' | 'textbox', name: RegExp): Promise<void> =>
  tabToIt(page.getByRole(role, { name }), () => press('Tab'));
/** Goes down in the list that is open, to the line. */
const arrowTo = async (name: RegExp): Promise<void> => {
  const line = page.getByRole('option', { name });
  await line.waitFor();
  for (let down = 0; down < 40 && !name.test(await focused()); down += 1) await press('ArrowDown');
};
const nasta = (text: RegExp): Promise<void> =>
  page.getByRole('region', { name: 'Nästa steg' }).getByText(text).first().waitFor();
/** The step that the case asks for, or the place where it is taken. */
const taNasta = async (): Promise<void> => {
  await press('Alt+n');
};

/** Scores the lowest level of both scales: the first option of each group. */
async function bedom(): Promise<void> {
  await tabTo('radio', /1 Mindre/u);
  await press('Space');
  await tabTo('radio', /1 Mycket liten/u);
  await press('Space');
  await tabTo('button', /Spara bedömningen/u);
  await press('Enter');
}

test.each([
  ['ett fall', 'fall kl 03 i badrum, ingen skada Hagen', 'Halkskydd saknades i badrummet', 'fall'],
  ['en utebliven dos', 'utebliven dos waran i morse Hagen', 'Signeringslistan låg kvar', 'lakemedel'],
])(
  '%s förs från första raden till bedömd effekt och avslut med bara tangentbordet',
  async (vad, rad, orsak, typ) => {
    keys = 0;
    await press('Control+Shift+N');
    await haveFocus(page.getByRole('textbox', { name: 'Vad hände?' }));
    await type(rad);
    await page.getByText('Enhet: Hagen').waitFor();
    await press('Enter');
    await expect.poll(focused).toContain('Klart för nu');
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('Alt+1');
    await page.getByRole('heading', { name: 'Hej Eva' }).waitFor();
    await page
      .getByRole('link', { name: /Bedöm hur allvarligt/u })
      .first()
      .waitFor();
    await tabTo('link', /Bedöm hur allvarligt/u);
    await press('Enter');
    await page.getByRole('region', { name: 'Nästa steg' }).waitFor();

    await bedom();
    await nasta(/Ange varför det hände/u);
    await taNasta();
    await tabTo('button', /Orsaksområde/u);
    await press('Enter');
    await arrowTo(/Processer/u);
    await press('Enter');
    await tabTo('textbox', /Beskriv orsaken/u);
    await type(orsak);
    await tabTo('button', /Lägg till orsaken/u);
    await press('Enter');
    await nasta(/slutliga bedömningen/u);
    await taNasta();
    await bedom();
    await nasta(/Avsluta utredningen/u);
    await taNasta();

    await nasta(/Besluta om en åtgärd/u);
    await taNasta();
    await tabTo('button', /Ny åtgärd/u);
    await press('Enter');
    await tabTo('textbox', /Vad ska göras/u);
    await type('Ny rutin och genomgång på APT');
    await tabTo('button', /Område/u);
    await press('Enter');
    await arrowTo(/Processer/u);
    await press('Enter');
    await tabTo('textbox', /Ansvarig/u);
    await type('Enhetschefen');
    await tabTo('textbox', /Klar senast/u);
    await type('idag');
    await tabTo('button', /Spara åtgärden/u);
    await press('Enter');
    await nasta(/Genomför åtgärden/u);
    await tabTo('button', /Markera som utförd/u);
    await press('Enter');
    await nasta(/Markera att åtgärderna är utförda/u);
    if (typ === 'fall') await picture(page, 'nasta-steg-ljust');
    await taNasta();

    await nasta(/Bedöm om åtgärden hjälpte/u);
    await taNasta();
    await tabTo('radio', /Effekt uppnådd/u);
    await press('Space');
    await tabTo('button', /Spara effekten/u);
    await press('Enter');
    await nasta(/Markera att ärendet är uppföljt/u);
    await taNasta();
    await nasta(/Återkoppla till personalen/u);
    await taNasta();
    await tabTo('button', /Spara dagen/u);
    await press('Enter');
    await nasta(/Avsluta ärendet/u);
    await taNasta();
    await page.getByText('Avslutad', { exact: true }).first().waitFor();

    const closed = await kommun.app.ask('avvikelse.lista', { filter: { status: ['avslutad'], typ: [typ] } });
    expect(closed).toMatchObject({ ok: true, value: { totalt: 1 } });
    process.stdout.write(`${vad}: ${String(keys)} tangenttryck från första raden till avslutat ärende\n`);
    expect(keys).toBeLessThan(500);
  },
);
