import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  assert as forAlla,
  array,
  constantFrom,
  integer,
  property,
  string,
  stringMatching,
  tuple,
  uint8Array,
} from 'fast-check';
import ExcelJs from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tabell } from '../../shared/importera/tabell.ts';
import { lasTabell, tabellUr } from './lasTabell.ts';

const utf16 = (text: string, big: boolean): Uint8Array => {
  const le = Buffer.from(text, 'utf16le');
  return new Uint8Array(big ? le.swap16() : le);
};
const win1252 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const ok = (bytes: Uint8Array, blad?: string): Tabell => {
  const r = tabellUr(bytes, 'fil', blad);
  if (!r.ok) throw new Error(r.problem.code);
  return r.value;
};
const code = (bytes: Uint8Array): string => {
  const r = tabellUr(bytes, 'fil');
  return r.ok ? 'ok' : r.problem.code;
};

const text =
  'Datum;Enhet;Beskrivning\r\n2026-11-03;Hagen;Föll å ä ö é\r\n2026-11-04;"Korttid; avd 2";"Två\nrader ""citat"""\r\n';
const expected = [
  ['2026-11-03', 'Hagen', 'Föll å ä ö é'],
  ['2026-11-04', 'Korttid; avd 2', 'Två\nrader "citat"'],
];

