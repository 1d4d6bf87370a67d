import { randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';
import { problem } from '../../shared/problem.ts';
import { done, refused, type Result } from '../../shared/result.ts';

/** VARSAM_NYCKEL read: the database key itself, or a phrase that a wrapping key is derived from. */
export type GivenKey =
  { readonly kind: 'ra'; readonly key: Buffer } | { readonly kind: 'losenfras'; readonly phrase: string };

const shortestPhrase = 8;

/** 64 hexadecimal characters are the key; any other text of at least 8 characters is a phrase. */
export function readGivenKey(text: string): Result<GivenKey> {
  if (/^[0-9a-f]{64}$/iu.test(text)) return done({ kind: 'ra', key: Buffer.from(text, 'hex') });
  // å typed on one computer is å and on another a with a ring: NFKC makes them one.
  const phrase = text.normalize('NFKC');
  return Array.from(phrase).length >= shortestPhrase
    ? done({ kind: 'losenfras', phrase })
    : refused(problem('nyckel-for-kort'));
}

/** Bounds that a changed file cannot push past, so that opening never eats the computer's memory. */
export const scryptCostSchema = z
  .strictObject({
    n: z.literal([2 ** 10, 2 ** 15, 2 ** 16, 2 ** 17]),
    r: z.literal(8),
    p: z.int().min(1).max(8),
  })
  .readonly();
export type ScryptCost = z.infer<typeof scryptCostSchema>;

/** OWASP Password Storage Cheat Sheet: N=2^15, r=8, p=3 (32 MB), equal in strength to N=2^17, p=1. */
export const usualCost: ScryptCost = { n: 2 ** 15, r: 8, p: 3 };

export const newSalt = (): Buffer => randomBytes(16);

export const keyFromPhrase = (phrase: string, salt: Uint8Array, cost: ScryptCost): Buffer =>
  scryptSync(phrase, salt, 32, { N: cost.n, r: cost.r, p: cost.p, maxmem: 256 * 1024 * 1024 });
