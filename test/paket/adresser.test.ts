import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../tools/build.ts';

const dist = new URL('../../dist/', import.meta.url).pathname;
ensureBuilt();
const files = ['client', 'host', 'preload'].flatMap((part) =>
  readdirSync(join(dist, part), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|cjs|css|html)$/u.test(name))
    .map((name) => ({ name: `${part}/${name}`, text: readFileSync(join(dist, part, name), 'utf8') })),
);

/** Everything in the bundles that looks like an address, and why each may stand there: none is ever fetched. */
const allowed: readonly (readonly [start: string, why: string])[] = [
  ['http://schemas.openxmlformats.org/', 'XML namespace: Word and Excel'],
  ['http://schemas.microsoft.com/office/', 'XML namespace: Word and Excel'],
  ['http://purl.org/dc/', 'XML namespace: Dublin Core in Word and Excel'],
  ['http://purl.oclc.org/ooxml/', 'XML namespace: strict Word'],
  ['http://www.w3.org/2000/svg', 'XML namespace: SVG'],
  ['http://www.w3.org/1999/xlink', 'XML namespace: SVG'],
  ['http://www.w3.org/1998/Math/MathML', 'XML namespace: React'],
  ['http://www.w3.org/XML/1998/namespace', 'XML namespace: xml'],
  ['http://www.w3.org/2000/xmlns/', 'XML namespace: xmlns'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'XML namespace: Word and Excel'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'XML namespace: what a PDF tells of itself'],
  ['http://ns.adobe.com/xap/1.0/', 'XML namespace: what a PDF tells of itself'],
  ['http://www.aiim.org/pdfua/ns/id/', 'XML namespace: what a PDF tells of itself'],
  ['http://json-schema.org/', 'name of a JSON schema version: zod'],
  ['https://json-schema.org/', 'name of a JSON schema version: zod'],
  ['https://react.dev/errors/', 'text of an error: React'],
  ['https://github.com/exceljs/exceljs', 'text of an error: exceljs'],
  ['https://answers.microsoft.com/en-us/msoffice', 'text of an error: exceljs'],
  ['https://stuk.github.io/jszip/documentation', 'text of an error: jszip'],
  ['https://github.com/mholt/PapaParse', 'text of an error: papaparse'],
  ['https://feross.org/opensource', 'text of a licence: safe-buffer'],
  ['http://127.0.0.1:9/', 'ours: where nothing listens, so that a dictionary is fetched from nowhere'],
];
const found = files.flatMap(({ name, text }) =>
  [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/[\w.~:/?#@!$&*+,;=%-]+/gu)].map(([address]) => ({
    name,
    address,
  })),
);

describe('the built program', () => {
  test('holds no address but names of XML and texts of errors', () => {
    const unknown = found.filter(({ address }) => !allowed.some(([start]) => address.startsWith(start)));
    expect(unknown).toEqual([]);
    expect(found.length).toBeGreaterThan(20);
  });

  test('holds every address that is excused, so that no excuse outlives its reason', () => {
    expect(allowed.filter(([start]) => !found.some(({ address }) => address.startsWith(start)))).toEqual([]);
  });

  test('brings in nothing of Node that speaks to a network', () => {
    const network =
      /(?:from|import|require\w*)\s*\(?\s*["'`](?:node:)?(?:net|http|https|http2|tls|dgram|dns|inspector)(?:\/promises)?["'`]/u;
    expect(files.filter(({ text }) => network.test(text)).map(({ name }) => name)).toEqual([]);
  });

  test('asks nobody from the window: the page has neither fetch, sockets nor beacons of its own', () => {
    const asks = /\b(?:fetch\s*\(|new XMLHttpRequest|new WebSocket|new EventSource|sendBeacon\s*\()/u;
    const asking = files.filter(({ name, text }) => name.startsWith('client/') && asks.test(text));
    expect(asking.map(({ name }) => name)).toEqual([]);
  });
});
