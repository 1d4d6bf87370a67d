import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemCodes, problemText } from '../shared/problem.ts';
import type { ProblemCode } from '../shared/problem.ts';
import { programVersion } from '../electron/core/programVersion.ts';
import { kretsar } from './arkitektur/kretsar.ts';
import { moduler, sideOf, trackedPaths } from './arkitektur/kallkod.ts';
import type { Modul } from './arkitektur/kallkod.ts';

const source = moduler.filter((m) => !m.isTest && sideOf(m.path) !== 'test' && sideOf(m.path) !== 'tools');
const from = (side: string): readonly Modul[] => source.filter((m) => sideOf(m.path) === side);
const isOurs = (path: string): boolean => /\//.test(path) && sideOf(path) !== '';
const folderOf = (path: string): string => posix.dirname(path);

/** Who may look at whom, and which packages each side may know. */
const directions = {
  shared: { sides: ['shared'], packages: ['zod'] },
  db: { sides: ['db', 'shared'], packages: ['zod', 'better-sqlite3', 'node:'] },
  electron: {
    sides: ['electron', 'db', 'shared'],
    packages: [
      'zod',
      'electron',
      'node:',
      'better-sqlite3',
      'docx',
      'exceljs',
      'papaparse',
      'fflate',
      'fast-xml-parser',
      'hyparquet-writer',
    ],
  },
  renderer: { sides: ['renderer', 'shared'], packages: null },
} as const;

describe.each(Object.entries(directions))('%s', (side, { sides, packages }) => {
  const edges = from(side).flatMap((m) => m.imports.map((to) => ({ at: m.path, to })));

  test(`imports only ${sides.join(', ')}`, () => {
    const allowed: readonly string[] = sides;
    expect(edges.filter(({ to }) => isOurs(to) && !allowed.includes(sideOf(to)))).toStrictEqual([]);
  });

  test('knows only the packages of its side', () => {
    const foreign = edges.filter(({ to }) => {
      if (isOurs(to)) return false;
      return packages === null
        ? ['node:', 'electron', 'better-sqlite3'].includes(to)
        : !(packages as readonly string[]).includes(to);
    });
    expect(foreign).toStrictEqual([]);
  });
});

test('nothing but tests and tools imports test or a test file', () => {
  const wrong = source.flatMap((m) =>
    m.imports
      .filter((to) => sideOf(to) === 'test' || /\.test\.tsx?$/.test(to))
      .map((to) => `${m.path} → ${to}`),
  );
  expect(wrong).toStrictEqual([]);
});

test('features of the window never import each other', () => {
  const feature = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
  const wrong = from('renderer').flatMap((m) =>
    m.imports
      .filter(
        (to) => feature(m.path) !== undefined && feature(to) !== undefined && feature(to) !== feature(m.path),
      )
      .map((to) => `${m.path} → ${to}`),
  );
  expect(wrong).toStrictEqual([]);
});

/** Folders of shared that others stand on; they know only each other, and never in a circle. */
const foundation = new Set([
  'time', 'text', 'enhet', 'kodverk', 'lagrum', 'frist', 'profil', 'behorighet', 'historik', 'process', 'riskmatris', 'statistik', 'dokument', 'diagram',
]); // prettier-ignore
/** What looks across the domains is named here; everything else keeps to itself and the foundation. */
const looksAcross: Readonly<Record<string, readonly string[] | 'all'>> = {
  halvarsrapport: 'all',
  sammandrag: 'all',
  skal: 'all',
  // A standing reading of all cases beside each other.
  rontgen: 'all',
  // The package for IVO is made of a lex Sarah or lex Maria case, as a document without looks.
  ivopaket: 'all',
  // Causes belong to the same things as measures.
  orsak: ['atgard'],
  // A pattern is found among avvikelser.
  monster: ['avvikelse', 'atgard', 'orsak'],
  // The case of an avvikelse is made of its assessments, causes and measures.
  avvikelse: ['atgard', 'bedomning', 'orsak'],
  // Controls that the registers answer by themselves are folded from the same rows as the reports.
  internkontroll: ['sammandrag', 'halvarsrapport', 'atgard'],
  // The settings of local rules are edited together.
  regler: ['bedomning', 'monster'],
  // What travels over the share: the contract around the summaries, and the rules that the registry carries.
  delning: ['sammandrag', 'bedomning', 'gallring'],
  // The card for the staff meeting tells what was reported and whether measures worked, with small numbers hidden.
  apt: ['atgard', 'halvarsrapport'],
  // A row of an import is an avvikelse to register.
  importera: ['avvikelse'],
};

