import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, extractFile, getRawHeader, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource } from 'resedit';
import { afterAll, describe, expect, test } from 'vitest';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import { forbered, packa } from '../../tools/paketera.ts';
import { newProfileFolder, startApp } from '../e2e/harness.ts';
import { everReached } from '../bundles.ts';
import { nyAvvikelse } from '../kommun.ts';
import { skrivStubbe } from './stubbe.ts';

const root = new URL('../..', import.meta.url).pathname;
const work = mkdtempSync(join(tmpdir(), 'varsam-paket-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

forbered();
const packed = (['linux', 'win'] as const).map((platform) => {
  const electron = join(work, `stub-${platform}`);
  const ut = join(work, `ut-${platform}`);
  skrivStubbe(electron, platform);
  const run = packa(platform, { mapp: true, electron, ut });
  const folder = join(ut, `${platform}-unpacked`);
  return {
    platform,
    run,
    folder,
    binary: platform === 'win' ? 'win32-x64.node' : 'linux-x64.node',
    program: join(folder, platform === 'win' ? 'Varsam.exe' : 'varsam'),
    asar: join(folder, 'resources', 'app.asar'),
  };
});

/** How @electron/fuses writes a fuse that is on: the digit 1. */
const enabled = 0x31;

/** The files, not the folders, of an archive or a folder, without a leading slash. */
const filesIn = (asar: string): readonly string[] =>
  listPackage(asar, { isPack: false })
    .map((path) => path.slice(1))
    .filter((path) => !('files' in statFile(asar, path)));
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

const sqliteFiles = [
  'LICENSE',
  'package.json',
  ...['binding', 'database', 'index', 'sqlite-error', 'util'].map((name) => `lib/${name}.js`),
  ...[
    'aggregate',
    'backup',
    'explain',
    'function',
    'inspect',
    'pragma',
    'serialize',
    'table',
    'transaction',
    'wrappers',
  ].map((name) => `lib/methods/${name}.js`),
];

describe.each(packed)('the package for $platform', ({ run, folder, binary, program, asar }) => {
  test('is made from a configuration that electron-builder accepts, without fetching anything', () => {
    expect(run.output).not.toMatch(/download|invalid configuration/iu);
    expect(run.status).toBe(0);
  });

  test('holds exactly the files that the program reads', () => {
    const dist = join(root, 'dist');
    const host = [...everReached(join(dist, 'host'), ['main.js', 'worker.js', 'shareThread.js'])];
    const wanted = [
      'package.json',
      'dist/preload/preload.cjs',
      ...host.map((name) => `dist/host/${name}`),
      ...readdirSync(join(dist, 'host', 'migrations')).map((name) => `dist/host/migrations/${name}`),
      'dist/client/index.html',
      ...readdirSync(join(dist, 'client', 'assets')).map((name) => `dist/client/assets/${name}`),
      ...sqliteFiles.map((name) => `node_modules/better-sqlite3/${name}`),
      `node_modules/better-sqlite3/prebuilds/${binary}`,
    ];
    expect(filesIn(asar).toSorted()).toEqual(wanted.toSorted());
  });

  test('has neither source maps, tests, sources nor documents in the archive', () => {
    expect(filesIn(asar).filter((path) => /\.(?:map|tsx?|md|test\.\w+)$/u.test(path))).toEqual([]);
  });

  test('keeps only the database’s own binary for this platform outside the archive', () => {
    expect(filesUnder(`${asar}.unpacked`)).toEqual([`node_modules/better-sqlite3/prebuilds/${binary}`]);
    expect(
      filesIn(asar).filter((path) => {
        const entry = statFile(asar, path);
        return 'unpacked' in entry && entry.unpacked;
      }),
    ).toEqual([`node_modules/better-sqlite3/prebuilds/${binary}`]);
  });

  test('has a checksum for every file of the archive, and each is right', () => {
    for (const path of filesIn(asar)) {
      const entry = statFile(asar, path);
      const content = extractFile(asar, path);
      const hash = createHash('sha256').update(content).digest('hex');
      expect([path, 'integrity' in entry ? entry.integrity.hash : undefined]).toEqual([path, hash]);
    }
  });

  test('has its fuses set: no Node of its own, no inspection, only the archive, and the archive checked', async () => {
    const wire = await getCurrentFuseWire(program);
    const states = Object.fromEntries(
      [
        FuseV1Options.RunAsNode,
        FuseV1Options.EnableCookieEncryption,
        FuseV1Options.EnableNodeOptionsEnvironmentVariable,
        FuseV1Options.EnableNodeCliInspectArguments,
        FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
        FuseV1Options.OnlyLoadAppFromAsar,
        FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
        FuseV1Options.GrantFileProtocolExtraPrivileges,
      ].map((fuse) => [FuseV1Options[fuse], Number(wire[fuse]) === enabled]),
    );
    expect(states).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  test('has beside the archive the dictionary, the licences and the bill of materials, and two languages', () => {
    expect(readdirSync(join(folder, 'resources')).toSorted()).toEqual([
      'app.asar',
      'app.asar.unpacked',
      'licenser.txt',
      'sbom.cdx.json',
      'stavning',
    ]);
    expect(readdirSync(join(folder, 'locales')).toSorted()).toEqual(['en-US.pak', 'sv.pak']);
  });

  test('names no place to look for updates', () => {
    expect(filesUnder(folder).filter((path) => /update|blockmap|latest/iu.test(path))).toEqual([]);
  });

  test('runs without scripts of its own in package.json', () => {
    const manifest = JSON.parse(extractFile(asar, 'package.json').toString()) as Record<string, unknown>;
    expect(manifest['main']).toBe('dist/host/main.js');
    expect(manifest['scripts']).toBeUndefined();
    expect(manifest['devDependencies']).toBeUndefined();
  });
});

test('Windows’ program carries the checksum of the archive’s list of files', () => {
  const win = packed[1];
  const resources = NtExecutableResource.from(NtExecutable.from(readFileSync(win?.program ?? '')));
  const found = resources.entries.find((entry) => entry.type === 'INTEGRITY' && entry.id === 'ELECTRONASAR');
  const header = getRawHeader(win?.asar ?? '').headerString;
  expect(JSON.parse(Buffer.from(found?.bin ?? new ArrayBuffer()).toString())).toEqual([
    {
      file: String.raw`resources\app.asar`,
      alg: 'SHA256',
      value: createHash('sha256').update(header).digest('hex'),
    },
  ]);
});

test('a changed byte in the archive no longer fits its checksum', () => {
  const asar = packed[0]?.asar ?? '';
  const path = 'dist/host/main.js';
  const entry = statFile(asar, path);
  const changed = extractFile(asar, path);
  changed[100] = (changed[100] ?? 0) ^ 1;
  expect('integrity' in entry ? entry.integrity.hash : '').not.toBe(
    createHash('sha256').update(changed).digest('hex'),
  );
});

test('the packed program is whole: it starts, makes a profile and registers an event', async () => {
  const program = join(work, 'utpackad');
  extractAll(packed[0]?.asar ?? '', program);
  const profile = newProfileFolder();
  const app = await startApp(profile.folder, {}, program);
  try {
    await app.page.getByRole('heading').first().waitFor();
    await app.ask('skal.skapaNyckel', { aterstallning: 'ny' });
    const made = await app.ask('profil.skapa', {
      organisation: organisationAv('Lillköping', ['Hagen']),
      profil: { roll: 'sas', namn: '', enheter: [] },
    });
    expect(made).toEqual({ ok: true, value: { skapad: true } });
    const uppgifter = nyAvvikelse();
    expect(await app.ask('avvikelse.registrera', { uppgifter })).toMatchObject({ ok: true });
    const lista = await app.ask('avvikelse.lista', { filter: {} });
    expect(lista).toMatchObject({ ok: true, value: { totalt: 1 } });
    expect(existsSync(join(profile.folder, 'varsam.db'))).toBe(true);
    expect(app.output()).toBe('');
  } finally {
    await app.close();
    profile.remove();
  }
});
