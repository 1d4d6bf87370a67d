import { afterEach, beforeEach, expect, it } from 'vitest';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun();
});
afterEach(() => k.close());

it('en ändrad frist styr nästa steg direkt', async () => {
  await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  expect((await k.ask('arbete.mitt', {})).rader[0]?.dagarKvar).toBe(3);
  await k.ask('regler.frister.andra', { frister: { dagar: { 'avvikelse.bedomning': 1 } } });
  expect((await k.ask('arbete.mitt', {})).rader[0]?.dagarKvar).toBe(1);
});
it('en ändrad mönsterregel hittar det den säger', async () => {
  await k.ask('avvikelse.registreraFlera', { uppgifter: [nyAvvikelse(), nyAvvikelse()] });
  expect(await k.ask('signal.lista', {})).toEqual([]);
  await k.ask('regler.monster.andra', { monster: [{ slag: 'typ', antal: 2, dagar: 7 }] });
  expect(await k.ask('signal.lista', {})).toHaveLength(1);
});
it('en vald eskaleringsmodell gäller nästa ärende', async () => {
  const { forval } = await k.ask('regler.visa', {});
  const sundsvall = forval.find((e) => e.namn === 'Sundsvall');
  if (sundsvall === undefined) throw new Error('förvalet saknas');
  await k.ask('regler.eskalering.andra', { eskalering: sundsvall });
  const { id } = await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  await k.ask('avvikelse.bedom', {
    id,
    bedomning: { skede: 'slutlig', sannolikhet: 2, allvarlighetsgrad: 2 },
  });
  const { eskalering } = await k.ask('avvikelse.arende', { id });
  expect(eskalering).toEqual([
    'MAS ska alltid ta del av ärendet; en namngiven legitimerad ska ha deltagit i bedömningen',
  ]);
});

it('reglerna säger vem som antog dem och när, och inget innan någon har ändrat', async () => {
  expect((await k.ask('regler.visa', {})).antagna).toEqual({
    frister: null,
    eskalering: null,
    monster: null,
  });
  await k.ask('regler.frister.andra', { frister: { dagar: { 'avvikelse.bedomning': 1 } } });
  expect((await k.ask('regler.visa', {})).antagna).toMatchObject({
    frister: { version: 1, vem: 'testare', at: expect.stringContaining('2026-06-15') as unknown },
    eskalering: null,
  });
});
it('förhandsvisningen räknar på dagens ärenden och ändrar inget', async () => {
  const { id } = await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  const bedomning = { skede: 'preliminar', sannolikhet: 2, allvarlighetsgrad: 3 } as const;
  await k.ask('avvikelse.bedom', { id, bedomning });
  const { forval } = await k.ask('regler.visa', {});
  const sundsvall = forval.find((f) => f.namn === 'Sundsvall');
  const sett = await k.ask('regler.forhandsvisa', {
    ...(sundsvall === undefined ? {} : { eskalering: sundsvall }),
    monster: [{ slag: 'typ', antal: 2, dagar: 30 }],
  });
  expect(sett).toMatchObject({ eskalerade: { nu: 0, med: 1 }, monster: { nu: 0, med: 1 } });
  expect(sett.andringar[0]).toBe('Eskalering enligt Botkyrka blir enligt Sundsvall');
  expect((await k.ask('regler.visa', {})).eskalering.namn).toBe('Botkyrka');
  expect(await k.ask('regler.forhandsvisa', {})).toMatchObject({ andringar: [] });
});
