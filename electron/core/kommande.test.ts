import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  lexMariaVag,
  lexSarahVag,
  nyExtern,
  nyLexMaria,
  nyLexSarahRapport,
  nyttKlagomal,
} from '../../test/arenden.ts';
import { nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';
import type { ApiInput } from '../../shared/api.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'sas' });
});
afterEach(() => k.close());
const datum = '2026-06-10';

describe('what a case owes next', () => {
  it('a lex Sarah case: one sentence for each step to the end', async () => {
    const { id } = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport() });
    const meningar: string[] = [];
    const note = async () =>
      meningar.push((await k.ask('lexSarah.visa', { id })).kommande?.mening ?? 'inget');
    await note();
    const mer: readonly ApiInput<'lexSarah.steg'>['steg'][] = [
      ...lexSarahVag(datum, 'risk-allvarligt'),
      { steg: 'anmal', datum, av: 'SAS', utredningBifogad: false },
      { steg: 'sand-utredning', datum },
      { steg: 'ivo-beslut', datum, innebord: 'Avslutas' },
      { steg: 'folj-upp', datum, namn: 'SAS', genomforda: 'delvis', text: 'En kvar', nasta: '2026-09-01' },
      { steg: 'folj-upp', datum, namn: 'SAS', genomforda: 'ja', text: 'Klart' },
    ];
    for (const steg of mer) {
      await k.ask('lexSarah.steg', { id, steg });
      await note();
    }
    expect(meningar).toStrictEqual([
      'Svara på de tre kontrollfrågorna.',
      'Kvittera rapporten, eller avsluta med motivering.',
      'Utse utredare och fråga om jäv.',
      'Skriv utredningen: 13 punkter kvar.',
      'Föreslå utfall.',
      'Besluta om utfall.',
      'Anmäl till IVO och bifoga utredningen.',
      'Sänd utredningen till IVO.',
      'Anteckna IVO:s beslut när det kommit.',
      'Följ upp att de planerade åtgärderna är genomförda.',
      'Följ upp att de planerade åtgärderna är genomförda.',
      'inget',
    ]);
  });

  it('a lex Maria investigation counts two months from the event, marked kontrollera', async () => {
    await k.ask('profil.andra', { profil: { roll: 'mas', namn: '', enheter: [] } });
    const { id } = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() });
    for (const steg of lexMariaVag(datum, 'allvarlig')) await k.ask('lexMaria.steg', { id, steg });
    expect((await k.ask('lexMaria.visa', { id })).kommande).toMatchObject({
      mening: 'Anmäl till IVO.',
      ord: 'snarast',
      senast: '2026-08-01',
      kontrollera: true,
    });
  });

  it('a complaint is confirmed in two working days and answered in ten days', async () => {
    const { id } = await k.ask('klagomal.registrera', {
      uppgifter: nyttKlagomal({ mottaget: '2026-06-05' }),
    });
    expect((await k.ask('klagomal.visa', { id })).kommande).toMatchObject({
      mening: 'Bekräfta att klagomålet är mottaget.',
      senast: '2026-06-09',
      dagarKvar: -6,
    });
    await k.ask('klagomal.steg', { id, steg: { steg: 'bekrafta', datum } });
    expect((await k.ask('klagomal.visa', { id })).kommande?.senast).toBe('2026-06-15');
    await k.ask('klagomal.steg', { id, steg: { steg: 'besvara', datum: '2026-06-15', satt: 'brev' } });
    expect((await k.ask('klagomal.lista', {})).rader[0]?.iTid).toBe(true);
  });

  it('a reminder to another caregiver starts the wait anew', async () => {
    const { id } = await k.ask('extern.registrera', { uppgifter: nyExtern({ datum: '2026-05-01' }) });
    expect((await k.ask('extern.visa', { id })).kommande).toMatchObject({
      mening: 'Påminn Alingsås lasarett om svar.',
      dagarKvar: -15,
    });
    await k.ask('extern.steg', { id, steg: { steg: 'paminn', datum } });
    expect((await k.ask('extern.visa', { id })).kommande?.senast).toBe('2026-07-10');
  });
});

it('a deadline decided in the municipality loses its mark and moves the day', async () => {
  await k.ask('profil.andra', { profil: { roll: 'mas', namn: '', enheter: [] } });
  const { id } = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() });
  for (const steg of lexMariaVag(datum, 'allvarlig')) await k.ask('lexMaria.steg', { id, steg });
  const { frister } = await k.ask('regler.visa', {});
  await k.ask('regler.frister.andra', { frister: { ...frister, dagar: { 'lexMaria.anmalan': 1 } } });
  expect((await k.ask('lexMaria.visa', { id })).kommande).toMatchObject({
    senast: '2026-07-01',
    kalla: 'Bestämt i kommunen',
    kontrollera: false,
  });
});

it('the counting rule is changed in words and in numbers, and a verksamhet that is not there is refused', async () => {
  await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal() });
  await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal({ kanal: 'jo' }) });
  const span = { from: '2026-01-01', to: '2026-06-30' };
  expect((await k.ask('klagomal.rakna', span)).antal).toBe(2);
  const { regel } = await k.ask('klagomal.regel', {});
  await k.ask('klagomal.andraRegel', { regel: { ...regel, utanKanaler: ['jo'] } });
  const efter = await k.ask('klagomal.rakna', span);
  expect(efter.antal).toBe(1);
  expect(efter.text).toContain('Räknas inte: justitieombudsmannen (jo).');
  const fel = await k.core.call('klagomal.andraRegel', { regel: { utanVerksamheter: ['borta'] } });
  expect(fel.ok ? '' : fel.problem.code).toBe('verksamhet-finns-inte');
});
