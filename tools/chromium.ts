import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly isExecutable: (path: string) => boolean;
}

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
const macPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

function candidates({ env, platform }: Surroundings): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return windowsPlaces.flatMap((place) =>
      roots.flatMap((root) => (root === undefined ? [] : [`${root}\\${place}`])),
    );
  }
  if (platform === 'darwin') return macPlaces;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The Chromium, Chrome or Edge of this computer; `VARSAM_CHROMIUM` goes before all, also when it is wrong. */
export function findChromium(surroundings: Surroundings): string | undefined {
  const given = surroundings.env['VARSAM_CHROMIUM'];
  if (given !== undefined && given !== '') return surroundings.isExecutable(given) ? given : undefined;
  return candidates(surroundings).find(surroundings.isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const here: Surroundings = { env: process.env, platform: process.platform, isExecutable };

/** As root on Debian the program may be installed; anywhere else that is for the user to decide. */
function installOnDebian(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    return false;
  process.stderr.write('Installerar Chromium med apt-get …\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return [['update'], ['install', '-y', '--no-install-recommends', 'chromium']].every(
    (args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0,
  );
}

/** What to tell someone whose computer has no browser that can carry the window. */
export const chromiumMissing =
  'Ingen Chromium hittades. Installera Chromium, Google Chrome eller Microsoft Edge, eller sätt VARSAM_CHROMIUM till programmets sökväg.';

/** Finds Chromium, installing it where that is ours to do; undefined when there is none. */
export function ensureChromium(): string | undefined {
  return findChromium(here) ?? (installOnDebian() ? findChromium(here) : undefined);
}
