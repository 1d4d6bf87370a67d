import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Roll } from '../../shared/profil/profil.ts';
import { oppnaSomSas } from './arendeHand.ts';
import type { Hand, OppnadSomSas } from './arendeHand.ts';
import { liten } from './oppnadKommun.ts';
import { chooseFrom, focused, go, holds, pick, press } from './hand.ts';
import { axeFindings, type RunningApp } from './harness.ts';

let oppnad: OppnadSomSas;
let app: RunningApp;
let h: Hand;
let ut: string;
beforeAll(async () => {
  oppnad = await oppnaSomSas();
  ({ app, h, ut } = oppnad);
});
afterAll(async () => oppnad.end());

const bli = async (roll: Roll): Promise<void> => {
  await app.ask('profil.andra', { profil: { roll, namn: 'Kim Ek', enheter: [] } });
  await app.page.reload();
  await app.page.getByRole('navigation').first().waitFor();
};
/** So high that no control lies half under a bar that stays while the page is scrolled. */
async function fynd(): Promise<readonly string[]> {
  await app.page.setViewportSize({ width: 1366, height: 4500 });
  const found = await axeFindings(app.page);
  await app.page.setViewportSize(liten);
  return found;
}
const falt = (namn: string | RegExp) => app.page.getByLabel(namn).first();
const nummer = async (): Promise<string> => (await app.page.locator('h1').first().textContent()) ?? '';

/** Writes a measure, carries it out and judges it, in the case's own view. */
async function atgarda(): Promise<void> {
  await h.tryck('Ny åtgärd');
  await h.skriv('Vad ska göras?', 'Provlarm varje vecka');
  await chooseFrom(app.page.getByRole('button', { name: /Område/u }), /./u);
  await h.skriv(/^Ansvarig/u, 'Chef 1');
  await h.skriv('Klar senast', 'idag');
  await h.tryck('Spara åtgärden');
  await h.tryck('Markera som utförd');
  await h.svara('Hjälpte åtgärden?', 'Effekt uppnådd');
  await h.tryck('Spara effekten');
}

