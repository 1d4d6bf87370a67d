import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocktext, sidaOm, sokIHandbok } from '../../shared/handbok/handbok.ts';
import type { Handboksblock, Textdel } from '../../shared/handbok/handbok.ts';
import { behorigheter, far } from '../../shared/behorighet/behorighet.ts';
import type { Arbete } from '../../shared/behorighet/behorighet.ts';
import { roller } from '../../shared/profil/profil.ts';
import type { Roll } from '../../shared/profil/profil.ts';
import { handboken } from './omvandla.ts';

const root = new URL('../..', import.meta.url).pathname;
const sidor = handboken(join(root, 'docs', 'handbok'));

/** F1 on each address. A new screen is a new line here; one that nobody has written about opens the page around it. */
const f1: readonly (readonly [plats: string, sida: string])[] = [
  ['oversikt', 'oversikt'],
  ['avvikelser', 'handlagga'],
  ['avvikelser/0b5c', 'handlagga'],
  ['avvikelser/0b5c/komplettera', 'handlagga'],
  ['avvikelser/ny', 'registrera'],
  ['avvikelser/importera', 'importera'],
  ['klagomal', 'klagomal'],
  ['klagomal/ny', 'klagomal'],
  ['klagomal/raknesatt', 'klagomal'],
  ['klagomal/0b5c/ratta', 'klagomal'],
  ['lex-sarah', 'lex-sarah'],
  ['lex-sarah/ny', 'lex-sarah'],
  ['lex-sarah/0b5c', 'lex-sarah'],
  ['lex-maria', 'lex-maria'],
  ['lex-maria/0b5c', 'lex-maria'],
  ['externa', 'externa'],
  ['externa/ny', 'externa'],
  ['internkontroll', 'internkontroll'],
  ['internkontroll/risker', 'risker'],
  ['internkontroll/risker/ny', 'risker'],
  ['internkontroll/risker/0b5c/andra', 'risker'],
  ['internkontroll/matris', 'matrisen'],
  ['internkontroll/matris/andra', 'matrisen'],
  ['internkontroll/matris/jamfor', 'matrisen'],
  ['internkontroll/dubbelskattning', 'dubbelskattning'],
  ['internkontroll/dubbelskattning/0b5c/a', 'dubbelskattning'],
  ['internkontroll/plan', 'internkontrollplan'],
  ['internkontroll/plan/ny', 'internkontrollplan'],
  ['internkontroll/plan/kopiera', 'internkontrollplan'],
  ['internkontroll/kontroller', 'genomfora-kontroll'],
  ['internkontroll/kontroller/0b5c/genomfor', 'genomfora-kontroll'],
  ['internkontroll/rapport', 'internkontrollrapport'],
  ['rontgen', 'rontgen'],
  ['rod-trad', 'rod-trad'],
  ['delning', 'delning'],
  ['rapporter', 'halvarsrapport'],
  ['rapporter/versioner', 'lasa-rapporten'],
  ['rapporter/offentlig', 'offentlig-utgava'],
  ['rapporter/tidigare', 'tidigare-siffror'],
  ['rapporter/mall', 'rapportmallar'],
  ['rapporter/granska', 'granska-word'],
  ['monster', 'monster'],
  ['monster/0b5c', 'monster'],
  ['statistik', 'statistik'],
  ['statistik/apt', 'apt-kort'],
  ['registervard', 'gallra'],
  ['registervard/gallring', 'gallra'],
  ['registervard/utdrag', 'registerutdrag'],
  ['registervard/logg', 'atkomstlogg'],
  ['registervard/granskning', 'atkomstlogg'],
  ['installningar', 'installningar'],
];
const platser = new Set(f1.map(([plats]) => plats));
/** Before the window has any address: the first start, the recovery, and what is true of every page. */
const utanAdress = new Set(['start', 'aterstallning', 'losenfras', 'utskrift', 'tangentbord', 'sekretess']);

