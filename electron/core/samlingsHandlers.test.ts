import { afterEach, beforeEach, expect, test } from 'vitest';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun();
});
afterEach(() => k.close());

const tva = async () => {
  const made = await k.ask('avvikelse.registreraFlera', { uppgifter: [nyAvvikelse(), nyAvvikelse()] });
  const handelser = made.map((m) => m.id);
  const { id } = await k.ask('samlingsutredning.skapa', { rubrik: 'Fall på natten', handelser });
  return { id, handelser, sak: { slag: 'samlingsutredning', id } as const };
};
const orsak = { omrade: 'rutiner', bakomliggande: [], text: 'Rutin för nattillsyn saknas' };
const mening = async (id: string) => (await k.ask('samlingsutredning.visa', { id })).nastaSteg?.mening;

test('an investigation of several events is walked from its first cause to its close', async () => {
  const { id, sak } = await tva();
  expect(await mening(id)).toContain('gemensamt');
  await expect(k.ask('samlingsutredning.avsluta', { id })).rejects.toThrow('kan inte avslutas än');
  await k.ask('samlingsutredning.orsaker', { id, orsaker: [orsak] });
  expect(await mening(id)).toContain('Besluta om en åtgärd');
  const atgard = { omrade: 'rutiner', text: 'Ny rutin', ansvarig: 'Chefen', klarSenast: '2026-07-01' };
  const { id: atgardId } = await k.ask('atgard.foresla', { sak, atgard });
  await k.ask('atgard.status', { id: atgardId, status: 'utford' });
  expect(await mening(id)).toContain('hjälpte');
  await k.ask('atgard.effekt', { id: atgardId, bedomning: { effekt: 'uppnadd' } });
  await k.ask('samlingsutredning.slutsats', { id, slutsats: 'Nattillsynen hade ingen rutin.' });
  const fardig = await k.ask('samlingsutredning.visa', { id });
  expect(fardig).toMatchObject({ kanAvslutas: true, handelser: [{ typ: 'fall' }, { typ: 'fall' }] });
  await k.ask('samlingsutredning.avsluta', { id });
  const sedan = await k.ask('samlingsutredning.visa', { id });
  expect(sedan.nastaSteg).toBeNull();
  expect(sedan.historik.map((h) => h.handling)).toContain('avslutad');
  await expect(k.ask('samlingsutredning.orsaker', { id, orsaker: [] })).rejects.toThrow('Öppna det igen');
  await k.ask('samlingsutredning.oppna', { id, skal: 'Det hände igen' });
  expect((await k.ask('samlingsutredning.visa', { id })).kanAvslutas).toBe(true);
});

test('the shared cause and measure count for each event, so that nothing is written twice', async () => {
  const { id, handelser, sak } = await tva();
  const [first] = handelser;
  if (first === undefined) throw new Error('inget ärende');
  const bedomning = { sannolikhet: 1, allvarlighetsgrad: 1 } as const;
  await k.ask('avvikelse.bedom', { id: first, bedomning: { skede: 'preliminar', ...bedomning } });
  await k.ask('avvikelse.steg', { id: first, till: 'bedomd' });
  await k.ask('avvikelse.bedom', { id: first, bedomning: { skede: 'slutlig', ...bedomning } });
  await expect(k.ask('avvikelse.steg', { id: first, till: 'utredd' })).rejects.toThrow('minst en orsak');
  await k.ask('samlingsutredning.orsaker', { id, orsaker: [orsak] });
  const atgard = { omrade: 'rutiner', text: 'Ny rutin', ansvarig: 'Chefen', klarSenast: '2026-07-01' };
  await k.ask('atgard.foresla', { sak, atgard });
  await k.ask('avvikelse.steg', { id: first, till: 'utredd' });
  expect((await k.ask('avvikelse.steg', { id: first, till: 'atgardad' })).status).toBe('atgardad');
});

test('another event joins once, and one that is not seen does not', async () => {
  const { id } = await tva();
  const ny = await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  await k.ask('samlingsutredning.laggTill', { id, handelser: [ny.id] });
  expect((await k.ask('samlingsutredning.visa', { id })).handelser.length).toBe(3);
  await expect(k.ask('samlingsutredning.laggTill', { id, handelser: [ny.id] })).rejects.toThrow(
    'Inget skulle ändras',
  );
  await k.ask('profil.andra', { profil: { roll: 'enhetschef', namn: '', enheter: ['korttid'] } });
  await expect(k.ask('samlingsutredning.visa', { id })).rejects.toThrow('finns inte');
});

test('whether a shared measure helped is counted on the type that all the events share', async () => {
  const dag = (datum: string, andrat = {}) =>
    nyAvvikelse({ nar: { precision: 'ungefar', datum }, upptackt: datum, ...andrat });
  const fore = Array.from({ length: 14 }, (_, i) => dag(`2026-0${(i % 2) + 1}-1${i % 10}`));
  const made = await k.ask('avvikelse.registreraFlera', { uppgifter: [...fore, dag('2026-04-20')] });
  const handelser = made.slice(0, 3).map((m) => m.id);
  const utredning = await k.ask('samlingsutredning.skapa', { rubrik: 'Fall', handelser });
  const atgard = { omrade: 'rutiner', text: 'Ny rutin', ansvarig: 'Chefen', klarSenast: '2026-03-01' };
  const effekt = async (id: string) => {
    const a = await k.ask('atgard.foresla', { sak: { slag: 'samlingsutredning', id }, atgard });
    await k.ask('atgard.status', { id: a.id, status: 'utford', utfordDatum: '2026-03-01' });
    return await k.ask('atgard.effektUrData', { id: a.id });
  };
  const raknad = await effekt(utredning.id);
  expect(raknad).toMatchObject({ svar: 'battre', fore: { antal: 14 }, efter: { antal: 1 } });
  expect(raknad.metod).toContain('Przyborowski och Wilenski 1940');
  const [annan] = await k.ask('avvikelse.registreraFlera', {
    uppgifter: [dag('2026-02-02', { typ: 'trycksar' })],
  });
  const blandad = await k.ask('samlingsutredning.skapa', {
    rubrik: 'Blandat',
    handelser: [...handelser.slice(0, 1), annan?.id ?? ''] as typeof handelser,
  });
  expect(await effekt(blandad.id)).toMatchObject({ svar: 'kan-inte-avgoras', fore: null });
});
