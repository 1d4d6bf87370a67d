import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { chromiumForPrinting } from './findChromium.ts';

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  '--export-tagged-pdf',
];

/** Runs the browser and waits; false when it failed, was stopped, or took more than a minute. */
const runBrowser = (program: string, args: readonly string[], signal: AbortSignal): Promise<boolean> =>
  new Promise((settle) => {
    const child = spawn(program, args, { stdio: 'ignore', signal, timeout: 60_000 });
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
  });

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
 * Prints a self-contained HTML report as a tagged PDF with an outline, by the Chromium of this computer. The page goes
 * through a folder only this user can read, which is removed again. Refuses when no such program is here.
 */
export async function skrivPdf(
  html: string,
  datum: string,
  signal: AbortSignal,
): Promise<Result<Uint8Array>> {
  const program = chromiumForPrinting();
  if (program === undefined) return refused(problem('webblasare-saknas'));
  const folder = await mkdtemp(join(tmpdir(), 'varsam-pdf-'));
  try {
    const [page, pdf] = [join(folder, 'rapport.html'), join(folder, 'rapport.pdf')];
    await writeFile(page, html, { mode: 0o600 });
    const args = [
      ...flags,
      `--user-data-dir=${join(folder, 'profil')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ];
    if (!(await runBrowser(program, args, signal))) return refused(problem('webblasare-saknas'));
    return done(withDate(await readFile(pdf), datum));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
