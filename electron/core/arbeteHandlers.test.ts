import { afterEach, beforeEach, expect, test } from 'vitest';
import { lexSarahVag, nyExtern, nyLexMaria, nyLexSarahRapport, nyttKlagomal } from '../../test/arenden.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';
import type { Roll } from '../../shared/profil/profil.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'sas' });
});
afterEach(() => k.close());
const bli = (roll: Roll) => k.ask('profil.andra', { profil: { roll, namn: '', enheter: [] } });

test('every kind of case that waits is there, the oldest day first, with its reason', async () => {
  await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal({ mottaget: '2026-06-12' }) });
  await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport({ rapporterad: '2026-06-11' }) });
  await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() });
  await k.ask('extern.registrera', { uppgifter: nyExtern() });
  const { rader, perSak, totalt } = await k.ask('arbete.mitt', {});
  expect(rader.map((r) => [r.sak, r.senast, r.ord])).toStrictEqual([
    ['lexSarah', '2026-06-12', 'genast'],
    ['klagomal', '2026-06-16', ''],
    ['avvikelse', '2026-06-18', 'utan dröjsmål'],
    ['extern', '2026-07-01', ''],
  ]);
  expect(rader.every((r) => r.kalla !== '' && r.mening.endsWith('.'))).toBe(true);
  // Lex Maria is the MAS's.
  expect([totalt, perSak.lexMaria]).toStrictEqual([4, 0]);
  await bli('mas');
  expect((await k.ask('arbete.mitt', {})).perSak).toMatchObject({ lexMaria: 1, lexSarah: 0 });
});

test('a complaint is to be confirmed within two working days, holidays left out', async () => {
  // Thursday the 4th; the 6th is the national day, a Saturday.
  await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal({ mottaget: '2026-06-04' }) });
  expect((await k.ask('arbete.mitt', {})).rader[0]?.senast).toBe('2026-06-08');
});

test('a report sent past the chef is nobody’s work but theirs who may read it', async () => {
  await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport({ forbiChef: true }) });
  expect((await k.ask('arbete.mitt', {})).totalt).toBe(1);
  await bli('kvalitetssamordnare');
  expect((await k.ask('arbete.mitt', {})).totalt).toBe(0);
});

test('measures of other cases are rows of their own until their effect is judged', async () => {
  const { id } = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport() });
  for (const steg of lexSarahVag('2026-06-03', 'missforhallande')) await k.ask('lexSarah.steg', { id, steg });
  const atgard = { omrade: 'rutiner', text: 'Provlarm', ansvarig: 'Chef 1', klarSenast: '2026-06-10' };
  const made = await k.ask('atgard.foresla', { sak: { slag: 'lexSarah', id }, atgard });
  const forst = async () => {
    const [rad] = (await k.ask('arbete.mitt', {})).rader.filter((r) => r.stalle === `atgard-${made.id}`);
    return rad === undefined ? undefined : [rad.mening, rad.senast];
  };
  expect(await forst()).toStrictEqual(['Genomför åtgärden: Provlarm', '2026-06-10']);
  await k.ask('atgard.status', { id: made.id, status: 'utford' });
  expect(await forst()).toStrictEqual(['Bedöm om åtgärden hjälpte: Provlarm', '2026-08-14']);
  await k.ask('atgard.effekt', {
    id: made.id,
    bedomning: { effekt: 'gar-inte-an', nyttDatum: '2026-07-01' },
  });
  expect(await forst()).toStrictEqual(['Bedöm om åtgärden hjälpte: Provlarm', '2026-07-01']);
  await k.ask('atgard.effekt', { id: made.id, bedomning: { effekt: 'uppnadd' } });
  expect(await forst()).toBeUndefined();
});

test('a control that is to be done, late or missed is work for who keeps the plan and for who it names', async () => {
  await bli('kvalitetssamordnare');
  const spara = (kontrollmoment: string, manader: number[], ansvarig: string) =>
    k.ask('kontroll.spara', { ar: 2026, uppgifter: { kontrollmoment, manader, ansvarig } });
  await spara('Skyddsrond', [3, 5], 'Enhetschef');
  const { id } = await spara('Mätning', [6, 12], 'MAS');
  const rader = async () => (await k.ask('arbete.mitt', {})).rader.filter((r) => r.sak === 'kontroll');
  expect((await rader()).map((r) => [r.senast, r.mening, r.kalla])).toStrictEqual([
    [
      '2026-03-31',
      'Kontrollen ”Skyddsrond” missades i mars. Ta igen den eller se över risken.',
      'Internkontrollplanen 2026, Socialnämnden',
    ],
    ['2026-05-31', 'Genomför kontrollen ”Skyddsrond”.', 'Internkontrollplanen 2026, Socialnämnden'],
    ['2026-06-30', 'Genomför kontrollen ”Mätning”.', 'Internkontrollplanen 2026, Socialnämnden'],
  ]);
  await bli('mas');
  expect((await rader()).map((r) => r.id)).toStrictEqual([id]);
  await bli('sas');
  expect(await rader()).toStrictEqual([]);
});

test('an open investigation of several events is the work of who works with cases at its unit', async () => {
  await bli('enhetschef');
  const made = await k.ask('avvikelse.registreraFlera', { uppgifter: [nyAvvikelse(), nyAvvikelse()] });
  const { id } = await k.ask('samlingsutredning.skapa', {
    rubrik: 'Fall på natten',
    handelser: made.map((m) => m.id),
  });
  const rad = async () =>
    (await k.ask('arbete.mitt', {})).rader.find((r) => r.sak === 'samlingsutredning' && r.id === id);
  expect(await rad()).toMatchObject({
    nummer: 'SU-2026-001',
    mening: 'Ange vad händelserna har gemensamt: varför händer det igen?',
    stalle: 'orsaker',
    senast: '2026-08-14',
    dagarKvar: 60,
    kalla: 'Lokal rutin',
    enhetId: 'hagen',
  });
  const sak = { slag: 'samlingsutredning', id } as const;
  await k.ask('samlingsutredning.orsaker', {
    id,
    orsaker: [{ omrade: 'rutiner', bakomliggande: [], text: '' }],
  });
  const atgard = { omrade: 'rutiner', text: 'Ny rutin', ansvarig: 'Chefen', klarSenast: '2026-07-01' };
  await k.ask('atgard.foresla', { sak, atgard });
  expect(await rad()).toMatchObject({
    mening: 'Genomför åtgärderna.',
    senast: '2026-07-01',
    stalle: 'atgarder',
  });
  await k.ask('profil.andra', { profil: { roll: 'enhetschef', namn: '', enheter: ['hemgarden'] } });
  expect(await rad()).toBeUndefined();
});
