import { afterEach, beforeEach, expect, it } from 'vitest';
import { nyExtern } from '../../test/arenden.ts';
import { nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';
import type { ApiInput } from '../../shared/api.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun();
});
afterEach(() => k.close());
const gor = async (id: string, steg: ApiInput<'extern.steg'>['steg']): Promise<string> => {
  const r = await k.core.call('extern.steg', { id, steg });
  return r.ok ? r.value.status : r.problem.code;
};
const datum = '2026-06-10';

it('one that was sent waits, is reminded of, is answered and judged for its use', async () => {
  const { id } = await k.ask('extern.registrera', { uppgifter: nyExtern() });
  expect(await gor(id, { steg: 'bedom-nytta', nytta: 'ja' })).toBe('steg-passar-inte');
  expect(await gor(id, { steg: 'paminn', datum })).toBe('vantar-pa-svar');
  expect(await gor(id, { steg: 'svar', datum, text: 'Vi har tagit upp detta på APT' })).toBe('besvarad');
  expect(await gor(id, { steg: 'avsluta' })).toBe('steg-kraver');
  expect(await gor(id, { steg: 'bedom-nytta', nytta: 'nej' })).toBe('besvarad');
  expect(await gor(id, { steg: 'avsluta' })).toBe('avslutad');
  const { rader } = await k.ask('extern.lista', { filter: { riktning: ['skickad'] } });
  expect(rader[0]).toMatchObject({ besvarat: datum, nytta: 'nej', paminnelser: 1 });
});

it('one that came in is ours to answer and is not judged', async () => {
  const { id } = await k.ask('extern.registrera', { uppgifter: nyExtern({ riktning: 'inkommen' }) });
  expect(await gor(id, { steg: 'paminn', datum })).toBe('steg-passar-inte');
  expect(await gor(id, { steg: 'svar', datum })).toBe('besvarad');
  expect(await gor(id, { steg: 'avsluta' })).toBe('avslutad');
});

it('a corrected direction changes who owes the answer', async () => {
  const { id } = await k.ask('extern.registrera', { uppgifter: nyExtern() });
  await k.ask('extern.ratta', { id, uppgifter: nyExtern({ riktning: 'inkommen' }) });
  expect((await k.ask('extern.visa', { id })).extern.status).toBe('att-besvara');
});

it('one that nobody has answered is ended with the reason, and not without', async () => {
  const { id } = await k.ask('extern.registrera', { uppgifter: nyExtern() });
  expect(await gor(id, { steg: 'avsluta' })).toBe('steg-kraver');
  expect((await k.ask('extern.visa', { id })).extern.status).toBe('vantar-pa-svar');
});

it('one that came in may be told to have been of use to us', async () => {
  const { id } = await k.ask('extern.registrera', { uppgifter: nyExtern({ riktning: 'inkommen' }) });
  await gor(id, { steg: 'svar', datum, text: 'Rutinen är ändrad', nytta: 'ja' });
  expect((await k.ask('extern.visa', { id })).extern.svar?.nytta).toBe('ja');
});

it('one closed without an answer has no use to judge', async () => {
  const { id } = await k.ask('extern.registrera', { uppgifter: nyExtern() });
  expect(await gor(id, { steg: 'avsluta', skal: 'Inget svar kom' })).toBe('avslutad');
  expect(await gor(id, { steg: 'bedom-nytta', nytta: 'ja' })).toBe('steg-kraver');
});

it.each([
  ['a topic that the list does not have', { amne: 'vadret' }, 'kod-galler-inte'],
  ['a day that has not come', { datum: '2027-01-01' }, 'datum-i-framtiden'],
  ['no other caregiver', { motpart: ' ' }, 'ogiltig-indata'],
] as const)('with %s nothing is written', async (_vad, andrat, kod) => {
  const r = await k.core.call('extern.registrera', { uppgifter: nyExtern(andrat) });
  expect(r.ok ? '' : r.problem.code).toBe(kod);
  expect((await k.ask('extern.lista', {})).totalt).toBe(0);
});
