import { afterEach, expect, test } from 'vitest';
import { moduler } from '../../test/arkitektur/kallkod.ts';
import { nyExtern, nyLexMaria, nyLexSarahRapport, nyttKlagomal } from '../../test/arenden.ts';
import { nyAvvikelse, nyKommun, testNyckel } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { openProfile } from './profile.ts';

const opened: TestKommun[] = [];
const kommun = (how: Parameters<typeof nyKommun>[0] = {}): TestKommun => {
  const k = nyKommun(how);
  opened.push(k);
  return k;
};
afterEach(() => {
  for (const k of opened.splice(0)) k.close();
});

const karin = { token: 'Brukare A', roll: 'brukare', namn: ['Karin Provsson', 'Karin'] } as const;
const maria = { token: 'Personal 1', roll: 'personal', namn: ['Bengtolov'] } as const;
const utkastId = '00000000-0000-4000-8000-000000000001';
const utkast = { slag: 'utkast', id: utkastId } as const;

test('the key of a draft follows it into the case and is there after a restart', async () => {
  const k = kommun();
  await k.ask('rollnyckel.spara', { ...utkast, nyckel: [karin, maria] });
  const { id } = await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse(), utkastId });
  expect(await k.ask('rollnyckel.visa', utkast)).toStrictEqual([]);

  k.core.close();
  const again = openProfile({
    mapp: k.mapp,
    keys: { given: testNyckel },
    clock: fixedClock('2026-06-16T08:00:00.000Z'),
    vem: 'testare',
  });
  if (!again.ok) throw new Error(again.problem.code);
  const found = await again.value.call('rollnyckel.visa', { slag: 'avvikelse', id });
  again.value.close();
  expect(found).toStrictEqual({ ok: true, value: [karin, maria] });
});

test('the key goes with the draft that is thrown away', async () => {
  const k = kommun();
  await k.ask('rollnyckel.spara', { ...utkast, nyckel: [karin] });
  await k.ask('utkast.kasta', { id: utkastId });
  expect(await k.ask('rollnyckel.visa', utkast)).toStrictEqual([]);
});

test('who does not see the unit sees nobody of its cases', async () => {
  const k = kommun();
  const { id } = await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  await k.ask('rollnyckel.spara', { slag: 'avvikelse', id, nyckel: [karin] });
  await k.ask('profil.andra', {
    profil: { roll: 'enhetschef', namn: 'Annan', enheter: ['korttid'] },
  });
  const refused = [
    await k.core.call('rollnyckel.visa', { slag: 'avvikelse', id }),
    await k.core.call('rollnyckel.spara', { slag: 'avvikelse', id, nyckel: [] }),
  ];
  expect(refused.map((r) => (r.ok ? 'ok' : r.problem.code))).toStrictEqual(['finns-inte', 'finns-inte']);
});

test('every kind of case has a key of its own, and a draft’s key follows it into the case', async () => {
  const k = kommun({ roll: 'sas' });
  const registrera = {
    klagomal: () => k.ask('klagomal.registrera', { uppgifter: nyttKlagomal() }),
    extern: () => k.ask('extern.registrera', { uppgifter: nyExtern() }),
    lexSarah: () => k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport() }),
    lexMaria: () => k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() }),
  } as const;
  for (const slag of ['klagomal', 'extern', 'lexSarah', 'lexMaria'] as const) {
    await k.ask('rollnyckel.spara', { ...utkast, nyckel: [karin] });
    const { id } = await registrera[slag]();
    expect(await k.ask('rollnyckel.flytta', { utkastId, slag, id })).toStrictEqual({ antal: 1 });
    expect(await k.ask('rollnyckel.visa', { slag, id })).toStrictEqual([karin]);
    expect(await k.ask('rollnyckel.visa', utkast)).toStrictEqual([]);
    // What a case has already is not written over.
    await k.ask('rollnyckel.spara', { ...utkast, nyckel: [maria] });
    expect(await k.ask('rollnyckel.flytta', { utkastId, slag, id })).toStrictEqual({ antal: 0 });
    expect(await k.ask('rollnyckel.visa', { slag, id })).toStrictEqual([karin]);
    // The person behind the token is found when a register extract is asked for.
    const { traffar } = await k.ask('registerutdrag.sok', { sok: 'Karin Provsson' });
    expect(traffar.map((t) => [t.slag, t.hur])).toContainEqual([slag, 'rollnyckel']);
  }
});

test('who may not read a report sent past the chef may not read whom its tokens stand for', async () => {
  const k = kommun({ roll: 'sas' });
  const { id } = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport({ forbiChef: true }) });
  const plats = { slag: 'lexSarah', id } as const;
  await k.ask('rollnyckel.spara', { ...plats, nyckel: [karin] });
  await k.ask('profil.andra', { profil: { roll: 'enhetschef', namn: '', enheter: [] } });
  const seen = await k.core.call('rollnyckel.visa', plats);
  expect(seen.ok).toBe(false);
  expect(JSON.stringify(seen)).not.toContain('Karin');
});

test.each([
  ['a name as token', [{ ...karin, token: 'Karin' }]],
  ['nobody behind the token', [{ ...karin, namn: [] }]],
  ['the same token twice', [karin, karin]],
])('%s is refused', async (_what, nyckel) => {
  const result = await kommun().core.call('rollnyckel.spara', { ...utkast, nyckel } as never);
  expect(result.ok).toBe(false);
});

test('no name of the key is in what is shared, reported, counted, listed or kept in the history', async () => {
  const k = kommun({ roll: 'sas' });
  const { id } = await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  await k.ask('rollnyckel.spara', { slag: 'avvikelse', id, nyckel: [karin, maria] });
  const out = JSON.stringify([
    await k.ask('delning.forhandsvisa', { enhetId: 'hagen', period: '2026h1' }),
    await k.ask('rapport.modell', { period: '2026-H1' }),
    await k.ask('statistik.avvikelser', { period: '2026-H1' }),
    await k.ask('avvikelse.lista', {}),
    await k.ask('avvikelse.visa', { id }),
    await k.ask('arbete.mitt', {}),
  ]);
  expect(out.includes('hagen')).toBe(true);
  expect(out.includes('Karin')).toBe(false);
  expect(out.includes('Bengtolov')).toBe(false);
});

test('nothing that shares, reports or exports knows the keys', () => {
  const wrong = moduler.filter(
    (m) =>
      /share|report|delning|rapport|sammandrag|ivopaket/iu.test(m.path) &&
      m.imports.includes('db/rollnyckelRepo.ts'),
  );
  expect(wrong.map((m) => m.path)).toStrictEqual([]);
  expect(moduler.filter((m) => m.imports.includes('db/rollnyckelRepo.ts')).length).toBeGreaterThan(2);
});
