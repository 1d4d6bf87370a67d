import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asReadDb } from '../../db/db.ts';
import { openConnection } from '../../db/open.ts';
import type { Connection } from '../../db/open.ts';
import { problemText } from '../../shared/problem.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { value } from '../../test/databas.ts';
import { nyAvvikelse, nyKommun, testNyckel } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';
import type { ApiInput, ApiName, ApiOutput } from '../../shared/api.ts';
import type { QueryContext } from './context.ts';
import type { Core } from './core.ts';
import { perioderAttSaga } from './delningUtsagor.ts';
import { openProfile } from './profile.ts';

const key = Buffer.from(testNyckel, 'hex');
let kommun: TestKommun;
let later: Core;
beforeEach(() => {
  kommun = nyKommun({ nu: '2019-06-15T08:00:00.000Z', roll: 'sas' });
});
afterEach(() => {
  later.close();
  kommun.close();
});
/** The same profile so many years afterwards. */
function atSenare(nu = '2026-06-15T08:00:00.000Z'): void {
  kommun.core.close();
  later = value(
    openProfile({ mapp: kommun.mapp, keys: { given: testNyckel }, clock: fixedClock(nu), vem: 'arkivarien' }),
  );
}
const ask = async <N extends ApiName>(name: N, input: ApiInput<N>): Promise<ApiOutput<N>> => {
  const result = await later.call(name, input);
  if (!result.ok) throw new Error(`${result.problem.code}: ${problemText(result.problem)}`);
  return result.value;
};
const regler: ApiInput<'gallring.andraRegler'>['regler'] = [
  { slag: 'avvikelse', ar: 5, beslut: 'KS 2024/117', beslutsdatum: '2024-02-01' },
  { slag: 'lexSarah', ar: 5, beslut: 'KS 2024/117', beslutsdatum: '2024-02-01' },
];
const gammal = (andrat: object = {}) =>
  nyAvvikelse({ nar: { precision: 'ungefar', datum: '2019-06-01' }, upptackt: '2019-06-01', ...andrat });

/** A case that is ended, with everything that can hang on one. Every word of it begins with hemligt. */
async function avslutad(nr: number): Promise<string> {
  const { id } = await kommun.ask('avvikelse.registrera', {
    uppgifter: gammal({
      vadHande: `hemlighandelse${nr} i badrummet`,
      omedelbarAtgard: `hemligatgard${nr}`,
      berord: { slag: 'person', pseudonym: `hemligpseudonym${nr}` },
    }),
  });
  await kommun.ask('rollnyckel.spara', {
    slag: 'avvikelse',
    id,
    nyckel: [{ token: 'Brukare A', roll: 'brukare', namn: [`hemlignamn${nr}`] }],
  });
  await kommun.ask('atgard.foresla', {
    sak: { slag: 'avvikelse', id },
    atgard: {
      omrade: 'utbildning',
      text: `hemligmatt${nr}`,
      ansvarig: `hemligansvarig${nr}`,
      klarSenast: '2019-07-01',
    },
  });
  const [a] = await kommun.ask('atgard.lista', { sak: { slag: 'avvikelse', id } });
  await kommun.ask('atgard.status', { id: a?.id ?? '', status: 'avslagen', kommentar: 'behövs inte' });
  await kommun.ask('avvikelse.steg', { id, till: 'ej-avvikelse', skal: `hemligskal${nr}` });
  await kommun.ask('avvikelse.visa', { id });
  await kommun.ask('utkast.spara', {
    id: `0000000${nr}-0000-4000-8000-000000000000`,
    slag: 'komplettera',
    innehall: { avvikelse: id, text: `hemligutkast${nr}` },
  });
  return id;
}

/** The database without encryption, free pages and all. */
function klartext(): string {
  const copy = join(kommun.mapp, 'klartext.db');
  for (const extra of ['', '-wal']) {
    const file = join(kommun.mapp, `varsam.db${extra}`);
    if (existsSync(file)) copyFileSync(file, copy + extra);
  }
  const db: Connection = value(openConnection(copy, key));
  db.pragma('journal_mode = DELETE');
  db.pragma(`rekey=''`);
  db.close();
  return readFileSync(copy, 'latin1');
}
const hemligheter = (nr: number): readonly string[] =>
  [...new Set(klartext().match(new RegExp(`hemlig[a-z]+${nr}`, 'gu')) ?? [])].toSorted();