describe('CSV', () => {
  it.each([
    ['UTF-8', strToU8(text), 'utf-8'],
    ['UTF-8 with a mark', strToU8(`\uFEFF${text}`), 'utf-8'],
    ['Windows-1252', win1252(text), 'windows-1252'],
    ['UTF-16 little-endian', utf16(`\uFEFF${text}`, false), 'utf-16le'],
    ['UTF-16 big-endian', utf16(`\uFEFF${text}`, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(text, false), 'utf-16le'],
  ])('%s is read', (_name, bytes, kodning) => {
    const t = ok(bytes);
    expect(t.teckenkodning).toBe(kodning);
    expect(t.rubriker).toEqual(['Datum', 'Enhet', 'Beskrivning']);
    expect(t.rader.map((r) => r.celler)).toEqual(expected);
  });
  it.each([';', ',', '\t', '|'])('the delimiter %j is found', (d) => {
    const t = ok(strToU8(['Datum', 'Enhet', 'Text'].join(d) + `\n${['2026-11-03', 'Hagen', 'x'].join(d)}\n`));
    expect(t.avskiljare).toBe(d);
    expect(t.rader[0]?.celler).toEqual(['2026-11-03', 'Hagen', 'x']);
  });
  it('commas in the text do not win over semicolons between columns', () => {
    expect(ok(strToU8('a;b;c\n1;x, y, z;2\n3;u, v, w;4\n')).avskiljare).toBe(';');
  });
  it('the sep= line of Excel is obeyed, titles above the headings and empty rows are passed over', () => {
    const t = ok(strToU8('sep=|\nUttag 2026|\n\nDatum|Enhet\n2026-11-03|Hagen\n|\n2026-11-04|Hagen\n'));
    expect(t.rubriker).toEqual(['Datum', 'Enhet']);
    expect(t.rader).toHaveLength(2);
  });
  it('two columns with the same heading are told apart', () => {
    expect(ok(strToU8('Datum;Datum;;x\n1;2;3;4\n')).rubriker).toEqual([
      'Datum',
      'Datum (2)',
      'Kolumn 3',
      'x',
    ]);
  });
  it.each([
    ['nothing', new Uint8Array(), 'import-tom'],
    ['only spaces', strToU8('  \n \n'), 'import-tom'],
    ['one column', strToU8('a\nb\nc\n'), 'import-tom'],
    ['an open quote', strToU8('a;b\n1;"aldrig slut\n2;3\n'), 'import-citattecken'],
    ['binary', new Uint8Array([1, 2, 0, 0, 0, 7, 8, 9, 0, 3, 0, 0]), 'import-inte-tabell'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'import-inte-tabell'],
    ['old Excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'import-gammal-excel'],
    ['a broken archive', strToU8('PK\u0003\u0004skräp'), 'import-inte-kalkyl'],
    ['an archive that is no workbook', zipSync({ 'x.txt': strToU8('x') }), 'import-inte-kalkyl'],
    ['too many rows', strToU8(`a;b\n${'1;2\n'.repeat(20_002)}`), 'import-for-manga-rader'],
    ['too many columns', strToU8(`a;b${';c'.repeat(300)}\n`), 'import-for-manga-kolumner'],
    ['a cell without end', strToU8(`a;b\n1;${'x'.repeat(10_001)}\n`), 'import-lang-cell'],
  ])('%s is refused', (_name, bytes, problem) => {
    expect(code(bytes)).toBe(problem);
  });
});

const workbook = (sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': `<workbook xmlns:r="x"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="sharedStrings.xml"/></Relationships>`,
        'xl/sharedStrings.xml': '<sst><si><t>Datum</t></si><si><t>Text</t></si></sst>',
        'xl/worksheets/sheet1.xml': sheet,
        ...more,
      }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  );
const heads = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';

describe('XLSX', () => {
  it('a workbook of exceljs is read: text, dates, clocks, numbers, formulas as their last value, sheets by name', async () => {
    const book = new ExcelJs.Workbook();
    const one = book.addWorksheet('Avvikelser');
    one.addRow(['Datum', 'Tid', 'Enhet', 'Antal', 'Formel', 'Rikt']);
    one.addRow([
      new Date(Date.UTC(2026, 10, 3, 14, 30)),
      0.125,
      'Hagen & Ö',
      3.5,
      { formula: 'WEBSERVICE("http://x")', result: 'sju' },
      { richText: [{ text: 'Två ' }, { text: 'delar' }] },
    ]);
    one.addRow([new Date(Date.UTC(2026, 10, 4)), null, 'Korttid']);
    one.getColumn(1).numFmt = 'yyyy-mm-dd hh:mm';
    one.getCell('B2').numFmt = 'hh:mm';
    book.addWorksheet('Andra').addRows([
      ['a', 'b'],
      ['1', '2'],
    ]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const t = ok(bytes);
    expect(t.blad).toEqual(['Avvikelser', 'Andra']);
    expect(t.rader.map((r) => r.celler)).toEqual([
      ['2026-11-03 14:30', '03:00', 'Hagen & Ö', '3.5', 'sju', 'Två delar'],
      ['2026-11-04', '', 'Korttid'],
    ]);
    expect(ok(bytes, 'Andra').rader[0]?.celler).toEqual(['1', '2']);
  });
  it('a formula without a value is an empty cell, and an error value too', () => {
    const t = ok(
      workbook(
        `<worksheet><sheetData>${heads}<row r="2"><c r="A2" t="str"><f>CMD|'/c calc'!A0</f></c><c r="B2" t="inlineStr"><is><t>x</t></is></c></row><row r="3"><c r="A3" t="e"><v>#REF!</v></c><c r="B3" t="b"><v>1</v></c></row></sheetData></worksheet>`,
      ),
    );
    expect(t.rader.map((r) => r.celler)).toEqual([
      ['', 'x'],
      ['', 'ja'],
    ]);
  });
  it('entities that the file declares itself are never expanded', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}"><!ENTITY b "&a;&a;&a;">]>`;
    const t = ok(
      workbook(
        `${bomb}<worksheet><sheetData>${heads}<row r="2"><c r="A2" t="inlineStr"><is><t>&b;&amp;&#228;&#xE5;</t></is></c><c r="B2"><v>1</v></c></row></sheetData></worksheet>`,
      ),
    );
    expect(t.rader[0]?.celler).toEqual(['&b;&äå', '1']);
  });
  it('a zip bomb is refused before it is unpacked', () => {
    const before = process.memoryUsage().rss;
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="B" r:id="rId1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<R><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></R>',
      ),
      'xl/worksheets/sheet1.xml': new Uint8Array(120 * 1024 * 1024),
    });
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(code(bytes)).toBe('import-for-stor');
    expect(process.memoryUsage().rss - before).toBeLessThan(600 * 1024 * 1024);
  });
  it('a row number or column far away does not make room for what lies between', () => {
    const cell = (ref: string) => `<c r="${ref}" t="inlineStr"><is><t>x</t></is></c>`;
    const far = (row: string) =>
      code(workbook(`<worksheet><sheetData>${heads}${row}</sheetData></worksheet>`));
    expect(far(`<row r="99999999">${cell('A99999999')}</row>`)).toBe('import-for-manga-rader');
    expect(far(`<row r="2">${cell('XFD2')}</row>`)).toBe('import-for-manga-kolumner');
  });
});

