import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDatabase, newFolder } from '../test/databas.ts';
import type { Avvikelse, AvvikelseId } from '../shared/avvikelse/avvikelse.ts';
import { raknedatum, zAvvikelse } from '../shared/avvikelse/avvikelse.ts';
import { zAvvikelseFilter } from '../shared/avvikelse/avvikelsefilter.ts';
import { nyAvvikelse } from '../test/arendeBuilder.ts';
import { localDate } from '../shared/time/localDate.ts';
import {
  findAvvikelse,
  findIdByNummer,
  ftsQuestion,
  insertAvvikelse,
  listAvvikelser,
  nextNummer,
  updateAvvikelse,
  whereOf,
} from './avvikelseRepo.ts';
import { asReadDb, asWriteDb } from './db.ts';
import type { Connection } from './open.ts';

const { folder, remove } = newFolder();
let db: Connection;
let made = 0;

const lagrad = (andrat: Parameters<typeof nyAvvikelse>[0] = {}): Avvikelse => {
  made += 1;
  const uppgifter = nyAvvikelse(andrat);
  const upptackt = uppgifter.upptackt ?? localDate('2026-03-01');
  return zAvvikelse.parse({
    ...uppgifter,
    upptackt,
    raknedatum: raknedatum(uppgifter.nar, upptackt),
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    nummer: `HAGEN-2026-${String(made).padStart(3, '0')}`,
    status: 'registrerad',
    kodverkVersion: 1,
    registreradAt: '2026-03-01T08:00:00.000Z',
    registreradAv: 'testare',
    andradAt: '2026-03-01T08:00:00.000Z',
  });
};
const spara = (andrat: Parameters<typeof nyAvvikelse>[0] = {}): Avvikelse => {
  const a = lagrad(andrat);
  insertAvvikelse(asWriteDb(db), a);
  return a;
};
const page = { sort: 'datum', fallande: true, offset: 0, antal: 200, rakna: true } as const;
const sok = (text: string): readonly string[] =>
  listAvvikelser(asReadDb(db), { ...page, filter: zAvvikelseFilter.parse({ text }) }).rader.map(
    (r) => r.rubrik,
  );

beforeAll(() => {
  db = newDatabase(join(folder, 'a.db'));
});
afterAll(() => {
  db.close();
  remove();
});

test.each<Parameters<typeof nyAvvikelse>[0]>([
  {},
  { nar: { precision: 'okand' } },
  { nar: { precision: 'ungefar', datum: '2026-02-28' } },
  {
    berord: { slag: 'person', pseudonym: 'Brukare Å' },
    ytterligareTyper: ['nutrition'],
    gottExempel: true,
    forKollega: true,
  },
  { berord: { slag: 'grupp' }, typuppgifter: { slag: 'fall', larm: 'ja', yttre: ['matta'] } },
])('what was written is what is read: %j', (andrat) => {
  const a = spara(andrat);
  expect(findAvvikelse(asReadDb(db), a.id)).toStrictEqual(a);
});

test('a change is what is read afterwards, and its old words are no longer found', () => {
  const a = spara({ vadHande: 'Snubblade på tröskeln' });
  updateAvvikelse(asWriteDb(db), { ...a, vadHande: 'Halkade i duschen' });
  expect(findAvvikelse(asReadDb(db), a.id)?.vadHande).toBe('Halkade i duschen');
  expect([sok('tröskeln'), sok('duschen')]).toStrictEqual([[], ['Halkade i duschen']]);
});

test('a case is found by its number in any case of letters, and by its id', () => {
  const a = spara();
  const found = [a.nummer, a.nummer.toLowerCase(), a.id, a.id.toUpperCase(), 'FINNS-INTE'].map((n) =>
    findIdByNummer(asReadDb(db), n),
  );
  expect(found).toStrictEqual([a.id, a.id, a.id, a.id, undefined]);
  expect(findAvvikelse(asReadDb(db), 'x' as AvvikelseId)).toBeUndefined();
});

