import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let kommun: TestKommun;
beforeEach(() => {
  kommun = nyKommun({ roll: 'sas' });
});
afterEach(() => {
  kommun.close();
});
const idag = '2026-06-15';
const spann = { from: '2026-06-01', to: idag };

/** Three ways in which a person can occur, and one case about somebody else. */
async function fyraArenden(): Promise<readonly string[]> {
  const person = { slag: 'person', pseudonym: 'Brukare Ek' } as const;
  const saved = await kommun.ask('avvikelse.registreraFlera', {
    uppgifter: [
      nyAvvikelse({ berord: person }),
      nyAvvikelse({ vadHande: 'Brukare A föll' }),
      nyAvvikelse({ vadHande: 'Ek ringde på larmet' }),
      nyAvvikelse({ vadHande: 'Någon annan' }),
    ],
  });
  const ids = saved.map((s) => s.id);
  await kommun.ask('rollnyckel.spara', {
    slag: 'avvikelse',
    id: ids[1] ?? '',
    nyckel: [{ token: 'Brukare A', roll: 'brukare', namn: ['Anna Ek'] }],
  });
  await kommun.ask('klagomal.registrera', {
    uppgifter: {
      enhetId: 'hagen',
      mottaget: '2026-06-02',
      beskrivning: 'Om bemötandet',
      klagande: 'Brukare Ek',
    },
  });
  return ids;
}

describe('registerutdrag', () => {
  test('finner en person genom beteckning, namnet bakom en beteckning och text, och ingen annan', async () => {
    const ids = await fyraArenden();
    const { traffar } = await kommun.ask('registerutdrag.sok', { sok: 'ek' });
    expect(traffar.map((t) => [t.nummer, ids.indexOf(t.id), t.hur])).toEqual([
      ['K-2026-001', -1, 'pseudonym'],
      ['HAGEN-2026-001', 0, 'pseudonym'],
      ['HAGEN-2026-002', 1, 'rollnyckel'],
      ['HAGEN-2026-003', 2, 'text'],
    ]);
    const exakt = await kommun.ask('registerutdrag.sok', { sok: 'brukare ek' });
    expect(exakt.traffar.map((t) => [t.slag, t.hur])).toEqual([
      ['klagomal', 'pseudonym'],
      ['avvikelse', 'pseudonym'],
    ]);
  });
  test('skrivs med allt som finns, vilka som har läst, varför och hur länge, och utlämnandet står i historiken', async () => {
    const ids = await fyraArenden();
    await kommun.ask('gallring.andraRegler', {
      regler: [{ slag: 'avvikelse', ar: 5, beslut: 'KS 2024/117', beslutsdatum: '2024-02-01' }],
    });
    const fil = join(kommun.mapp, 'utdrag.docx');
    const id = ids[1] ?? '';
    const { dokument } = await kommun.ask('registerutdrag.skriv', {
      sok: 'Anna Ek',
      valda: [{ slag: 'avvikelse', id }],
      fil,
    });
    const text = JSON.stringify(dokument);
    for (const words of [
      'Brukare A föll',
      'Anna Ek',
      'testare',
      'KS 2024/117',
      'Pröva sekretessen',
      'Hagen'.toLowerCase(),
    ])
      expect(text).toContain(words);
    expect(existsSync(fil)).toBe(true);
    const logg = await kommun.ask('logg.arende', { slag: 'avvikelse', id });
    expect(logg.at(-1)?.handling).toBe('registerutdrag');
  });
  test('sökningen loggas utan ordet som söktes', async () => {
    await fyraArenden();
    await kommun.ask('registerutdrag.sok', { sok: 'Hemlingsson' });
    const { rader } = await kommun.ask('logg.person', { vem: 'testare', ...spann });
    expect(rader[0]).toMatchObject({ handling: 'sokt', sak: 'registerutdrag' });
    expect(JSON.stringify(rader)).not.toContain('Hemlingsson');
  });
  test('visar inte ärenden på andra enheter', async () => {
    await fyraArenden();
    const { profil } = await kommun.ask('profil.lage', {});
    await kommun.ask('profil.andra', { profil: { ...profil, enheter: ['korttid'] } });
    expect(await kommun.ask('registerutdrag.sok', { sok: 'brukare ek' })).toEqual({ traffar: [], dolda: 2 });
  });
});

