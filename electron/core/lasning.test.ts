import { afterEach, beforeEach, expect, test } from 'vitest';
import { api } from '../../shared/api.ts';
import type { AnyEntry } from '../../shared/contract.ts';
import { lasningar } from '../../shared/historik/lasningar.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun();
});
afterEach(() => k.close());

const oppning = '11111111-1111-4111-8111-111111111111';
const annan = '22222222-2222-4222-8222-222222222222';
/** How many readings the log has, this question's own left out. */
const antalLasningar = async (id: string): Promise<number> => {
  const { historik } = await k.ask('avvikelse.visa', { id });
  return historik.filter((h) => h.handling === 'last').length;
};

test('a case that stays open is one reading however often the window asks again', async () => {
  const { id } = await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  for (let i = 0; i < 5; i += 1) await k.ask('avvikelse.visa', { id, oppning });
  expect(await antalLasningar(id)).toBe(1);
});

test('each opening is a reading, and so is each question that names none', async () => {
  const { id } = await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  await k.ask('avvikelse.visa', { id, oppning });
  await k.ask('avvikelse.visa', { id, oppning: annan });
  await k.ask('avvikelse.visa', { id });
  expect(await antalLasningar(id)).toBe(3);
});

test('one opening does not hide the reading of another case', async () => {
  const [a, b] = await k.ask('avvikelse.registreraFlera', { uppgifter: [nyAvvikelse(), nyAvvikelse()] });
  await k.ask('avvikelse.visa', { id: a?.id ?? '', oppning });
  await k.ask('avvikelse.visa', { id: b?.id ?? '', oppning });
  expect(await antalLasningar(b?.id ?? '')).toBe(1);
});

test('every question that shows a case takes the opening', () => {
  const reading = Object.entries<AnyEntry>(api).filter(([, entry]) => entry.readLog !== undefined);
  expect(reading.map(([name]) => name).toSorted()).toStrictEqual(lasningar);
  const without = reading.filter(([, { input }]) => {
    const shape = 'shape' in input ? (input.shape as object) : {};
    return !('oppning' in shape && 'id' in shape);
  });
  expect(without.map(([name]) => name)).toStrictEqual([]);
});
