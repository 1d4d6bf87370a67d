import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { internkontroll4 } from '../../shared/riskmatris/standardmatriser.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'kvalitetssamordnare', nu: '2023-09-10T08:00:00.000Z' });
});
afterEach(() => k.close());

const risk = (nr: number) => ({ nr, risk: `Risk ${nr}`, kvalitetsfaktor: 'VoO' });
const nyRisk = async (nr = 1) => (await k.ask('risk.spara', { uppgifter: risk(nr) })).id;

describe('riskregistret', () => {
  it('en kopplad händelse frågar om risken ska omvärderas, och svaret behåll sparas med skäl', async () => {
    const id = await nyRisk();
    await k.ask('risk.skatta', { id, niva: 'nuvarande', poang: { sannolikhet: 2, allvarlighetsgrad: 3 } });
    const a = await k.ask('avvikelse.registrera', {
      uppgifter: nyAvvikelse({ nar: { precision: 'ungefar', datum: '2023-09-01' } }),
    });
    await k.ask('risk.koppla', { id, avvikelseId: a.id });
    expect((await k.ask('risk.lista', {}))[0]?.omvardera).toContain(a.nummer);
    await k.ask('risk.behall', { id, skal: 'Enstaka händelse' });
    expect((await k.ask('risk.lista', {}))[0]?.omvardera).toBeNull();
  });
  it('ett nummer används en gång', async () => {
    await nyRisk(7);
    await expect(nyRisk(7)).rejects.toThrow('nummer-upptaget');
  });
  it('en accepterad risk behöver den som godkänt och ett slutdatum', async () => {
    await expect(k.ask('risk.spara', { uppgifter: { ...risk(1), svar: 'acceptera' } })).rejects.toThrow(
      'slutdatum',
    );
  });
  it('en ny version av matrisen ändrar inte gamla skattningar', async () => {
    const id = await nyRisk();
    await k.ask('risk.skatta', { id, niva: 'nuvarande', poang: { sannolikhet: 3, allvarlighetsgrad: 3 } });
    const ny = { ...internkontroll4, rutnat: internkontroll4.rutnat.map((r) => r.map(() => 'omedelbart')) };
    expect((await k.ask('matris.prova', { matris: ny })).bytterZon.map((r) => r.nr)).toEqual([1]);
    expect(await k.ask('matris.anta', { matris: ny })).toEqual({ id: 'internkontroll-4', version: 2 });
    const [efter] = await k.ask('risk.lista', {});
    expect([efter?.poang[0]?.matrisVersion, efter?.nastaGranskning]).toEqual([1, '2024-03-10']);
  });
  it('en blind skattning visas först när två har svarat', async () => {
    const id = await nyRisk();
    const skatta = (vem: string, sannolikhet: number) =>
      k.ask('risk.blindskatta', {
        id,
        omgang: 'var-2023',
        vem,
        poang: { sannolikhet, allvarlighetsgrad: 2 },
      });
    await skatta('Anna', 1);
    expect(await k.ask('risk.blindjamforelse', { omgang: 'var-2023' })).toEqual({
      par: [],
      eniga: 0,
      vantar: 1,
    });
    await skatta('Bo', 3);
    expect((await k.ask('risk.blindjamforelse', { omgang: 'var-2023' })).par[0]).toMatchObject({
      sannolikhet: 2,
      allvarlighetsgrad: 0,
    });
  });
});

describe('planen', () => {
  const spara = () =>
    k.ask('kontroll.spara', { ar: 2023, uppgifter: { kontrollmoment: 'Mätning', manader: [2, 9] } });
  const anta = () =>
    k.ask('plan.anta', { ar: 2023, namnd: 'Socialnämnden', datum: '2023-01-20', paragraf: '§ 5' });

  it('en antagen plan är låst, och en ny version öppnar den', async () => {
    await spara();
    expect(await anta()).toEqual({ ar: 2023, version: 1 });
    await expect(spara()).rejects.toThrow('plan-antagen');
    await k.ask('plan.nyVersion', { ar: 2023 });
    await spara();
    expect(await anta()).toEqual({ ar: 2023, version: 2 });
    const { plan, versioner } = await k.ask('plan.visa', { ar: 2023 });
    expect([versioner, plan?.kontroller.length]).toEqual([2, 2]);
  });
  it('en tom plan antas inte', async () => {
    await expect(anta()).rejects.toThrow('plan-tom');
  });
  it('kopieras till nästa år med egna kontroller', async () => {
    await spara();
    expect(await k.ask('plan.kopiera', { fran: 2023, till: 2024 })).toEqual({ antal: 1 });
    for (const till of [2023, 2024])
      expect(await k.core.call('plan.kopiera', { fran: 2023, till })).toMatchObject({
        problem: { code: 'ingen-andring' },
      });
    expect((await k.ask('plan.visa', { ar: 2024 })).kalender[0]?.manader[8]).toBe('planerad');
  });
});

describe('automatisk kontroll', () => {
  it('fylls i ur avvikelserna med förra årets antal bredvid', async () => {
    const sol = (datum: string) =>
      nyAvvikelse({ lagrum: 'sol', typ: 'omsorg', nar: { precision: 'ungefar', datum } });
    await k.ask('avvikelse.registreraFlera', {
      uppgifter: [sol('2023-02-01'), sol('2023-08-31'), sol('2023-09-01'), sol('2022-03-01')],
    });
    const { id } = await k.ask('kontroll.spara', {
      ar: 2023,
      uppgifter: {
        kontrollmoment: 'Sammanställa SoL-avvikelser',
        manader: [8],
        slag: 'automatisk',
        automatik: { fraga: 'sol-avvikelser' },
      },
    });
    const utfall = await k.ask('utfall.fyllI', {
      kontrollId: id,
      period: '2023-01..2023-08',
      resultat: 'utan',
    });
    expect(utfall.varde).toMatchObject({ antal: 2, forra: { antal: 1, period: 'januari–augusti 2022' } });
  });
});
