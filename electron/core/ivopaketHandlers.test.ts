import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { PDFDocument } from '@cantoo/pdf-lib';
import ExcelJs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  beslutadLexSarah,
  lexMariaVag,
  nyExtern,
  nyLexMaria,
  nyLexSarahRapport,
} from '../../test/arenden.ts';
import { nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';
import { doldaUppgifter } from '../handling/ivopaketFiler.ts';
import { kravChromium } from '../../test/kravProgram.ts';

let k: TestKommun;
let ut: string;
beforeEach(() => {
  k = nyKommun({ roll: 'sas' });
  ut = mkdtempSync(join(tmpdir(), 'varsam-paket-'));
});
afterEach(() => {
  k.close();
  rmSync(ut, { recursive: true, force: true });
});
const beslutad = async () => {
  const { id } = await beslutadLexSarah(k, nyLexSarahRapport(), 'allvarligt');
  return { sak: 'lexSarah', id } as const;
};
const wordText = (fil: string): string => {
  const xml = unzipSync(new Uint8Array(readFileSync(fil)))['word/document.xml'];
  return xml === undefined ? '' : strFromU8(xml).replaceAll(/<[^>]+>/g, ' ');
};

describe('the package for IVO', () => {
  it('is PDF and XLSX and passes its own preflight', async (context) => {
    kravChromium(context);
    const sak = await beslutad();
    const mapp = join(ut, 'paket');
    const { filer, utelamnat, preflight } = await k.ask('ivopaket.skriv', {
      ...sak,
      mapp,
      identitetKontrollerad: true,
    });
    expect(filer).toStrictEqual([
      'LS-2026-001.pdf',
      'LS-2026-001.xlsx',
      'kopieringslista.txt',
      'kontrollera-fore-sandning.txt',
    ]);
    expect([utelamnat, preflight.saknas]).toStrictEqual([[], []]);
    for (const fil of filer.filter((f) => !f.endsWith('.txt')))
      expect(doldaUppgifter(fil, new Uint8Array(readFileSync(join(mapp, fil))))).toStrictEqual([]);
    expect(readFileSync(join(mapp, 'LS-2026-001.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const lista = readFileSync(join(mapp, 'kopieringslista.txt'), 'utf8');
    expect(lista).toContain('4. Lagrum\r\n27 kap. 6 § socialtjänstlagen (2025:400)');
    expect(readFileSync(join(mapp, 'kontrollera-fore-sandning.txt'), 'utf8')).toContain('kan inte ändras');
  });

  it('tells in no hidden place who wrote it or on what computer', async (context) => {
    kravChromium(context);
    const sak = await beslutad();
    const mapp = join(ut, 'paket');
    await k.ask('ivopaket.skriv', { ...sak, mapp, identitetKontrollerad: true });
    const bytes = readFileSync(join(mapp, 'LS-2026-001.pdf'));
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([pdf.getAuthor(), pdf.getSubject(), pdf.getKeywords()]).toStrictEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([pdf.getCreator(), pdf.getProducer()]).toStrictEqual(['Varsam', 'Skia/PDF']);
    // The day of the document, and no moment of the day.
    expect(pdf.getCreationDate()?.toISOString()).toMatch(/^2026-06-15T00:00:00/u);
    const raw = bytes.toString('latin1');
    for (const ord of ['Mozilla', 'Linux', 'HeadlessChrome', 'testare']) expect(raw).not.toContain(ord);
    const book = unzipSync(new Uint8Array(readFileSync(join(mapp, 'LS-2026-001.xlsx'))));
    const egenskaper = Object.keys(book).filter((p) => p.startsWith('docProps/'));
    for (const p of egenskaper)
      expect(
        strFromU8(book[p] ?? new Uint8Array())
          .replaceAll(/<[^>]*>/g, '')
          .trim(),
      ).toBe('');
  });

  it('the preflight sees who made a workbook, when that is left in it', async () => {
    const book = new ExcelJs.Workbook();
    book.creator = 'Utredare 1';
    book.addWorksheet('A').addRow(['x']);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(doldaUppgifter('a.xlsx', bytes)).toContain('dc:creator');
    const pdf = new TextEncoder().encode('%PDF-1.4 << /Author (Utredare 1) >>');
    expect(doldaUppgifter('a.pdf', pdf)).toStrictEqual(['/Author']);
    const ord = (text: string) => doldaUppgifter('a.pdf', new TextEncoder().encode(`%PDF-1.4 << ${text} >>`));
    expect(ord('/Creator (Mozilla/5.0 (X11; Linux))')).toStrictEqual(['/Creator']);
    expect(ord('/Author <FEFF0041>')).toStrictEqual(['/Author']);
    expect(ord('<dc:creator>Kim</dc:creator>')).toStrictEqual(['<dc:creator']);
    expect(ord('/Creator (Varsam) /Producer (Skia/PDF)')).toStrictEqual([]);
  });

  it('has every field of the form as a row in the workbook', async () => {
    const sak = await beslutad();
    const mapp = join(ut, 'paket');
    await k.ask('ivopaket.skriv', { ...sak, mapp, identitetKontrollerad: true });
    const book = new ExcelJs.Workbook();
    await book.xlsx.readFile(join(mapp, 'LS-2026-001.xlsx'));
    const rows = new Map<string, string>();
    book.worksheets[0]?.eachRow((r) => rows.set(r.getCell(1).text, r.getCell(2).text));
    expect(rows.get('Vilka är orsakerna?')).toBe('Rutin för provlarm saknades');
    expect(rows.get('Har något liknande hänt förut?')).toBe('Ja. Rutinen följdes inte upp');
    expect(rows.get('Beslut')).toBe('Allvarligt missförhållande');
  });

  it('is not written before somebody has looked at the fields that name a person', async () => {
    const sak = await beslutad();
    const r = await k.core.call('ivopaket.skriv', { ...sak, mapp: join(ut, 'paket') });
    expect(r.ok ? '' : r.problem.code).toBe('identitet-inte-kontrollerad');
    expect(existsSync(join(ut, 'paket'))).toBe(false);
  });

  it('never writes into a folder that is there', async () => {
    const r = await k.core.call('ivopaket.skriv', {
      ...(await beslutad()),
      mapp: ut,
      identitetKontrollerad: true,
    });
    expect(r.ok ? '' : r.problem.code).toBe('fil-finns');
  });

  it('lists what is missing and points out a name in the text', async () => {
    const { id } = await k.ask('lexSarah.rapportera', {
      rapport: nyLexSarahRapport({ handelse: 'Anna Svensson fick ingen hjälp' }),
    });
    const p = await k.ask('ivopaket.granska', { sak: 'lexSarah', id });
    expect(p.saknas).toStrictEqual(expect.arrayContaining(['Beslut', 'Utredare', 'Vilka är orsakerna?']));
    expect(p.identitet).toStrictEqual([
      { rubrik: 'Händelsen enligt rapporten', varfor: 'Texten kan innehålla namn.' },
    ]);
  });

  it('uses the old law for an event before 1 July 2025', async () => {
    const { id } = await beslutadLexSarah(
      k,
      nyLexSarahRapport({ handelsedatum: '2025-06-30', rapporterad: '2025-07-01' }),
      'allvarligt',
    );
    const fil = join(ut, 'utredning.docx');
    await k.ask('ivopaket.dokument', { sak: 'lexSarah', id, vad: 'utredning', fil });
    expect(wordText(fil)).toContain('14 kap. 7 § socialtjänstlagen (2001:453)');
  });

  it('is made of a lex Maria investigation too', async () => {
    await k.ask('profil.andra', { profil: { roll: 'mas', namn: '', enheter: [] } });
    const { id } = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() });
    for (const steg of lexMariaVag('2026-06-10', 'allvarlig')) await k.ask('lexMaria.steg', { id, steg });
    const { filer, preflight } = await k.ask('ivopaket.skriv', {
      sak: 'lexMaria',
      id,
      mapp: join(ut, 'paket'),
      identitetKontrollerad: true,
    });
    expect(filer).toContain('LM-2026-001.xlsx');
    expect(preflight.saknas).toStrictEqual([]);
  });

  it('is not for the chef when the report went past the chef', async () => {
    const { id } = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport({ forbiChef: true }) });
    await k.ask('profil.andra', { profil: { roll: 'enhetschef', namn: '', enheter: [] } });
    const r = await k.core.call('ivopaket.granska', { sak: 'lexSarah', id });
    expect(r.ok ? '' : r.problem.code).toBe('bara-att-det-finns');
  });
});

