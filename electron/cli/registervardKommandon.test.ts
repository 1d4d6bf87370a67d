import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tolkaPolicy } from '../../shared/policy/policy.ts';
import { nyTerminal } from '../../test/cliRunner.ts';

let t: ReturnType<typeof nyTerminal>;
afterEach(() => {
  t.remove();
});
const fras = { nyckel: 'sju sjösjuka sjömän' };

describe('gallra, registerutdrag and logg', () => {
  beforeEach(async () => {
    t = nyTerminal({ nu: '2019-03-02T08:00:00.000Z' });
    await t.kor(['skapa', '--kommun', 'Exempelby', '--enheter', 'Hagen', '--roll', 'sas']);
    await t.registrera({ datum: '2019-03-01', vadHande: 'Anna föll' });
  });
  test('nothing is removed without a rule, and a rule without a decision is refused', async () => {
    expect((await t.kor(['gallra'])).ut).toBe('Ingen regel med beslut finns, så inget gallras.\n');
    const stdin = JSON.stringify([{ slag: 'avvikelse', ar: 5, beslut: '', beslutsdatum: '2018-01-01' }]);
    expect(await t.kor(['gallra', '--regler'], { stdin })).toMatchObject({ kod: 1 });
    expect(await t.kor(['gallra', '--utfor', 'x'.repeat(64)])).toMatchObject({
      kod: 1,
      fel: 'Inget ska gallras i dag.\n',
    });
  });
  test('the log tells who has read and written, and an extract is written with every hit', async () => {
    expect((await t.kor(['logg', 'hagen-2019-001'])).ut).toMatch(/testare {2}registrerad/u);
    expect(await t.kor(['logg'])).toMatchObject({ kod: 2 });
    expect(await t.kor(['logg', 'FINNS-1'])).toMatchObject({ kod: 1 });
    const fil = join(t.folder, 'utdrag.docx');
    expect((await t.kor(['registerutdrag', 'anna', '--ut', fil])).ut).toContain('HAGEN-2019-001');
    expect(existsSync(fil)).toBe(true);
    expect((await t.kor(['registerutdrag', 'ingen alls'])).ut).toBe('Inga träffar.\n');
  });
});

describe('nyckel', () => {
  beforeEach(async () => {
    t = nyTerminal();
    await t.kor(['skapa', '--kommun', 'Exempelby', '--enheter', 'Hagen'], fras);
  });
  const hemlig = (svar: { json: () => unknown }): string => (svar.json() as { hemligDel: string }).hemligDel;
  test('the phrase is changed, and the old one opens nothing', async () => {
    expect((await t.kor(['nyckel', 'visa'], fras)).ut).toBe('lösenfras\n');
    expect(await t.kor(['nyckel', 'losenfras'], { ...fras, stdin: 'en helt ny fras\n' })).toMatchObject({
      kod: 0,
    });
    expect(await t.kor(['lista'], fras)).toMatchObject({ kod: 1 });
    expect(await t.kor(['lista'], { nyckel: 'en helt ny fras' })).toMatchObject({ kod: 0 });
  });
  test('the key is changed, the new paper opens with a new phrase, the one from before does not', async () => {
    const first = hemlig(await t.kor(['nyckel', 'papper', '--json'], fras));
    const second = hemlig(await t.kor(['nyckel', 'byt', '--json'], fras));
    expect(await t.kor(['lista'], fras)).toMatchObject({ kod: 0 });
    const ny = { nyckel: 'ännu en ny fras' };
    expect(await t.kor(['nyckel', 'aterstall'], { ...ny, stdin: first })).toMatchObject({ kod: 1 });
    expect(await t.kor(['nyckel', 'aterstall'], { ...ny, stdin: `${second}\n` })).toMatchObject({ kod: 0 });
    expect(await t.kor(['lista'], ny)).toMatchObject({ kod: 0 });
    expect(await t.kor(['nyckel', 'slangbort'], ny)).toMatchObject({ kod: 2 });
  });
});

describe('a profile that has lost a file', () => {
  beforeEach(async () => {
    t = nyTerminal();
    await t.kor(['skapa', '--kommun', 'Exempelby', '--enheter', 'Hagen'], fras);
    await t.kor(['registrera', '--json'], { ...fras, stdin: JSON.stringify(t.fall) });
  });
  test('without the database points at aterstall and makes no new one', async () => {
    rmSync(join(t.mapp, 'varsam.db'));
    const listed = await t.kor(['lista'], fras);
    expect(listed.kod).toBe(1);
    expect(listed.fel).toMatch(/^Databasen varsam\.db saknas i .*kommandot aterstall/u);
    const made = await t.kor(['skapa', '--kommun', 'Ny', '--enheter', 'Ny'], fras);
    expect(made).toMatchObject({ kod: 1 });
    expect(existsSync(join(t.mapp, 'varsam.db'))).toBe(false);
  });
  test('without the key file says that the phrase is not enough, when there is no copy of it', async () => {
    rmSync(join(t.mapp, 'nyckel.json'));
    rmSync(join(t.mapp, 'kopior'), { recursive: true });
    expect((await t.kor(['lista'], fras)).fel).toMatch(
      /^Nyckelfilen nyckel\.json saknas i .*räcker inte utan den/u,
    );
  });
  test('on a new computer a copy and the key file beside it are enough, with the phrase', async () => {
    const usb = join(t.folder, 'usb');
    mkdirSync(usb);
    const kopia = join(usb, 'kopia.db');
    await t.kor(['backup', kopia], fras);
    expect(existsSync(join(usb, 'nyckel.json'))).toBe(true);
    const ny = join(t.folder, 'ny-dator');
    expect(await t.kor(['aterstall', kopia], { ...fras, data: ny })).toMatchObject({ kod: 0 });
    expect((await t.kor(['lista', '--json'], { ...fras, data: ny })).json()).toMatchObject({ totalt: 1 });
  });
});

test('the terminal follows what IT has decided: figures are not written out as CSV', async () => {
  t = nyTerminal({ policy: tolkaPolicy('prov', { tillatExport: false }) });
  await t.skapa();
  expect(await t.kor(['statistik', '--period', '2026-H1', '--csv'])).toMatchObject({
    kod: 1,
    fel: 'IT har stängt av export på den här datorn. Inget har skrivits. Uppgifterna finns kvar i Varsam.\n',
  });
});
