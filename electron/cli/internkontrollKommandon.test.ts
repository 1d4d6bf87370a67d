import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample } from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openConnection } from '../../db/open.ts';
import { lasDocxFil } from '../report/lasDocxFil.ts';
import { api } from '../../shared/api.ts';
import type { ApiName } from '../../shared/api.ts';
import { value } from '../../test/databas.ts';
import { nyTerminal } from '../../test/cliRunner.ts';
import { accepted } from '../../test/fuzz/schemaArbitrary.ts';
import { testNyckel } from '../../test/kommun.ts';
import { databasePath } from '../core/profilFiles.ts';
import { kontrollKommando, riskKommando, utfallKommando } from './internkontrollKommandon.ts';

let t: ReturnType<typeof nyTerminal>;
beforeEach(async () => {
  t = nyTerminal({ nu: '2023-09-15T08:00:00.000Z' });
  await t.kor(['skapa', '--kommun', 'Exempelby', '--enheter', 'Hagen', '--roll', 'kvalitetssamordnare']);
});
afterEach(() => t.remove());

const med = (uppgifter: unknown) => ({ stdin: JSON.stringify(uppgifter) });
/** Runs a verb that must succeed and gives its JSON. */
async function ok<T = { readonly id: string }>(kommando: string, steg: string, indata?: unknown): Promise<T> {
  const svar = await t.kor([kommando, steg, '--json'], indata === undefined ? {} : med(indata));
  expect([svar.fel, svar.kod]).toEqual(['', 0]);
  return svar.json() as T;
}
const nyRisk = async (nr = 1) =>
  (await ok('risk', 'skapa', { uppgifter: { nr, risk: 'För få handläggare', kvalitetsfaktor: 'IoF' } })).id;
const nyKontroll = async (mer: object = {}) =>
  (
    await ok('kontroll', 'skapa', {
      ar: 2023,
      uppgifter: { kontrollmoment: 'Mätning av utredningstid', manader: [2, 5, 9, 12], ...mer },
    })
  ).id;
const utfall = (kontrollId: string, varde: object) => ({
  uppgifter: { kontrollId, matdatum: '2023-09-10', resultat: 'utan', varde },
});

describe('risk', () => {
  test('is created, scored, kept and listed, JSON in and out', async () => {
    const id = await nyRisk();
    expect(
      await ok('risk', 'skatta', {
        id,
        niva: 'nuvarande',
        poang: { sannolikhet: 4, allvarlighetsgrad: 4 },
        motivering: 'Varje dag',
      }),
    ).toEqual({ id, zon: 'Hanteras omedelbart' });
    const [one] = await ok<readonly { readonly poang: readonly unknown[] }[]>('risk', 'lista');
    expect(one).toMatchObject({ id, nr: 1, risk: 'För få handläggare', kvalitetsfaktor: 'IoF' });
    expect(one?.poang).toHaveLength(1);
    await nyKontroll({ riskId: id, manader: [2] });
    const visad = await ok<{ readonly omvardera: readonly string[] }>('risk', 'visa', { id });
    expect(visad.omvardera).toEqual([]);
    await ok('risk', 'skapa', { id, uppgifter: { nr: 1, risk: 'Annat ord' } });
    expect(await ok('risk', 'lista')).toMatchObject([{ risk: 'Annat ord' }]);
  });

  test('a score that is asked about is kept with its reason', async () => {
    const id = await nyRisk();
    await nyKontroll({ riskId: id, manader: [2] });
    expect(await ok('risk', 'behall', { id, skal: 'Mäts i oktober' })).toEqual({ id });
    expect(await ok<object>('risk', 'visa', { id })).toMatchObject({
      omvardera: [],
      behallen: [{ skal: 'Mäts i oktober' }],
    });
  });
});