it('a folder that cannot be made is refused at once, and nothing is left of it', async () => {
  const sak = await beslutad();
  const mapp = '/proc/1/paket/har';
  const r = await k.core.call('ivopaket.skriv', { ...sak, mapp, identitetKontrollerad: true });
  expect(r.ok ? '' : r.problem.code).toBe('kan-inte-skriva');
});

describe('documents in Word', () => {
  it('the basis of the decision has the proposal and its motivation; without a proposal it is refused', async () => {
    const sak = await beslutad();
    const fil = join(ut, 'underlag.docx');
    await k.ask('ivopaket.dokument', { ...sak, vad: 'beslutsunderlag', fil });
    expect(wordText(fil)).toMatch(/Förslag till beslut.*Allvarligt missförhållande.*Enligt utredningen/su);
    const tom = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport() });
    const r = await k.core.call('ivopaket.dokument', {
      sak: 'lexSarah',
      id: tom.id,
      vad: 'beslutsunderlag',
      fil: join(ut, 'x.docx'),
    });
    expect(r.ok ? '' : r.problem.code).toBe('steg-kraver');
  });

  it('the decision is a document of its own, with what was decided, why and by whom', async () => {
    const sak = await beslutad();
    const fil = join(ut, 'beslut.docx');
    await k.ask('ivopaket.dokument', { ...sak, vad: 'beslut', fil });
    const text = wordText(fil);
    expect(text).toMatch(
      /Beslut.*Allvarligt missförhållande.*Motivering.*Enligt utredningen.*Utredare 1, SAS/su,
    );
    expect(text).not.toContain('Rutin för provlarm saknades');
    const tom = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport() });
    const utan = { sak: 'lexSarah' as const, id: tom.id, vad: 'beslut' as const, fil: join(ut, 'x.docx') };
    const r = await k.core.call('ivopaket.dokument', utan);
    expect([r.ok ? '' : r.problem.code, existsSync(utan.fil)]).toStrictEqual(['steg-kraver', false]);
  });

  it('a file that is there is written over when the one who asks has said so', async () => {
    const sak = await beslutad();
    const fil = join(ut, 'utredning.docx');
    writeFileSync(fil, 'gammalt');
    const how = { ...sak, vad: 'utredning', fil } as const;
    const r = await k.core.call('ivopaket.dokument', how);
    expect([r.ok ? '' : r.problem.code, readFileSync(fil, 'utf8')]).toStrictEqual(['fil-finns', 'gammalt']);
    await k.ask('ivopaket.dokument', { ...how, ersatt: true });
    expect(wordText(fil)).toContain('Rutin för provlarm saknades');
  });

  it("fills the municipality's own template and keeps its words", async () => {
    const mall = join(ut, 'mall.docx');
    const lines = ['Provkommuns mall', '{{titel}}', 'Ärende {{nummer}}', '{{innehall}}'];
    const document = new Document({
      sections: [{ children: lines.map((t) => new Paragraph({ children: [new TextRun(t)] })) }],
    });
    writeFileSync(mall, await Packer.toBuffer(document));
    const fil = join(ut, 'utredning.docx');
    await k.ask('ivopaket.dokument', { ...(await beslutad()), vad: 'utredning', fil, mall });
    const text = wordText(fil);
    expect(text).toContain('Provkommuns mall');
    expect(text).toContain('LS-2026-001');
    expect(text).toContain('Rutin för provlarm saknades');
    expect(text).not.toContain('{{');
  });

  it.each([
    ['macros', { 'word/document.xml': new Uint8Array(1), 'word/vbaProject.bin': new Uint8Array(1) }],
    ['no Word parts', { 'readme.txt': new Uint8Array(1) }],
    ['a control', { 'word/document.xml': strToU8('<w/>'), 'word/activeX/activeX1.xml': strToU8('<a/>') }],
    ['an embedded object', { 'word/document.xml': strToU8('<w/>'), 'word/embeddings/x.docx': strToU8('x') }],
    [
      'a link out of the file',
      {
        'word/document.xml': strToU8('<w/>'),
        'word/_rels/settings.xml.rels': strToU8(
          '<r Target="https://exempel.se/x.dotm" TargetMode="External"/>',
        ),
      },
    ],
    [
      'a field that runs something, split in two',
      { 'word/document.xml': strToU8('<w:instrText>DDE</w:instrText><w:instrText>AUTO cmd</w:instrText>') },
    ],
    ['an imported part', { 'word/document.xml': strToU8('<w:altChunk r:id="x"/>') }],
  ])('refuses a template with %s', async (_vad, parts) => {
    const mall = join(ut, 'mall.docx');
    writeFileSync(mall, zipSync(parts));
    const fil = join(ut, 'utredning.docx');
    const r = await k.core.call('ivopaket.dokument', { ...(await beslutad()), vad: 'utredning', fil, mall });
    expect(r.ok ? '' : r.problem.code).toBe('mall-gar-inte');
    expect(existsSync(fil)).toBe(false);
  });

  it('a letter to the other caregiver says what happened and what we wish', async () => {
    const { id } = await k.ask('extern.registrera', {
      uppgifter: nyExtern({ onskan: 'Skicka listan före hemgång', amne: 'lakemedelslistor' }),
    });
    const fil = join(ut, 'brev.docx');
    await k.ask('extern.brev', { id, fil });
    const text = wordText(fil);
    for (const ord of ['Alingsås lasarett', 'Läkemedelslistan saknades', 'Skicka listan', 'Läkemedelslistor'])
      expect(text).toContain(ord);
    const igen = await k.core.call('extern.brev', { id, fil });
    expect(igen.ok ? '' : igen.problem.code).toBe('fil-finns');
    await k.ask('extern.steg', { id, steg: { steg: 'paminn', datum: '2026-06-12' } });
    await k.ask('extern.brev', { id, fil, ersatt: true });
    expect(wordText(fil)).toMatch(/Påminnelse: avvikelse i vårdsamverkan.*har inte fått något svar/su);
  });

  it('to one that came in the letter is our answer, and is refused while there is none', async () => {
    const { id } = await k.ask('extern.registrera', { uppgifter: nyExtern({ riktning: 'inkommen' }) });
    const fil = join(ut, 'svar.docx');
    const utan = await k.core.call('extern.brev', { id, fil });
    expect([utan.ok ? '' : utan.problem.code, existsSync(fil)]).toStrictEqual(['steg-kraver', false]);
    const text = 'Listan följer med vid varje hemgång';
    await k.ask('extern.steg', { id, steg: { steg: 'svar', datum: '2026-06-12', text } });
    await k.ask('extern.brev', { id, fil });
    expect(wordText(fil)).toMatch(/Svar på avvikelse.*Vårt svar.*Listan följer med vid varje hemgång/su);
  });
});
