import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDate } from '../../shared/time/localDate.ts';
import { fall, nyKommun } from './computers.ts';
import type { Computer, Kommun } from './computers.ts';

let kommun: Kommun;
let sas: Computer;
let hagen: Computer;
let kod = '';
beforeEach(async () => {
  kommun = await nyKommun(['Hagen', 'Ljung']);
  sas = kommun.computer('sas', 'sas');
  hagen = kommun.computer('hagen', 'enhetschef', ['hagen']);
  kod = (await sas.call('delning.skapaUtdelning', { sokvag: kommun.share })).kod;
  await hagen.call('delning.anslut', { sokvag: kommun.share, kod });
  await hagen.call('delning.dela', {});
});
afterEach(() => kommun.remove());

const frister = { dagar: { bedomning: 3 }, ledigaAftnar: [] };
const smatal = async () => (await hagen.call('delning.granser', {})).smatal;

describe('what the centre decides for everybody', () => {
  it('deadlines and limits come to the unit with the next run, and the change says which open cases it touches', async () => {
    await hagen.call('avvikelse.registrera', { uppgifter: fall('hagen') });
    const { lista } = await sas.call('regler.visa', {});
    const first = lista[0]?.kod ?? '';
    await sas.call('regler.frister.andra', { frister: { ...frister, dagar: { [first]: 3 } } });
    await sas.call('delning.andraGranser', { smatal: 3 });
    await sas.call('delning.samla', {});
    const { register } = await hagen.call('delning.dela', {});
    expect(register).toMatchObject({ seq: 2, infort: true, oppnaArenden: 1 });
    expect(register?.texter).toEqual([
      expect.stringContaining('Fristerna är ändrade: 1 öppet ärende'),
      expect.stringContaining('Gränsen för små tal'),
    ]);
    expect((await hagen.call('regler.visa', {})).frister.dagar).toEqual({ [first]: 3 });
    expect(await smatal()).toBe(3);
    expect((await hagen.call('delning.status', {})).nyttFranCentralen).toMatchObject([{ oppna: 1 }]);
    await hagen.call('delning.lastNotiser', {});
    expect((await hagen.call('delning.status', {})).nyttFranCentralen).toEqual([]);
  });
  it('a centre that has changed nothing sends nothing', async () => {
    await sas.call('delning.samla', {});
    await sas.call('delning.samla', {});
    expect((await hagen.call('delning.dela', {})).register).toBeNull();
  });
  it('a unit that is offline goes by the last it saw, and takes the newest when the share is back', async () => {
    await sas.call('delning.andraGranser', { smatal: 3 });
    await sas.call('delning.samla', {});
    await hagen.call('delning.dela', {});
    await sas.call('delning.andraGranser', { smatal: 8 });
    await sas.call('delning.samla', {});
    const away = `${kommun.share}-borta`;
    cpSync(kommun.share, away, { recursive: true });
    rmSync(kommun.share, { recursive: true });
    mkdirSync(kommun.share);
    expect(await hagen.call('delning.dela', {})).toMatchObject({ lage: 'nas-inte' });
    expect(await smatal()).toBe(3);
    cpSync(away, kommun.share, { recursive: true });
    await hagen.call('delning.dela', {});
    expect(await smatal()).toBe(8);
  });
  it('matrices are added, never taken away: what has been scored keeps its words', async () => {
    const [matris] = await sas.call('matris.lista', {});
    if (matris === undefined) throw new Error('ingen matris');
    await sas.call('matris.anta', { matris: { ...matris, version: matris.version + 1, namn: 'Vår egen' } });
    await sas.call('delning.samla', {});
    await hagen.call('delning.dela', {});
    const versions = (await hagen.call('matris.lista', {})).filter((m) => m.id === matris.id);
    expect(versions.map((m) => m.version)).toContain(matris.version + 1);
  });
});

