import { andringar } from '../../shared/avvikelse/historikText.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun();
});
afterEach(() => k.close());

const registrera = async (andrat = {}) =>
  (await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse(andrat) })).id;
const poang = { sannolikhet: 2, allvarlighetsgrad: 1 };
const atgard = {
  omrade: 'rutiner',
  text: 'Halkfria mattor',
  ansvarig: 'Personal 1',
  klarSenast: '2026-07-01',
};

describe('ett ärende går från händelse till effekt', () => {
  it('varje steg kräver det som tabellen säger och nästa steg leder dit', async () => {
    const id = await registrera();
    const steg = async () => (await k.ask('avvikelse.arende', { id })).nastaSteg?.mening;
    expect(await steg()).toBe('Bedöm hur allvarligt det var och om det kan hända igen.');

    await expect(k.ask('avvikelse.steg', { id, till: 'bedomd' })).rejects.toThrow(
      'en bedömning av allvarlighetsgrad',
    );
    await k.ask('avvikelse.bedom', { id, bedomning: { skede: 'preliminar', ...poang } });
    await k.ask('avvikelse.steg', { id, till: 'bedomd' });
    expect(await steg()).toBe('Ange varför det hände.');

    await k.ask('avvikelse.orsaker', { id, orsaker: [{ omrade: 'omgivning', text: 'Våt matta' }] });
    expect(await steg()).toBe('Gör den slutliga bedömningen.');
    await k.ask('avvikelse.bedom', { id, bedomning: { skede: 'slutlig', ...poang } });
    await k.ask('avvikelse.steg', { id, till: 'utredd' });

    await expect(k.ask('avvikelse.steg', { id, till: 'atgardad' })).rejects.toThrow('minst en åtgärd');
    const a = await k.ask('atgard.foresla', { sak: { slag: 'avvikelse', id }, atgard });
    expect(await steg()).toBe('Genomför åtgärden: Halkfria mattor.');
    await expect(k.ask('avvikelse.steg', { id, till: 'atgardad' })).rejects.toThrow('utförda');
    await k.ask('atgard.status', { id: a.id, status: 'utford' });
    await k.ask('avvikelse.steg', { id, till: 'atgardad' });

    await expect(k.ask('avvikelse.steg', { id, till: 'uppfoljd' })).rejects.toThrow('effekten');
    await k.ask('atgard.effekt', { id: a.id, bedomning: { effekt: 'gar-inte-an', nyttDatum: '2026-09-01' } });
    await expect(k.ask('avvikelse.steg', { id, till: 'uppfoljd' })).rejects.toThrow('effekten');
    await k.ask('atgard.effekt', { id: a.id, bedomning: { effekt: 'uppnadd' } });
    await k.ask('avvikelse.steg', { id, till: 'uppfoljd' });

    await k.ask('avvikelse.svara', { id, aterkoppladDatum: '2026-06-15' });
    await k.ask('avvikelse.steg', { id, till: 'aterkopplad' });
    const slut = await k.ask('avvikelse.steg', { id, till: 'avslutad' });
    expect(slut).toEqual({ id, status: 'avslutad', nastaSteg: null });
  });

  it('ett avslutat ärende ändras inte förrän det har öppnats igen med ett skäl', async () => {
    const id = await registrera();
    await k.ask('avvikelse.steg', { id, till: 'ej-avvikelse', skal: 'Personen tackade nej' });
    await expect(k.ask('avvikelse.bedom', { id, bedomning: { skede: 'slutlig', ...poang } })).rejects.toThrow(
      'arendet-avslutat',
    );
    await expect(k.ask('avvikelse.steg', { id, till: 'registrerad' })).rejects.toThrow('ett skäl');
    expect((await k.ask('avvikelse.steg', { id, till: 'registrerad', skal: 'Ny uppgift' })).status).toBe(
      'registrerad',
    );
  });
});

describe('eskalering', () => {
  it('riskvärde 8 under HSL kräver MAS innan ärendet avslutas, och MAS är den enda som kan ta del', async () => {
    const id = await registrera();
    await k.ask('avvikelse.bedom', {
      id,
      bedomning: { skede: 'slutlig', sannolikhet: 4, allvarlighetsgrad: 2 },
    });
    await k.ask('avvikelse.steg', { id, till: 'bedomd' });
    const a = await k.ask('avvikelse.arende', { id });
    expect(a.eskalering).toContain('Ärendet avslutas inte utan MAS');
    expect(a.nastaSteg?.stalle).toBe('mas');
    await expect(k.ask('avvikelse.tagitDel', { id })).rejects.toThrow('far-inte');
    await k.ask('profil.andra', { profil: { roll: 'mas', namn: '', enheter: [] } });
    await k.ask('avvikelse.tagitDel', { id });
    expect((await k.ask('avvikelse.arende', { id })).nastaSteg?.stalle).not.toBe('mas');
  });
});

