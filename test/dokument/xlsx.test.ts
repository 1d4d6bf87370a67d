import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lasDocx } from '../../electron/report/lasDocx.ts';
import { allaDokument } from './allaDokument.ts';
import type { AllaDokument } from './allaDokument.ts';
import { officefel } from './officefel.ts';

let alla: AllaDokument;
let bok: Uint8Array;
let tabeller: readonly { readonly caption: string; readonly rader: readonly (readonly string[])[] }[];
beforeAll(async () => {
  alla = await allaDokument();
  const [forsta] = alla.slag;
  if (forsta === undefined) throw new Error('inga dokument');
  bok = await alla.bytes(forsta, 'xlsx');
  const word = lasDocx(await alla.bytes(forsta, 'docx'));
  if (!word.ok) throw new Error(word.problem.code);
  tabeller = word.value.block.flatMap((b) =>
    b.slag === 'tabell' ? [{ caption: b.caption ?? '', rader: b.rows.map((r) => r.map((c) => c.text)) }] : [],
  );
});
afterAll(() => alla.close());

/** A figure as the report writes it for people, in a workbook a number: `1 234`, `−83`, `87 %`, a rate by its decimal. */
const somText = (v: string | number, tal: string): string =>
  typeof v !== 'number'
    ? v
    : tal.endsWith('%')
      ? String(Math.round(v * 100))
      : String(Math.round(v * 10) / 10);
const somTal = (text: string): string =>
  /^[+−-]?[\d\u202f\u00a0 ]+(?:,\d+)?(?:[\u202f\u00a0 ]%)?$/u.test(text)
    ? String(
        Number(
          text
            .replaceAll(/[\s\u202f\u00a0+%]/gu, '')
            .replace('−', '-')
            .replace(',', '.'),
        ),
      )
    : text;

describe('arbetsboken', () => {
  it('följer Excels scheman, vilken rapport den än är av', async () => {
    const fel: Record<string, readonly string[]> = {};
    for (const d of alla.slag.filter((x) => x.format.includes('xlsx'))) {
      const found = await officefel(await alla.bytes(d, 'xlsx'), 'xlsx');
      if (found.length > 0) fel[d.namn] = found;
    }
    expect(fel).toEqual({});
  });

  it('kontrollen ser en trasig bok', async () => {
    const delar = unzipSync(bok);
    const blad = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(delar[blad] ?? new Uint8Array()).replace(/(<sheetData>.*<\/sheetData>)/s, '$1$1');
    expect(await officefel(zipSync({ ...delar, [blad]: strToU8(xml) }), 'xlsx')).not.toEqual([]);
  });

  it('har ett blad för varje tabell i Word-filen, med samma celler, och ett om metoden', async () => {
    const book = new ExcelJs.Workbook();
    await book.xlsx.load(Buffer.from(bok) as never);
    expect(book.worksheets.length).toBe(tabeller.length + 1);
    expect(book.worksheets.at(-1)?.name).toBe('Metod');
    for (const [i, t] of tabeller.entries()) {
      const sheet = book.worksheets[i];
      expect(sheet?.getCell('A1').text).toBe(`Tabell ${i + 1}. ${t.caption.replace(/^Tabell \d+\. /, '')}`);
      const forsta = Array.from({ length: 6 }, (_, r) => r + 3).find(
        (r) => sheet?.getCell(r + 1, 1).text === t.rader[0]?.[0],
      );
      for (const [r, rad] of t.rader.entries())
        for (const [k, text] of rad.entries()) {
          const cell = sheet?.getCell((forsta ?? 0) + 1 + r, k + 1);
          const got = somText((cell?.value ?? '') as string | number, text);
          expect([t.caption, r, k, somTal(got)]).toEqual([t.caption, r, k, somTal(text)]);
        }
    }
  });

  const soffice = spawnSync('soffice', ['--version']).status === 0;
  it('läses av LibreOffice, som räknar samma summa', (context) => {
    if (!soffice) context.skip('LibreOffice (soffice) finns inte på den här datorn');
    const mapp = mkdtempSync(join(tmpdir(), 'varsam-calc-'));
    try {
      writeFileSync(join(mapp, 'bok.xlsx'), bok);
      const nr = tabeller.findIndex((t) => t.caption.includes('Fall per enhet')) + 1;
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=${pathToFileURL(join(mapp, 'profil')).href}`,
          '--headless',
          '--convert-to',
          `csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,${nr}`,
          '--outdir',
          mapp,
          join(mapp, 'bok.xlsx'),
        ],
        { stdio: 'ignore', timeout: 280_000 },
      );
      const csv = execFileSync('sh', ['-c', `cat ${mapp}/*.csv`]).toString();
      expect(csv).toMatch(/Hagen;200;144;93;-51/);
      expect(csv).toMatch(/Summa;602;468;385;-83/);
      expect(readFileSync(join(mapp, 'bok.xlsx')).length).toBe(bok.length);
    } finally {
      rmSync(mapp, { recursive: true, force: true });
    }
  });
});
