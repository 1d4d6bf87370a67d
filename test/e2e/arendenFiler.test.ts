import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiInput, ApiName, ApiOutput } from '../../shared/api.ts';
import { problemText } from '../../shared/problem.ts';
import { lasDocxFil } from '../../electron/report/lasDocxFil.ts';
import { beslutadLexSarah, nyExtern, nyLexSarahRapport, nyttKlagomal } from '../arenden.ts';
import type { TestKommun } from '../kommun.ts';
import { oppnaSomSas } from './arendeHand.ts';
import type { Hand, OppnadSomSas } from './arendeHand.ts';
import { svaraMapp } from './filruta.ts';
import { chooseFrom, focused, pick, press, still } from './hand.ts';
import { axeFindings, type RunningApp } from './harness.ts';

let oppnad: OppnadSomSas;
let app: RunningApp;
let h: Hand;
let ut: string;
/** As the tests of the core ask: a refusal is an error. */
const k: Pick<TestKommun, 'ask'> = {
  ask: async <N extends ApiName>(namn: N, input: ApiInput<N>) => {
    const svar = await app.ask(namn, input);
    if (!svar.ok) throw new Error(problemText(svar.problem));
    return svar.value as ApiOutput<N>;
  },
};

beforeAll(async () => {
  oppnad = await oppnaSomSas();
  ({ app, h, ut } = oppnad);
});
afterAll(async () => oppnad.end());

/** Chooses one of the formats that a button offers, with the keys. */
const valj = (knapp: string, slag: string): Promise<void> =>
  chooseFrom(app.page.getByRole('button', { name: knapp }), slag);
const filstorlek = (fil: string): number => statSync(fil, { throwIfNoEntry: false })?.size ?? 0;
const idag = (): string => new Date().toISOString().slice(0, 10);