describe('the total', () => {
  const finnsInte = { enheter: ['finns-inte'] };
  let own: Connection;
  beforeAll(() => {
    own = newDatabase(join(folder, 'totalt.db'));
    for (let n = 0; n < 5; n += 1) insertAvvikelse(asWriteDb(own), lagrad());
  });
  afterAll(() => {
    own.close();
  });
  test.each<[string, object, object, number, number | null]>([
    ['the first of several pages is counted', {}, { antal: 2 }, 2, 5],
    ['a later page is not counted unasked', {}, { antal: 2, offset: 2, rakna: false }, 2, null],
    ['a page with room left tells it uncounted', {}, { antal: 2, offset: 4, rakna: false }, 1, 5],
    ['a full last page is counted like any other', {}, { antal: 5 }, 5, 5],
    ['a page past the end is counted', {}, { offset: 9 }, 0, 5],
    ['an empty list has none', finnsInte, {}, 0, 0],
  ])('%s', (_what, filter, asked, rader, totalt) => {
    const found = listAvvikelser(asReadDb(own), {
      ...page,
      ...asked,
      filter: zAvvikelseFilter.parse(filter),
    });
    expect([found.rader.length, found.totalt]).toStrictEqual([rader, totalt]);
  });
});

test('a series counts up by itself', () => {
  const next = (serie: string) => nextNummer(asWriteDb(db), serie);
  expect([next('x-2026'), next('x-2026'), next('y-2026'), next('x-2026')]).toStrictEqual([1, 2, 1, 3]);
});

describe('text search', () => {
  beforeAll(() => {
    spara({ vadHande: 'Ramlade ur sängen. Åkte på akuten.' });
    spara({ vadHande: 'Fick fel dos av sköterskan', omedelbarAtgard: 'Ringde läkare' });
    spara({ vadHande: 'Sangen hördes genom väggen' });
  });
  test.each([
    ['sängen', ['Ramlade ur sängen. Åkte på akuten.']],
    ['SÄNG', ['Ramlade ur sängen. Åkte på akuten.']],
    ['åkte', ['Ramlade ur sängen. Åkte på akuten.']],
    ['sangen', ['Sangen hördes genom väggen']],
    ['läk dos', ['Fick fel dos av sköterskan']],
    ['dos sängen', []],
    ['akte', []],
  ])('%j finds %j', (text, rader) => {
    expect(sok(text)).toStrictEqual(rader);
  });
  test.each(['"', "'", '*', 'a" OR "b', 'NEAR(', '^x', '-', 'AND', '\0', '😀', ')('])(
    '%j is only words',
    (text) => {
      expect(() => sok(text)).not.toThrow();
    },
  );
  test('a question without words is no question', () => {
    expect(ftsQuestion('*** --')).toBe('');
  });
});

describe('query plans', () => {
  const plan = (sql: string, params: object): string =>
    (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(params) as { detail: string }[])
      .map((r) => r.detail)
      .join('\n');
  const listPlan = (filter: object, order: string): string => {
    const { where, params } = whereOf(zAvvikelseFilter.parse(filter));
    return plan(`SELECT id FROM avvikelse ${where} ORDER BY ${order} LIMIT 200`, params);
  };
  const newest = 'raknedatum DESC, nummer DESC';
  test.each([
    ['all', {}, newest, 'avvikelse_datum'],
    ['one unit', { enheter: ['hagen'] }, newest, 'avvikelse_enhet_datum'],
    [
      'one unit and a period',
      { enheter: ['hagen'], from: '2026-01-01', to: '2026-06-30' },
      newest,
      'avvikelse_enhet_datum',
    ],
    ['a period', { from: '2026-01-01', to: '2026-06-30' }, newest, 'avvikelse_datum'],
  ])('a page of %s walks an index and sorts nothing', (_what, filter, order, index) => {
    const told = listPlan(filter, order);
    expect(told).toContain(`INDEX ${index}`);
    expect(told).not.toContain('TEMP B-TREE');
  });
  test('a text search looks up its rows and sorts those, also among many', () => {
    const own = newDatabase(join(folder, 'sok.db'));
    const asked: string[] = [];
    const spy = { prepare: (sql: string) => (asked.push(sql), own.prepare(sql)) };
    listAvvikelser(spy, { ...page, filter: zAvvikelseFilter.parse({ text: 'säng' }) });
    const select = asked.find((sql) => sql.includes('ORDER BY')) ?? '';
    const told = own
      .prepare(`EXPLAIN QUERY PLAN ${select}`)
      .all({ text: '"säng"*', antal: 200, offset: 0 }) as { detail: string }[];
    own.close();
    expect(told.map((r) => r.detail).join()).toContain('SEARCH avvikelse USING INTEGER PRIMARY KEY');
  });
  test('a case is looked up by an index on its id and on its number', () => {
    const told = plan('SELECT id FROM avvikelse WHERE nummer = @n OR id = lower(@n)', { n: 'A' });
    expect(told).not.toContain('SCAN');
  });
});
