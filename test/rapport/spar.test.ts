import { afterAll, beforeAll, expect, test } from 'vitest';
import { laddaFacit } from '../../tools/demo/ladda.ts';
import { facitProfil } from './prov.ts';

let prov: ReturnType<typeof facitProfil>;
beforeAll(async () => {
  prov = facitProfil();
  await laddaFacit(prov.ask, 'rattad');
});
afterAll(() => prov.close());
const fraga = { period: '2021-H1' };

/** How many avvikelser a trace opens. */
const oppnar = async (trace: string): Promise<number | null> => {
  const { filter } = await prov.ask('rapport.spar', { ...fraga, trace });
  return filter === null ? null : (await prov.ask('avvikelse.lista', { filter, antal: 1 })).totalt;
};

test('varje siffra för perioden öppnar just så många avvikelser som den visar', async () => {
  const { tabeller } = await prov.ask('rapport.modell', fraga);
  const figures = tabeller
    .filter((t) => /^tabell-(?:hsl-|ovriga-hsl|verksamhet-sol-avvikelser)/.test(t.id))
    .flatMap((t) => t.rader.flatMap((r) => r.celler))
    .flatMap((c) => (c.trace?.includes('|2021-H1') === true && !c.trace.includes('+') ? [c] : []));
  expect(figures.length).toBeGreaterThan(20);
  for (const c of figures) expect([c.trace, await oppnar(c.trace ?? '')]).toEqual([c.trace, c.varde]);
});

test('en siffra från före programmet visar vad som matades in och varifrån', async () => {
  const { inmatade, filter } = await prov.ask('rapport.spar', { ...fraga, trace: 'hsl-fall|2019-H1|hagen' });
  expect(filter).toBeNull();
  expect(inmatade).toMatchObject([{ antal: 200, kalla: 'Halvårsrapport 2020, socialnämnden' }]);
});

test('det insamlade underlaget är tomt där inget är insamlat, och rapporten säger det', async () => {
  const r = await prov.ask('rapport.modell', { ...fraga, underlag: 'insamlat' });
  expect(r.totalt.alla).toBe(0);
  expect(r.enheter.tysta).toHaveLength(9);
  expect(r.tabeller.find((t) => t.id === 'tabell-hsl-fall')?.kalla).toContain(
    'sammandrag från 0 av 9 enheter',
  );
});

test('en felskriven siffra i en fil med tidigare uppgifter nekas med sitt fält', async () => {
  const saved = await prov.core.dispatch('rapport.tidigare.spara', {
    uppgifter: [{ matt: 'hsl-fall', period: '2020-H3', antal: 1, kalla: 'x' }],
  });
  expect(saved).toMatchObject({ ok: false, problem: { falt: 'uppgifter.0.period' } });
});
