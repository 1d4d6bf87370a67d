import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'kvalitetssamordnare', nu: '2023-09-10T08:00:00.000Z' });
});
afterEach(() => k.close());

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
    const { antagna, versioner } = await k.ask('plan.visa', { ar: 2023 });
    expect([versioner, antagna[0]?.kontroller]).toEqual([2, 2]);
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