test('utan regel med beslut gallras inget, hur gammalt det än är', async () => {
  await avslutad(1);
  atSenare('2090-01-01T08:00:00.000Z');
  const seen = await ask('gallring.forhandsvisa', {});
  expect([seen.gallras, seen.halls]).toEqual([[], []]);
  expect(await later.call('gallring.utfor', { nyckel: seen.nyckel })).toMatchObject({
    problem: { code: 'inget-att-gallra' },
  });
  expect(
    await later.call('gallring.andraRegler', {
      regler: [{ slag: 'avvikelse', ar: 5, beslut: '', beslutsdatum: '2024-02-01' }],
    }),
  ).toMatchObject({
    problem: { code: 'ogiltig-indata' },
  });
});

test('det som förhandsvisas gallras, helt: inget ord finns kvar i databasens byte, och det andra är orört', async () => {
  const id = await avslutad(1);
  await kommun.ask('avvikelse.registrera', { uppgifter: gammal({ vadHande: 'hemlighandelse2 är öppet' }) });
  const before = hemligheter(1);
  expect(before).toHaveLength(8);
  atSenare();
  await ask('gallring.andraRegler', { regler });
  const seen = await ask('gallring.forhandsvisa', {});
  expect(seen.gallras.map((r) => r.sakId)).toEqual([id]);
  expect(seen.halls.map((r) => r.hinder)).toEqual([['Ärendet är inte avslutat (registrerad).']]);
  const made = await ask('gallring.utfor', { nyckel: seen.nyckel });
  expect(made.antal).toBe(1);
  expect(hemligheter(1)).toEqual([]);
  expect(hemligheter(2)).toEqual(['hemlighandelse2']);
  expect(await later.call('avvikelse.arende', { id })).toMatchObject({ problem: { code: 'finns-inte' } });
  expect(
    (await ask('avvikelse.lista', { filter: { text: 'hemlighandelse1' }, offset: 0, antal: 5 })).totalt,
  ).toBe(0);
  expect(
    (await ask('avvikelse.lista', { filter: { text: 'hemlighandelse2' }, offset: 0, antal: 5 })).totalt,
  ).toBe(1);
});

test('historikens kedja håller efter gallringen, och raderna om vem som läste finns kvar utan innehåll', async () => {
  const id = await avslutad(1);
  atSenare();
  await ask('gallring.andraRegler', { regler });
  const { nyckel } = await ask('gallring.forhandsvisa', {});
  await ask('gallring.utfor', { nyckel });
  expect(await ask('profil.kontrollera', {})).toMatchObject({ databas: 'hel', historik: 'hel', brott: [] });
  const lines = await ask('logg.arende', { slag: 'avvikelse', id });
  expect(lines.map((l) => l.handling)).toContain('last');
  expect(lines.at(-1)).toMatchObject({ handling: 'gallrad', vem: 'arkivarien' });
  expect(
    lines
      .filter((l) => l.handling !== 'gallrad')
      .every((l) => JSON.stringify(l.detalj) === '{"gallrad":true}'),
  ).toBe(true);
});

test('loggen över gallringen kan varken ändras eller tas bort, och listan går att skriva ut', async () => {
  await avslutad(1);
  atSenare();
  await ask('gallring.andraRegler', { regler });
  const { nyckel } = await ask('gallring.forhandsvisa', {});
  const { id } = await ask('gallring.utfor', { nyckel });
  expect(await ask('gallring.visa', { id })).toMatchObject({
    vem: 'arkivarien',
    roll: 'sas',
    antal: 1,
    rader: [{ nummer: 'HAGEN-2019-001', beslut: 'KS 2024/117' }],
  });
  const fil = join(kommun.mapp, 'lista.docx');
  const { dokument } = await ask('gallring.skrivLista', { id, fil });
  expect(existsSync(fil)).toBe(true);
  expect(JSON.stringify(dokument)).toMatch(/HAGEN-2019-001.*KS 2024\/117|KS 2024\/117.*HAGEN-2019-001/u);
  expect(JSON.stringify(dokument)).not.toContain('hemlig');
  later.close();
  const db = value(openConnection(join(kommun.mapp, 'varsam.db'), key));
  for (const sql of [
    'DELETE FROM gallrad',
    'DELETE FROM gallring',
    `UPDATE gallring SET vem = 'x'`,
    `UPDATE gallrad SET nummer = 'x'`,
  ])
    expect(() => db.exec(sql)).toThrow(/ändras inte/u);
  db.close();
  atSenareIgen();
});
const atSenareIgen = (): void => {
  later = value(
    openProfile({
      mapp: kommun.mapp,
      keys: { given: testNyckel },
      clock: fixedClock('2026-06-16T08:00:00.000Z'),
      vem: 'arkivarien',
    }),
  );
};