test('inside shared a domain knows the foundation and itself', () => {
  const domain = (path: string) => /^shared\/([^/]+)\//.exec(path)?.[1];
  const wrong = from('shared').flatMap((m) => {
    const own = domain(m.path);
    if (own === undefined || looksAcross[own] === 'all') return [];
    const also = looksAcross[own] ?? [];
    return m.imports
      .map((to) => ({ to, other: domain(to) }))
      .filter(
        ({ other }) =>
          other !== undefined && other !== own && !foundation.has(other) && !also.includes(other),
      )
      .map(({ to }) => `${m.path} → ${to}`);
  });
  expect(wrong).toStrictEqual([]);
});

test('no folder imports a folder that imports it', () => {
  const edges = new Map<string, Set<string>>();
  for (const m of source) {
    // The roots of a side put together what lies under them.
    if (sideOf(m.path) === folderOf(m.path)) continue;
    for (const to of m.imports.filter(isOurs)) {
      if (sideOf(to) === folderOf(to) || folderOf(to) === folderOf(m.path)) continue;
      const known = edges.get(folderOf(m.path)) ?? new Set();
      edges.set(folderOf(m.path), known.add(folderOf(to)));
    }
  }
  expect(kretsar(edges)).toStrictEqual([]);
});

test('a circle of folders is found', () => {
  const edges = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['a'])],
  ]);
  expect(kretsar(edges)).toStrictEqual(['a → b → c → a']);
});

test('no path and no identifier has å, ä, ö or any other letter outside ASCII', () => {
  const isForeign = (text: string): boolean => /[^ -~]/.test(text);
  const wrong = [
    ...trackedPaths.filter(isForeign),
    ...moduler.flatMap((m) => [...m.identifiers].filter(isForeign).map((name) => `${m.path}: ${name}`)),
  ];
  expect(wrong).toStrictEqual([]);
});

test('every problem code is given by some part of the program', () => {
  const used = new Set(source.filter((m) => m.path !== 'shared/problem.ts').flatMap((m) => [...m.strings]));
  expect(problemCodes.filter((code) => !used.has(code))).toStrictEqual([]);
});

test('a refusal written out gives its sentence every particular it needs', () => {
  const needed = (code: ProblemCode): readonly string[] => {
    const asked = new Set<string>();
    problemText({ code, uppgifter: new Proxy({}, { get: (_, key) => (asked.add(String(key)), '') }) });
    return [...asked];
  };
  const wrong = source.flatMap((m) =>
    m.problems.flatMap(({ code, particulars }) =>
      needed(code as ProblemCode)
        .filter((key) => !particulars.includes(key) && !particulars.includes('...'))
        .map((key) => `${m.path}: ${code} saknar ${key}`),
    ),
  );
  expect(wrong).toStrictEqual([]);
});

interface Package {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const dependencies = Object.entries({ ...own.dependencies, ...own.devDependencies });

test('the program tells the version that package.json has', () => {
  expect(programVersion).toBe(own.version);
});

test('every dependency is pinned to one version', () => {
  expect(
    dependencies.filter(([, version]) => !/^(file:|npm:[a-z\d-]+@)?[\w./]+(-[\w.]+)?$/.test(version)),
  ).toStrictEqual([]);
});

test('every dependency stands in docs/beroenden.md with its reason', () => {
  const rows = readFileSync('docs/beroenden.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|')[1] ?? '');
  const named = new Set(rows.flatMap((cell) => cell.split(/[\s,()]+/)));
  expect(dependencies.map(([name]) => name).filter((name) => !named.has(name))).toStrictEqual([]);
});

test('no source file is longer than 400 lines, tables of words excepted', () => {
  // A lexicon is data: it is read by looking something up, not from top to bottom.
  const tables = ['shared/snabb/lexikonTyp.ts'];
  const long = source.filter((m) => m.lines > 400 && !tables.includes(m.path));
  expect(long.map((m) => `${m.path} ${m.lines}`)).toStrictEqual([]);
});