describe('lex Sarah från rapport till uppföljning, med tangenterna', () => {
  let adress = '';
  test('rapporten skrivs, kontrollfrågorna besvaras och den kvitteras', async () => {
    await h.ga('lex-sarah', 'Lex Sarah');
    await h.tryck('Rapportera');
    await h.valj('Vilken enhet eller verksamhet gäller det?', 'hag');
    await h.svara('Enligt vilken lag ges insatsen?', 'Socialtjänstlagen');
    await h.skriv('När hände det?', 'igår');
    await h.skriv(/^Vad har hänt/, 'Larmet fungerade inte');
    expect(await fynd()).toStrictEqual([]);
    await h.tryck('Rapportera');
    await app.page.getByRole('heading', { level: 1, name: /^LS-/ }).waitFor();
    adress = await app.page.evaluate(() => window.location.hash.slice(2));
    await h.vanta('Lagens ord: genast.');
    expect(await fynd()).toStrictEqual([]);
    await h.tryck('Svara på kontrollfrågorna');
    await h.fyllI('');
    await h.tryck('Svara på kontrollfrågorna');
    await h.tryck('Ta emot och kvittera');
    expect([await falt(/^Namn/).inputValue(), await falt(/^Titel/).inputValue()]).toStrictEqual([
      'Kim Ek',
      'SAS (socialt ansvarig samordnare)',
    ]);
    await h.tryck('Ta emot och kvittera');
    await h.vanta('Utse utredare och fråga om jäv.');
  });

  test('flera utredare utses, och den som är jävig nekas med skäl', async () => {
    for (const [namn, jav] of [
      ['Utredare Ett', 'Ja'],
      ['Utredare Ett', 'Nej'],
      ['Utredare Två', 'Nej'],
    ] as const) {
      await h.tryck('Utse utredare');
      await h.skriv(/^Namn/, namn);
      await h.svara(/opartiskhet/u, jav);
      await h.tryck('Utse utredare');
      if (jav === 'Ja') {
        await app.page.getByRole('alert').first().waitFor();
        await h.tryck('Avbryt');
      }
      // The form that was just sent has a button of the same name.
      await falt(/^Namn/).waitFor({ state: 'detached' });
    }
    await h.vanta(/Utredare Ett.*Utredare Två/u);
    expect(await app.page.locator('#sektion-utredningen').textContent()).toContain('inget jäv');
  });

  test('ett avbrott i utredningen tappar inget: det skrivna finns kvar när den öppnas igen', async () => {
    await h.tryck('Skriv utredningen');
    await h.skriv('Hur uppmärksammades händelsen?', 'Brukare A berättade');
    await expect
      .poll(async () => JSON.stringify(await app.ask('utkast.lista', {})))
      .toContain('Brukare A berättade');
    await app.page.reload();
    await h.tryck('Skriv utredningen');
    await h.vanta('Det här började du skriva förut.');
    await holds(falt('Hur uppmärksammades händelsen?'), 'Brukare A berättade');
    expect(await fynd()).toStrictEqual([]);
  });

  test('alla punkter besvaras, förslag och beslut är två handlingar och beslutet låses', async () => {
    await h.fyllI('Beskrivet i utredningen');
    await h.fyllI('Beskrivet i utredningen');
    await h.tryck('Skriv utredningen');
    await h.tryck('Föreslå utfall');
    await h.svara('Utfall', 'Allvarligt missförhållande');
    await h.fyllI('Enligt utredningen');
    await h.tryck('Föreslå utfall');
    await h.tryck('Besluta');
    expect(await falt(/^Motivering/).inputValue()).toBe('Enligt utredningen');
    await h.tryck('Besluta');
    await h.vanta('Anmäl till IVO och bifoga utredningen.');
    expect(await app.page.locator('#sektion-beslut').textContent()).toContain('Låst');
    expect(await app.page.getByRole('button', { name: 'Rätta uppgifterna' }).count()).toBe(0);
  });

  test('IVO-paketet visar vad som saknas och vem som kan pekas ut, och görs med en handling', async () => {
    await h.tryck('Gör IVO-paket …');
    await h.vanta('Ett formulär som är sänt till IVO kan inte ändras.');
    await h.vanta('Fält för fält');
    expect(await fynd()).toStrictEqual([]);
    expect(await app.page.getByRole('button', { name: 'Gör paketet' }).isDisabled()).toBe(true);
    await app.page.keyboard.press('Escape');
    const { id } = { id: adress.split('/')[1] ?? '' };
    const mapp = join(ut, 'paket');
    const made = await app.ask('ivopaket.skriv', { sak: 'lexSarah', id, mapp, identitetKontrollerad: true });
    expect(made.ok).toBe(true);
    expect(readdirSync(mapp).some((f) => f.endsWith('.xlsx'))).toBe(true);
  });

  test('anmälan, IVO:s beslut, åtgärd och SAS uppföljning avslutar ärendet', async () => {
    await h.tryck('Anteckna anmälan till IVO');
    await h.skriv('Vem anmälde?', 'Kim Ek');
    await h.svara('Bifogades utredningen?', 'Ja');
    await h.tryck('Anteckna anmälan till IVO');
    await h.tryck('Anteckna IVO:s beslut');
    await h.skriv('Vad beslutade IVO?', 'Avslutas utan åtgärd');
    await h.tryck('Anteckna IVO:s beslut');
    await atgarda();
    await h.tryck('Följ upp åtgärderna');
    await h.svara('Är åtgärderna genomförda?', 'Ja, alla: avsluta ärendet');
    await h.skriv('Vad visar uppföljningen?', 'Larmen provas');
    await h.tryck('Följ upp åtgärderna');
    await app.page.locator('.case-header').getByText('Uppföljd').waitFor();
    expect(await app.page.locator('#sektion-historik').textContent()).toMatch(
      /Rapporterad.*Utse utredare.*Föreslå utfall.*Besluta.*Åtgärd föreslagen.*Följ upp åtgärderna/u,
    );
    expect(await fynd()).toStrictEqual([]);
  });
});

test('en rapport förbi chefen syns för chefen bara som ett nummer', async () => {
  await h.ga('lex-sarah/ny', 'Rapportera enligt lex Sarah');
  await h.valj('Vilken enhet eller verksamhet gäller det?', 'hag');
  await h.svara('Enligt vilken lag ges insatsen?', 'LSS');
  await h.skriv('När hände det?', 'igår');
  await h.skriv(/^Vad har hänt/, 'Hemligheten om chefen');
  await h.svara('Ska rapporten lämnas förbi enhetens chef?', 'Ja');
  await h.tryck('Rapportera');
  await app.page.getByRole('heading', { level: 1, name: /^LS-/ }).waitFor();
  const [nr, adress] = [await nummer(), await app.page.evaluate(() => window.location.hash.slice(2))];
  await bli('enhetschef');
  await h.ga('lex-sarah', 'Lex Sarah');
  await app.page.getByRole('gridcell', { name: nr }).waitFor();
  await h.vanta('Lämnad förbi enhetens chef');
  await go(app.page, adress);
  await h.vanta(/syns bara att den finns|bara att det finns|bara/u);
  expect(await app.page.locator('body').textContent()).not.toContain('Hemligheten om chefen');
  await bli('sas');
});