describe('rättelser', () => {
  it('en omklassad avvikelse räknas i den nya klassen, och historiken minns den gamla', async () => {
    const id = await registrera({ lagrum: 'lss', typ: 'omsorg' });
    await k.ask('avvikelse.klassaOm', { id, lagrum: 'hsl', typ: 'lakemedel', skal: 'Läkemedelshändelse' });
    const { avvikelse, historik } = await k.ask('avvikelse.visa', { id });
    expect([avvikelse.lagrum, avvikelse.typ]).toEqual(['hsl', 'lakemedel']);
    expect(historik.find((h) => h.handling === 'omklassad')?.detalj).toMatchObject({
      fran: { lagrum: 'lss', typ: 'omsorg' },
      skal: 'Läkemedelshändelse',
    });
  });
  it('en flyttad avvikelse behåller anmälarens ord', async () => {
    const id = await registrera();
    await k.ask('avvikelse.flytta', { id, enhetId: 'hemgarden', skal: 'Fel enhet' });
    const { avvikelse } = await k.ask('avvikelse.visa', { id });
    expect([avvikelse.enhetId, avvikelse.vadHande]).toEqual(['hemgarden', 'Halkade på våt matta']);
  });
  it('historiken säger i ord vad som var och vad det blev, också svar som inte längre gäller', async () => {
    const id = await registrera({
      ytterligareTyper: ['nutrition'],
      typuppgifter: { slag: 'fall', sett: 'nej', yttre: ['matta'] },
    });
    await k.ask('avvikelse.flytta', { id, enhetId: 'hemgarden', skal: 'Fel enhet' });
    await k.ask('avvikelse.klassaOm', { id, lagrum: 'hsl', typ: 'trycksar', skal: 'Inget fall' });
    const { avvikelse, historik } = await k.ask('avvikelse.visa', { id });
    const ordbok = await k.ask('profil.lage', {});
    const ord = (handling: string) =>
      historik
        .filter((h) => h.handling === handling)
        .flatMap((h) => andringar(h, avvikelse, ordbok))
        .map((a) => `${a.fraga}: ${a.fore ?? '–'} → ${a.efter ?? '–'}`);
    expect(ord('flyttad')).toEqual(['Enhet: Hagen → Hemgården']);
    expect(ord('omklassad')).toEqual([
      'Typ: Fall → Trycksår',
      'Ytterligare typer: Nutrition → –',
      'Såg någon fallet: Nej → –',
      'Yttre omständigheter: Matta → –',
    ]);
  });
  it('före bedömningen får svaren skrivas om, och historiken minns de förra', async () => {
    const id = await registrera();
    const { avvikelse: fore } = await k.ask('avvikelse.visa', { id });
    await k.ask('avvikelse.komplettera', { id, uppgifter: nyAvvikelse({ vadHande: 'Gled av stolen' }) });
    const { avvikelse, historik } = await k.ask('avvikelse.visa', { id });
    const ordbok = await k.ask('profil.lage', {});
    expect(historik.flatMap((h) => andringar(h, avvikelse, ordbok))).toContainEqual({
      fraga: 'Vad hände',
      fore: fore.vadHande,
      efter: 'Gled av stolen',
    });
  });
  it.each([
    ['orden', { vadHande: 'Gled av stolen' }, 'ord-andras-inte'],
    ['enheten', { enhetId: 'hemgarden' }, 'enhet-kraver-skal'],
    ['typen', { typ: 'trycksar' }, 'klass-kraver-skal'],
    ['lagrummet', { lagrum: 'sol', typ: 'omsorg' }, 'klass-kraver-skal'],
  ] as const)('efter bedömningen skrivs %s inte om i kompletteringen', async (_vad, andrat, kod) => {
    const id = await registrera();
    const bedomning = { skede: 'preliminar', sannolikhet: 1, allvarlighetsgrad: 1 } as const;
    await k.ask('avvikelse.bedom', { id, bedomning });
    await k.ask('avvikelse.steg', { id, till: 'bedomd' });
    const lika = nyAvvikelse({ vadHande: 'Halkade på våt matta' });
    await expect(k.ask('avvikelse.komplettera', { id, uppgifter: { ...lika, ...andrat } })).rejects.toThrow(
      kod,
    );
    const kompletterad = { ...lika, undertyp: 'fall-utan-skada', hantForut: 'ja' } as const;
    expect((await k.ask('avvikelse.komplettera', { id, uppgifter: kompletterad })).andrade).toEqual(
      expect.arrayContaining(['undertyp', 'hantForut']),
    );
  });
  it('ett tillägg ändrar inget men finns i historiken, också på ett avslutat ärende', async () => {
    const id = await registrera();
    await k.ask('avvikelse.steg', { id, till: 'ej-avvikelse', skal: 'x' });
    await k.ask('avvikelse.tillagg', { id, text: 'Det var i köket' });
    const { avvikelse, historik } = await k.ask('avvikelse.visa', { id });
    expect(avvikelse.vadHande).toBe('Halkade på våt matta');
    expect(historik.at(-1)?.detalj).toEqual({ text: 'Det var i köket' });
    await expect(k.ask('avvikelse.komplettera', { id, uppgifter: nyAvvikelse() })).rejects.toThrow(
      'arendet-avslutat',
    );
  });
});

