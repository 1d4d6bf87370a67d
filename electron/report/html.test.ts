import { expect, test } from 'vitest';
import { rad } from '../../shared/dokument/dokument.ts';
import type { Dokument } from '../../shared/dokument/dokument.ts';
import { skrivHtml } from './html.ts';
import { skrivXlsx } from './xlsx.ts';
import ExcelJs from 'exceljs';

const dokument: Dokument = {
  sprak: 'sv-SE',
  titel: 'Prov <script>',
  block: [
    { slag: 'rubrik', id: 'r1', niva: 1, text: 'A & B' },
    { slag: 'stycke', text: 'x < y' },
    {
      slag: 'tabell',
      id: 't',
      caption: 'Fall',
      headerRows: [rad('Enhet', '2021')],
      rows: [
        [{ text: '=HYPERLINK("x")' }, { text: '3', varde: 3 }],
        [{ text: 'Summa' }, { text: '3', varde: 3 }],
      ],
      note: 'Händelser.',
      source: 'Register',
    },
    { slag: 'lista', id: 'metod-punkter', punkter: ['En händelse räknas en gång.'] },
  ],
};
const utskrift = {
  dokument,
  kommun: 'Provkommun',
  namnd: 'Nämnd "1"',
  rapportnamn: 'Halvårsrapport',
  form: 'rapport' as const,
  periodText: 'Första halvåret 2021',
  datum: '2021-09-06',
  version: '0',
  hash: 'ab'.repeat(32),
};

test('text is escaped wherever it stands, and nothing is fetched or run', () => {
  const html = skrivHtml(utskrift);
  expect(html).not.toContain('<script');
  expect(html).toContain('A &amp; B');
  expect(html).toContain('x &lt; y');
  expect(html).toContain("default-src 'none'");
  expect(html).toContain('<th scope="row">');
  expect(html.match(/@top-left \{ content: "([^"]*)"/)?.[1]).toBe('Provkommun · Nämnd  1 ');
});

test('a workbook has a sheet for each table and one on method; a formula is only text', async () => {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(Buffer.from(await skrivXlsx(utskrift)) as never);
  expect(book.worksheets.map((s) => s.name)).toEqual(['1 Fall', 'Metod']);
  const sheet = book.getWorksheet('1 Fall');
  expect(sheet?.getCell('A4').value).toBe(`'=HYPERLINK("x")`);
  expect(sheet?.getCell('B4').value).toBe(3);
  const method = book.getWorksheet('Metod')?.getSheetValues().flat();
  expect(method).toContain('En händelse räknas en gång.');
});

test('a page for the wall has no list of contents, and the head of a page says what the document is', () => {
  const blad = skrivHtml({ ...utskrift, form: 'blad', rapportnamn: 'APT-kort' });
  expect(blad).toContain('APT-kort, första halvåret 2021');
  expect(blad).not.toContain('<nav');
  expect(skrivHtml(utskrift)).toContain('<nav');
});
