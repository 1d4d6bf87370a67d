import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumForPrinting } from '../../electron/report/findChromium.ts';
import { lasPdfObjekt, skrivPdfObjekt } from '../../electron/report/pdfObjekt.ts';
import { kravChromium } from '../kravProgram.ts';
import { allaDokument } from './allaDokument.ts';
import type { AllaDokument } from './allaDokument.ts';
import { bokmarken, pdfUaFel, sidtext } from './pdfUa.ts';

describe('varje PDF som programmet skriver', () => {
  let alla: AllaDokument;
  let rapport: Uint8Array;
  beforeAll(async () => {
    alla = await allaDokument();
    const [forsta] = alla.slag;
    if (forsta === undefined) throw new Error('inga dokument');
    if (chromiumForPrinting() !== undefined) rapport = await alla.bytes(forsta, 'pdf');
  });
  beforeEach(kravChromium);
  afterAll(() => alla.close());

  it('klarar det en maskin kan pröva av PDF/UA-1', async () => {
    const fel: Record<string, readonly string[]> = {};
    for (const d of alla.slag.filter((x) => x.format.includes('pdf'))) {
      const found = await pdfUaFel(await alla.bytes(d, 'pdf'));
      if (found.length > 0) fel[d.namn] = found;
    }
    expect(fel).toEqual({});
  });

  it('har bokmärken för varje rubrik, och innehållsförteckningen säger sidorna', async () => {
    const doc = await PDFDocument.load(rapport, { updateMetadata: false });
    const titlar = bokmarken(doc);
    expect(titlar).toEqual(expect.arrayContaining(['1.1 Sammanfattning', '3.1 Fall', '4.5 Lex Sarah']));
    const forsta = sidtext(doc, 0);
    expect(forsta).toMatch(/1\.2\s*Underlag\s*2\s/);
    expect(forsta).toMatch(/3\.1\s*Fall\s*3\s/);
    expect(sidtext(doc, 2)).toMatch(/3\.1\s*Fall\s/);
    expect(doc.getTitle()).toMatch(/^Halvårsrapport – avvikelser/);
    expect(doc.getCreator()).toBe('Varsam');
    expect(doc.getCreationDate()?.toISOString().slice(0, 10)).toBe('2021-09-06');
  });

  /** The same file with one thing of its objects broken. */
  const trasig = (hur: (body: string) => string): Uint8Array => {
    const pdf = lasPdfObjekt(Buffer.from(rapport));
    if (pdf === undefined) throw new Error('går inte att läsa');
    let changed = 0;
    for (const [nr, body] of pdf.objekt) {
      const ny = hur(body);
      if (ny !== body) changed += 1;
      pdf.objekt.set(nr, ny);
    }
    if (changed === 0) throw new Error('inget ändrades');
    return new Uint8Array(skrivPdfObjekt(pdf));
  };
  it.each([
    ['en bild utan ord', /\/Alt <[^>]*>/, '', '13'],
    ['en tabellrubrik som inte säger vad den gäller', /\/Scope \/Column/, '/Okand /Column', '15'],
    ['en rubriknivå som hoppas över', /\/S \/H2\n/, '/S /H4\n', '14'],
    ['ett språk som saknas', /\/Lang \(sv-SE\)/, '', '11'],
    ['metadata som saknas', /\/Metadata \d+ 0 R/, '', '06'],
    ['en titel som inte visas', /\/DisplayDocTitle true/, '/DisplayDocTitle false', '07'],
    ['en länk utan ord', /\/Contents <FEFF[^>]*>/, '', '28'],
    ['tabb i sidans ordning', /\/Tabs \/S/, '/Tabs /R', '28'],
    ['ett teckensnitt utanför filen', /\/FontFile2 \d+ 0 R/, '', '31'],
    ['ett slag som inte finns', /\/S \/Caption/, '/S /Figcaption', '02'],
  ] as const)('kontrollen ser %s', async (_namn, vad, mot, regel) => {
    const fel = await pdfUaFel(trasig((b) => b.replace(vad, mot)));
    expect(fel.some((f) => f.startsWith(regel))).toBe(true);
  });
});
