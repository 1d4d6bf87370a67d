import { afterEach, beforeEach, expect, it } from 'vitest';
import { lexMariaVag, nyLexMaria } from '../../test/arenden.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';
import type { ApiInput } from '../../shared/api.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'mas' });
});
afterEach(() => k.close());
type Steg = ApiInput<'lexMaria.steg'>['steg'];
const gor = async (id: string, steg: Steg): Promise<string> => {
  const r = await k.core.call('lexMaria.steg', { id, steg });
  return r.ok ? r.value.status : r.problem.code;
};
const datum = '2026-06-10';
const anmal: Steg = { steg: 'anmal', datum, av: 'MAS', ivoNummer: '3.2.1-1/2026' };
const foljUpp: Steg = { steg: 'folj-upp', datum, namn: 'MAS', genomforda: 'ja', text: 'Klart' };
const vag = async (id: string, utfall: Parameters<typeof lexMariaVag>[1]) => {
  for (const steg of lexMariaVag(datum, utfall)) await k.ask('lexMaria.steg', { id, steg });
};

it('goes from assignment to reviewed measures', async () => {
  const { id } = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() });
  await vag(id, 'allvarlig');
  expect(await gor(id, foljUpp)).toBe('steg-kraver');
  expect(await gor(id, anmal)).toBe('anmald');
  expect(await gor(id, foljUpp)).toBe('steg-kraver');
  expect(await gor(id, { steg: 'ivo-beslut', datum, innebord: 'Vårdgivaren har gjort vad den ska' })).toBe(
    'ivo-beslutad',
  );
  expect(await gor(id, foljUpp)).toBe('uppfoljd');
});

it.each([
  ['ingen', 'steg-kraver'],
  ['vardskada', 'steg-kraver'],
  ['kunde-allvarlig', 'anmald'],
  ['allvarlig', 'anmald'],
] as const)('found %s: the anmälan to IVO %s', async (utfall, svar) => {
  const { id } = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() });
  await vag(id, utfall);
  expect(await gor(id, anmal)).toBe(svar);
});

it('an anmälan needs the number that IVO gave it', async () => {
  const { id } = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() });
  expect(await gor(id, { ...anmal, ivoNummer: '' })).toBe('ogiltig-indata');
});

it('is not decided while a part of the analysis is missing', async () => {
  const { id } = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() });
  const [starta, , , besluta] = lexMariaVag(datum, 'vardskada');
  await k.ask('lexMaria.steg', { id, steg: starta as Steg });
  await k.ask('lexMaria.steg', { id, steg: { steg: 'utred', analys: { orsaker: 'Oklart' } } });
  expect(await gor(id, besluta as Steg)).toBe('steg-kraver');
});

it('is not finished before the patient has been told all six things and the journal says so', async () => {
  const { id } = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() });
  await vag(id, 'vardskada');
  const information = { till: 'patient', datum, avVem: 'MAS', iJournalen: true } as const;
  await k.ask('lexMaria.steg', {
    id,
    steg: { steg: 'informera', information: { ...information, punkter: ['ivo'] } },
  });
  expect(await gor(id, foljUpp)).toBe('steg-kraver');
  await k.ask('lexMaria.steg', {
    id,
    steg: { steg: 'informera', information: { till: 'ingen', varforInte: 'Avliden utan närstående' } },
  });
  expect(await gor(id, foljUpp)).toBe('uppfoljd');
});

it('with a medical device, manufacturer and Läkemedelsverket are told before it is finished', async () => {
  const { id } = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria({ mtp: true }) });
  await vag(id, 'vardskada');
  expect(await gor(id, foljUpp)).toBe('steg-kraver');
  const mtp = { steg: 'mtp', produkt: 'Personlyft', fel: 'Selen lossnade', undanstalld: 'ja' } as const;
  expect(await gor(id, { ...mtp, tillverkareUnderrattad: datum })).toBe('beslutad');
  expect(await gor(id, foljUpp)).toBe('steg-kraver');
  await k.ask('lexMaria.steg', {
    id,
    steg: { ...mtp, tillverkareUnderrattad: datum, lakemedelsverketUnderrattat: datum },
  });
  expect(await gor(id, foljUpp)).toBe('uppfoljd');
});

it('an event without a medical device has no such branch', async () => {
  const { id } = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() });
  expect(await gor(id, { steg: 'mtp', produkt: 'Lyft', fel: 'Fel', undanstalld: 'ja' })).toBe('steg-kraver');
});

it('one avvikelse can be both lex Maria and lex Sarah', async () => {
  const a = await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse({ vadHande: 'Föll från lyften' }) });
  const maria = await k.ask('lexMaria.franAvvikelse', { avvikelseId: a.id });
  await k.ask('lexSarah.franAvvikelse', { avvikelseId: a.id, lagrum: 'sol' });
  expect((await k.ask('lexMaria.visa', { id: maria.id })).lexMaria).toMatchObject({
    avvikelseId: a.id,
    handelse: 'Föll från lyften',
  });
  const { historik } = await k.ask('avvikelse.visa', { id: a.id });
  expect(historik.map((h) => h.handling)).toStrictEqual(expect.arrayContaining(['lex-maria', 'lex-sarah']));
});

it('is decided by MAS or MAR, and the decision is locked', async () => {
  const { id } = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() });
  const steg = lexMariaVag(datum, 'vardskada');
  for (const s of steg.slice(0, 3)) await k.ask('lexMaria.steg', { id, steg: s });
  await k.ask('profil.andra', { profil: { roll: 'verksamhetschef', namn: '', enheter: [] } });
  expect(await gor(id, steg[3] as Steg)).toBe('far-inte');
  await k.ask('profil.andra', { profil: { roll: 'mar', namn: '', enheter: [] } });
  expect(await gor(id, steg[3] as Steg)).toBe('beslutad');
  const ratta = await k.core.call('lexMaria.ratta', { id, uppgifter: nyLexMaria({ mtp: true }) });
  expect(ratta.ok ? '' : ratta.problem.code).toBe('last-beslut');
});
