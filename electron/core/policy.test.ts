import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { api } from '../../shared/api.ts';
import type { ApiName } from '../../shared/api.ts';
import { ejExport, exporterar } from '../../shared/export/exportvagar.ts';
import { tolkaPolicy } from '../../shared/policy/policy.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let kommun: TestKommun | undefined;
afterEach(() => kommun?.close());
function under(
  rader: Readonly<Record<string, unknown>>,
  mer: Parameters<typeof nyKommun>[0] = {},
): TestKommun {
  kommun = nyKommun({ ...mer, policy: tolkaPolicy('prov', rader) });
  return kommun;
}

describe('export that IT has turned off', () => {
  test('every question that names a file is a way out, except those that are known to only read or to encrypt', () => {
    const fil = '/tmp/ut.docx';
    const open = (Object.keys(api) as ApiName[]).filter((name) => !exporterar(name, { fil }));
    expect(open.toSorted()).toEqual([...ejExport].toSorted());
    expect(exporterar('rapport.halvar', { fil: undefined })).toBe(false);
    expect(exporterar('ivopaket.skriv', { mapp: '/tmp/ut' })).toBe(true);
  });
  test('is refused in the core before a file is touched, and what is only shown still is', async () => {
    const { core, mapp } = under({ tillatExport: false }, { roll: 'sas' });
    const fil = join(mapp, 'ut.docx');
    const period = '2026';
    expect(await core.dispatch('rapport.internkontroll', { period, fil })).toMatchObject({
      problem: { code: 'export-avstangd' },
    });
    expect(await core.dispatch('extern.brev', { id: randomUUID(), fil })).toMatchObject({
      problem: { code: 'export-avstangd' },
    });
    expect(existsSync(fil)).toBe(false);
    expect(await core.dispatch('rapport.internkontroll', { period })).toMatchObject({ ok: true });
    expect(await core.dispatch('profil.sakerhetskopiera', { fil: join(mapp, 'kopia.db') })).toMatchObject({
      ok: true,
    });
  });
});

test('the unit that IT has named is the only one that is seen, and cannot be changed', async () => {
  const k = under({ enhet: 'hagen' });
  await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  const { profil } = await k.ask('profil.lage', {});
  expect(profil.enheter).toEqual(['hagen']);
  expect(await k.core.call('profil.andra', { profil: { ...profil, enheter: [] } })).toMatchObject({
    problem: { code: 'bestamt-av-it' },
  });
  expect(await k.core.call('profil.andra', { profil: { ...profil, namn: 'Ny' } })).toMatchObject({
    ok: true,
  });
});

test('another folder for sharing than those IT has named is refused before it is touched', async () => {
  const k = under({ utdelning: ['/srv/varsam'] }, { roll: 'sas' });
  const sokvag = join(k.mapp, 'egen');
  expect(await k.core.call('delning.skapaUtdelning', { sokvag })).toMatchObject({
    problem: { code: 'bestamt-av-it' },
  });
  expect(await k.core.call('delning.anslut', { sokvag, kod: 'x' })).toMatchObject({
    problem: { code: 'bestamt-av-it' },
  });
  expect((await k.ask('profil.lage', {})).installningar.utdelning).toBe('/srv/varsam');
});

test('the folder for copies that IT has named is used and cannot be changed', async () => {
  const base = nyKommun();
  const mapp = join(base.mapp, 'it');
  const k = under({ kopieringsmapp: mapp });
  expect(await k.core.call('kopior.valjMapp', { mapp: null })).toMatchObject({
    problem: { code: 'bestamt-av-it' },
  });
  expect(await k.ask('kopior.gor', {})).toMatchObject({ valdFel: null });
  expect(existsSync(join(mapp, 'nyckel.json'))).toBe(true);
  expect(await k.ask('kopior.lage', {})).toMatchObject({ valdMapp: mapp, valdAvIt: true });
  base.close();
});

test('a program older than IT demands does not open the database, with words', () => {
  expect(() => under({ minstaVersion: '99.0.0' })).toThrow(/^IT kräver Varsam 99\.0\.0 eller nyare/u);
  expect(() => under({ minstaVersion: '0.0.1' })).not.toThrow();
});

test('what IT has decided is shown in words, and what was written wrongly is told', async () => {
  const k = under({ lasEfterMinuter: 3, tillatExport: 'kanske' });
  const seen = await k.ask('policy.visa', {});
  expect(seen.rader.filter((r) => r.varde !== null).map((r) => [r.rubrik, r.varde])).toEqual([
    ['Lås efter så många minuter', '3'],
    ['Tillåt export', 'Nej'],
  ]);
  expect(seen).toMatchObject({ lasEfterMinuter: 3, exportTillaten: false });
  expect(seen.fel).toHaveLength(1);
});
