import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
    await sas.call('delning.andraGranser', { granser: { smatal: 3, gallring: null } });
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
    await sas.call('delning.andraGranser', { granser: { smatal: 3, gallring: null } });
    await sas.call('delning.samla', {});
    await hagen.call('delning.dela', {});
    await sas.call('delning.andraGranser', {
      granser: { smatal: 8, gallring: { manader: 60, beslut: 'SN 2026 § 12' } },
    });
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
