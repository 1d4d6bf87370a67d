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
