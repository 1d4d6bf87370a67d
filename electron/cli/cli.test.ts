import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assert, asyncProperty, oneof, string, constantFrom, array } from 'fast-check';
import { nyTerminal } from '../../test/cliRunner.ts';
import type { Svar } from '../../test/cliRunner.ts';
import { kommandon } from './kommandon.ts';

const t = nyTerminal();
beforeAll(async () => {
  await t.skapa();
  await t.registrera();
  await t.registrera({ vadHande: 'Fick fel dos', typ: 'lakemedel', enhet: 'Tätort' });
});
afterAll(() => {
  t.remove();
});

/** A Swedish sentence and nothing that only a programmer reads. */
const arMening = /^[A-ZÅÄÖ”][^\n]*[.]\n$/u;
/** Wrong use is told with the name of the command first, as it is written. */
const arAnvisning = /^[\p{L}-][^\n]*[.]\n$/u;
const ingetSpar = /\n\s+at |Error:|undefined|\[object/;

describe('skapa', () => {
  test('gives what was made as one JSON value', async () => {
    const own = nyTerminal();
    const made = await own.kor([
      'skapa',
      '--kommun',
      'Exempelby',
      '--enheter',
      'Hagen',
      '--roll',
      'mas',
      '--json',
    ]);
    expect([made.kod, made.fel]).toStrictEqual([0, '']);
    expect(made.json()).toStrictEqual({
      mapp: own.mapp,
      kommun: 'Exempelby',
      enheter: ['hagen'],
      roll: 'mas',
    });
    own.remove();
  });
  test('refuses a folder that has one, and leaves it as it was', async () => {
    const before = readFileSync(join(t.mapp, 'varsam.db'));
    const again = await t.skapa();
    expect([again.kod, again.fel]).toStrictEqual([
      1,
      `Det finns redan en Varsam-profil i ${t.mapp}. Välj en annan mapp.\n`,
    ]);
    expect(readFileSync(join(t.mapp, 'varsam.db')).equals(before)).toBe(true);
  });
  test.each([
    [['skapa'], 2],
    [['skapa', '--kommun', 'X', '--enheter', ','], 2],
    [['skapa', '--kommun', 'X', '--enheter', 'Hagen:slott'], 1],
    [['skapa', '--kommun', 'X', '--enheter', 'Hagen', '--roll', 'kung'], 1],
    [['skapa', '--kommun', '', '--enheter', 'Hagen'], 1],
    [['skapa', '--organisation', '/finns/inte.json'], 1],
  ])('%j ends with %i and makes no folder', async (args, kod) => {
    const own = nyTerminal();
    const result = await own.kor(args);
    expect(result.kod).toBe(kod);
    expect(result.fel).toMatch(kod === 2 ? arAnvisning : arMening);
    expect(existsSync(join(own.mapp, 'varsam.db'))).toBe(false);
    own.remove();
  });
  test('a key that is too short is refused', async () => {
    const own = nyTerminal();
    const result = await own.kor(['skapa', '--kommun', 'X', '--enheter', 'Hagen'], { nyckel: 'kort' });
    expect([result.kod, result.fel]).toStrictEqual([
      1,
      'VARSAM_NYCKEL ska vara 64 hexadecimala tecken eller en lösenfras på minst 8 tecken.\n',
    ]);
    own.remove();
  });
});

describe('registrera', () => {
  test('one object gives one answer, lines and lists give a list', async () => {
    const one = await t.registrera();
    expect(one.json()).toStrictEqual({
      id: expect.any(String),
      nummer: expect.stringMatching(/^HAGEN-2026-\d{3}$/),
    });
    const fall = JSON.stringify(t.fall);
    for (const stdin of [`${fall}\n${fall}\n`, `[${fall},${fall}]`, `\uFEFF${fall}\r\n\r\n${fall}`])
      expect((await t.kor(['registrera', '--json'], { stdin })).json()).toHaveLength(2);
  });
  test.each<readonly [string, string, RegExp]>([
    ['nothing', '', /Det fanns inget att läsa/],
    ['no JSON', 'hej', /rad 1 går inte att läsa som JSON/],
    ['a broken second line', '{"a":1}\n{"b":', /rad 2 går inte att läsa som JSON/],
    ['a number', '7', /uppgifter\.0 ska vara ett objekt/],
    ['no event', '{}', /Fältet uppgifter\.0\.enhetId saknas/],
    ['an empty list', '[]', /Fältet uppgifter ska ha minst 1/],
    ['a key for prototypes', '{"__proto__":{"admin":true}}', /saknas/],
  ])('%s is refused', async (_what, stdin, words) => {
    const before = antal(await t.kor(['lista', '--json']));
    const result = await t.kor(['registrera'], { stdin });
    expect([result.kod, result.ut]).toStrictEqual([1, '']);
    expect(result.fel).toMatch(words);
    expect(result.fel).toMatch(arMening);
    expect(antal(await t.kor(['lista', '--json']))).toBe(before);
  });
  test('one bad among many stops them all, and the refusal names it', async () => {
    const before = antal(await t.kor(['lista', '--json']));
    const stdin = [t.fall, t.fall, { ...t.fall, enhet: 'Slottet' }].map((f) => JSON.stringify(f)).join('\n');
    const result = await t.kor(['registrera', '--json'], { stdin });
    expect(result.json()).toMatchObject({
      problem: { falt: expect.stringContaining('uppgifter.2') as string },
    });
    expect(antal(await t.kor(['lista', '--json']))).toBe(before);
  });
});

const antal = (svar: Svar): number => (svar.json() as { totalt: number }).totalt;

describe('lista', () => {
  test.each<readonly [string, readonly string[], number]>([
    ['a type', ['--typ', 'lakemedel'], 1],
    ['a unit by its name', ['--enhet', 'Tätort'], 1],
    ['a text', ['--text', 'fel dos'], 1],
    ['a period without events', ['--period', '2020'], 0],
    ['a status', ['--status', 'avslutad'], 0],
  ])('narrows by %s', async (_what, args, n) => {
    expect(antal(await t.kor(['lista', '--json', ...args]))).toBe(n);
  });
  test.each([
    ['--antal', 'abc', 'Fältet antal ska vara ett heltal.\n'],
    ['--antal', '0', 'Fältet antal ska vara minst 1.\n'],
    ['--antal', '5000', 'Fältet antal får vara högst 1000.\n'],
    ['--antal', '1.5', 'Fältet antal ska vara ett heltal.\n'],
    ['--antal', '', 'Fältet antal ska vara ett heltal.\n'],
    ['--fran', '-1', 'Fältet fran ska vara ett heltal.\n'],
    ['--fran', 'x', 'Fältet fran ska vara ett heltal.\n'],
    ['--period', '2021-H3', 'Fältet period ska vara t.ex. 2021-H1 eller 2021-01..2021-08.\n'],
  ])('%s %s is refused with words', async (val, varde, mening) => {
    const result = await t.kor(['lista', `${val}=${varde}`]);
    expect([result.kod, result.fel]).toStrictEqual([1, mening]);
  });
  test('an unknown lagrum or status is refused', async () => {
    expect((await t.kor(['lista', '--lagrum', 'xyz'])).kod).toBe(1);
    expect((await t.kor(['lista', '--status', 'klar'])).fel).toMatch(arMening);
  });
});

describe('visa', () => {
  test('by number in small letters, with its history', async () => {
    const shown = await t.kor(['visa', 'hagen-2026-001', '--json']);
    expect(shown.json()).toMatchObject({
      avvikelse: { nummer: 'HAGEN-2026-001' },
      historik: [{ handling: 'registrerad' }],
    });
    expect((await t.kor(['visa', 'HAGEN-2026-001'])).ut).toContain('Föll i badrummet');
  });
  test.each(['FINNS-INTE', '00000000-0000-4000-8000-000000000000', "'; DROP TABLE", '%'])(
    '%s is not there',
    async (id) => {
      const result = await t.kor(['visa', id]);
      expect([result.kod, result.fel]).toStrictEqual([1, `Avvikelsen finns inte (${id}).\n`]);
    },
  );
});

describe('kontrollera', () => {
  test('tells that all is whole', async () => {
    expect((await t.kor(['kontrollera', '--json'])).json()).toMatchObject({
      databas: 'hel',
      historik: 'hel',
      brott: [],
    });
  });
  test.each([
    ['in the middle', (bytes: Buffer) => bytes.length - 3000],
    ['in the first page', () => 300],
  ])('tells damage %s', async (_where, place) => {
    const own = nyTerminal();
    await own.skapa();
    const file = join(own.mapp, 'varsam.db');
    const bytes = readFileSync(file);
    for (let at = place(bytes); at < bytes.length; at += 4096) bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(file, bytes);
    const result = await own.kor(['kontrollera']);
    expect(result.kod).toBe(1);
    expect(result.fel).toMatch(/^Databasen är skadad\..*\n$/);
    own.remove();
  });
});

test('a wrong key is refused, and a missing one', async () => {
  expect((await t.kor(['lista'], { nyckel: '11'.repeat(32) })).fel).toContain('Nyckeln passar inte');
  expect((await t.kor(['lista'], { nyckel: undefined })).fel).toContain('Ange VARSAM_NYCKEL');
});

describe.each(kommandon.map((k) => [k.namn, k] as const))('%s', (namn, k) => {
  test('has help that names every option', async () => {
    const help = await t.kor([namn, '--hjalp']);
    expect([help.kod, help.fel]).toStrictEqual([0, '']);
    for (const val of Object.keys(k.val)) expect(help.ut).toContain(`--${val}`);
  });
  test('an option that is not there is wrong use', async () => {
    const result = await t.kor([namn, ...k.ord, '--finns-inte']);
    expect(result.kod).toBe(2);
    expect(result.fel).toMatch(arMening);
  });
  test('too many words is wrong use', async () => {
    const words = [...k.ord, ...(k.fritt ?? []), 'en', 'till'];
    expect((await t.kor([namn, ...words])).kod).toBe(2);
  });
  test('without a profile the answer is a sentence, and with --json one value', async () => {
    const own = nyTerminal();
    const result = await own.kor([namn, ...k.ord, '--json'], { stdin: '{}' });
    const expected = { 0: /^$/, 1: arMening, 2: arAnvisning }[result.kod] ?? /^finns inte$/;
    expect(result.fel).toMatch(expected);
    expect(result.kod === 2 ? result.ut : typeof result.json()).toBe(result.kod === 2 ? '' : 'object');
    own.remove();
  });
});

test.each([
  [[], 2],
  [['--hjalp'], 0],
  [['finns-inte'], 2],
  [['lista', '--antal'], 2],
  [['visa'], 2],
])('%j ends with %i', async (args, kod) => {
  expect((await t.kor(args)).kod).toBe(kod);
});

test('any command line gives 0, 1 or 2 and never a trace', async () => {
  const word = oneof(
    constantFrom(
      'lista',
      'visa',
      'registrera',
      'kontrollera',
      '--json',
      '--text',
      '--antal',
      '--',
      '-',
      '--enhet=',
      '--typ',
      '\0',
      '=',
      '--data=',
    ),
    string({ maxLength: 12 }),
  );
  await assert(
    asyncProperty(
      constantFrom('lista', 'visa', 'registrera', 'kontrollera'),
      array(word, { maxLength: 4 }),
      string({ unit: 'binary' }),
      async (namn, args, stdin) => {
        const result = await t.kor([namn, ...args], { stdin });
        expect([0, 1, 2]).toContain(result.kod);
        expect(`${result.ut}${result.fel}`).not.toMatch(ingetSpar);
        expect(result.fel).not.toContain('felnummer');
      },
    ),
    { numRuns: 150 },
  );
});