describe('limits that the centre has decided', () => {
  const regel = (ar: number, slag: 'avvikelse' | 'klagomal' = 'avvikelse') => ({
    slag,
    ar,
    beslut: `SN 2026 § ${ar}`,
    beslutsdatum: localDate('2026-03-12'),
  });
  // MAS may set limits of her own, beside those of the centre.
  let mas: Computer;
  beforeEach(async () => {
    mas = kommun.computer('mas', 'mas');
    await mas.call('delning.anslut', { sokvag: kommun.share, kod, somCentral: true });
    await mas.call('delning.samla', {});
  });
  const sent = async (): Promise<readonly string[]> => {
    await sas.call('delning.samla', {});
    await mas.call('delning.samla', {});
    return (await hagen.call('delning.dela', {})).register?.texter ?? [];
  };
  const limits = async (who: Computer) => {
    const { regel: now, minst } = await who.call('rapport.offentlig', {
      mall: 'patientsakerhet',
      period: '2026-H1',
    });
    return { grans: now.grans, minst, version: now };
  };

  it('small counts are hidden by them; an own limit can be higher, never lower', async () => {
    await sas.call('delning.andraGranser', { smatal: 7 });
    expect(await sent()).toEqual([expect.stringContaining('döljs antal under 7')]);
    const { version: rule, ...now } = await limits(mas);
    expect([now, (await limits(sas)).grans]).toEqual([{ grans: 7, minst: 7 }, 7]);
    const lower = mas.call('rapport.offentlig.regel', { regel: { ...rule, grans: 4 } });
    await expect(lower).rejects.toThrow('tal under 7');
    await mas.call('rapport.offentlig.regel', { regel: { ...rule, grans: 10 } });
    expect(await limits(mas)).toMatchObject({ grans: 10, minst: 7 });
  });
  it('the rules of gallring at the centre hold for the units; an own time can be longer, never shorter', async () => {
    await sas.call('gallring.andraRegler', { regler: [regel(5)] });
    expect(await sent()).toEqual([expect.stringContaining('avvikelser 5 år (SN 2026 § 5)')]);
    const inForce = async () =>
      (await mas.call('gallring.forhandsvisa', {})).regler.map((r) => [r.slag, r.ar]);
    expect(await inForce()).toEqual([['avvikelse', 5]]);
    await expect(mas.call('gallring.andraRegler', { regler: [regel(3)] })).rejects.toThrow('efter 5 år');
    await mas.call('gallring.andraRegler', { regler: [regel(8), regel(2, 'klagomal')] });
    expect(await inForce()).toEqual([
      ['avvikelse', 8],
      ['klagomal', 2],
    ]);
    // The centre decides for longer than the unit had: that holds.
    await sas.call('gallring.andraRegler', { regler: [regel(10)] });
    await sent();
    expect(await inForce()).toEqual([
      ['avvikelse', 10],
      ['klagomal', 2],
    ]);
  });
  it('only the computer that answers for the share decides for everybody', async () => {
    await expect(hagen.call('delning.andraGranser', { smatal: 2 })).rejects.toThrow('SAS eller MAS dator');
    await expect(mas.call('delning.andraGranser', { smatal: 2 })).rejects.toThrow('skapade utdelningen');
  });
});

describe('several shares', () => {
  it('one centre approves, reminds and exports in each of them', async () => {
    const other = `${kommun.share}-norr`;
    mkdirSync(other);
    const { kod: code } = await sas.call('delning.skapaUtdelning', { sokvag: other });
    const ljung = kommun.computer('ljung', 'enhetschef', ['ljung']);
    await ljung.call('delning.anslut', { sokvag: other, kod: code });
    for (const [computer, unit] of [
      [hagen, 'hagen'],
      [ljung, 'ljung'],
    ] as const) {
      await computer.call('avvikelse.registrera', { uppgifter: fall(unit) });
      await computer.call('delning.dela', {});
    }
    await sas.call('delning.samla', {});
    expect(await sas.call('delning.godkannKallor', {})).toMatchObject({ andrade: 2 });
    const { enheter } = await sas.call('delning.leverans', { period: '2026h1' });
    expect(enheter.map((e) => [e.enhetId, e.handelser])).toEqual([
      ['hagen', 1],
      ['ljung', 1],
    ]);
    await sas.call('delning.paminn', { enhetId: 'ljung', period: '2026h1', slag: 'folj-upp' });
    await sas.call('delning.samla', {});
    expect(await ljung.call('delning.dela', {})).toMatchObject({ lage: 'kvitterad' });
    expect((await ljung.call('delning.status', {})).paminnelser).toMatchObject([{ slag: 'folj-upp' }]);
    await hagen.call('delning.dela', {});
    expect((await hagen.call('delning.status', {})).paminnelser).toEqual([]);
    // Two units with this half-year and the one before.
    expect(await sas.call('delning.exportera', {})).toMatchObject({ filer: 4 });
  });
});
