import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { chromiumSida } from './chromiumSida.ts';
import { chromiumForPrinting } from './findChromium.ts';

const dates = /\/(CreationDate|ModDate) \(D:\d{14}/g;

/** The day of the document, `YYYY-MM-DD`, in place of the moment of printing: the same document gives the same bytes. */
const withDate = (pdf: Buffer, datum: string): Uint8Array => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(datum) ? datum.replaceAll('-', '') : '19800101';
  // As many characters as before: the table of contents of a PDF counts bytes.
  return new Uint8Array(
    Buffer.from(pdf.toString('latin1').replaceAll(dates, `/$1 (D:${day}000000`), 'latin1'),
  );
};

/**
 * Prints a self-contained HTML report as a tagged PDF with an outline, by the Chromium of this computer. Refuses
 * when no such program is here.
 */
export async function skrivPdf(
  html: string,
  datum: string,
  signal: AbortSignal,
): Promise<Result<Uint8Array>> {
  const program = chromiumForPrinting();
  if (program === undefined) return refused(problem('webblasare-saknas'));
  const pdf = await chromiumSida(
    program,
    html,
    (fil) => [
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      '--export-tagged-pdf',
      `--print-to-pdf=${fil}`,
    ],
    'pdf',
    signal,
  );
  return pdf === undefined ? refused(problem('webblasare-saknas')) : done(withDate(pdf, datum));
}