describe('åtkomstloggen', () => {
  test('visar för ett ärende alla som har läst och skrivit, också med numret', async () => {
    const [id] = await fyraArenden();
    await kommun.ask('avvikelse.visa', { id: id ?? '' });
    const logg = await kommun.ask('logg.arende', { slag: 'avvikelse', id: 'hagen-2026-001' });
    expect(logg.map((l) => [l.handling, l.vem])).toEqual([
      ['registrerad', 'testare'],
      ['last', 'testare'],
    ]);
    expect(await kommun.core.call('logg.arende', { slag: 'avvikelse', id: 'FINNS-1' })).toMatchObject({
      problem: { code: 'finns-inte' },
    });
  });
  test('visar för en person vad den har gjort, nyast först med ärendets nummer, och för en brukare vilka som har läst', async () => {
    const [id] = await fyraArenden();
    await kommun.ask('avvikelse.visa', { id: id ?? '' });
    const { rader, totalt } = await kommun.ask('logg.person', { vem: 'testare', ...spann, antal: 1 });
    expect(rader).toMatchObject([{ handling: 'last', nummer: 'HAGEN-2026-001' }]);
    expect(totalt).toBeGreaterThan(5);
    const om = await kommun.ask('logg.brukare', { pseudonym: 'brukare ek' });
    expect(om.map((r) => r.handling)).toContain('last');
    expect(new Set(om.map((r) => r.nummer))).toEqual(new Set(['HAGEN-2026-001', 'K-2026-001']));
    expect((await kommun.ask('logg.anvandare', {})).map((u) => u.vem)).toEqual(['testare']);
  });
});

describe('loggranskningen', () => {
  const manyReads = async (): Promise<void> => {
    const [a, b] = await fyraArenden();
    for (let n = 0; n < 15; n += 1) await kommun.ask('avvikelse.visa', { id: (n % 2 === 0 ? a : b) ?? '' });
  };
  const urval = { ...spann, antal: 4, fro: 'juni 2026' };
  test('drar samma läsningar för samma frö, andra för ett annat, aldrig fler än det finns', async () => {
    await manyReads();
    const seq = async (andrat: object = {}) =>
      (await kommun.ask('loggranskning.dra', { ...urval, ...andrat })).rader.map((r) => r.seq);
    const first = await seq();
    expect(first).toHaveLength(4);
    expect(await seq()).toEqual(first);
    expect(await seq({ fro: 'juli 2026' })).not.toEqual(first);
    expect(await seq({ antal: 500 })).toHaveLength(15);
    expect(await kommun.ask('loggranskning.dra', { ...urval, from: '2025-01-01', to: '2025-02-01' })).toEqual(
      {
        population: 0,
        rader: [],
      },
    );
  });
  test('signeras med resultat och anteckning, och finns kvar oföränderlig', async () => {
    await manyReads();
    const { rader } = await kommun.ask('loggranskning.dra', urval);
    expect(
      await kommun.core.call('loggranskning.signera', { ...urval, resultat: 'avvikande' }),
    ).toMatchObject({
      problem: { falt: 'anteckning' },
    });
    await kommun.ask('loggranskning.signera', {
      ...urval,
      resultat: 'avvikande',
      anteckning: 'Frågat Kim om två läsningar.',
    });
    expect(await kommun.ask('loggranskning.lista', {})).toMatchObject([
      { vem: 'testare', roll: 'sas', population: 15, urval: rader.map((r) => r.seq), resultat: 'avvikande' },
    ]);
  });
  test('går inte att signera utan läsningar', async () => {
    expect(await kommun.core.call('loggranskning.signera', { ...urval, resultat: 'inget' })).toMatchObject({
      problem: { code: 'inget-att-granska' },
    });
  });
  test('är inget för IT, som inte ska läsa vad som lästs', async () => {
    const { profil } = await kommun.ask('profil.lage', {});
    await kommun.ask('profil.andra', { profil: { ...profil, roll: 'it' } });
    for (const [name, input] of [
      ['loggranskning.dra', urval],
      ['logg.anvandare', {}],
      ['registerutdrag.sok', { sok: 'ek' }],
    ] as const)
      expect(await kommun.core.dispatch(name, input)).toMatchObject({ problem: { code: 'far-inte' } });
  });
});
