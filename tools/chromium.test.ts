import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium } from './chromium.ts';

const path = ['/bin', '/usr/bin'].join(delimiter);
test.each<readonly [string, Record<string, string>, string, readonly string[], string | undefined]>([
  [
    'the one given',
    { VARSAM_CHROMIUM: '/x/chrome', PATH: path },
    'linux',
    ['/x/chrome', join('/bin', 'chromium')],
    '/x/chrome',
  ],
  [
    'none when the one given is wrong',
    { VARSAM_CHROMIUM: '/x/chrome', PATH: path },
    'linux',
    [join('/bin', 'chromium')],
    undefined,
  ],
  [
    'Chromium before Chrome',
    { PATH: path },
    'linux',
    [join('/bin', 'google-chrome'), join('/usr/bin', 'chromium')],
    join('/usr/bin', 'chromium'),
  ],
  [
    'Edge on Linux',
    { PATH: path },
    'linux',
    [join('/usr/bin', 'microsoft-edge')],
    join('/usr/bin', 'microsoft-edge'),
  ],
  [
    'Chrome on Windows',
    { ProgramFiles: 'C:\\Program Files' },
    'win32',
    ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  [
    'Edge on Windows',
    { 'ProgramFiles(x86)': 'C:\\P86' },
    'win32',
    ['C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'],
    'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  ['nothing where there is nothing', {}, 'linux', [], undefined],
])('finds %s', (_, env, platform, there, found) => {
  expect(findChromium({ env, platform, isExecutable: (file) => there.includes(file) })).toBe(found);
});