test('lex Maria: händelseanalys, de sex punkterna, produkten, beslut och anmälan', async () => {
  await bli('mas');
  await h.ga('lex-maria/ny', 'Registrera lex Maria-utredning');
  await h.valj('Vilken enhet eller verksamhet gäller det?', 'hag');
  await h.skriv('När hände det?', 'igår');
  await h.skriv(/^Vad hände/, 'Pumpen gav dubbel dos');
  await h.svara('Var en medicinteknisk produkt inblandad?', 'Ja');
  await h.tryck('Registrera utredning');
  await app.page.getByRole('heading', { level: 1, name: /^LM-/ }).waitFor();
  await h.tryck('Ge uppdrag att utreda');
  await h.fyllI('MAS');
  await h.tryck('Ge uppdrag att utreda');
  await h.tryck('Skriv händelseanalysen');
  await h.fyllI('Enligt analysen');
  await h.tryck('Skriv händelseanalysen');
  await h.tryck('Anteckna information till patienten');
  await h.svara('Vem är informerad?', 'Patienten');
  for (const punkt of await app.page
    .getByRole('group', { name: 'Vad har sagts?' })
    .getByRole('checkbox')
    .all()) {
    await pick(punkt);
  }
  await h.svara('Står det i journalen?', 'Ja');
  await h.fyllI('MAS');
  expect(await fynd()).toStrictEqual([]);
  await h.tryck('Anteckna information till patienten');
  await h.tryck('Anteckna om den medicintekniska produkten');
  await h.fyllI('Infusionspump');
  await h.tryck('Anteckna om den medicintekniska produkten');
  await h.tryck('Besluta');
  await h.svara('Vad visade utredningen?', 'Har medfört allvarlig vårdskada');
  await h.fyllI('Enligt analysen');
  await h.tryck('Besluta');
  await h.tryck('Anteckna anmälan till IVO');
  await h.fyllI('IVO-2026-1');
  await h.tryck('Anteckna anmälan till IVO');
  await app.page.locator('.case-header').getByText('Anmäld till IVO').waitFor();
  expect(await app.page.locator('#sektion-patienten').textContent()).toContain('patientnämndens verksamhet');
  expect(await fynd()).toStrictEqual([]);
  await bli('sas');
});

test('en extern avvikelse skickas, påminns, besvaras, bedöms och avslutas', async () => {
  await h.ga('externa/ny', 'Registrera extern avvikelse');
  await h.valj('Vilken enhet eller verksamhet hos oss?', 'hag');
  await h.svara('Skickad eller inkommen?', 'Skickad');
  await h.skriv('Vilken annan vårdgivare?', 'Länssjukhuset');
  await h.skriv('När skickades den eller kom den?', 'igår');
  await h.skriv(/^Vad hände/, 'Läkemedelslistan saknades');
  await h.tryck('Registrera extern avvikelse');
  await app.page.getByRole('heading', { level: 1, name: /^E-/ }).waitFor();
  await h.vanta('Påminn Länssjukhuset om svar.');
  await h.tryck('Påminn om svar');
  await h.tryck('Påminn om svar');
  await h.tryck('Anteckna svaret');
  await h.skriv(/^Vad blev svaret/, 'Vi har tagit upp det på APT');
  await h.svara('Var det till nytta?', 'Nej');
  await h.tryck('Anteckna svaret');
  await h.tryck('Avsluta');
  await h.tryck('Avsluta');
  await app.page.locator('.case-header').getByText('Avslutad').waitFor();
  await app.page.getByRole('button', { name: 'Spara brevet' }).waitFor();
  expect(await fynd()).toStrictEqual([]);
});

describe('klagomål', () => {
  test('som nekas behåller det som skrivits och säger vad som saknas', async () => {
    await h.ga('klagomal/ny', 'Registrera klagomål eller synpunkt');
    await h.skriv(/^Vad handlar det om/, 'Maten är kall');
    await h.tryck('Registrera klagomål');
    await app.page.getByRole('alert').first().waitFor();
    expect(await falt(/^Vad handlar det om/).inputValue()).toBe('Maten är kall');
    await h.vanta('Fältet ”När kom det?” saknas.');
    await focused(falt('När kom det?'));
    await h.valj('Vilken enhet eller verksamhet gäller det?', 'hag');
    await h.skriv('När kom det?', 'idag');
    await h.skriv(/^Hur många synpunkter/, '12');
    await h.skriv(/^Hur många personer står bakom/, '9');
    await h.tryck('Registrera klagomål');
    await app.page.getByRole('heading', { level: 1, name: /^K-/ }).waitFor();
    await h.vanta('12 synpunkter från 9 personer');
    await h.vanta('Besvaras senast');
    expect(await fynd()).toStrictEqual([]);
  });
  test('rättas med skäl, och historiken minns', async () => {
    await h.tryck('Rätta uppgifterna');
    await h.skriv(/^Varför rättas det/, 'Fel antal');
    await h.skriv(/^Hur många synpunkter/, '13');
    await h.tryck('Spara rättelsen');
    await h.vanta('13 synpunkter från 9 personer');
    expect(await app.page.locator('#sektion-historik').textContent()).toMatch(
      /Uppgifterna rättade.*Fel antal/u,
    );
  });
  test('räknesättet syns, kan ändras och förklarar ett annat tal', async () => {
    await h.ga('klagomal/raknesatt', 'Så räknas klagomålen i rapporten');
    await h.vanta('Räknas: klagomål, förslag, annat; antal klagomål.');
    await h.svara('Vad är ett?', 'Varje person som klagat');
    await h.tryck('Spara regeln');
    await h.vanta(/antal olika personer som klagat/u);
    expect(await fynd()).toStrictEqual([]);
  });
});

