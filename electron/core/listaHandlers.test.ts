import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJs from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lasDocxFil } from '../report/lasDocxFil.ts';
import { nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'sas' });
});
afterEach(() => k.close());

const lista = {
  lista: 'klagomal',
  titel: 'Klagomål och synpunkter',
  urval: ['Enhet: Hagen'],
  kolumner: ['Nummer', 'Vad'],
  rader: [
    ['K-2026-001', 'Maten är kall'],
    ['K-2026-002', '=1+1'],
  ],
};
const fil = (namn: string): string => join(k.mapp, namn);

it('a list becomes a Word document with its selection and every row', async () => {
  await k.ask('lista.skriv', { ...lista, fil: fil('lista.docx') });
  const text = JSON.stringify(await lasDocxFil(fil('lista.docx')));
  for (const ord of [
    'Klagomål och synpunkter',
    'Enhet: Hagen',
    'Antal rader: 2',
    'K-2026-002',
    'Maten är kall',
  ])
    expect(text).toContain(ord);
});

it('in the workbook what looks like a formula is text', async () => {
  await k.ask('lista.skriv', { ...lista, fil: fil('lista.xlsx') });
  const book = new ExcelJs.Workbook();
  await book.xlsx.readFile(fil('lista.xlsx'));
  const values = book.worksheets.flatMap((s) => s.getSheetValues()).flat();
  expect(values).toContain('Maten är kall');
  expect(values.filter((v) => typeof v === 'object' && v !== null && 'formula' in v)).toStrictEqual([]);
});

it.each([
  ['a row that lacks a value', { rader: [['K-2026-001']] }, 'lista.docx', 'ogiltig-indata'],
  ['no columns', { kolumner: [], rader: [] }, 'lista.docx', 'ogiltig-indata'],
  ['a list that is no name', { lista: '../../etc' }, 'lista.docx', 'ogiltig-indata'],
  ['a format nobody knows', {}, 'lista.exe', 'okant-format'],
])('%s is refused and nothing is written', async (_vad, andrat, namn, kod) => {
  const before = readdirSync(k.mapp);
  const r = await k.core.call('lista.skriv', { ...lista, ...andrat, fil: fil(namn) });
  expect(r.ok ? '' : r.problem.code).toBe(kod);
  expect(readdirSync(k.mapp)).toStrictEqual(before);
});

it('a file that is there is not written over unless it is said', async () => {
  await k.ask('lista.skriv', { ...lista, fil: fil('lista.html') });
  const again = await k.core.call('lista.skriv', { ...lista, fil: fil('lista.html') });
  expect(again.ok ? '' : again.problem.code).toBe('fil-finns');
  await k.ask('lista.skriv', { ...lista, fil: fil('lista.html'), ersatt: true });
  expect(existsSync(fil('lista.html'))).toBe(true);
});