describe('F1', () => {
  test.each(f1)('on %s opens %s', (plats, id) => {
    expect(sidaOm(sidor, plats)?.id).toBe(id);
  });

  test('knows every address that the pages name, and that the screens of the e2e run have', () => {
    const named = sidor.flatMap((sida) => sida.om).filter((om) => !utanAdress.has(om));
    const screens = readFileSync(join(root, 'test/e2e/fonsterSkarmar.test.ts'), 'utf8');
    const shown = [...screens.matchAll(/adress: \(\) => '([a-z/-]+)/gu)].map((m) => m[1] ?? '');
    expect(shown.length).toBeGreaterThan(30);
    expect(
      [...named, ...shown].filter((plats) => !platser.has(plats) && !plats.startsWith('handbok')),
    ).toEqual([]);
  });
});

/** What a user types, and the page that must be among the first three. */
test.each([
  ['gallra', 'gallra'],
  ['skriva ut', 'skriva-ut'],
  ['glömt lösenord', 'nycklar'],
  ['Jag har glömt mitt lösenord', 'nycklar'],
  ['ny dator', 'datorn-gick-sonder'],
  ['namn', 'sekretess'],
  ['backup', 'sakerhetskopia'],
  ['radera ett ärende', 'gallra'],
  ['dubblett', 'handlagga'],
  ['fel enhet', 'handlagga'],
  ['excel', 'importera'],
  ['riskmatris', 'matrisen'],
  ['stickprov', 'genomfora-kontroll'],
  ['småtal', 'offentlig-utgava'],
  ['låsa rapporten', 'lasa-rapporten'],
  ['ivo', 'ivo-paketet'],
  ['arbetsplatsträff', 'apt-kort'],
  ['vem har läst', 'atkomstlogg'],
  ['saknas i menyn', 'roller'],
  ['koppla upp', 'ansluta-enhet'],
  ['förra årets siffror', 'tidigare-siffror'],
  ['hur gör jag en kontroll?', 'genomfora-kontroll'],
])('someone who looks for ”%s” finds %s', (text, id) => {
  const found = sokIHandbok(sidor, text).map((traff) => traff.sida.id);
  expect(found.slice(0, 4)).toContain(id);
});

const delarAv = (block: Handboksblock): readonly Textdel[] => {
  switch (block.slag) {
    case 'stycke':
      return block.delar;
    case 'lista':
      return block.poster.flat();
    case 'tabell':
      return block.rader.flat(2);
    default:
      return [];
  }
};

describe('what the handbook names', () => {
  const sources = globSync('{renderer,shared}/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !/\.test\.tsx?$|shared\/handbok/u.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
    .replaceAll(/\s+/gu, ' ');
  /** Put together of two words in the source: `Spara ${namn}`. */
  const sammansatt = new Set(['Spara brevet']);
  /** Between quotes, tags or braces: as a text that is shown, not as a part of a sentence or of a word. */
  function isShown(words: string): boolean {
    for (let at = sources.indexOf(words); at !== -1; at = sources.indexOf(words, at + 1)) {
      const before =
        sources
          .slice(Math.max(0, at - 2), at)
          .trim()
          .at(-1) ?? '';
      const after = sources.slice(at + words.length, at + words.length + 2).trim()[0] ?? '';
      if (/['">`}{]/u.test(before) && /['"<`{$…(]/u.test(after)) return true;
    }
    return sammansatt.has(words);
  }
  const bold = sidor.flatMap((sida) =>
    sida.block
      .flatMap(delarAv)
      .flatMap((del) => (del.slag === 'stark' ? [[sida.id, del.text] as const] : [])),
  );

  test('in bold stands on the screen, letter by letter', () => {
    expect(bold.length).toBeGreaterThan(150);
    expect(bold.filter(([, words]) => !isShown(words))).toEqual([]);
  });

  test('as a place is a place in the window', () => {
    const linked = sidor.flatMap((sida) =>
      sida.block
        .flatMap(delarAv)
        .flatMap((del) => (del.slag === 'lank' && !del.plats.startsWith('handbok/') ? [del.plats] : [])),
    );
    expect(linked.length).toBeGreaterThan(20);
    expect(linked.filter((plats) => !platser.has(plats))).toEqual([]);
  });

  test('as pictures lies in docs/bilder, and there are not too many of them', () => {
    const files = new Set(sidor.flatMap((s) => s.block.flatMap((b) => (b.slag === 'bild' ? [b.fil] : []))));
    expect([...files].filter((file) => !existsSync(join(root, 'docs/bilder', file)))).toEqual([]);
    expect(files.size).toBeLessThanOrEqual(24);
  });
});

/** Steps that a walk takes in words of its own; all the others are read from the page and followed (folj). */
const egenVandring: Readonly<Record<string, string>> = {
  dubbelskattning: 'internkontrollRisk.test.ts',
  externa: 'arenden.test.ts',
  'godkanna-kort': 'delning.test.ts',
  halvarsrapport: 'rapport.test.ts',
  handlagga: 'helaForloppet.test.ts',
  internkontroll: 'internkontrollPlan.test.ts',
  internkontrollrapport: 'internkontrollPlan.test.ts',
  'ivo-paketet': 'arendenFiler.test.ts',
  'lasa-rapporten': 'rapport.test.ts',
  'lex-maria': 'arenden.test.ts',
  'lex-sarah': 'arenden.test.ts',
  matrisen: 'internkontrollRisk.test.ts',
  'offentlig-utgava': 'rapport.test.ts',
  registrera: 'fonsterRegistrera.test.ts',
  'rod-trad': 'fonsterSkarmar.test.ts',
  rontgen: 'fonsterSkarmar.test.ts',
  'samma-handelse': 'delning.test.ts',
  sekretess: 'fonsterSekretess.test.ts',
};

test('every page with numbered steps is walked in the running program', () => {
  const e2e = new Map(
    globSync('test/e2e/*.test.ts', { cwd: root }).map((file) => [
      file.replace('test/e2e/', ''),
      readFileSync(join(root, file), 'utf8'),
    ]),
  );
  const walked = new Set(
    [...e2e.values()].flatMap((text) => [...text.matchAll(/sida: '([\w-]+)'/gu)].map((m) => m[1] ?? '')),
  );
  const withSteps = sidor
    .filter((sida) => sida.block.some((block) => block.slag === 'lista' && block.ordnad))
    .map(({ id }) => id);
  expect(withSteps.filter((id) => !walked.has(id) && !(id in egenVandring))).toEqual([]);
  expect(Object.entries(egenVandring).filter(([id, file]) => walked.has(id) || !e2e.has(file))).toEqual([]);
  expect(walked.size).toBeGreaterThan(20);
});

test('the page about roles says what each of them does not have in its menu', () => {
  const source = readFileSync(join(root, 'renderer/features.ts'), 'utf8');
  const menu = [...source.matchAll(/text: '([^']+)',\n\s+icon: \w+,\n(?:\s+for: \[([^\]]+)\])?/gu)].map(
    ([, text = '', work = '']) => ({
      text,
      work: (Object.keys(behorigheter) as Arbete[]).filter((arbete) => work.includes(`'${arbete}'`)),
    }),
  );
  expect(menu.length).toBeGreaterThan(12);
  const without = (roll: Roll): string =>
    menu
      .filter(({ work }) => work.length > 0 && !work.some((arbete) => far(roll, arbete)))
      .map(({ text }) => text)
      .join(', ') || '–';
  const table = sidor.find((sida) => sida.id === 'roller')?.block.find((b) => b.slag === 'tabell');
  const told = (table?.rader ?? []).flatMap(([names, rest]) =>
    delarAv({ slag: 'stycke', delar: names ?? [] })
      .flatMap((del) => del.text.split(', '))
      .map((name) => [name, (rest ?? []).map((del) => del.text).join('')]),
  );
  // IT has so little that the page says it in words.
  const expected = (Object.keys(roller) as Roll[])
    .filter((roll) => roll !== 'it')
    .map((roll) => [roller[roll].replace(/ \(.*/u, ''), without(roll)]);
  const { IT: _it, ...others } = Object.fromEntries(told) as Record<string, string>;
  expect(others).toEqual(Object.fromEntries(expected));
});

describe('a page', () => {
  const ord = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;
  test.each(sidor.map((sida) => [sida.id, sida] as const))('%s is short, and says what to do', (_, sida) => {
    const words = ord(sida.block.map(blocktext).join(' '));
    expect(words).toBeGreaterThan(60);
    expect(words).toBeLessThan(270);
    expect(sida.rubrik.length).toBeLessThan(50);
  });
});
