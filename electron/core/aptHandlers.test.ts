import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { terminalOver } from '../../test/cliRunner.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(async () => {
  k = nyKommun({ nu: '2026-06-15T08:00:00.000Z' });
  const ids = await k.ask('avvikelse.registreraFlera', {
    uppgifter: Array.from({ length: 24 }, (_, i) =>
      nyAvvikelse({
        typ: i % 2 === 0 ? 'fall' : 'lakemedel',
        undertyp: i % 2 === 0 ? 'fall-utan-skada' : null,
        nar: { precision: 'exakt', datum: `2026-03-${String(i + 1).padStart(2, '0')}`, tid: '02:10' },
        vadHande: `Hemlig text om Brukare ${i}`,
      }),
    ),
  });
  const sak = { slag: 'avvikelse' as const, id: ids[0]?.id ?? '' };
  const { id } = await k.ask('atgard.foresla', {
    sak,
    atgard: { omrade: 'teknik', text: 'Hemlig åtgärd', ansvarig: 'Kim Testsson', klarSenast: '2026-04-01' },
  });
  await k.ask('atgard.status', { id, status: 'utford', utfordDatum: '2026-04-10' });
  await k.ask('atgard.effekt', { id, bedomning: { effekt: 'uppnadd', text: 'Hemlig effekt' } });
});
afterEach(() => k.close());

const visa = async (manad: string, enhetId = 'hagen') =>
  JSON.stringify((await k.ask('apt.visa', { enhetId, manad })).dokument);

it('counts the month at the unit, and tells what was done and whether it helped', async () => {
  const mars = await visa('2026-03');
  expect(mars).toContain('24 avvikelser rapporterades. Ingen är uppföljd än.');
  expect(mars).toContain('Läkemedel');
  expect(await visa('2026-04')).toContain('1 åtgärd blev klar.');
  const juni = await visa('2026-06');
  expect(juni).toContain('1 åtgärd beslutades: teknik, utrustning och apparatur (1).');
  expect(juni).toContain('Effekt uppnådd: 1 åtgärd.');
  expect(juni).toContain('Fall, åtgärd klar i april 2026: bättre enligt antalen.');
});
it('nothing that anyone has written, and no name, stands on it', async () => {
  for (const manad of ['2026-03', '2026-04', '2026-06'])
    expect(await visa(manad)).not.toMatch(/Hemlig|Kim|Brukare/u);
});
it('refuses a unit that the profile does not see, and a month that has not begun', async () => {
  await expect(visa('2026-07')).rejects.toThrow('datum-i-framtiden');
  await expect(visa('2026-03', 'finns-inte')).rejects.toThrow('finns-inte');
  const lage = await k.ask('profil.lage', {});
  await k.ask('profil.andra', { profil: { ...lage.profil, enheter: ['tatort'] } });
  await expect(visa('2026-03')).rejects.toThrow('finns-inte');
});
it('is one page of A4 as PDF', async () => {
  const fil = join(k.mapp, 'kort.pdf');
  await k.ask('apt.skriv', { enhetId: 'hagen', manad: '2026-03', fil });
  const pdf = readFileSync(fil, 'latin1');
  expect(pdf.match(/\/Type \/Page\b(?!s)/gu)).toHaveLength(1);
  expect(pdf).toContain('/MediaBox [0 0 594.95');
});

it('the terminal shows the same card, and writes it where it is told', async () => {
  const run = (...args: readonly string[]) =>
    terminalOver(k.mapp, { nu: '2026-06-15T08:00:00.000Z' })('apt-kort', ...args);
  const shown = await run('--enhet', 'Hagen', '--manad', '2026-03');
  expect(shown.out).toContain('24 avvikelser rapporterades.');
  expect(shown.out).toContain('  Fall: 12');
  const fil = join(k.mapp, 'kort.html');
  expect((await run('--enhet', 'hagen', '--manad', '2026-03', '--ut', fil)).out).toContain(fil);
  expect(readFileSync(fil, 'utf8')).toContain('<body class="blad">');
  expect((await run('--enhet', 'hagen')).code).toBe(2);
  expect((await run('--enhet', 'hagen', '--manad', 'mars')).err).toContain('ska vara en månad');
});
