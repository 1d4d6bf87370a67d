import { afterEach, beforeEach, expect, it } from 'vitest';
import { nyLexSarahRapport, nyttKlagomal } from '../../test/arenden.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'sas' });
});
afterEach(() => k.close());

it('a finding is gone when the case has been mended', async () => {
  const { id } = await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal({ mottaget: '2026-05-01' }) });
  const before = await k.ask('rontgen.visa', {});
  expect(before.fynd.map((f) => [f.kod, f.traffar[0]?.id])).toStrictEqual([['klagomal-obesvarat', id]]);
  await k.ask('klagomal.steg', { id, steg: { steg: 'besvara', datum: '2026-06-01', satt: 'brev' } });
  expect((await k.ask('rontgen.visa', {})).totalt).toBe(0);
});

it('the hits of a rule are cut, the count is not', async () => {
  for (let i = 0; i < 3; i++)
    await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse({ skadaFysisk: 'lindrig' }) });
  const { fynd, totalt } = await k.ask('rontgen.visa', { antal: 2 });
  expect([totalt, fynd[0]?.antal, fynd[0]?.traffar.length]).toStrictEqual([3, 3, 2]);
});

it('a report past the chef is no finding of the chef, nor is the case of another unit', async () => {
  await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport({ forbiChef: true }) });
  await k.ask('klagomal.registrera', {
    uppgifter: nyttKlagomal({ enhetId: 'ljung', mottaget: '2026-05-01' }),
  });
  expect((await k.ask('rontgen.visa', {})).totalt).toBe(2);
  await k.ask('profil.andra', { profil: { roll: 'enhetschef', namn: '', enheter: ['hagen'] } });
  expect((await k.ask('rontgen.visa', {})).totalt).toBe(0);
});