describe('kontroll', () => {
  test('is created, listed, owed, and leaves the plan again', async () => {
    const id = await nyKontroll();
    expect(await ok('kontroll', 'lista')).toMatchObject([{ id, ar: 2023, manader: [2, 5, 9, 12] }]);
    expect(await ok('kontroll', 'lista', { ar: 2022 })).toEqual([]);
    expect(await ok('kontroll', 'planer')).toMatchObject([{ ar: 2023, kontroller: 1, antagen: null }]);
    expect(await ok('kontroll', 'att-gora')).toMatchObject([
      { kontrollId: id, manad: 2, lage: 'missad' },
      { manad: 5, lage: 'missad' },
      { manad: 9, lage: 'nu' },
    ]);
    await ok('kontroll', 'ta-bort', { id });
    expect(await ok('kontroll', 'lista')).toEqual([]);
  });

  test('the plan is adopted with its decision, opened, thrown back and copied', async () => {
    await nyKontroll();
    const plan = { ar: 2023, namnd: 'Socialnämnden' };
    expect(await ok('kontroll', 'anta', { ...plan, datum: '2023-01-20', paragraf: '§ 5' })).toEqual({
      ar: 2023,
      version: 1,
    });
    const locked = await t.kor(
      ['kontroll', 'skapa'],
      med({ ar: 2023, uppgifter: { kontrollmoment: 'Ny', manader: [1] } }),
    );
    expect([locked.kod, locked.fel]).toEqual([1, expect.stringContaining('§ 5')]);
    await ok('kontroll', 'ny-version', plan);
    await nyKontroll({ kontrollmoment: 'Tillagd' });
    await ok('kontroll', 'angra', plan);
    expect(await ok('kontroll', 'visa', plan)).toMatchObject({
      versioner: 1,
      oppen: false,
      antagen: { paragraf: '§ 5' },
      kalender: [{ kontroll: { kontrollmoment: 'Mätning av utredningstid' } }],
    });
    expect(await ok('kontroll', 'kopiera', { fran: 2023, till: 2024 })).toEqual({ antal: 1 });
  });

  test('the same seed draws the same files', async () => {
    const asked = { population: 200, antal: 16, fro: 'vår 2026' };
    const forst = await ok<readonly number[]>('kontroll', 'dra', asked);
    expect(forst).toHaveLength(16);
    expect(await ok('kontroll', 'dra', asked)).toEqual(forst);
  });
});

describe('utfall', () => {
  test.each([
    ['a statement', 'uppgift', { slag: 'uppgift', text: '50 väntar på plats' }],
    [
      'classes that add up',
      'klasser',
      {
        slag: 'klasser',
        totalt: 68,
        klasser: [
          { namn: 'Inom tiden', antal: 59, varav: [] },
          {
            namn: 'Över tiden',
            antal: 9,
            varav: [
              { namn: 'förlängd', antal: 3 },
              { namn: 'avslutad', antal: 2 },
              { namn: 'utan skäl', antal: 4 },
            ],
          },
        ],
      },
    ],
    [
      'a checklist over a sample',
      'checklista',
      { slag: 'checklista', population: 40, stickprov: 2, fro: 'a', avvikelser: 1, granskade: [] },
    ],
  ])('%s is created and listed as it was written', async (_what, slag, varde) => {
    const kontrollId = await nyKontroll({ slag });
    const { id } = await ok('utfall', 'skapa', utfall(kontrollId, varde));
    expect(await ok('utfall', 'lista')).toMatchObject([{ id, kontrollId, varde }]);
    expect(await ok('utfall', 'lista', { kontrollId })).toMatchObject([{ id }]);
    expect(await ok('utfall', 'visa', { id })).toMatchObject({ utfall: { varde }, aterkallat: null });
  });

  test('an automatic one is filled in, traced and taken back', async () => {
    await t.registrera({ typ: 'bemotande', lagrum: 'sol', datum: '2023-05-02', tid: '10:00' });
    const kontrollId = await nyKontroll({ slag: 'automatisk', automatik: { fraga: 'sol-avvikelser' } });
    const { id } = await ok('utfall', 'fyll-i', { kontrollId, period: '2023-01..2023-08', resultat: 'utan' });
    expect(await ok('utfall', 'visa', { id })).toMatchObject({
      utfall: { varde: { antal: 1, uppfoljda: 0 } },
    });
    const trace = 'internkontroll|sol-avvikelser||form|2023-01..2023-08|alla|';
    expect(await ok('utfall', 'spar', { trace })).toMatchObject({
      totalt: 1,
      rader: [{ nummer: 'HAGEN-2023-001' }],
    });
    await ok('utfall', 'aterkalla', { id, skal: 'Fel år' });
    expect(await ok('utfall', 'lista')).toEqual([]);
  });

  test('a file is kept with an outcome', async () => {
    const fil = join(t.folder, 'granskning.txt');
    writeFileSync(fil, 'granskat');
    const { id } = await ok('utfall', 'skapa', utfall(await nyKontroll(), { slag: 'uppgift', text: 'Klar' }));
    expect(await ok('utfall', 'bevis', { sak: { slag: 'utfall', id }, kalla: { fil } })).toBeTruthy();
  });
});

