import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const onWindows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
const onMac = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function places(platform: string, env: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return onWindows.flatMap((p) => roots.flatMap((root) => (root === undefined ? [] : [`${root}\\${p}`])));
  }
  if (platform === 'darwin') return onMac;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((f) => f !== '');
  return onPath.flatMap((name) => folders.map((f) => join(f, name)));
}

/** The Chromium, Chrome or Edge of this computer, for printing; `VARSAM_CHROMIUM` goes before all. Undefined when there is none. */
export function chromiumForPrinting(
  platform: string = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const given = env['VARSAM_CHROMIUM'];
  if (given !== undefined && given !== '') return isExecutable(given) ? given : undefined;
  return places(platform, env).find(isExecutable);
}
