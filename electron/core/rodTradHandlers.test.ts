import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nyExtern, nyLexMaria, nyLexSarahRapport, nyttKlagomal } from '../../test/arenden.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';
import type { RodTradKolumn } from '../../shared/rodtrad/rodTrad.ts';

let k: TestKommun;
const folder = mkdtempSync(join(tmpdir(), 'varsam-trad-'));
const period = '2026-H1';
const nar = { precision: 'ungefar', datum: '2026-03-10' } as const;

/** One theme through every register, a closed door beside it, and things without a theme. */
beforeAll(async () => {
  k = nyKommun({ roll: 'sas' });
  const a = await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse({ typ: 'lakemedel', nar }) });
  await k.ask('avvikelse.registrera', {
    uppgifter: nyAvvikelse({ typ: 'lakemedel', nar: { ...nar, datum: '2025-12-31' } }),
  });
  await k.ask('klagomal.registreraFlera', {
    uppgifter: [
      nyttKlagomal({ tema: 'lakemedel-fel-dos', antal: 3 }),
      nyttKlagomal({ tema: 'lakemedel', slag: 'berom' }),
      nyttKlagomal(),
    ],
  });
  await k.ask('lexMaria.franAvvikelse', { avvikelseId: a.id });
  await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria({ mtp: true }) });
  await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport({ tema: 'omsorg', forbiChef: true }) });
  await k.ask('extern.registrera', { uppgifter: nyExtern({ tema: 'lakemedel' }) });
  const risk = await k.ask('risk.spara', { uppgifter: { nr: 1, risk: 'Fel dos ges', tema: 'lakemedel' } });
  const kontroll = await k.ask('kontroll.spara', {
    ar: 2026,
    uppgifter: { kontrollmoment: 'Granska signeringslistor', riskId: risk.id, manader: [3, 9] },
  });
  await k.ask('kontroll.spara', {
    ar: 2026,
    uppgifter: { kontrollmoment: 'Bara på hösten', riskId: risk.id, manader: [10] },
  });
  await k.ask('utfall.spara', {
    uppgifter: {
      kontrollId: kontroll.id,
      matdatum: '2026-03-31',
      resultat: 'utan',
      varde: { slag: 'uppgift', text: '20 listor' },
    },
  });
  await k.ask('atgard.foresla', {
    sak: { slag: 'avvikelse', id: a.id },
    atgard: { omrade: 'rutiner', text: 'Dubbelsignering', ansvarig: 'Chef 1', klarSenast: '2026-07-01' },
  });
});
afterAll(() => {
  k.close();
  rmSync(folder, { recursive: true, force: true });
});

const antal = async (tema: string | null): Promise<readonly (number | undefined)[]> => {
  const { rader } = await k.ask('rodtrad.visa', { period });
  const rad = rader.find((r) => r.tema === tema);
  return Object.values(rad?.celler ?? {}).map((c) => c.antal);
};

test('a theme is counted through every register, in its own way in each', async () => {
  expect(await antal('lakemedel')).toStrictEqual([1, 3, 0, 1, 1, 1, 1, 1]);
  expect(await antal('mtp')).toStrictEqual([0, 0, 0, 1, 0, 0, 0, 0]);
  expect(await antal(null)).toStrictEqual([0, 1, 0, 0, 0, 0, 0, 0]);
});

test('every number opens exactly the records it counts', async () => {
  const { rader } = await k.ask('rodtrad.visa', { period });
  for (const r of rader)
    for (const [kolumn, c] of Object.entries(r.celler)) {
      const poster = await k.ask('rodtrad.poster', {
        period,
        tema: r.tema,
        kolumn: kolumn as RodTradKolumn,
      });
      expect(poster.reduce((n, p) => n + p.antal, 0)).toBe(c.antal);
    }
  const [atgard] = await k.ask('rodtrad.poster', { period, tema: 'lakemedel', kolumn: 'atgarder' });
  expect(atgard).toMatchObject({ sak: 'avvikelse', text: 'Dubbelsignering', klar: false });
});

test('a report sent past the chef is not in the chef’s table', async () => {
  expect(await antal('omsorg')).toStrictEqual([0, 0, 1, 0, 0, 0, 0, 0]);
  await k.ask('profil.andra', { profil: { roll: 'enhetschef', namn: '', enheter: [] } });
  expect(await antal('omsorg')).toStrictEqual([]);
  await k.ask('profil.andra', { profil: { roll: 'sas', namn: '', enheter: ['korttid'] } });
  expect((await antal('lakemedel')).slice(0, 5)).toStrictEqual([0, 0, 0, 0, 0]);
  await k.ask('profil.andra', { profil: { roll: 'sas', namn: '', enheter: [] } });
});

test('the table is written as a document, never over another', async () => {
  const fil = join(folder, 'trad.docx');
  const made = await k.ask('rodtrad.dokument', { period, fil });
  expect(made.dokument.titel).toBe('Röd tråd, första halvåret 2026');
  expect(statSync(fil).size).toBeGreaterThan(2000);
  const again = await k.core.call('rodtrad.dokument', { period, fil });
  expect(again).toMatchObject({ ok: false, problem: { code: 'fil-finns' } });
});