describe('rapport internkontroll', () => {
  beforeEach(async () => {
    const riskId = await nyRisk();
    await ok('utfall', 'skapa', utfall(await nyKontroll({ riskId }), { slag: 'uppgift', text: 'Klar' }));
  });
  test('is written to the named file, never over another, and counted as JSON', async () => {
    const fil = join(t.folder, 'internkontroll.docx');
    const args = ['rapport', 'internkontroll', '--period', '2023-01..2023-08'];
    expect((await t.kor([...args, '--ut', fil])).ut).toContain('1 risker, 1 följs upp, 0 behöver åtgärder.');
    expect((await lasDocxFil(fil)).ok).toBe(true);
    expect(await t.kor([...args, '--ut', fil])).toMatchObject({ kod: 1 });
    expect(await t.kor([...args, '--ut', fil, '--ersatt'])).toMatchObject({ kod: 0 });
    expect((await t.kor([...args, '--json'])).json()).toMatchObject({
      fil: null,
      risker: { antal: 1, foljsUpp: 1, behoverAtgard: 0 },
    });
  });
  test('is another for another nämnd', async () => {
    await ok('kontroll', 'skapa', {
      ar: 2023,
      namnd: 'Omsorgsnämnden',
      uppgifter: { kontrollmoment: 'Egen', manader: [8], riskId: await nyRisk(2) },
    });
    const svar = await t.kor([
      'rapport',
      'internkontroll',
      '--period',
      '2023-01..2023-08',
      '--namnd',
      'Omsorgsnämnden',
      '--json',
    ]);
    const text = JSON.stringify(svar.json());
    expect([text.includes('Omsorgsnämnden godkänner'), text.includes('Egen')]).toEqual([true, true]);
    expect((svar.json() as { risker: { antal: number } }).risker.antal).toBe(1);
  });
  test.each([
    ['no period', [], 2],
    ['a period that is none', ['--period', '2023-13'], 1],
    ['a form that is not written', ['--period', '2023-01..2023-08', '--ut', 'rapport.txt'], 1],
  ])('%s is refused and writes no file', async (_what, args, kod) => {
    expect((await t.kor(['rapport', 'internkontroll', ...args])).kod).toBe(kod);
    expect(existsSync('rapport.txt')).toBe(false);
  });
});

/** Everything that the commands could have written, as it stands in the database. */
function innehall(): string {
  const db = value(openConnection(databasePath(t.mapp), Buffer.from(testNyckel, 'hex'), { readonly: true }));
  const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all() as string[];
  const rows = tables
    .filter((name) => !name.startsWith('sqlite_'))
    .map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]);
  db.close();
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

