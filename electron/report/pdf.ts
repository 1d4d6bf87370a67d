import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { utanXml } from '../../shared/text/xml.ts';
import { chromiumSida } from './chromiumSida.ts';
import { chromiumForPrinting } from './findChromium.ts';
import { kompletteraPdf, sidorAv } from './pdfUa.ts';

/** Where the list of contents is to say a page: an empty place for each id. */
const sidplats = /(<span class="sida" data-sida="([^"]+)">)(<\/span>)/g;

const forst = (html: string, what: RegExp): string => utanXml(what.exec(html)?.[1] ?? '');

/** What the links within a page lead to, by id. */
const lankar = (html: string): ReadonlyMap<string, string> =>
  new Map(
    [...html.matchAll(/<a href="#([^"]+)">([\s\S]*?)<\/a>/g)].map(([, id, text]) => [
      id ?? '',
      utanXml((text ?? '').replaceAll(/<[^>]+>/g, '')).trim(),
    ]),
  );

/**
 * Prints a self-contained HTML report as a tagged PDF with an outline, by the Chromium of this computer. A list of
 * contents gets its page numbers from a first printing, since only that knows them. Refuses when no such program is here.
 */
export async function skrivPdf(
  html: string,
  datum: string,
  signal: AbortSignal,
): Promise<Result<Uint8Array>> {
  const program = chromiumForPrinting();
  if (program === undefined) return refused(problem('webblasare-saknas'));
  const skriv = (sida: string): Promise<Buffer | undefined> =>
    chromiumSida(
      program,
      sida,
      (fil) => [
        '--no-pdf-header-footer',
        '--generate-pdf-document-outline',
        '--export-tagged-pdf',
        `--print-to-pdf=${fil}`,
      ],
      'pdf',
      signal,
    );
  let pdf = await skriv(html);
  if (pdf !== undefined && html.search(sidplats) >= 0) {
    const sidor = sidorAv(pdf);
    pdf = await skriv(
      html.replaceAll(
        sidplats,
        (_hela, start: string, id: string, slut: string) => start + String(sidor.get(id) ?? '') + slut,
      ),
    );
  }
  if (pdf === undefined) return refused(problem('webblasare-saknas'));
  return done(
    new Uint8Array(
      kompletteraPdf(pdf, {
        titel: forst(html, /<title>([\s\S]*?)<\/title>/),
        datum: /^\d{4}-\d{2}-\d{2}$/.test(datum) ? datum : '1980-01-01',
        sprak: forst(html, /<html lang="([^"]*)"/),
        lankar: lankar(html),
      }),
    ),
  );
}
