import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Granskning } from '../../shared/sammandrag/las.ts';
import type { Sigill } from '../../shared/sammandrag/skriv.ts';

/** SHA-256 in lower-case hex, of bytes or of a text's UTF-8 bytes. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Both hashes of a file, of all bytes but the last `tail` and of all of them, in one pass. */
export function sha256MedSlut(
  bytes: Uint8Array,
  tail: number,
): { readonly body: string; readonly all: string } {
  const cut = Math.max(0, bytes.length - tail);
  const hash = createHash('sha256').update(bytes.subarray(0, cut));
  const body = hash.copy().digest('hex');
  return { body, all: hash.update(bytes.subarray(cut)).digest('hex') };
}

/** An Ed25519 key pair as hex: 32 bytes each. The private half never leaves the encrypted database. */
export interface Nyckelpar {
  readonly pub: string;
  readonly privat: string;
}

// RFC 8410: the fixed prefixes of an Ed25519 key in PKCS #8 and SPKI; what follows is the raw 32 bytes.
const pkcs8 = '302e020100300506032b657004220420';
const spki = '302a300506032b6570032100';

export function nyttNyckelpar(): Nyckelpar {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = (key: KeyObject, type: 'pkcs8' | 'spki', prefix: string) =>
    key.export({ format: 'der', type }).toString('hex').slice(prefix.length);
  return { pub: raw(publicKey, 'spki', spki), privat: raw(privateKey, 'pkcs8', pkcs8) };
}

/** First 16 hex digits of the hash of the public key. */
export const kallaOf = (pub: string): string => sha256(Buffer.from(pub, 'hex')).slice(0, 16);

/** Twelve digits in groups of three, for two people to compare over the telephone. */
export function fingeravtryck(pub: string): string {
  const digits = (BigInt(`0x${sha256(Buffer.from(pub, 'hex')).slice(0, 16)}`) % 10n ** 12n)
    .toString()
    .padStart(12, '0');
  return digits.replace(/(\d{3})(?=\d)/g, '$1 ');
}

const publicKeyOf = (pub: string): KeyObject =>
  createPublicKey({ key: Buffer.from(spki + pub, 'hex'), format: 'der', type: 'spki' });

const seals = new WeakMap<Nyckelpar, Sigill>();
/** Signs with the source's key; building it costs as much as a signature, so it is built once. */
export function sigill(nyckel: Nyckelpar): Sigill {
  const known = seals.get(nyckel);
  if (known !== undefined) return known;
  const key = createPrivateKey({
    key: Buffer.from(pkcs8 + nyckel.privat, 'hex'),
    format: 'der',
    type: 'pkcs8',
  });
  const made: Sigill = { sha256, signera: (text) => sign(null, Buffer.from(text), key).toString('hex') };
  seals.set(nyckel, made);
  return made;
}

/** Checks hash and signature; keeps the keys it has met, since building one costs as much as a check. */
export function granskning(): Granskning {
  const keys = new Map<string, KeyObject>();
  return {
    sha256,
    godaRader: new Set(),
    ratt: (pub, text, sig) => {
      try {
        const key = keys.get(pub) ?? publicKeyOf(pub);
        keys.set(pub, key);
        return verify(null, Buffer.from(text), key, Buffer.from(sig, 'hex'));
      } catch {
        return false;
      }
    },
  };
}
