import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { raknasText } from '../../shared/sammandrag/fakta.ts';
import { zSammandragRad } from '../../shared/sammandrag/rader.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import { fall, nyKommun } from './computers.ts';
import type { Computer, Kommun } from './computers.ts';
import { period } from './world.ts';

const H1 = period('2026h1');
let kommun: Kommun;
let sas: Computer;
let hagen: Computer;

beforeEach(async () => {
  kommun = await nyKommun(['Hagen', 'Ljung:hemtjanst']);
  sas = kommun.computer('sas', 'sas');
  hagen = kommun.computer('hagen', 'verksamhetschef', ['hagen'], '2026-05-01T08:00:00.000Z');
  const { kod } = await sas.call('delning.skapaUtdelning', { sokvag: kommun.share });
  await hagen.call('delning.anslut', { sokvag: kommun.share, kod });
});
afterEach(() => kommun.remove());

/** The rows that leave for a unit, as the person sees them. */
async function rader(enhetId: string): Promise<readonly SammandragRad[]> {
  const { text } = await hagen.call('delning.forhandsvisa', { enhetId, period: H1 });
  return text
    .split('\n')
    .slice(1, -2)
    .map((line) => zSammandragRad.parse(JSON.parse(line)));
}
const fakta = async (enhetId: string) =>
  (await rader(enhetId)).filter((r) => r.rec === 'fact').map((r) => [r.fact, r.kod, r.n, r.unitOfCount]);
const register = async (datum?: string): Promise<string> =>
  (await hagen.call('avvikelse.registrera', { uppgifter: fall('hagen', datum) })).id;
const poang = (skede: 'preliminar' | 'slutlig', allvarlighetsgrad: number) => ({
  skede,
  sannolikhet: 2,
  allvarlighetsgrad,
});
const atgard = {
  omrade: 'omgivning',
  text: 'Halkfria mattor',
  ansvarig: 'Tolvan Tolvansson',
  klarSenast: '2026-06-01',
};

