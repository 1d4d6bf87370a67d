import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensureBuilt } from '../build.ts';
import { bibliotekIPaketet } from './bibliotek.ts';

const root = new URL('../..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
const manifest = JSON.parse(read('package.json')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const lock = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Entry>>;
};
const direct = { ...manifest.dependencies, ...manifest.devDependencies };
const fetched = Object.entries(lock.packages).filter(
  ([path, entry]) => path.startsWith('node_modules/') && entry.link !== true,
);
const rows = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/^\|(.+)\|$/gmu)]
    .map((match) => (match[1] ?? '').split('|').map((cell) => cell.trim()))
    .slice(2);
const names = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .replaceAll(/\([^)]*\)/gu, '')
    .split(/[,·]/u)
    .map((name) => name.trim());

describe('the lockfile', () => {
  test('pins every package to a version and a checksum, and names no address but npm’s registry', () => {
    const wrong = fetched.filter(
      ([, entry]) =>
        entry.version === undefined ||
        // Without an address npm takes the registry of the computer, as behind a municipality's own mirror.
        entry.resolved?.startsWith('https://registry.npmjs.org/') === false ||
        entry.integrity?.startsWith('sha512-') !== true,
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
    expect(fetched.length).toBeGreaterThan(300);
  });

  test('has no package whose install script is let loose', () => {
    expect(read('.npmrc')).toContain('ignore-scripts=true');
    const withScripts = fetched.filter(([, entry]) => entry.hasInstallScript === true);
    for (const [path] of withScripts)
      expect([path, manifest.allowScripts[path.replace('node_modules/', '')]]).toEqual([path, false]);
  });
});

test('package.json asks for exact versions only', () => {
  const open = Object.entries(direct).filter(
    ([, version]) => !/^(?:npm:[@\w/-]+@)?\d+\.\d+\.\d+[\w.-]*$|^file:tools\//u.test(version),
  );
  expect(open).toEqual([]);
});

describe('docs/beroenden.md', () => {
  const [development = '', shipped = ''] = read('docs/beroenden.md').split('## Följer med i programmet');

  test('has a row with licence and reason for every library that is asked for', () => {
    const named = new Set(rows(development).flatMap(([cell]) => names(cell)));
    expect(Object.keys(direct).filter((name) => !named.has(name))).toEqual([]);
    for (const [cell = '', licence = '', reason = ''] of rows(development))
      expect([cell, licence.length > 2, reason.length > 5]).toEqual([cell, true, true]);
  });

  test('names exactly the libraries that are in the program, each with why', () => {
    ensureBuilt();
    const named = rows(shipped).flatMap(([cell]) => names(cell));
    expect([...named].toSorted()).toEqual([...new Set(bibliotekIPaketet().map((b) => b.namn))].toSorted());
    for (const [cell = '', , reason = ''] of rows(shipped))
      expect([cell, reason.length > 5]).toEqual([cell, true]);
  });
});
