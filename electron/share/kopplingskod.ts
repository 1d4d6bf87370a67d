import { sha256 } from './sign.ts';

/**
 * The printed code that connects a unit to its share: which share, and whose signature to trust. 8 digits of the share
 * id, 24 of the key's hash, 4 that catch a slip of the pen; hex in groups of four.
 */
export function kopplingskod(share: string, sasPub: string): string {
  const body = share.slice(0, 8) + sha256(Buffer.from(sasPub, 'hex')).slice(0, 24);
  return (body + sha256(body).slice(0, 4)).replace(/(.{4})(?=.)/g, '$1-').toUpperCase();
}

export interface Koppling {
  readonly share8: string;
  readonly nyckel24: string;
}

/** Null for a code that is not whole or has been miswritten. Spaces, hyphens and case do not matter. */
export function lasKopplingskod(text: string): Koppling | null {
  const digits = text.replace(/[\s-]/g, '').toLowerCase();
  if (!/^[0-9a-f]{36}$/.test(digits)) return null;
  const body = digits.slice(0, 32);
  return sha256(body).startsWith(digits.slice(32))
    ? { share8: body.slice(0, 8), nyckel24: body.slice(8) }
    : null;
}

/** The keys of the marker that the code vouches for. */
export const nycklarEnligtKod = (koppling: Koppling, sas: readonly string[]): readonly string[] =>
  sas.filter((pub) => sha256(Buffer.from(pub, 'hex')).startsWith(koppling.nyckel24));