test('en avvikelse blir lex Sarah och lex Maria med en handling var, båda öppna på samma händelse', async () => {
  const made = await app.ask('avvikelse.registrera', {
    uppgifter: {
      enhetId: 'hagen',
      lagrum: 'hsl',
      typ: 'lakemedel',
      nar: { precision: 'ungefar', datum: '2026-01-14' },
      vadHande: 'Dubbel dos',
    },
  });
  const { id } = (made.ok ? made.value : {}) as { id: string };
  await app.page.reload();
  await h.ga(`avvikelser/${id}`, /HAGEN-/u);
  await h.tryck('Utred enligt lex Maria');
  await h.tryck('Registrera utredningen');
  await app.page.getByRole('heading', { level: 1, name: /^LM-/ }).waitFor();
  await h.ga(`avvikelser/${id}`, /HAGEN-/u);
  await h.tryck('Rapportera enligt lex Sarah');
  await h.svara('Enligt vilken lag ges insatsen?', 'Socialtjänstlagen');
  await h.tryck('Rapportera');
  await app.page.getByRole('heading', { level: 1, name: /^LS-/ }).waitFor();
  await h.ga(`avvikelser/${id}`, /HAGEN-/u);
  await app.page
    .locator('#sektion-lexMaria')
    .getByText(/^Lex Maria LM-/u)
    .waitFor();
  expect(await app.page.locator('#sektion-lexMaria').textContent()).toMatch(
    /LS-.*rapporterad.*LM-.*registrerad/u,
  );
  expect(await fynd()).toStrictEqual([]);
});

test('röntgen leder till exakt det steg som rättar fyndet', async () => {
  await app.ask('lexSarah.rapportera', {
    rapport: {
      enhetId: 'hagen',
      lagrum: 'sol',
      handelsedatum: '2026-01-01',
      rapporterad: '2026-01-02',
      handelse: 'Gammal rapport',
    },
  });
  await app.page.reload();
  await h.ga('rontgen', 'Röntgen');
  const regel = app.page.getByRole('region', { name: 'Lex Sarah-rapporten är inte mottagen i tid.' });
  await press(regel.getByRole('link').first());
  await app.page.getByRole('heading', { level: 3, name: 'Svara på kontrollfrågorna' }).waitFor();
  expect(await app.page.evaluate(() => window.location.hash)).toContain('del=kontrollfragor');
});

test('listan smalnas av och öppnas med Enter, och tillbaka leder till samma urval', async () => {
  await h.ga('lex-sarah', 'Lex Sarah');
  await h.skriv('Sök i text och nummer', 'gammal rapport');
  await h.vanta(/^1 rapport i urvalet/u);
  await press(app.page.locator('tr.data').first());
  await app.page.getByRole('heading', { level: 1, name: /^LS-/ }).waitFor();
  await app.page.goBack();
  await h.vanta(/^1 rapport i urvalet/u);
  expect(await app.page.evaluate(() => window.location.hash)).toContain('text=gammal');
});

test.each([
  ['klagomal', 'Klagomål och synpunkter'],
  ['klagomal/ny', 'Registrera klagomål eller synpunkt'],
  ['klagomal/raknesatt', 'Så räknas klagomålen i rapporten'],
  ['lex-sarah', 'Lex Sarah'],
  ['lex-sarah/ny', 'Rapportera enligt lex Sarah'],
  ['lex-maria', 'Lex Maria'],
  ['lex-maria/ny', 'Registrera lex Maria-utredning'],
  ['externa', 'Externa avvikelser'],
  ['externa/ny', 'Registrera extern avvikelse'],
  ['externa/vardgivare', 'Andra vårdgivare'],
  ['rontgen', 'Röntgen'],
  ['rod-trad', 'Röd tråd'],
])('axe har inget att anmärka på %s, ljust och mörkt', async (plats, rubrik) => {
  await h.ga(plats, rubrik);
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme });
    expect(await fynd()).toStrictEqual([]);
  }
});
