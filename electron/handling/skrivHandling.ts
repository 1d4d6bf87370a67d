import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  patchDocument,
  PatchType,
  TextRun,
} from 'docx';
import type { Dokument } from '../../shared/dokument/dokument.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { mm, numrering, stilar } from '../report/docxStil.ts';
import { blockHtml } from '../report/htmlBlock.ts';
import { docxBlock, styckeMed } from '../report/docxBlock.ts';
import { stabilZip } from '../report/stabilZip.ts';
import { medMallensStilar } from './mallstilar.ts';
import { kanVaraMall } from './ordmall.ts';
import { skrivPdf } from '../report/pdf.ts';
import { laggRapportfil } from '../report/skrivRapport.ts';
import { xmlText } from '../../shared/text/xml.ts';

/** A document of a case: what it says and the label at its foot. */
export interface Handling {
  readonly dokument: Dokument;
  readonly avsandare: string;
  readonly nummer: string;
  readonly datum: string;
}

async function docx(h: Handling): Promise<Uint8Array> {
  const margin = mm(25);
  const document = new Document({
    title: h.dokument.titel,
    creator: h.avsandare,
    lastModifiedBy: h.avsandare,
    styles: stilar,
    numbering: numrering,
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Sidfot',
                children: [
                  new TextRun(`${h.nummer} · ${h.datum} · sida `),
                  new TextRun({ children: [PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          styckeMed('Avsandare', h.avsandare),
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.START,
            children: [new TextRun(h.dokument.titel)],
          }),
          ...docxBlock(h.dokument.block, { numrerade: false, listor: true }, new Map()),
        ],
      },
    ],
  });
  return stabilZip(new Uint8Array(await Packer.toBuffer(document)), h.datum);
}

/** Fills a Word template's placeholders. Refuses a template that is not there, or that holds more than words and looks. */
async function medMall(h: Handling, mall: string): Promise<Result<Uint8Array>> {
  if (!existsSync(mall)) return refused(problem('fil-saknas', { fil: mall }, 'mall'));
  const bytes = await readFile(mall);
  if (!kanVaraMall(bytes)) return refused(problem('mall-gar-inte', { fil: mall }, 'mall'));
  const text = (t: string) => ({ type: PatchType.PARAGRAPH, children: [new TextRun(t)] });
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: bytes,
    keepOriginalStyles: true,
    patches: {
      titel: text(h.dokument.titel),
      nummer: text(h.nummer),
      datum: text(h.datum),
      innehall: {
        type: PatchType.DOCUMENT,
        children: docxBlock(h.dokument.block, { numrerade: false, listor: false }, new Map()),
      },
    },
  });
  return done(medMallensStilar(filled));
}

/** The document as one page of HTML for printing. */
export const handlingHtml = (h: Handling): string => `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>${xmlText(h.dokument.titel)}</title><style>
@page { size: A4; margin: 25mm; @bottom-left { content: "${xmlText(`${h.nummer} · ${h.datum}`)}"; font: 9pt Carlito, Calibri, sans-serif; } @bottom-right { content: "sida " counter(page) " av " counter(pages); font: 9pt Carlito, Calibri, sans-serif; } }
body { font: 11pt/1.45 Calibri, Carlito, sans-serif; color: #1b1f24; } h1 { font-size: 20pt; } h2 { font-size: 13pt; margin: 14pt 0 4pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 0.5pt solid #8a8578; padding: 4pt 6pt; text-align: left; vertical-align: top; } tr { break-inside: avoid; } th[scope=row] { width: 34%; }
</style></head><body><p>${xmlText(h.avsandare)}</p><h1>${xmlText(h.dokument.titel)}</h1>
${blockHtml(h.dokument.block, { numrerade: false })}
</body></html>`;

export const handlingPdf = (h: Handling, signal: AbortSignal): Promise<Result<Uint8Array>> =>
  skrivPdf(handlingHtml(h), h.datum, signal);

/** Writes a document as docx or pdf, whole or not at all. A file that is there is replaced only when that is said. */
export async function skrivHandling(
  h: Handling,
  fil: string,
  how: { readonly mall: string | undefined; readonly ersatt?: boolean; readonly signal: AbortSignal },
): Promise<Result<{ fil: string }>> {
  const ending = extname(fil).toLowerCase();
  if (ending !== '.docx' && ending !== '.pdf')
    return refused(problem('okant-format', { fil: ending === '' ? 'en fil utan ändelse' : ending }, 'fil'));
  const ersatt = how.ersatt ?? false;
  if (!ersatt && existsSync(fil)) return refused(problem('fil-finns', { fil }, 'fil'));
  const bytes =
    ending === '.pdf'
      ? await handlingPdf(h, how.signal)
      : how.mall === undefined
        ? done(await docx(h))
        : await medMall(h, how.mall);
  return bytes.ok ? laggRapportfil(bytes.value, fil, ersatt) : bytes;
}