describe('what is refused writes nothing', () => {
  const id = '11111111-1111-4111-8111-111111111111';
  test.each([
    ['risk', 'skapa', {}],
    ['risk', 'skapa', { uppgifter: { nr: 0, risk: 'x' } }],
    ['risk', 'skapa', { uppgifter: { nr: 1, risk: '  ' } }],
    ['risk', 'skapa', { uppgifter: { nr: 1, risk: 'x', svar: 'acceptera' } }],
    ['risk', 'skapa', { uppgifter: { nr: 1, risk: 'x', okant: 1 } }],
    ['risk', 'skatta', { id, niva: 'nuvarande', poang: { sannolikhet: 1, allvarlighetsgrad: 1 } }],
    ['risk', 'behall', { id, skal: 'x' }],
    ['risk', 'visa', { id: 'ingen' }],
    ['kontroll', 'skapa', { ar: 2023, uppgifter: { kontrollmoment: 'x', manader: [] } }],
    ['kontroll', 'skapa', { ar: 2023, uppgifter: { kontrollmoment: 'x', manader: [13] } }],
    ['kontroll', 'skapa', { ar: 2023, uppgifter: { kontrollmoment: 'x', manader: [1], slag: 'automatisk' } }],
    ['kontroll', 'ta-bort', { id }],
    ['kontroll', 'anta', { ar: 2023, datum: '2023-01-20', paragraf: '§ 5' }],
    ['kontroll', 'anta', { ar: 2023, datum: '2023-02-30', paragraf: '§ 5' }],
    ['kontroll', 'ny-version', { ar: 2023 }],
    ['kontroll', 'angra', { ar: 2023 }],
    ['kontroll', 'kopiera', { fran: 2023, till: 2024 }],
    ['utfall', 'skapa', utfall(id, { slag: 'uppgift', text: 'x' })],
    ['utfall', 'fyll-i', { kontrollId: id, period: '2023-01..2023-08', resultat: 'utan' }],
    ['utfall', 'aterkalla', { id, skal: 'x' }],
    ['utfall', 'bevis', { sak: { slag: 'utfall', id }, kalla: { fil: '/finns/inte' } }],
    ['utfall', 'spar', { trace: 'x' }],
  ])('%s %s %j', async (kommando, steg, indata) => {
    const before = innehall();
    const svar = await t.kor([kommando, steg, '--json'], med(indata));
    expect([svar.kod, innehall()]).toEqual([1, before]);
    expect(svar.json()).toMatchObject({ problem: { text: expect.any(String) as string } });
  });

  test.each([
    ['nothing on stdin', '', 1],
    ['what is not JSON', '{"ar":', 1],
    ['several at a time', '[{"ar":2023},{"ar":2024}]', 1],
  ])('%s', async (_what, stdin, kod) => {
    const before = innehall();
    expect([(await t.kor(['kontroll', 'ny-version'], { stdin })).kod, innehall()]).toEqual([kod, before]);
  });

  test('classes that do not add up, and an outcome of another kind than its control', async () => {
    const klasser = await nyKontroll({ slag: 'klasser' });
    const before = innehall();
    const fel = utfall(klasser, {
      slag: 'klasser',
      totalt: 68,
      klasser: [{ namn: 'Inom', antal: 58, varav: [] }],
    });
    const svar = await t.kor(['utfall', 'skapa'], med(fel));
    expect([svar.kod, svar.fel]).toEqual([1, expect.stringContaining('68')]);
    const annat = await t.kor(['utfall', 'skapa'], med(utfall(klasser, { slag: 'uppgift', text: 'x' })));
    expect([annat.kod, innehall()]).toEqual([1, before]);
  });
});

const steg = [riskKommando, kontrollKommando, utfallKommando].flatMap((k) =>
  [...(k.mer ?? '').matchAll(/^ {2}(\S+) +(.*)$/gmu)].map(
    ([, verb = '', exempel = '']) => [k.namn, verb, exempel] as const,
  ),
);

describe('whatever is sent', () => {
  test('the help of every verb holds an example that is JSON of its question', () => {
    expect(steg.length).toBeGreaterThan(20);
    for (const [, , exempel] of steg.filter(([, , e]) => e !== ''))
      expect(() => JSON.parse(exempel) as unknown).not.toThrow();
  });

  /** The question that each verb asks, to make inputs of its own shape. */
  const fragor: readonly (readonly [string, string, ApiName])[] = [
    ['risk', 'skapa', 'risk.spara'],
    ['risk', 'skatta', 'risk.skatta'],
    ['risk', 'behall', 'risk.behall'],
    ['kontroll', 'skapa', 'kontroll.spara'],
    ['kontroll', 'anta', 'plan.anta'],
    ['kontroll', 'kopiera', 'plan.kopiera'],
    ['utfall', 'skapa', 'utfall.spara'],
    ['utfall', 'fyll-i', 'utfall.fyllI'],
    ['utfall', 'aterkalla', 'utfall.aterkalla'],
    ['utfall', 'spar', 'internkontroll.spar'],
  ];
  test.each(fragor)(
    '%s %s answers or refuses with a sentence, and a refusal writes nothing',
    async (kommando, verb, name) => {
      const inputs = sample(accepted(api[name].input), {
        numRuns: 12,
        seed: Number(process.env['VARSAM_FRO'] ?? 7),
      });
      for (const input of inputs) {
        const before = innehall();
        const svar = await t.kor([kommando, verb, '--json'], { stdin: JSON.stringify(input) });
        expect([0, 1]).toContain(svar.kod);
        expect(svar.ut).not.toContain('internt-fel');
        expect(svar.kod === 0 || innehall() === before).toBe(true);
      }
    },
  );
});
