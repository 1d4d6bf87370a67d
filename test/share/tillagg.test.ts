import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { period } from './world.ts';
import { fall, nyKommun, signeraKort } from './computers.ts';
import type { Computer, Kommun } from './computers.ts';

const H1 = period('2026h1');
let kommun: Kommun;
let sas: Computer;
let mas: Computer;
let hagen: Computer;
beforeEach(async () => {
  kommun = await nyKommun(['Hagen', 'Ljung']);
  sas = kommun.computer('sas', 'sas');
  mas = kommun.computer('mas', 'mas');
  hagen = kommun.computer('hagen', 'enhetschef', ['hagen']);
  const { kod } = await sas.call('delning.skapaUtdelning', { sokvag: kommun.share });
  await hagen.call('delning.anslut', { sokvag: kommun.share, kod });
  await mas.call('delning.anslut', { sokvag: kommun.share, kod, somCentral: true });
});
afterEach(() => kommun.remove());

const register = (who: Computer, unit: string) => who.call('avvikelse.registrera', { uppgifter: fall(unit) });
/** Everybody has a run, twice, so that what one says has reached the others. */
async function everybody(): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await hagen.call('delning.dela', {});
    await sas.call('delning.samla', {});
    await sas.call('delning.godkannKallor', {});
    await mas.call('delning.samla', {});
  }
}
/** Events of the half-year as a control counts them, place by place. */
async function counted(who: Computer): Promise<readonly (readonly [string, number])[]> {
  const { delar } = await who.call('internkontroll.sammanstall', {
    fraga: 'hsl-avvikelser',
    verksamhetId: null,
    delar: 'enhet',
    period: '2026-H1',
  });
  return delar.map((d) => [d.namn, d.antal]);
}
const row = async (who: Computer, unit: string) => {
  const { enheter } = await who.call('delning.leverans', { period: H1 });
  return enheter.find((e) => e.enhetId === unit);
};

