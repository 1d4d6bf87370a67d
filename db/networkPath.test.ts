import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { networkPathProblem } from './networkPath.ts';

test.each([
  '\\\\server\\utdelning\\varsam.db',
  '//server/utdelning/varsam.db',
  '\\\\?\\UNC\\server\\utdelning\\varsam.db',
  '\\\\?\\unc\\server\\utdelning\\varsam.db',
])('%s lies on another computer', (file) => {
  expect(networkPathProblem(file)?.code).toBe('databas-pa-natverk');
});

test.each([
  join(tmpdir(), 'varsam.db'),
  join(tmpdir(), 'mapp', 'som', 'inte', 'finns', 'varsam.db'),
  'varsam.db',
])('%s lies here', (file) => {
  expect(networkPathProblem(file)).toBeNull();
});

test.each(['\\\\?\\C:\\Users\\a\\varsam.db', '\\\\.\\C:\\varsam.db'])(
  '%s is a long name for a place here',
  (file) => {
    expect(networkPathProblem(file)).toBeNull();
  },
);