describe('hålls kvar', () => {
  test('ett ärende som någon har undantagit, tills undantaget hävs', async () => {
    await avslutad(1);
    atSenare();
    await ask('gallring.andraRegler', { regler });
    const sak = { slag: 'avvikelse', nummer: 'hagen-2019-001' } as const;
    await ask('gallring.undanta', { ...sak, skal: 'Skadeståndskrav pågår.' });
    const seen = await ask('gallring.forhandsvisa', {});
    expect([seen.gallras, seen.halls.map((r) => r.hinder)]).toEqual([
      [],
      [['Undantaget tills vidare: Skadeståndskrav pågår.']],
    ]);
    expect((await ask('gallring.undantag', {}))[0]).toMatchObject({
      nummer: 'HAGEN-2019-001',
      skal: 'Skadeståndskrav pågår.',
    });
    await ask('gallring.havUndantag', sak);
    expect(await ask('gallring.undantag', {})).toEqual([]);
    expect((await ask('gallring.forhandsvisa', {})).gallras).toHaveLength(1);
  });
  test('en avvikelse vars lex Sarah-ärende inte är slut, och båda går när det är slut', async () => {
    const id = await avslutad(1);
    await kommun.ask('lexSarah.franAvvikelse', { avvikelseId: id, lagrum: 'sol' });
    atSenare();
    await ask('gallring.andraRegler', { regler });
    const seen = await ask('gallring.forhandsvisa', {});
    expect(seen.gallras).toEqual([]);
    expect(seen.halls.map((r) => [r.slag, r.hinder[0]])).toEqual([
      ['avvikelse', 'LS-2019-001 finns kvar och bygger på ärendet.'],
      ['lexSarah', 'Ärendet är inte avslutat (rapporterad).'],
    ]);
  });
});

test('ändras något efter förhandsvisningen gallras inget', async () => {
  await avslutad(1);
  await avslutad(2);
  atSenare();
  await ask('gallring.andraRegler', { regler });
  const { nyckel } = await ask('gallring.forhandsvisa', {});
  await ask('gallring.undanta', { slag: 'avvikelse', nummer: 'HAGEN-2019-002', skal: 'Begäran om utdrag.' });
  expect(await later.call('gallring.utfor', { nyckel })).toMatchObject({
    problem: { code: 'gallring-andrad' },
  });
  expect((await ask('avvikelse.lista', { filter: {}, offset: 0, antal: 5 })).totalt).toBe(2);
});

test('bara den som får gallra kan göra det', async () => {
  later = kommun.core;
  const { profil } = await kommun.ask('profil.lage', {});
  await kommun.ask('profil.andra', { profil: { ...profil, roll: 'enhetschef' } });
  expect(await later.call('gallring.forhandsvisa', {})).toMatchObject({ problem: { code: 'far-inte' } });
});

test('ett halvår där något har gallrats sägs inte om på nytt, så att centralens siffror står kvar', async () => {
  await avslutad(1);
  await kommun.ask('avvikelse.registrera', { uppgifter: gammal({ vadHande: 'kvar' }) });
  atSenare();
  await ask('gallring.andraRegler', { regler });
  const sagda = (): readonly string[] => {
    const db = value(openConnection(join(kommun.mapp, 'varsam.db'), key, { readonly: true }));
    const clock = fixedClock('2026-06-15T08:00:00.000Z');
    const said = perioderAttSaga({ db: asReadDb(db), clock } as QueryContext);
    db.close();
    return said;
  };
  expect(sagda()).toContain('2019h1');
  const { nyckel } = await ask('gallring.forhandsvisa', {});
  await ask('gallring.utfor', { nyckel });
  expect(sagda()).not.toContain('2019h1');
  expect(sagda()).toContain('2026h1');
});

test('provets klartext visar verkligen databasens ord', async () => {
  await avslutad(3);
  expect(hemligheter(3)).toHaveLength(8);
  later = kommun.core;
});
