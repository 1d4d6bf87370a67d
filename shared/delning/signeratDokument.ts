import { z } from 'zod';
import type { Granskning } from '../sammandrag/las.ts';
import type { Sigill } from '../sammandrag/skriv.ts';

const ending = /,"pub":"([0-9a-f]{64})","sha256":"([0-9a-f]{64})","sig":"([0-9a-f]{128})"\}\n$/;
const START = '{"dokument":';
const signed = (sha256: string): string => `varsam-dokument/1\n${sha256}`;

/** One JSON object: the document, who signed it, its hash and the signature. */
export function skrivDokument(dokument: unknown, pub: string, sigill: Sigill): string {
  const body = JSON.stringify(dokument);
  const sha256 = sigill.sha256(body);
  return `${START}${body},"pub":"${pub}","sha256":"${sha256}","sig":"${sigill.signera(signed(sha256))}"}\n`;
}

/**
 * The document, when one of the trusted keys has signed exactly these bytes and it has the shape asked for; otherwise
 * null. Fields that a newer version has added fall away.
 */
export function lasDokument<S extends z.ZodType>(
  text: string,
  schema: S,
  trusted: (pub: string) => boolean,
  granskning: Granskning,
): { readonly dokument: z.output<S>; readonly pub: string } | null {
  const end = ending.exec(text);
  const [, pub, sha256, sig] = end ?? [];
  if (end === null || pub === undefined || sha256 === undefined || sig === undefined) return null;
  if (!trusted(pub) || !text.startsWith(START)) return null;
  const body = text.slice(START.length, end.index);
  if (granskning.sha256(body) !== sha256 || !granskning.ratt(pub, signed(sha256), sig)) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(body));
    return parsed.success ? { dokument: parsed.data, pub } : null;
  } catch {
    return null;
  }
}
