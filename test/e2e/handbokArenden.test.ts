import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { oppnaSomSas } from './arendeHand.ts';
import type { OppnadSomSas } from './arendeHand.ts';
import { chooseFrom, go, pick, press, told, write } from './hand.ts';
import { folj } from './handboksvandring.ts';
import type { Handgrepp } from './handboksvandring.ts';
import { svar } from './profilMedKopia.ts';
import { localDateOf, systemClock } from '../../shared/time/instant.ts';

let oppnad: OppnadSomSas;
let page: Page;
const idag = localDateOf(systemClock.now());
const knapp = (name: string) => page.getByRole('button', { name, exact: true });
/** Six events of one kind on the same unit and day: what counts as a pattern. */
async function sexAv(typ: string, lagrum: string): Promise<void> {
  const en = {
    enhetId: 'hagen',
    lagrum,
    typ,
    nar: { precision: 'ungefar', datum: idag },
    upptackt: idag,
    vadHande: 'Hände igen vid morgonhjälpen.',
  };
  await svar(oppnad.app, 'avvikelse.registreraFlera', { uppgifter: Array.from({ length: 6 }, () => en) });
}
beforeAll(async () => {
  oppnad = await oppnaSomSas();
  ({ page } = oppnad.app);
  await sexAv('bemotande', 'sol');
});
afterAll(async () => oppnad.end());

/** A step of a case: its button, its questions and the same words again under them. */
const steg =
  (name: string): Handgrepp =>
  async () => {
    await press(knapp(name));
    await oppnad.h.fyllI('Enligt handboken');
    await press(knapp(name));
    await told(page, 'Sparat.');
  };

test('Klagomål och synpunkter: från mottaget till det man har lärt sig', async () => {
  const { id } = await svar<{ id: string }>(oppnad.app, 'klagomal.registrera', {
    uppgifter: {
      enhetId: 'hagen',
      mottaget: idag,
      beskrivning: 'Maten är kall när den kommer till rummet.',
      slag: 'klagomal',
      kanBesvaras: true,
    },
  });
  await go(page, `klagomal/${id}`);
  const names = ['Bekräfta att det är mottaget', 'Skriv utredningen', 'Svara', 'Avsluta'];
  await folj(page, { sida: 'klagomal', vid: Object.fromEntries(names.map((name) => [name, steg(name)])) });
  await page.locator('.case-header').getByText('Avslutad').waitFor();
  expect(await svar(oppnad.app, 'klagomal.visa', { id })).toMatchObject({ klagomal: { status: 'avslutad' } });
});

test('När samma sak händer igen, och utreda flera händelser tillsammans: från mönstret till slutsatsen', async () => {
  const starta: Handgrepp = async () => {
    const card = page.locator('li.card').first();
    await pick(card.getByRole('radio', { name: 'Nej' }));
    await write(card.getByLabel('Skäl'), 'Samma arbetssätt varje gång.');
    await press(card.getByRole('button', { name: 'Starta en samlingsutredning' }));
    await page.getByRole('heading', { name: /^SU-\d{4}-001$/u, level: 1 }).waitFor();
  };
  await go(page, 'monster', 'Mönster');
  const { id: extra, nummer } = await svar<{ id: string; nummer: string }>(
    oppnad.app,
    'avvikelse.registrera',
    {
      uppgifter: {
        enhetId: 'tatort',
        lagrum: 'sol',
        typ: 'bemotande',
        nar: { precision: 'ungefar', datum: idag },
        upptackt: idag,
        vadHande: 'Samma ton hos en annan.',
      },
    },
  );
  expect(extra).not.toBe('');
  await folj(page, {
    sida: 'monster',
    vid: { 'Starta en samlingsutredning': starta, 'Ingen åtgärd nu': () => Promise.resolve() },
  });
  await folj(page, {
    sida: 'samlingsutredning',
    vid: {
      // It was begun from the page about patterns, and lies there among those under way.
      'Starta en samlingsutredning': () => press(page.getByRole('link', { name: /SU-\d{4}-001/u })),
      'Lägg till': async () => {
        await write(page.getByLabel('Avvikelsens nummer'), nummer);
        await press(knapp('Lägg till'));
        await page.getByRole('link', { name: /Samma ton hos en annan/u }).waitFor();
      },
      'Gemensamma orsaker': async () => {
        await chooseFrom(
          page.getByRole('button', { name: /Orsaksområde/u }),
          'Processer, rutiner och riktlinjer',
        );
        await press(knapp('Lägg till orsaken'));
      },
      'Gemensamma åtgärder och effekt': async () => {
        const at = await page.evaluate(() => window.location.hash.split('/').at(-1)?.split('?')[0] ?? '');
        const made = await svar<{ id: string }>(oppnad.app, 'atgard.foresla', {
          sak: { slag: 'samlingsutredning', id: at },
          atgard: { omrade: 'rutiner', text: 'Ny rutin', ansvarig: 'Chef 1', klarSenast: idag },
        });
        await svar(oppnad.app, 'atgard.status', { id: made.id, status: 'godkand' });
        await svar(oppnad.app, 'atgard.status', { id: made.id, status: 'utford', utfordDatum: idag });
        await svar(oppnad.app, 'atgard.effekt', { id: made.id, bedomning: { effekt: 'uppnadd' } });
      },
      'Spara slutsatsen': async () => {
        await write(page.getByLabel('Vad kom ni fram till?'), 'Samma rutin saknades varje gång.');
        await press(knapp('Spara slutsatsen'));
        await told(page, 'Slutsatsen är sparad.');
      },
    },
  });
  await page.getByText('Avslutad', { exact: true }).first().waitFor();
});