describe('files', () => {
  let mapp: string;
  beforeAll(() => void (mapp = mkdtempSync(join(tmpdir(), 'varsam-import-'))));
  afterAll(() => rmSync(mapp, { recursive: true }));
  it('200 MB is refused by its size alone, a folder and a missing file too', async () => {
    const big = join(mapp, 'stor.csv');
    writeFileSync(big, 'a;b\n');
    truncateSync(big, 200 * 1024 * 1024);
    const problems = [];
    for (const f of [big, mapp, join(mapp, 'finns-inte.csv')]) {
      const r = await lasTabell(f);
      problems.push(r.ok ? 'ok' : r.problem.code);
    }
    expect(problems).toEqual(['import-for-stor-fil', 'fil-saknas', 'fil-saknas']);
  });
});

describe('fuzz', () => {
  it('whatever bytes are given there is an answer: a table or a refusal (1 000 cases)', () => {
    const start = constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
      [0xd0, 0xcf, 0x11, 0xe0],
    );
    forAlla(
      property(start, uint8Array({ maxLength: 400 }), (first, rest) => {
        expect(typeof code(new Uint8Array([...first, ...rest]))).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });
  it('cells written as CSV come back as they were, whatever they hold (600 cases)', () => {
    const cell = string({ maxLength: 30 }).map((s) => s.replaceAll('\0', '').replaceAll('\r', ''));
    forAlla(
      property(constantFrom(';', ',', '\t'), array(tuple(cell, cell, cell), { maxLength: 6 }), (d, rows) => {
        const quoted = rows.map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(d));
        const t = ok(strToU8(`sep=${d}\nAaa${d}Bbb${d}Ccc\n${quoted.join('\n')}\n`));
        const filled = rows.filter((r) => r.some((c) => c.trim() !== ''));
        expect(t.rader.map((r) => r.celler)).toEqual(filled.map((r) => r.map((c) => c.trim())));
      }),
      { numRuns: 600 },
    );
  });
  it('a workbook with any byte changed is read or refused (600 cases)', () => {
    const sheet = `<worksheet><sheetData>${heads}<row r="2"><c r="A2"><v>45964</v></c><c r="B2" t="s"><v>1</v></c></row></sheetData></worksheet>`;
    const whole = workbook(sheet);
    forAlla(
      property(
        array(tuple(integer({ min: 4, max: whole.length - 1 }), integer({ min: 0, max: 255 })), {
          maxLength: 6,
        }),
        (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          expect(typeof code(bytes)).toBe('string');
        },
      ),
      { numRuns: 600 },
    );
  });
  it('a sheet of any markup is read or refused (600 cases)', () => {
    const piece = constantFrom(
      '<row',
      '</row>',
      '<c r="A1"',
      '<c>',
      '</c>',
      '<v>',
      '</v>',
      '<is><t>',
      '</t>',
      '/>',
      '>',
      ' r="B9"',
      ' t="s"',
      '&#99999999;',
      '&lt;',
      '"',
      '<f>1</f>',
      'x',
    );
    forAlla(
      property(array(piece, { maxLength: 40 }), stringMatching(/^[\w<>&;"/ =]{0,40}$/), (parts, tail) => {
        expect(typeof code(workbook(parts.join('') + tail))).toBe('string');
      }),
      { numRuns: 600 },
    );
  });
});
