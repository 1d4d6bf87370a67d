import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const root = new URL('../..', import.meta.url).pathname;

/** A library that lies in the package: built in, beside the program, or Electron itself. */
export interface Bibliotek {
  readonly namn: string;
  readonly version: string;
  /** SPDX, as the library says. */
  readonly licens: string;
  readonly licenstext: string;
  /** From the lockfile, `sha512-…`; undefined for what npm does not carry. */
  readonly kontrollsumma: string | undefined;
}

const built = z.array(
  z.object({
    name: z.string(),
    version: z.string(),
    identifier: z.string().nullish(),
    text: z.string().nullish(),
  }),
);
const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      name: z.string().optional(),
    }),
  ),
});
const manifest = z.object({ name: z.string(), version: z.string(), license: z.string() });

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

function licenceIn(folder: string): string {
  const path = join(root, folder);
  const file = existsSync(path) ? readdirSync(path).find((name) => /^licen[cs]e/iu.test(name)) : undefined;
  return file === undefined ? '' : readFileSync(join(path, file), 'utf8').trim();
}

/** What lies beside the bundles: SQLite with its cipher, the dictionary and Electron. */
const beside = ['better-sqlite3', 'dictionary-sv', 'electron'] as const;

/** Every library of the package, once each, by name: from the bundles of the latest build and from the lockfile. */
export function bibliotekIPaketet(): readonly Bibliotek[] {
  const lock = Object.entries(lockfile.parse(readJson('package-lock.json')).packages);
  const kontrollsummaFor = (namn: string, version: string): string | undefined =>
    lock.find(([path, entry]) => {
      const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return name === namn && entry.version === version;
    })?.[1].integrity;
  const inBundles = ['client', 'host'].flatMap((part) =>
    built.parse(readJson(`dist/${part}/.vite/licenser.json`)),
  );
  const found = [
    ...inBundles.map((b) => ({
      namn: b.name,
      version: b.version,
      licens: b.identifier ?? '',
      licenstext: b.text ?? '',
    })),
    ...beside.map((folder) => {
      const { name, version, license } = manifest.parse(readJson(`node_modules/${folder}/package.json`));
      return { namn: name, version, licens: license, licenstext: licenceIn(`node_modules/${folder}`) };
    }),
  ];
  const once = new Map(found.map((b) => [`${b.namn}@${b.version}`, b]));
  return [...once.values()]
    .map((b) => ({ ...b, kontrollsumma: kontrollsummaFor(b.namn, b.version) }))
    .toSorted((a, b) => (a.namn < b.namn ? -1 : 1));
}