describe('IVO-paketet i fönstret', () => {
  test('visar vad som saknas, vem som kan pekas ut och att det sända inte kan ändras', async () => {
    const { id } = await beslutadLexSarah(
      k,
      nyLexSarahRapport({ handelsedatum: '2026-01-10', rapporterad: '2026-01-11' }),
      'allvarligt',
    );
    await app.page.reload();
    await h.ga(`lex-sarah/${id}`, /^LS-/u);
    await h.tryck('Gör IVO-paket …');
    const ruta = app.page.getByRole('dialog');
    await ruta.getByText('Ett formulär som är sänt till IVO kan inte ändras.').waitFor();
    await ruta.getByText('Alla punkter är ifyllda').waitFor();
    for (const falt of ['Utredare', 'Beslutat av'])
      expect(
        await ruta
          .getByRole('listitem')
          .filter({ hasText: `${falt} Fältet namnger en person.` })
          .count(),
      ).toBe(1);
    expect(await ruta.getByRole('button', { name: 'Gör paketet' }).isDisabled()).toBe(true);
  });

  test('varje fält markeras för sig, så att det kan kopieras till formuläret', async () => {
    await press(app.page.getByRole('button', { name: 'Markera vilka är orsakerna?' }));
    expect(await app.page.evaluate(() => String(window.getSelection()))).toBe('Rutin för provlarm saknades');
    await press(app.page.getByRole('button', { name: 'Markera lagrum' }));
    expect(await app.page.evaluate(() => String(window.getSelection()))).toMatch(/27 kap\. 6 §.*2025:400/u);
  });

  test('mappen väljs i dialogen och får PDF, XLSX, listan och kontrollen', async () => {
    await pick(app.page.getByRole('checkbox', { name: 'Jag har läst fälten och de ska stå så' }));
    await press(app.page.getByRole('button', { name: 'Gör paketet' }));
    await svaraMapp(app.page, ut, 'Välj mappen');
    await h.vanta(/Paketet ligger i/u);
    const [mapp] = readdirSync(ut).filter((f) => f.startsWith('IVO LS-'));
    const filer = readdirSync(join(ut, mapp ?? ''));
    expect(filer.map((f) => f.replace(/^LS-\d+-\d+/u, 'LS'))).toStrictEqual([
      'LS.pdf',
      'LS.xlsx',
      'kontrollera-fore-sandning.txt',
      'kopieringslista.txt',
    ]);
    const pdf = readFileSync(join(ut, mapp ?? '', filer[0] ?? ''), 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    for (const ord of ['Kim Ek', 'Mozilla', '/Author']) expect(pdf).not.toContain(ord);
    await press(app.page.getByRole('button', { name: 'Stäng', exact: true }));
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('finns mappen redan nekas det med en mening och inget skrivs över', async () => {
    await h.tryck('Gör IVO-paket …');
    await pick(app.page.getByRole('checkbox', { name: 'Jag har läst fälten och de ska stå så' }));
    await press(app.page.getByRole('button', { name: 'Gör paketet' }));
    await svaraMapp(app.page, ut, 'Välj mappen');
    await app.page
      .getByRole('dialog')
      .getByRole('alert')
      .getByText(/finns redan/u)
      .waitFor();
    expect(readdirSync(ut).filter((f) => f.startsWith('IVO '))).toHaveLength(1);
    await press(app.page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }));
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('utredningen, underlaget och beslutet sparas som Word, också över en fil som finns', async () => {
    const fil = (vad: string): string =>
      join(ut, readdirSync(ut).find((f) => f.endsWith(`-${vad}.docx`)) ?? '');
    for (const [knapp, vad, klart] of [
      ['Spara utredningen', 'utredning', 'Utredningen är sparad.'],
      ['Spara beslutsunderlaget', 'beslutsunderlag', 'Beslutsunderlaget är sparat.'],
      ['Spara beslutet', 'beslut', 'Beslutet är sparat.'],
    ] as const) {
      await valj(knapp, 'Word');
      await svaraMapp(app.page, ut, 'Spara');
      await h.vanta(klart);
      expect(existsSync(fil(vad))).toBe(true);
    }
    writeFileSync(fil('beslut'), 'gammalt');
    await valj('Spara beslutet', 'Word');
    await svaraMapp(app.page, ut, 'Spara');
    await press(app.page.getByRole('button', { name: 'Ersätt' }));
    await expect.poll(() => readFileSync(fil('beslut'), 'latin1')).not.toBe('gammalt');
    expect(JSON.stringify(await lasDocxFil(fil('beslut')))).toContain('Allvarligt missförhållande');
  });
});

describe('externa avvikelser', () => {
  test('en som kommit in registreras, besvaras och får sägas ha varit till nytta, och svaret blir ett brev', async () => {
    await h.ga('externa/ny', 'Registrera extern avvikelse');
    await h.valj('Vilken enhet eller verksamhet hos oss?', 'hag');
    await h.svara('Skickad eller inkommen?', 'Inkommen');
    await h.skriv('Vilken annan vårdgivare?', 'Länssjukhuset');
    await h.skriv('När skickades den eller kom den?', 'igår');
    await h.skriv(/^Vad hände/, 'Rapporten vid överlämning saknades');
    await h.tryck('Registrera extern avvikelse');
    await app.page.getByRole('heading', { level: 1, name: /^E-/ }).waitFor();
    await h.vanta('Svara Länssjukhuset.');
    expect(await app.page.getByRole('button', { name: 'Påminn om svar' }).count()).toBe(0);
    await valj('Spara brevet', 'Word');
    await svaraMapp(app.page, ut, 'Spara');
    await h.vanta(/Svarsbrevet.*ett svar i ord/u);
    await h.tryck('Anteckna svaret');
    await h.skriv(/^Vad blev svaret/, 'Överlämningen görs nu med checklista');
    await h.svara(/^Var det till nytta/u, 'Ja');
    await h.tryck('Anteckna svaret');
    await h.vanta('Överlämningen görs nu med checklista');
    await valj('Spara brevet', 'Word');
    await svaraMapp(app.page, ut, 'Spara');
    await expect.poll(() => readdirSync(ut).find((f) => f.endsWith('-brev.docx'))).toBeDefined();
    const [brev = ''] = readdirSync(ut).filter((f) => f.endsWith('-brev.docx'));
    expect(JSON.stringify(await lasDocxFil(join(ut, brev)))).toMatch(/Svar på avvikelse.*checklista/u);
    await h.tryck('Avsluta');
    await h.tryck('Avsluta');
    await app.page.locator('.case-header').getByText('Avslutad').waitFor();
  });

  test('den andra vårdgivaren läggs i listan, föreslås i formuläret och nämns i rapporten', async () => {
    await h.ga('externa/vardgivare', 'Andra vårdgivare');
    await h.skriv('Ny vårdgivare', 'Länssjukhuset');
    await h.tryck('Lägg till vårdgivaren');
    await app.page.getByRole('list', { name: 'Andra vårdgivare' }).getByText('Länssjukhuset').waitFor();
    await h.ga('externa/ny', 'Registrera extern avvikelse');
    expect(
      await app.page.locator('datalist option').evaluateAll((o) => o.map((x) => x.getAttribute('value'))),
    ).toStrictEqual(['Länssjukhuset']);
    await k.ask('extern.registrera', {
      uppgifter: nyExtern({ datum: '2026-01-03', motpart: 'länssjukhuset' }),
    });
    const { dokument } = await k.ask('rapport.modell', { period: '2026-H1', underlag: 'lokalt' });
    expect(JSON.stringify(dokument)).toContain('varav till Länssjukhuset');
    await h.ga('externa/vardgivare', 'Andra vårdgivare');
    await h.tryck('Ta bort Länssjukhuset');
    await h.vanta('Länssjukhuset kan inte väljas längre.');
    const efter = await k.ask('rapport.modell', { period: '2026-H1', underlag: 'lokalt' });
    expect(JSON.stringify(efter.dokument)).toContain('varav till Länssjukhuset');
  });

  test('en skickad som ingen svarat på pekas ut i röntgen, och länken öppnar påminnelsen', async () => {
    await k.ask('extern.registrera', { uppgifter: nyExtern({ datum: '2026-01-02', motpart: 'Borås' }) });
    await app.page.reload();
    await h.ga('rontgen', 'Röntgen');
    const fynd = app.page.getByRole('region', { name: 'Den andra vårdgivaren har inte svarat i tid.' });
    await press(fynd.getByRole('link').first());
    await app.page.getByRole('heading', { level: 3, name: 'Påminn om svar' }).waitFor();
    await h.tryck('Påminn om svar');
    await h.vanta(idag());
    await valj('Spara brevet', 'PDF');
    await svaraMapp(app.page, ut, 'Spara');
    await h.vanta('Brevet är sparat.');
    expect(readdirSync(ut).filter((f) => f.endsWith('-brev.pdf'))).toHaveLength(1);
  });
});

describe('listan', () => {
  test('får kolumner, en egen vy och en annan ordning, och minns dem', async () => {
    for (const slag of ['klagomal', 'berom'] as const)
      await k.ask('klagomal.registrera', {
        uppgifter: nyttKlagomal({ mottaget: '2026-01-05', slag, kanal: 'via-ivo', tema: 'omsorg' }),
      });
    await app.page.reload();
    await h.ga('klagomal', 'Klagomål och synpunkter');
    expect(await app.page.getByRole('columnheader', { name: 'Kanal' }).count()).toBe(0);
    await h.tryck('Kolumner');
    for (const kolumn of ['Kanal', 'Tema']) {
      await pick(app.page.getByRole('dialog').getByRole('checkbox', { name: kolumn }));
    }
    expect(await axeFindings(app.page)).toStrictEqual([]);
    await h.tryck('Stäng');
    await app.page.getByRole('gridcell', { name: 'Via IVO' }).first().waitFor();
    await press(app.page.getByRole('button', { name: 'Var', exact: true }));
    await expect
      .poll(() => app.page.getByRole('columnheader', { name: 'Var' }).getAttribute('aria-sort'))
      .toBe('ascending');
    await chooseFrom(app.page.getByRole('button', { name: 'Vyer' }), 'Spara den här vyn …');
    await h.skriv('Namn på vyn', 'Per enhet');
    await h.tryck('Spara vyn');
    await app.page.reload();
    await h.ga('klagomal', 'Klagomål och synpunkter');
    await app.page.getByRole('columnheader', { name: 'Kanal' }).waitFor();
    await chooseFrom(app.page.getByRole('button', { name: 'Vyer' }), 'Per enhet');
    await expect
      .poll(() => app.page.getByRole('columnheader', { name: 'Var' }).getAttribute('aria-sort'))
      .toBe('ascending');
  });

  test.each([
    ['klagomal', 'Klagomål och synpunkter', 'Via IVO'],
    ['externa', 'Externa avvikelser', 'Borås'],
    ['lex-sarah', 'Lex Sarah', 'LS-2026-001'],
    ['avvikelser', 'Avvikelser', 'HAGEN-2026-001'],
  ])('%s sparas som CSV, Excel, Word och PDF med de kolumner som visas', async (plats, rubrik, ord) => {
    await k.ask('avvikelse.registrera', {
      uppgifter: {
        enhetId: 'hagen',
        lagrum: 'hsl',
        typ: 'fall',
        nar: { precision: 'ungefar', datum: '2026-01-14' },
        vadHande: 'Halkade',
      },
    });
    await app.page.reload();
    await h.ga(plats, rubrik);
    await app.page.locator('tr.data').first().waitFor();
    for (const [slag, andelse] of [
      ['CSV', 'csv'],
      ['Excel', 'xlsx'],
      ['Word', 'docx'],
      ['PDF', 'pdf'],
    ] as const) {
      await valj('Spara listan', slag);
      await svaraMapp(app.page, ut, 'Spara');
      await expect.poll(() => filstorlek(join(ut, `${plats}.${andelse}`))).toBeGreaterThan(0);
    }
    const fil = (andelse: string) => join(ut, `${plats}.${andelse}`);
    expect(readFileSync(fil('csv'), 'utf8')).toContain(ord);
    expect(JSON.stringify(await lasDocxFil(fil('docx')))).toContain(ord);
    const book = new ExcelJs.Workbook();
    await book.xlsx.readFile(fil('xlsx'));
    expect(JSON.stringify(book.worksheets.map((s) => s.getSheetValues()))).toContain(ord);
    expect(readFileSync(fil('pdf'), 'latin1').slice(0, 5)).toBe('%PDF-');
  });
});

test('röntgen leder till åtgärden, som får en annan ansvarig och ett nytt datum', async () => {
  const { id } = await k.ask('klagomal.registrera', {
    uppgifter: nyttKlagomal({ mottaget: '2026-01-07', slag: 'berom' }),
  });
  await k.ask('atgard.foresla', {
    sak: { slag: 'klagomal', id },
    atgard: { omrade: 'rutiner', text: 'Ny matrutin', ansvarig: 'Personalen', klarSenast: '2026-01-20' },
  });
  await app.page.reload();
  await h.ga('rontgen', 'Röntgen');
  const fynd = app.page.getByRole('region', { name: 'Åtgärden har ingen person som ansvarar.' });
  await press(fynd.getByRole('link', { name: /Ny matrutin/u }));
  const kort = app.page.getByRole('group', { name: 'Ny matrutin' });
  await focused(kort);
  await press(kort.getByRole('button', { name: 'Ändra åtgärden' }));
  await h.skriv(/^Ansvarig/u, 'Chef 1');
  await h.skriv('Klar senast', 'idag');
  expect(await axeFindings(app.page)).toStrictEqual([]);
  await h.tryck('Spara ändringen');
  await h.vanta('Åtgärden är ändrad.');
  await h.ga('rontgen', 'Röntgen');
  await still(app.page);
  expect(await fynd.count()).toBe(0);
});
