import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'kvalitetssamordnare', nu: '2023-09-10T08:00:00.000Z' });
});
afterEach(() => k.close());

const matning = { kontrollmoment: 'Mätning', manader: [2, 5, 9, 12] };
const spara = (uppgifter: object = matning, plan: object = {}) =>
  k.ask('kontroll.spara', { ar: 2023, uppgifter: { ...matning, ...uppgifter }, ...plan });
const anta = (namnd = 'Socialnämnden') =>
  k.ask('plan.anta', { ar: 2023, namnd, datum: '2023-01-20', paragraf: '§ 5' });
const utfall = (kontrollId: string, matdatum: string) =>
  k.ask('utfall.spara', {
    uppgifter: { kontrollId, matdatum, resultat: 'utan', varde: { slag: 'uppgift', text: 'Gjord' } },
  });

describe('a plan', () => {
  it('of one nämnd is adopted and locked apart from that of another', async () => {
    await spara();
    await spara({}, { namnd: 'Omsorgsnämnden' });
    await anta();
    await expect(spara()).rejects.toThrow('plan-antagen');
    await spara({ kontrollmoment: 'En till' }, { namnd: 'Omsorgsnämnden' });
    const planer = await k.ask('plan.lista', {});
    expect(planer.map((p) => [p.namnd, p.kontroller, p.antagen])).toEqual([
      ['Omsorgsnämnden', 2, null],
      ['Socialnämnden', 1, '2023-01-20'],
    ]);
  });

  it('tells for each version what it changed', async () => {
    const { id } = await spara();
    await anta();
    await k.ask('plan.nyVersion', { ar: 2023 });
    await spara({ metod: 'Sökning i journalen' }, { id });
    await spara({ kontrollmoment: 'Skyddsrond' });
    const open = await k.ask('plan.visa', { ar: 2023 });
    expect(open.oppen).toBe(true);
    expect(open.andringar.map((a) => [a.slag, a.kontrollmoment])).toEqual([
      ['andrad', 'Mätning'],
      ['tillagd', 'Skyddsrond'],
    ]);
    await anta();
    const { antagna, oppen, andringar } = await k.ask('plan.visa', { ar: 2023 });
    expect([oppen, andringar]).toEqual([false, []]);
    expect(antagna.map((v) => [v.version, v.andringar.length])).toEqual([
      [2, 2],
      [1, 0],
    ]);
    expect(antagna[0]?.andringar[0]?.falt).toEqual([
      { namn: 'Metod', fran: '', till: 'Sökning i journalen' },
    ]);
  });

  it('that was opened goes back to the adopted one when the change is thrown away', async () => {
    const { id } = await spara();
    await anta();
    await expect(k.ask('plan.angra', { ar: 2023 })).rejects.toThrow('plan-inte-oppen');
    await k.ask('plan.nyVersion', { ar: 2023 });
    await spara({ metod: 'Annan' }, { id });
    await spara({ kontrollmoment: 'Skyddsrond' });
    await k.ask('plan.angra', { ar: 2023 });
    const { kalender, oppen } = await k.ask('plan.visa', { ar: 2023 });
    expect(kalender.map((r) => [r.kontroll.kontrollmoment, r.kontroll.metod])).toEqual([['Mätning', '']]);
    expect(oppen).toBe(false);
  });

  it('keeps a control that has outcomes, and its kind', async () => {
    const { id } = await spara();
    await utfall(id, '2023-02-10');
    await expect(k.ask('kontroll.taBort', { id })).rejects.toThrow('kontroll-har-utfall');
    await expect(spara({ slag: 'klasser' }, { id })).rejects.toThrow('kontroll-har-utfall-slag');
  });

  it('is copied to the next year with the controls that were chosen', async () => {
    const { id } = await spara();
    await spara({ kontrollmoment: 'Skyddsrond' });
    expect(await k.ask('plan.kopiera', { fran: 2023, till: 2024, urval: [id] })).toEqual({ antal: 1 });
    const { kalender } = await k.ask('plan.visa', { ar: 2024 });
    expect(kalender.map((r) => r.kontroll.kontrollmoment)).toEqual(['Mätning']);
  });
});

describe('the calendar', () => {
  it('shows done, missed and now, with the outcome that fills the month', async () => {
    const { id } = await spara();
    const { id: gjord } = await utfall(id, '2023-02-10');
    const [rad] = (await k.ask('plan.visa', { ar: 2023 })).kalender;
    expect([1, 4, 8, 11].map((m) => rad?.manader[m])).toEqual(['gjord', 'missad', 'nu', 'planerad']);
    expect(rad?.fyllda[1]).toBe(gjord);
  });

  it('what is late or missed is owed until it is done', async () => {
    const { id } = await spara();
    const owed = async () => (await k.ask('kontroll.attGora', {})).map((r) => [r.manad, r.lage]);
    expect(await owed()).toEqual([
      [2, 'missad'],
      [5, 'missad'],
      [9, 'nu'],
    ]);
    await utfall(id, '2023-02-10');
    await utfall(id, '2023-09-05');
    expect(await owed()).toEqual([[5, 'missad']]);
  });
});
