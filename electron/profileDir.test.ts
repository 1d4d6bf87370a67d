import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { profileDirFor } from './profileDir.ts';

const usual = join('/hem', '.local', 'share', 'varsam', 'profil');
test.each([
  ['nothing', [], usual],
  ['--data DIR', ['app', '--data', '/a/b'], '/a/b'],
  ['--data=DIR', ['app', '--data=/a/b'], '/a/b'],
  ['a relative folder', ['--data', 'min'], resolve('min')],
  ['--data without a folder', ['--data'], usual],
])('%s gives the folder', (_, argv, folder) => {
  expect(profileDirFor({ argv, env: {}, platform: 'linux', home: '/hem' })).toBe(folder);
});
