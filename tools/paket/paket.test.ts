import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../build.ts';
import { bibliotekIPaketet, type Bibliotek } from './bibliotek.ts';
import { godaLicenser, licensfil } from './licenser.ts';
import { swedishProject } from './msiProjekt.ts';
import { sbom } from './sbom.ts';

const root = new URL('../..', import.meta.url).pathname;
const config = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
/** The part of the configuration under a heading at the margin. */
const part = (name: string): string =>
  new RegExp(`^${name}:\\n((?: .*\\n|\\n)*)`, 'mu').exec(config)?.[1] ?? '';
const { version, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
};

let all: readonly Bibliotek[];
beforeAll(() => {
  ensureBuilt();
  all = bibliotekIPaketet();
});

describe('the libraries of the package', () => {
  test('are the ones that the window and the core have built in, and those beside them', () => {
    const names = all.map((b) => b.namn);
    for (const name of [
      'react',
      'zod',
      'docx',
      'exceljs',
      'better-sqlite3-multiple-ciphers',
      'electron',
      'dictionary-sv',
    ])
      expect(names).toContain(name);
  });

  test('all have a licence that has been agreed to', () => {
    expect(all.filter((b) => !godaLicenser.has(b.licens)).map((b) => `${b.namn}: ${b.licens}`)).toEqual([]);
  });

  test('all stand in the lockfile with a checksum of their own', () => {
    expect(all.filter((b) => b.kontrollsumma?.startsWith('sha512-') !== true).map((b) => b.namn)).toEqual([]);
  });

  test('all stand in the file of licences with the whole text', () => {
    const text = licensfil(all);
    for (const b of all) expect(text).toContain(`${b.namn} ${b.version} (${b.licens})`);
    expect(text).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
    expect(text).toContain('Permission is hereby granted');
    expect(text).toContain('GNU Lesser General Public License');
  });
});

describe('the bill of materials', () => {
  const made = () => sbom({ namn: 'varsam', version }, all);

  test('names every library once with version, licence and checksum in the form of CycloneDX 1.6', () => {
    const { bomFormat, specVersion, components, dependencies } = made();
    expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.6']);
    expect(components).toHaveLength(all.length);
    expect(new Set(components.map((c) => c['bom-ref'])).size).toBe(all.length);
    expect(dependencies[0]?.dependsOn).toEqual(components.map((c) => c.purl));
    for (const component of components) {
      expect(component.purl).toMatch(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d/u);
      expect(component.hashes).toEqual([
        { alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/u) },
      ]);
    }
  });

  test('is the same bytes every time', () => {
    expect(JSON.stringify(made())).toBe(JSON.stringify(made()));
  });

  test('writes a choice of licences as an expression', () => {
    const jszip = made().components.find((c) => c.name === 'jszip');
    expect(jszip?.licenses).toEqual([{ expression: 'MIT OR GPL-3.0-or-later' }]);
  });
});

describe('the configuration', () => {
  test('packs the Electron that the tests were written for', () => {
    expect(config).toContain(`electronVersion: ${devDependencies['electron'] ?? ''}\n`);
  });

  test('publishes nowhere', () => {
    expect(config).toContain('\npublish: null\n');
    expect(config).not.toMatch(/github|https?:/iu);
  });

  test.each([
    [
      'nsis',
      [
        'perMachine: true',
        "language: '1053'",
        'installerLanguages: [sv_SE]',
        'deleteAppDataOnUninstall: false',
      ],
    ],
    [
      'msi',
      [
        'perMachine: true',
        "additionalLightArgs: ['-cultures:sv-SE']",
        'runAfterFinish: false',
        // Never another: by it a newer version takes the place of an older one.
        'upgradeCode: 4B2D2B0E-6E0B-4B0C-9C56-2B8D0B6B7A31',
      ],
    ],
    ['win', ['target: msi', 'target: nsis']],
    ['linux', ['target: AppImage', 'target: deb']],
  ])('says for %s: %j', (name, lines) => {
    for (const line of lines) expect(part(name)).toContain(line);
  });
});

describe('the project of the MSI', () => {
  const template = readFileSync(
    join(root, 'node_modules/app-builder-lib/templates/msi/template.xml'),
    'utf8',
  );

  test('is Swedish, asks for Windows 10 and registers links that begin with varsam:', () => {
    const project = swedishProject(template);
    expect(project).toContain('Language="1053"');
    expect(project).not.toMatch(/is required|already installed/u);
    expect(project).toContain(String.raw`Key="Software\Classes\varsam"`);
  });

  test('is refused when electron-builder writes it in another way', () => {
    expect(() => swedishProject(template.replace('Language="1033"', ''))).toThrow('1033');
  });
});
