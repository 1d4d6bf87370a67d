import { rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import ExcelJs from 'exceljs';
import { skyddaCell } from '../../shared/export/cellskydd.ts';
import { faltdokument, kopieringslista } from '../../shared/ivopaket/handlingar.ts';
import type { Paketfalt } from '../../shared/ivopaket/paketfalt.ts';
import type { Preflight } from '../../shared/ivopaket/preflight.ts';
import { ensureFolder } from '../ensureFolder.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { bokBytes } from '../report/bokBytes.ts';
import { handlingPdf } from './skrivHandling.ts';

const tomCore = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`;
const tomApp = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;

/** The fields as a workbook without a word about who or what made it. */
export async function paketXlsx(titel: string, falt: readonly Paketfalt[]): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  const sheet = book.addWorksheet('Anmälan', { views: [{ state: 'frozen', ySplit: 2 }] });
  sheet.getColumn(1).width = 44;
  sheet.getColumn(2).width = 100;
  sheet.addRow([skyddaCell(titel)]).font = { bold: true, size: 13 };
  sheet.addRow(['Fält', 'Svar']).font = { bold: true };
  for (const f of falt) {
    const row = sheet.addRow([skyddaCell(f.rubrik), skyddaCell(f.svar)]);
    row.eachCell((cell) => (cell.alignment = { wrapText: true, vertical: 'top' }));
  }
  const parts = unzipSync(await bokBytes(book));
  return zipSync({ ...parts, 'docProps/core.xml': strToU8(tomCore), 'docProps/app.xml': strToU8(tomApp) });
}

/** Names of people and programs that a finished file still carries out of sight; empty when it is clean. */
export function doldaUppgifter(namn: string, bytes: Uint8Array): readonly string[] {
  if (namn.endsWith('.xlsx')) {
    const parts = unzipSync(bytes);
    const props = ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml']
      .map((p) => parts[p])
      .filter((p) => p !== undefined)
      .map((p) => strFromU8(p));
    const found = [
      'dc:creator',
      'cp:lastModifiedBy',
      'Company',
      'Manager',
      'Application',
      'dcterms:created',
    ].filter((tag) => props.some((x) => new RegExp(`<${tag}[^>]*>[^<]+<`).test(x)));
    const comments = Object.keys(parts).filter((p) => /comments|customXml/i.test(p));
    return [...found, ...comments];
  }
  const text = strFromU8(bytes, true);
  // The program is no person; anything else that a file says it was made by may tell of one, or of the computer.
  const told = text.replaceAll('/Creator (Varsam)', '').replaceAll('/Producer (Skia/PDF)', '');
  const finns = (key: string): boolean =>
    new RegExp(`${key} ?(?:\\(\\s*[^\\s)]|<[0-9A-Fa-f])`, 'u').test(told);
  return [
    ...['/Author', '/Company', '/Keywords', '/Subject', '/Creator', '/Producer'].filter(finns),
    ...['<dc:creator', '<xmp:CreatorTool', '<pdf:Keywords'].filter((tag) => told.includes(tag)),
  ];
}

const preflightText = (p: Preflight): string =>
  [
    'Att kontrollera innan du sänder',
    '',
    ...p.varningar.map((v) => `! ${v}`),
    '',
    p.saknas.length === 0 ? 'Alla punkter är ifyllda.' : 'Punkter som saknas:',
    ...p.saknas.map((s) => `- ${s}`),
    '',
    p.identitet.length === 0 ? 'Inga fält pekar ut någon.' : 'Fält som kan peka ut någon:',
    ...p.identitet.map((i) => `- ${i.rubrik}: ${i.varfor}`),
    '',
  ].join('\n');

interface Paket {
  readonly titel: string;
  readonly avsandare: string;
  readonly nummer: string;
  readonly datum: string;
  readonly falt: readonly Paketfalt[];
  readonly preflight: Preflight;
}

/**
 * Writes the whole folder or nothing. Refuses a folder that is there. A PDF that cannot be printed on this computer is
 * left out and said so; the XLSX goes alone.
 */
export async function skrivIvopaket(
  p: Paket,
  mapp: string,
  signal: AbortSignal,
): Promise<Result<{ filer: string[]; utelamnat: string[] }>> {
  if (existsSync(mapp)) return refused(problem('fil-finns', { fil: mapp }, 'mapp'));
  const pdf = await handlingPdf(
    {
      dokument: faltdokument(p.titel, p.falt),
      avsandare: p.avsandare,
      nummer: p.nummer,
      datum: p.datum,
    },
    signal,
  );
  const encode = (text: string): Uint8Array =>
    new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
  const filer: Record<string, Uint8Array> = {
    ...(pdf.ok ? { [`${p.nummer}.pdf`]: pdf.value } : {}),
    [`${p.nummer}.xlsx`]: await paketXlsx(p.titel, p.falt),
    'kopieringslista.txt': encode(kopieringslista(p.falt)),
    'kontrollera-fore-sandning.txt': encode(preflightText(p.preflight)),
  };
  for (const [namn, bytes] of Object.entries(filer)) {
    if (namn.endsWith('.txt')) continue;
    const dolda = doldaUppgifter(namn, bytes);
    if (dolda.length > 0) throw new Error(`${namn} bär ${dolda.join(', ')}`);
  }
  try {
    ensureFolder(mapp);
    for (const [namn, bytes] of Object.entries(filer))
      await writeFile(join(mapp, namn), bytes, { flag: 'wx' });
  } catch {
    await rm(mapp, { recursive: true, force: true });
    return refused(problem('kan-inte-skriva', { fil: mapp }, 'mapp'));
  }
  return done({
    filer: Object.keys(filer),
    utelamnat: pdf.ok ? [] : [`${p.nummer}.pdf: det finns ingen webbläsare på datorn att skriva ut med.`],
  });
}