describe('what SAS and MAS register themselves', () => {
  it('counts once beside what the unit delivers, with the same figures on both computers', async () => {
    for (let i = 0; i < 3; i++) await register(hagen, 'hagen');
    await register(sas, 'hagen');
    await register(mas, 'hagen');
    await register(mas, 'ljung');
    await everybody();
    const all = [
      ['Hagen', 5],
      ['Ljung', 1],
    ];
    expect([await counted(sas), await counted(mas)]).toEqual([all, all]);
    // A run more changes nothing: what a centre has said is not added to what it has.
    await everybody();
    expect([await counted(sas), await counted(mas)]).toEqual([all, all]);
  });
  it('a report from the records here and one from what is collected say the same', async () => {
    await register(hagen, 'hagen');
    await register(sas, 'hagen');
    await everybody();
    const figures = async (who: Computer, underlag: 'allt' | 'insamlat') => {
      const { dokument } = await who.call('rapport.modell', {
        mall: 'patientsakerhet',
        period: '2026-H1',
        underlag,
      });
      return dokument.block.flatMap((b) =>
        b.slag === 'tabell' ? b.rows.map((r) => r.map((cell) => cell.text)) : [],
      );
    };
    const allt = await figures(sas, 'allt');
    expect(allt.flat()).toContain('2');
    expect(await figures(sas, 'insamlat')).toEqual(allt);
    expect(await figures(mas, 'allt')).toEqual(allt);
  });
  it('is no delivery: the unit still owes its own, and Leveransläge shows it beside', async () => {
    await register(mas, 'ljung');
    await everybody();
    for (const who of [sas, mas])
      expect(await row(who, 'ljung')).toMatchObject({ lage: 'saknas', handelser: 0, tillagg: 1, kallor: [] });
  });
  it('the computer shows exactly the bytes that leave, and nothing where nothing does', async () => {
    await register(mas, 'ljung');
    const see = (enhetId: string) => mas.call('delning.forhandsvisa', { enhetId, period: H1 });
    expect(await see('ljung')).toMatchObject({ lage: 'andrad' });
    await mas.call('delning.samla', {});
    const { text, lage } = await see('ljung');
    expect(lage).toBe('skickad');
    const folder = join(kommun.share, 'v1/period=2026h1');
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([text]);
    expect(text).toContain('"state":"tillagg"');
    expect(await see('hagen')).toMatchObject({ lage: 'inget', text: '', rader: 0 });
  });
  it('MAS waits to be approved as a unit does, and once is enough for every unit', async () => {
    await register(mas, 'ljung');
    await mas.call('delning.samla', {});
    await sas.call('delning.samla', {});
    const waiting = await sas.call('delning.leverans', { period: H1 });
    expect(waiting.datorer).toMatchObject([{ lage: 'vantar', central: true }]);
    expect(await counted(sas)).toEqual(
      [
        ['Hagen', 0],
        ['Ljung', 0],
      ].filter(([, n]) => n !== 0),
    );
    await sas.call('delning.godkannKallor', {});
    await register(mas, 'hagen');
    await mas.call('delning.samla', {});
    await sas.call('delning.samla', {});
    expect(await counted(sas)).toEqual([
      ['Hagen', 1],
      ['Ljung', 1],
    ]);
  });
  it('what is changed at the centre is taken back on the others too', async () => {
    const { id } = await register(sas, 'hagen');
    await everybody();
    expect(await row(mas, 'hagen')).toMatchObject({ tillagg: 1 });
    await sas.call('avvikelse.steg', { id, till: 'ej-avvikelse', skal: 'Var en övning.' });
    await everybody();
    expect(await row(mas, 'hagen')).toMatchObject({ tillagg: 0 });
  });
  it('with several shares each place is spoken of on one of them', async () => {
    const other = `${kommun.share}-norr`;
    mkdirSync(other);
    const { kod } = await sas.call('delning.skapaUtdelning', { sokvag: other });
    await mas.call('delning.anslut', { sokvag: other, kod, somCentral: true });
    const ljung = kommun.computer('ljung', 'enhetschef', ['ljung']);
    await register(sas, 'ljung');
    // Said on the first share, as nobody has delivered for Ljung; then Ljung is found on the other one.
    await everybody();
    await ljung.call('delning.anslut', { sokvag: other, kod });
    await register(ljung, 'ljung');
    await ljung.call('delning.dela', {});
    await everybody();
    await everybody();
    expect([await counted(sas), await counted(mas)]).toEqual([[['Ljung', 2]], [['Ljung', 2]]]);
  });
  it('a card of a case at the centre leaves only when it is approved there, and is taken back on the others', async () => {
    const id = await signeraKort(sas, 'Larmet låg i en låst byrålåda.');
    const onShare = () =>
      readdirSync(join(kommun.share, 'v1/period=2026h1'))
        .map((f) => readFileSync(join(kommun.share, 'v1/period=2026h1', f), 'utf8'))
        .join('');
    const atMas = async () =>
      JSON.stringify(await mas.call('rapport.modell', { mall: 'lexsarah', period: '2026-H1' })).includes(
        'byrålåda',
      );
    await everybody();
    expect([onShare().includes('byrålåda'), await atMas()]).toEqual([false, false]);
    const [shown] = (await sas.call('delning.kortforslag', {})).kort;
    expect(shown).toMatchObject({ arendeId: id, lage: 'nytt' });
    const { kort } = await sas.call('delning.godkannKort', { arendeId: id, rad: shown?.rad ?? '' });
    await everybody();
    expect([onShare().includes(shown?.rad ?? '-'), await atMas()]).toEqual([true, true]);
    await sas.call('delning.aterkallaKort', { kort });
    await everybody();
    expect([onShare().includes('byrålåda'), await atMas()]).toEqual([false, false]);
  });
  it('what may be registered on both sides is asked about, answered and never removed', async () => {
    for (let i = 0; i < 2; i++) await register(hagen, 'hagen');
    await register(mas, 'hagen');
    await register(mas, 'ljung');
    await everybody();
    const asked = async (who: Computer) => (await who.call('delning.leverans', { period: H1 })).dubbletter;
    const found = { enhetId: 'hagen', manad: '2026-03', lagrum: 'hsl', typ: 'fall' } as const;
    const both = { ...found, hosEnheten: 2, hosCentralen: 1 };
    for (const who of [sas, mas])
      expect(await asked(who)).toEqual([
        {
          ...both,
          svar: null,
          text: 'Hagen, mars 2026: fall enligt HSL, 2 hos enheten och 1 hos SAS eller MAS. Kan vara samma händelse.',
        },
      ]);
    const before = await counted(sas);
    const { enhetId } = (await asked(sas))[0] ?? {};
    if (enhetId === undefined) throw new Error('inget fynd');
    await sas.call('delning.svaraDubblett', { ...both, enhetId, svar: 'olika' });
    expect(await asked(sas)).toMatchObject([{ svar: 'olika' }]);
    await sas.call('delning.svaraDubblett', { ...both, enhetId, svar: 'samma' });
    expect(await asked(sas)).toMatchObject([{ svar: 'samma' }]);
    expect(await counted(sas)).toEqual(before);
    // Other numbers are another question.
    await register(hagen, 'hagen');
    await everybody();
    expect(await asked(sas)).toMatchObject([{ hosEnheten: 3, svar: null }]);
  });
  it('where nothing is registered at the centre nothing is sent', async () => {
    await everybody();
    const { filer } = await sas.call('delning.kontrollera', {});
    // Hagen's two half-years and nothing else.
    expect(filer).toBe(2);
  });
});