describe('mitt arbete', () => {
  it('det som brådskar mest kommer först och försenat räknas', async () => {
    await registrera();
    const annan = await registrera();
    await k.ask('avvikelse.bedom', { id: annan, bedomning: { skede: 'preliminar', ...poang } });
    await k.ask('avvikelse.steg', { id: annan, till: 'bedomd' });
    const { rader, totalt, forsenade } = await k.ask('arbete.mitt', {});
    expect([totalt, forsenade]).toEqual([2, 0]);
    expect(rader.map((r) => r.dagarKvar)).toEqual([3, 30]);
  });
  it('en profil ser bara sina egna enheters ärenden', async () => {
    const id = await registrera();
    await k.ask('profil.andra', { profil: { roll: 'enhetschef', namn: '', enheter: ['ljung'] } });
    expect((await k.ask('arbete.mitt', {})).totalt).toBe(0);
    expect((await k.ask('avvikelse.lista', {})).totalt).toBe(0);
    await expect(k.ask('avvikelse.visa', { id })).rejects.toThrow('finns-inte');
  });
});

it('effekten av en åtgärd jämförs med samma typ på enheten före och efter', async () => {
  const fall = (datum: string) => nyAvvikelse({ nar: { precision: 'ungefar', datum } });
  const fore = Array.from({ length: 20 }, () => fall('2026-03-10'));
  const efter = Array.from({ length: 4 }, () => fall('2026-05-10'));
  await k.ask('avvikelse.registreraFlera', { uppgifter: [...fore, ...efter] });
  const id = await registrera({ nar: { precision: 'ungefar', datum: '2026-03-20' } });
  const a = await k.ask('atgard.foresla', { sak: { slag: 'avvikelse', id }, atgard });
  expect((await k.ask('atgard.effektUrData', { id: a.id })).svar).toBe('kan-inte-avgoras');
  await k.ask('atgard.status', { id: a.id, status: 'utford', utfordDatum: '2026-04-15' });
  const effekt = await k.ask('atgard.effektUrData', { id: a.id });
  expect([effekt.svar, effekt.fore?.antal, effekt.efter?.antal]).toEqual(['battre', 21, 4]);
});

it('en åtgärd får en annan person och en annan dag, och historiken behåller de tidigare orden', async () => {
  const id = await registrera();
  const a = await k.ask('atgard.foresla', { sak: { slag: 'avvikelse', id }, atgard });
  const ny = { ...atgard, ansvarig: 'Personal 2', klarSenast: '2026-08-01' };
  const { andrade } = await k.ask('atgard.andra', { id: a.id, atgard: ny, skal: 'Semester' });
  expect(andrade).toStrictEqual(['ansvarig', 'klarSenast']);
  expect(await k.ask('atgard.lista', { sak: { slag: 'avvikelse', id } })).toMatchObject([ny]);
  const { historik } = await k.ask('avvikelse.visa', { id });
  expect(historik.find((h) => h.handling === 'atgard-andrad')?.detalj).toMatchObject({
    andrat: { ansvarig: ['Personal 1', 'Personal 2'] },
    skal: 'Semester',
  });
  await expect(k.ask('atgard.andra', { id: a.id, atgard: { ...ny, omrade: 'finns-inte' } })).rejects.toThrow(
    'kod-galler-inte',
  );
  await k.ask('atgard.status', { id: a.id, status: 'utford' });
  await k.ask('atgard.effekt', { id: a.id, bedomning: { effekt: 'uppnadd' } });
  await expect(k.ask('atgard.andra', { id: a.id, atgard })).rejects.toThrow('atgard-ar-bedomd');
});
