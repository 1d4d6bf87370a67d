import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { openWith, sealWith } from './aead.ts';

// X25519 keys are 32 raw bytes after a fixed DER header (RFC 8410).
const privateHeader = Buffer.from('302e020100300506032b656e04220420', 'hex');
const publicHeader = Buffer.from('302a300506032b656e032100', 'hex');
const keyBytes = 32;

const privateObject = (raw: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privateHeader, raw]), format: 'der', type: 'pkcs8' });
const publicObject = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicHeader, raw]), format: 'der', type: 'spki' });
const rawPublic = (key: KeyObject): Buffer =>
  key.export({ format: 'der', type: 'spki' }).subarray(publicHeader.length);

export interface BoxKeyPair {
  readonly hemlig: Buffer;
  readonly oppen: Buffer;
}

/** A new X25519 key pair as raw bytes. */
export function newBoxKeyPair(): BoxKeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  return {
    hemlig: privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(privateHeader.length),
    oppen: rawPublic(publicKey),
  };
}

export const publicKeyOf = (privateKey: Uint8Array): Buffer =>
  rawPublic(createPublicKey(privateObject(privateKey)));

function agree(own: KeyObject, other: KeyObject, salt: Uint8Array, context: string): Buffer {
  const secret = diffieHellman({ privateKey: own, publicKey: other });
  return Buffer.from(hkdfSync('sha256', secret, salt, context, keyBytes));
}

/**
 * Seals for whoever holds the private half: a fresh X25519 pair, HKDF-SHA256 over both public halves, AES-256-GCM.
 * Gives the fresh public key followed by the box. Throws on a public key that is not a point to agree with.
 */
export function sealFor(recipient: Uint8Array, plain: Uint8Array, context: string): Buffer {
  const fresh = generateKeyPairSync('x25519');
  const freshPublic = rawPublic(fresh.publicKey);
  const salt = Buffer.concat([freshPublic, recipient]);
  const wrappingKey = agree(fresh.privateKey, publicObject(recipient), salt, context);
  return Buffer.concat([freshPublic, sealWith(wrappingKey, plain, context)]);
}

/** The sealed bytes, or undefined when the private key is another one or any byte has changed. */
export function openSealed(privateKey: Uint8Array, sealed: Uint8Array, context: string): Buffer | undefined {
  if (sealed.length <= keyBytes) return undefined;
  const freshPublic = sealed.subarray(0, keyBytes);
  const salt = Buffer.concat([freshPublic, publicKeyOf(privateKey)]);
  try {
    const wrappingKey = agree(privateObject(privateKey), publicObject(freshPublic), salt, context);
    return openWith(wrappingKey, sealed.subarray(keyBytes), context);
  } catch {
    // OpenSSL throws when the agreed secret is all zeroes, as for a damaged public half.
    return undefined;
  }
}
