import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../tools/build.ts';
import { startGraph } from '../bundles.ts';

ensureBuilt();
const dist = new URL('../../dist', import.meta.url).pathname;
const client = join(dist, 'client');
const index = readFileSync(join(client, 'index.html'), 'utf8');
const first = [...index.matchAll(/src="\.\/([^"]+\.js)"/gu)].map((m) => m[1] ?? '');
const holds = (folder: string, files: Iterable<string>, word: RegExp): readonly string[] =>
  [...files].filter((file) => word.test(readFileSync(join(folder, file), 'utf8')));

describe('what a start runs before anything is shown', () => {
  test('is one file for the window, without the library of the schemas and without what opens over a page', () => {
    expect(first).toHaveLength(1);
    const started = startGraph(client, first);
    expect(holds(client, started, /ZodError|jitless/u)).toEqual([]);
    expect(holds(client, started, /Kasta utkastet|Inget passar\. Prova/u)).toEqual([]);
  });

  test('is only looked for by words that stand in the window at all', () => {
    const all = readdirSync(join(client, 'assets'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => join('assets', name));
    for (const word of [/jitless/u, /Kasta utkastet/u, /Inget passar\. Prova/u])
      expect(holds(client, all, word)).not.toEqual([]);
  });

  test('is for the main process the window and its guards, without the database and the schemas', () => {
    const started = startGraph(join(dist, 'host'), ['main.js']);
    expect(holds(join(dist, 'host'), started, /better-sqlite3|ZodError/u)).toEqual([]);
  });
});
