import { afterEach, beforeEach, expect, it } from 'vitest';
import { nyttKlagomal } from '../../test/arenden.ts';
import { nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';
import type { ApiInput } from '../../shared/api.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun();
});
afterEach(() => k.close());
type Steg = ApiInput<'klagomal.steg'>['steg'];
const nekas = async (id: string, steg: Steg): Promise<string> => {
  const r = await k.core.call('klagomal.steg', { id, steg });
  return r.ok ? r.value.status : r.problem.code;
};
const datum = '2026-06-05';

it('is confirmed, investigated, answered and closed, and the history says so', async () => {
  const { id, nummer } = await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal() });
  expect(nummer).toBe('K-2026-001');
  expect(await nekas(id, { steg: 'bekrafta', datum })).toBe('bekraftad');
  expect(await nekas(id, { steg: 'utred', datum, text: 'Köket levererar för tidigt' })).toBe('bekraftad');
  expect(await nekas(id, { steg: 'avsluta', datum })).toBe('steg-kraver');
  expect(await nekas(id, { steg: 'besvara', datum, satt: 'telefon' })).toBe('besvarad');
  expect(await nekas(id, { steg: 'avsluta', datum, lardom: 'Ny leveranstid' })).toBe('avslutad');
  expect(await nekas(id, { steg: 'besvara', datum, satt: 'brev' })).toBe('steg-passar-inte');
  const { historik } = await k.ask('klagomal.visa', { id });
  expect(historik.map((h) => h.handling)).toStrictEqual([
    'registrerad', 'bekrafta', 'utred', 'besvara', 'avsluta',
  ]); // prettier-ignore
});

it.each([
  ['beröm', { slag: 'berom' }, 'avslutad'],
  ['a complaint that nobody can be answered about', { kanBesvaras: false }, 'avslutad'],
  ['a complaint', {}, 'steg-kraver'],
] as const)('%s closed without an answer: %s', async (_vad, andrat, svar) => {
  const { id } = await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal(andrat) });
  expect(await nekas(id, { steg: 'avsluta', datum })).toBe(svar);
});

it.each([
  ['a day that has not come', { mottaget: '2027-01-01' }, 'datum-i-framtiden'],
  ['a code that the list does not have', { galler: 'vadret' }, 'kod-galler-inte'],
  ['a theme that the list does not have', { tema: 'vadret' }, 'kod-galler-inte'],
  ['no place', { enhetId: null }, 'enhet-eller-verksamhet'],
] as const)('with %s nothing is written', async (_vad, andrat, kod) => {
  const r = await k.core.call('klagomal.registreraFlera', {
    uppgifter: [nyttKlagomal(), nyttKlagomal(andrat)],
  });
  expect(r.ok ? '' : r.problem.code).toBe(kod);
  expect((await k.ask('klagomal.lista', {})).totalt).toBe(0);
});

it('is corrected with the earlier words kept', async () => {
  const { id } = await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal() });
  const { andrade } = await k.ask('klagomal.ratta', {
    id,
    uppgifter: nyttKlagomal({ kanal: 'via-ivo' }),
    skal: 'Kom via IVO',
  });
  expect(andrade).toStrictEqual(['kanal']);
  const { historik } = await k.ask('klagomal.visa', { id });
  expect(historik.at(-1)?.detalj).toStrictEqual({
    andrat: { kanal: ['direkt', 'via-ivo'] },
    skal: 'Kom via IVO',
  });
});

it('is listed by period, channel and words; the verksamhet is that of the unit', async () => {
  await k.ask('klagomal.registreraFlera', {
    uppgifter: [
      nyttKlagomal({ mottaget: '2026-01-10' }),
      nyttKlagomal({ kanal: 'via-ivo', beskrivning: 'Ångrat beslut' }),
      nyttKlagomal({ enhetId: null, verksamhetId: 'socialt-stod' }),
    ],
  });
  const antal = async (filter: ApiInput<'klagomal.lista'>['filter']) =>
    (await k.ask('klagomal.lista', { filter })).totalt;
  expect(await antal({})).toBe(3);
  expect(await antal({ from: '2026-02-01' })).toBe(2);
  expect(await antal({ kanal: ['via-ivo'] })).toBe(1);
  expect(await antal({ text: 'ÅNGRAT' })).toBe(1);
  const { rader } = await k.ask('klagomal.lista', { filter: { from: '2026-02-01' } });
  expect(new Set(rader.map((r) => r.verksamhetId))).toStrictEqual(
    new Set(['socialt-stod', 'vard-och-omsorg']),
  );
});

it('of another unit is neither listed nor shown to a profile with its own units', async () => {
  const { id } = await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal({ enhetId: 'ljung' }) });
  await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal() });
  await k.ask('profil.andra', { profil: { roll: 'enhetschef', namn: '', enheter: ['hagen'] } });
  expect((await k.ask('klagomal.lista', {})).rader.map((r) => r.enhetId)).toStrictEqual(['hagen']);
  const visa = await k.core.call('klagomal.visa', { id });
  expect(visa.ok ? '' : visa.problem.code).toBe('finns-inte');
  expect(await nekas(id, { steg: 'bekrafta', datum })).toBe('finns-inte');
});