describe('the summary covers what the program registers', () => {
  it('events carry the grade of the score that counts: the final one, otherwise the latest; unscored ones none', async () => {
    const [first, second] = [await register(), await register()];
    await register();
    await hagen.call('avvikelse.bedom', { id: first, bedomning: poang('preliminar', 4) });
    await hagen.call('avvikelse.bedom', { id: first, bedomning: poang('slutlig', 2) });
    await hagen.call('avvikelse.bedom', { id: second, bedomning: poang('preliminar', 1) });
    const grades = (await rader('hagen')).flatMap((r) =>
      r.rec === 'count' ? [[r.allvarlighetsgrad, r.n]] : [],
    );
    expect(grades.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([
      [null, 1],
      [1, 1],
      [2, 1],
    ]);
  });
  it('measures by status and effect, causes by area, each with what it counts', async () => {
    const id = await register();
    await hagen.call('avvikelse.orsaker', {
      id,
      orsaker: [
        { omrade: 'omgivning', text: 'Våt matta' },
        { omrade: 'omgivning', text: 'Mörkt' },
        { omrade: 'kommunikation', text: '' },
      ],
    });
    const sak = { slag: 'avvikelse', id } as const;
    const made = await hagen.call('atgard.foresla', { sak, atgard });
    await hagen.call('atgard.foresla', { sak, atgard });
    await hagen.call('atgard.status', { id: made.id, status: 'utford', utfordDatum: '2026-04-01' });
    await hagen.call('atgard.effekt', { id: made.id, bedomning: { effekt: 'uppnadd' } });
    expect(await fakta('hagen')).toEqual(
      expect.arrayContaining([
        ['avvikelse.orsak', 'kommunikation', 1, 'handelser'],
        ['avvikelse.orsak', 'omgivning', 1, 'handelser'],
        ['atgard.status', 'foreslagen', 1, 'atgarder'],
        ['atgard.status', 'utford', 1, 'atgarder'],
        ['atgard.effekt', 'uppnadd', 1, 'atgarder'],
      ]),
    );
  });
  it('complaints and those who complain are counted apart', async () => {
    const klagomal = {
      enhetId: 'hagen',
      mottaget: '2026-03-02',
      beskrivning: 'Maten är kall.',
    };
    for (const klagande of ['anhörig-a', 'anhörig-a', 'anhörig-b'])
      await hagen.call('klagomal.registrera', { uppgifter: { ...klagomal, klagande } });
    expect(await fakta('hagen')).toContainEqual(['klagomal.klagande', null, 2, 'personer']);
    const rows = (await rader('hagen')).filter((r) => r.rec === 'klagomal');
    expect(rows.reduce((sum, r) => sum + r.n, 0)).toBe(3);
  });
  it('a complaint about a whole verksamhet is sent under the verksamhet', async () => {
    await hagen.call('klagomal.registrera', {
      uppgifter: {
        verksamhetId: 'vard-och-omsorg',
        mottaget: '2026-03-02',
        beskrivning: 'Sena besök.',
      },
    });
    expect((await rader('vard-och-omsorg')).map((r) => r.rec)).toEqual(['fact', 'klagomal']);
    await hagen.call('delning.dela', {});
    await sas.call('delning.samla', {});
    await sas.call('delning.godkannKallor', {});
    const delivered = async () =>
      (await sas.call('delning.leverans', { period: H1 })).enheter.map((e) => [e.enhetId, e.lage]);
    expect(await delivered()).toContainEqual(['vard-och-omsorg', 'tyst']);
  });
  it('drafts that wait since before today are a number per unit, and those being typed are not', async () => {
    const innehall = { enhetId: 'hagen', vadHande: 'Tolvan föll' };
    await hagen.call('utkast.spara', { id: crypto.randomUUID(), slag: 'avvikelse', innehall });
    expect(await fakta('hagen')).toEqual([]);
    hagen.core.close();
    hagen = kommun.computer('hagen', 'verksamhetschef', ['hagen'], '2026-05-03T08:00:00.000Z');
    expect(await fakta('hagen')).toEqual([['avvikelse.utkast', null, 1, 'utkast']]);
    expect(JSON.stringify(await rader('hagen'))).not.toContain('Tolvan');
    await hagen.call('delning.dela', {});
    await sas.call('delning.samla', {});
    await sas.call('delning.godkannKallor', {});
    const { enheter } = await sas.call('delning.leverans', { period: H1 });
    expect(enheter[0]).toMatchObject({ enhetId: 'hagen', utkast: 1, lage: 'tyst' });
  });
  it('risks per zone and outcomes of controls, without the words of either', async () => {
    const { id: riskId } = await hagen.call('risk.spara', {
      uppgifter: { nr: 1, verksamhetId: 'vard-och-omsorg', risk: 'Hemlig risk' },
    });
    await hagen.call('risk.skatta', {
      id: riskId,
      niva: 'nuvarande',
      poang: { sannolikhet: 4, allvarlighetsgrad: 4 },
    });
    const { id } = await hagen.call('kontroll.spara', {
      ar: 2026,
      uppgifter: { kontrollmoment: 'Hemligt moment', manader: [4], slag: 'checklista' },
    });
    await hagen.call('utfall.spara', {
      uppgifter: {
        kontrollId: id,
        matdatum: '2026-04-10',
        resultat: 'mindre',
        varde: { slag: 'checklista', population: 100, stickprov: 16, fro: 'a', avvikelser: 3 },
        kommentar: 'Hemlig kommentar',
      },
    });
    const zones = await fakta('vard-och-omsorg');
    expect(zones.map(([fact, , n, what]) => [fact, n, what])).toEqual([['risk.zon', 1, 'risker']]);
    const controls = await rader('kommunen');
    expect(controls).toEqual([
      {
        rec: 'control',
        unit: 'kommunen',
        month: '2026-04',
        kontroll: id,
        resultat: 'mindre',
        granskade: 16,
        avvikande: 3,
      },
    ]);
    expect(JSON.stringify([controls, zones])).not.toContain('Hemlig');
  });
  it('every fact that leaves names what it counts in words', async () => {
    await register();
    for (const [, , , what] of await fakta('hagen')) expect(Object.keys(raknasText)).toContain(what);
  });
});
