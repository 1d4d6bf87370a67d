/**
 * `npm run paketera -- linux|win [--mapp]`: builds the program, writes licences and bill of materials, and packs.
 * `--mapp` stops at the unpacked folder. Electron is taken from ELECTRON_OVERRIDE_DIST_PATH when it is set, else
 * electron-builder fetches it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { bibliotekIPaketet } from './paket/bibliotek.ts';
import { licensfil } from './paket/licenser.ts';
import { sbom } from './paket/sbom.ts';

const root = new URL('..', import.meta.url).pathname;

/** Builds and writes what is packed beside the bundles, into build/genererat. */
export function forbered(): void {
  ensureBuilt();
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  const all = bibliotekIPaketet();
  const folder = join(root, 'build', 'genererat');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'licenser.txt'), licensfil(all));
  writeFileSync(
    join(folder, 'sbom.cdx.json'),
    `${JSON.stringify(sbom({ namn: name, version }, all), null, 2)}\n`,
  );
}

/** Packs with electron-builder.yml; answers what it wrote and its exit code. Nothing is ever published. */
export function packa(
  platform: 'linux' | 'win',
  options: { readonly mapp: boolean; readonly electron?: string | undefined; readonly ut?: string },
): { readonly status: number; readonly output: string } {
  const args = [
    join(root, 'node_modules', 'electron-builder', 'cli.js'),
    `--${platform}`,
    ...(options.mapp ? ['dir'] : []),
    '--x64',
    ...(options.electron === undefined ? [] : [`-c.electronDist=${options.electron}`]),
    ...(options.ut === undefined ? [] : [`-c.directories.output=${options.ut}`]),
    '--publish',
    'never',
  ];
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { status: run.status ?? 1, output: run.stdout + run.stderr };
}

if (import.meta.main) {
  const platform = process.argv[2];
  if (platform !== 'linux' && platform !== 'win') {
    process.stderr.write('Säg för vad: npm run paketera -- linux eller npm run paketera -- win\n');
    process.exitCode = 2;
  } else {
    forbered();
    const { status, output } = packa(platform, {
      mapp: process.argv.includes('--mapp'),
      electron: process.env['ELECTRON_OVERRIDE_DIST_PATH'],
    });
    process.stdout.write(output);
    process.exitCode = status;
  }
}
