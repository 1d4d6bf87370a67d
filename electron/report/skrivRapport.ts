import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { rapportformat } from '../../shared/halvarsrapport/rapportfraga.ts';
import type { Rapportformat } from '../../shared/halvarsrapport/rapportfraga.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Utskrift } from './utskrift.ts';

/** The format a file name asks for; refuses an ending that cannot be written. */
export function formatOf(fil: string): Result<Rapportformat> {
  const ending = extname(fil).slice(1).toLowerCase();
  const format = rapportformat.find((f) => f === ending);
  return format === undefined
    ? refused(problem('okant-format', { fil: ending === '' ? 'en fil utan ändelse' : `.${ending}` }, 'fil'))
    : done(format);
}

// Each writer is loaded when it is asked for: nobody should wait for Word when they register an avvikelse.
const writers: Readonly<
  Record<Rapportformat, (u: Utskrift, signal: AbortSignal) => Promise<Result<Uint8Array>>>
> = {
  docx: async (u, signal) => done(await (await import('./docx.ts')).skrivDocx(u, signal)),
  xlsx: async (u) => done(await (await import('./xlsx.ts')).skrivXlsx(u)),
  html: async (u) => done(new TextEncoder().encode((await import('./html.ts')).skrivHtml(u))),
  pdf: async (u, signal) => {
    const [{ skrivHtml }, { skrivPdf }] = await Promise.all([import('./html.ts'), import('./pdf.ts')]);
    return skrivPdf(skrivHtml(u), u.datum, signal);
  },
};

/** The bytes of a report in a format. The same report gives the same bytes, in PDF as long as the browser is the same. */
export const formaRapport = (
  u: Utskrift,
  format: Rapportformat,
  signal: AbortSignal,
): Promise<Result<Uint8Array>> => writers[format](u, signal);

/** Writes bytes to a file whole or not at all. Refuses one that is there already unless it is to be replaced. */
export async function laggRapportfil(
  bytes: Uint8Array,
  fil: string,
  ersatt: boolean,
): Promise<Result<{ readonly fil: string }>> {
  if (!ersatt && existsSync(fil)) return refused(problem('fil-finns', { fil }, 'fil'));
  const part = `${fil}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, fil);
    return done({ fil });
  } catch {
    await rm(part, { force: true });
    return refused(problem('kan-inte-skriva', { fil }, 'fil'));
  }
}

/** Writes a report; refuses before it starts when the file is there or the format is not known. */
export async function skrivRapport(
  u: Utskrift,
  fil: string,
  how: { readonly ersatt: boolean; readonly signal: AbortSignal },
): Promise<Result<{ readonly fil: string }>> {
  const format = formatOf(fil);
  if (!format.ok) return format;
  if (!how.ersatt && existsSync(fil)) return refused(problem('fil-finns', { fil }, 'fil'));
  const bytes = await formaRapport(u, format.value, how.signal);
  return bytes.ok ? laggRapportfil(bytes.value, fil, how.ersatt) : bytes;
}
