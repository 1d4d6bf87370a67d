import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { laddaFacit } from '../../tools/demo/ladda.ts';
import { facitProfil } from './prov.ts';

let prov: ReturnType<typeof facitProfil>;
let delar: Readonly<Record<string, string>>;
let rubriker: readonly string[];

beforeAll(async () => {
  prov = facitProfil();
  await laddaFacit(prov.ask, 'rattad');
  const fil = join(prov.mapp, 'r.docx');
  const { rapport } = await prov.ask('rapport.halvar', { period: '2021-H1', fil });
  rubriker = rapport.avsnitt.map((a) => a.rubrik);
  delar = Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(readFileSync(fil))))
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
});
afterAll(() => prov.close());

const part = (name: string): string => delar[name] ?? '';
const values = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map((m) => m[1] ?? '');

test('every part is well-formed XML', () => {
  for (const [name, xml] of Object.entries(delar))
    expect([name, XMLValidator.validate(xml)]).toEqual([name, true]);
});

test('every content type has its part, and every relation its target', () => {
  const types = values(part('[Content_Types].xml'), /PartName="\/([^"]+)"/g);
  for (const name of types.filter((n) => n.endsWith('.xml'))) expect(Object.keys(delar)).toContain(name);
  const targets = values(part('word/_rels/document.xml.rels'), /Target="([^"]+)"/g);
  const xmlTargets = targets.filter((t) => t.endsWith('.xml'));
  for (const t of xmlTargets)
    expect(Object.keys(delar)).toContain(t.startsWith('/') ? t.slice(1) : `word/${t}`);
});

test('ids of drawings and bookmarks are used once each', () => {
  const doc = part('word/document.xml');
  for (const pattern of [
    /<wp:docPr id="([^"]+)"/g,
    /<w:bookmarkStart[^>]*w:id="([^"]+)"/g,
    /<w:bookmarkStart[^>]*w:name="([^"]+)"/g,
  ]) {
    const ids = values(doc, pattern);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('every style and every numbering that is used exists', () => {
  const doc = part('word/document.xml');
  const styles = new Set(values(part('word/styles.xml'), /w:styleId="([^"]+)"/g));
  for (const s of new Set(values(doc, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)))
    expect([s, styles.has(s)]).toEqual([s, true]);
  const numbers = new Set(values(part('word/numbering.xml'), /<w:num w:numId="([^"]+)"/g));
  for (const n of new Set(values(doc, /<w:numId w:val="([^"]+)"/g))) expect(numbers).toContain(n);
});

test('the contents list has every heading, in order, with the page it is on', () => {
  const toc = /<w:sdt>.*?<\/w:sdt>/s.exec(part('word/document.xml'))?.[0] ?? '';
  const lines = toc
    .split('</w:p>')
    .map((p) => values(p, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g))
    .filter((texts) => texts.length >= 2);
  const names = lines.map((texts) => texts.at(-2));
  expect(names).toEqual(rubriker);
  const pages = lines.map((texts) => Number(texts.at(-1)));
  expect(pages.every((n) => n >= 2)).toBe(true);
  expect(pages.toSorted((a, b) => a - b)).toEqual(pages);
});

test('Word is not asked to update any field', () => {
  expect(part('word/settings.xml')).not.toContain('updateFields');
  expect(part('word/document.xml')).not.toContain('w:dirty="true"');
});

test('the language is Swedish, header rows repeat, and every chart has an alternative text', () => {
  const doc = part('word/document.xml');
  expect(part('word/styles.xml')).toContain('<w:lang w:val="sv-SE"/>');
  const tables = doc.split('<w:tbl>').slice(1);
  expect(tables.length).toBeGreaterThan(10);
  for (const t of tables) expect(t.slice(0, t.indexOf('</w:tr>'))).toContain('<w:tblHeader/>');
  const charts = values(doc, /<wp:docPr [^>]*descr="([^"]+)"/g);
  expect(charts.length).toBeGreaterThanOrEqual(3);
  for (const alt of charts) expect(alt).toMatch(/^(?:Stapel|Pareto)diagram\. /);
});

test('the page is A4 with 25 mm margins', () => {
  const doc = part('word/document.xml');
  expect(doc).toContain('w:w="11906"');
  expect(/<w:pgMar [^>]*/.exec(doc)?.[0]).toMatch(
    /w:top="1417".*w:right="1417"|w:right="1417".*w:top="1417"/,
  );
});

test('the whole hash stands in the properties and its beginning in the footer', () => {
  const custom = new XMLParser({ ignoreAttributes: false }).parse(part('docProps/custom.xml')) as {
    Properties: { property: { 'vt:lpwstr': string } };
  };
  const hash = custom.Properties.property['vt:lpwstr'];
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const footer = Object.entries(delar).find(([name]) => /word\/footer\d*\.xml/.test(name))?.[1];
  expect(footer).toContain(hash.slice(0, 16));
});
