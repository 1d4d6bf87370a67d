import { deflateRawSync } from 'node:zlib';
import { assert, integer, property, uint8Array } from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { Dokument } from '../../shared/dokument/dokument.ts';
import { docxAv } from '../../test/rimlighet/docxAv.ts';
import { herrljunga, publicerad } from '../../test/rimlighet/herrljunga.ts';
import { lasDocx } from './lasDocx.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const wrap = (body: string, extra: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${W} xmlns:mc="urn:mc" xmlns:wps="urn:wps"><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(Object.entries(extra).map(([name, xml]) => [name, strToU8(xml)])),
  });
const p = (text: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

function read(bytes: Uint8Array): Dokument {
  const result = lasDocx(bytes, 'prov.docx');
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
const texts = (d: Dokument) => d.block.map((b) => ('text' in b ? `${b.slag}: ${b.text}` : b.slag));

let whole: Uint8Array;
beforeAll(async () => {
  whole = await docxAv(herrljunga(publicerad));
});

test('a report comes back with its headings, paragraphs and tables', () => {
  const source = herrljunga(publicerad);
  const back = read(whole);
  expect(back.titel).toBe(source.titel);
  const tables = (d: Dokument) =>
    d.block.flatMap((b) => (b.slag === 'tabell' ? [[b.caption, b.headerRows, b.rows]] : []));
  expect(tables(back)).toEqual(tables(source));
  const headings = (d: Dokument) => d.block.filter((b) => b.slag === 'rubrik');
  expect(headings(back)).toEqual(headings(source));
});

test.each<[string, string, string[]]>([
  [
    'inserted text is kept, deleted and moved text is not',
    `<w:p><w:ins><w:r><w:t>83</w:t></w:r></w:ins><w:del><w:r><w:delText>84</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom></w:p>`,
    ['stycke: 83'],
  ],
  [
    'a field is read by its result',
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE 7</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Tolv</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ['stycke: Tolv'],
  ],
  [
    'hidden text is left out',
    `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>dold</w:t></w:r><w:r><w:t>syns</w:t></w:r></w:p>`,
    ['stycke: syns'],
  ],
  [
    'a text box is read once',
    `<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${p('i rutan')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>${p('i rutan')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>före</w:t></w:r></w:p>`,
    ['stycke: före', 'stycke: i rutan'],
  ],
  ['an outline level makes a heading', p('Fall', '<w:outlineLvl w:val="1"/>'), ['rubrik: Fall']],
  [
    'points that follow each other are one list',
    p('a', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
      p('b', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    ['lista'],
  ],
  [
    'a contents list is left out',
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Fall 12')}</w:sdtContent></w:sdt>${p('Text')}`,
    ['stycke: Text'],
  ],
  ['a frame of one cell is text', `<w:tbl><w:tr>${tc('i ramen')}</w:tr></w:tbl>`, ['stycke: i ramen']],
  ['characters come out as they are', p('&lt;5 &amp; &#229;&#xe4;'), ['stycke: <5 & åä']],
])('%s', (_title, body, expected) => {
  expect(texts(read(wrap(body)))).toEqual(expected);
});

test('merged cells, header rows and rows tracked as deleted', () => {
  const body = `<w:tbl>
    <w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('Enhet', '<w:vMerge w:val="restart"/>')}${tc('2021', '<w:gridSpan w:val="2"/>')}</w:tr>
    <w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('', '<w:vMerge/>')}${tc('Fall')}${tc('Läkemedel')}</w:tr>
    <w:tr>${tc('Hagen')}${tc('93')}${tc('34')}</w:tr>
    <w:tr><w:trPr><w:del/></w:trPr>${tc('Borta')}${tc('1')}${tc('1')}</w:tr></w:tbl>`;
  expect(read(wrap(body)).block).toEqual([
    {
      slag: 'tabell',
      headerRows: [
        [
          { text: 'Enhet', rowSpan: 2 },
          { text: '2021', colSpan: 2 },
        ],
        [{ text: 'Fall' }, { text: 'Läkemedel' }],
      ],
      rows: [[{ text: 'Hagen' }, { text: '93' }, { text: '34' }]],
    },
  ]);
});

test('a footnote follows the paragraph that points at it', () => {
  const body = `<w:p><w:r><w:t>Se not</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
  const notes = `<w:footnotes ${W}><w:footnote w:id="2">${p('Avser halvår.')}</w:footnote></w:footnotes>`;
  expect(read(wrap(body, { 'word/footnotes.xml': notes })).block).toEqual([
    { slag: 'stycke', text: 'Se not' },
    { slag: 'stycke', text: 'Avser halvår.', roll: 'fotnot' },
  ]);
});

const bomb = () => {
  const packed = deflateRawSync(Buffer.alloc(120 * 1024 * 1024));
  const zip = zipSync({ 'word/document.xml': [new Uint8Array(packed), { level: 0 }] });
  // Say that the entry is deflated and small; only the unpacking shows that it is not.
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let i = 0; i + 4 < zip.byteLength; i += 1) {
    if (view.getUint32(i, true) === 0x04034b50) view.setUint16(i + 8, 8, true);
    if (view.getUint32(i, true) === 0x02014b50) view.setUint16(i + 10, 8, true);
  }
  return zip;
};

test.each<[string, () => Uint8Array, string]>([
  ['an empty file', () => new Uint8Array(), 'inte-docx'],
  ['text', () => strToU8('Halvårsrapport 2021'), 'inte-docx'],
  ['another archive', () => zipSync({ 'a.txt': strToU8('a') }), 'inte-docx'],
  [
    'an archive whose document is not XML',
    () => zipSync({ 'word/document.xml': strToU8('<<<<') }),
    'inte-docx',
  ],
  [
    'a DOCTYPE',
    () =>
      zipSync({
        'word/document.xml': strToU8(
          `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body>${p('&a;')}</w:body></w:document>`,
        ),
      }),
    'inte-docx',
  ],
  [
    'a hundred thousand levels',
    () => zipSync({ 'word/document.xml': strToU8(`<w:document ${W}><w:body>${'<w:p>'.repeat(100_000)}`) }),
    'inte-docx',
  ],
  ['a bomb that says it is small', bomb, 'inte-docx'],
  ['more than fifty MB', () => new Uint8Array(51 * 1024 * 1024), 'for-stor-fil'],
])('%s is refused with words', (_title, make, code) => {
  const result = lasDocx(make(), 'prov.docx');
  expect(result.ok ? 'ok' : result.problem.code).toBe(code);
});

test('random bytes never throw', () => {
  assert(
    property(uint8Array({ maxLength: 2000 }), (bytes) => {
      lasDocx(bytes);
      lasDocx(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes, 0x50, 0x4b, 5, 6, ...bytes.slice(0, 18)]));
    }),
    { numRuns: 1500 },
  );
});

test('a damaged report never throws and never takes long', () => {
  assert(
    property(
      integer({ min: 0 }),
      integer({ min: 0, max: 255 }),
      integer({ min: 1, max: 64 }),
      (at, value, length) => {
        const copy = new Uint8Array(whole);
        copy.fill(value, at % copy.byteLength, (at % copy.byteLength) + length);
        lasDocx(copy);
        lasDocx(copy.subarray(0, at % copy.byteLength));
      },
    ),
    { numRuns: 1000 },
  );
});

test('damaged XML in a whole archive never throws', () => {
  const xml = `<w:document ${W}><w:body>${p('Fall 12', '<w:numPr><w:numId w:val="1"/></w:numPr>')}<w:tbl><w:tr>${tc('a', '<w:gridSpan w:val="2"/>')}${tc('1')}</w:tr></w:tbl></w:body></w:document>`;
  assert(
    property(
      integer({ min: 0, max: xml.length }),
      integer({ min: 0, max: 40 }),
      integer({ min: 0, max: xml.length }),
      (at, cut, from) => {
        const mutated = xml.slice(0, at) + xml.slice(from, from + 30) + xml.slice(at + cut);
        lasDocx(zipSync({ 'word/document.xml': strToU8(mutated) }, { level: 0 }));
      },
    ),
    { numRuns: 2000 },
  );
});
