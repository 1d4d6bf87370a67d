import { afterEach, expect, test } from 'vitest';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
afterEach(() => k.close());

test('what the ladder says is told once, and again when a new thing is late', async () => {
  k = nyKommun();
  await k.ask('regler.frister.andra', { frister: { dagar: { 'avvikelse.bedomning': 0 } } });
  expect(await k.ask('avisering.hamta', {})).toEqual({
    nya: { forsenade: 0, idag: 0 },
    alla: { forsenade: 0, idag: 0 },
  });
  await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  expect(await k.ask('avisering.hamta', {})).toMatchObject({ nya: { idag: 1 }, alla: { idag: 1 } });
  expect(await k.ask('avisering.hamta', {})).toMatchObject({ nya: { idag: 0 }, alla: { idag: 1 } });
  await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  expect(await k.ask('avisering.hamta', {})).toMatchObject({ nya: { idag: 1 }, alla: { idag: 2 } });
});

test('a role that is not on the ladder is told nothing', async () => {
  k = nyKommun({ roll: 'mas' });
  await k.ask('regler.frister.andra', { frister: { dagar: { 'avvikelse.bedomning': 0 } } });
  await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  expect((await k.ask('avisering.hamta', {})).alla).toEqual({ forsenade: 0, idag: 0 });
});

test('nothing but numbers is told', async () => {
  k = nyKommun();
  await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  const told = await k.ask('avisering.hamta', {});
  expect(
    Object.values(told)
      .flatMap((v) => Object.values(v))
      .every((v) => Number.isInteger(v)),
  ).toBe(true);
});
