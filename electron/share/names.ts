import type { Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { sha256 } from './sign.ts';

/** Where things lie below the root of a share. Forward slashes: Node takes them on Windows too. */
export const MARKER = 'share.json';
export const README = 'LAS-MIG.txt';
export const REGISTRY = 'v1/registry';
export const RECEIPTS = 'v1/receipts';
export const DOCUMENTS = 'v1/dokument';
export const EXPORT = 'export';
export const LAYOUT = 'v1';
export const periodFolder = (period: Sammandragsperiod): string => `v1/period=${period}`;

/** What the name of a snapshot says before it has been opened. */
export interface Filnamn {
  readonly unit16: string;
  readonly src16: string;
  readonly seq: number;
  readonly hash32: string;
}

const snapshot = /^([0-9a-f]{16})\.([0-9a-f]{16})\.(\d{8})\.([0-9a-f]{32})\.jsonl$/;
const signed = /^(r|v|k[0-9a-f]|d[0-9a-f]{8})\.(?:([0-9a-f]{16})\.)?(\d{8})\.([0-9a-f]{32})\.json$/;
const temp = /^_([0-9a-f]{16})-[0-9a-z]{10}\.part$/;

export const unit16 = (unit: string): string => sha256(unit).slice(0, 16);
const seq8 = (seq: number) => String(seq).padStart(8, '0');
export const snapshotName = (f: Filnamn): string => `${f.unit16}.${f.src16}.${seq8(f.seq)}.${f.hash32}.jsonl`;

/** Null for what is not the name of a snapshot: foreign files, copies `(1)`, temp files. Exact case: a renamed file is foreign. */
export function parseSnapshotName(name: string): Filnamn | null {
  const [, unit, src, seq, hash] = snapshot.exec(name) ?? [];
  if (unit === undefined || src === undefined || seq === undefined || hash === undefined) return null;
  return { unit16: unit, src16: src, seq: Number(seq), hash32: hash };
}

/**
 * Name of a signed document: `r` registry, `v` a new version of the program, `k0`–`kf` receipts for units whose name begins so, `d` and eight digits of the
 * hash of kind and key for a document that one computer shares with the others.
 */
export const signedName = (kind: string, writer: string, seq: number, hash32: string): string =>
  `${kind}.${kind === 'r' ? '' : `${writer}.`}${seq8(seq)}.${hash32}.json`;
export interface Dokumentnamn {
  readonly kind: string;
  /** Null in the names of the registry. */
  readonly writer: string | null;
  readonly seq: number;
  readonly hash32: string;
}
export function parseSignedName(name: string): Dokumentnamn | null {
  const [, kind, writer, seq, hash] = signed.exec(name) ?? [];
  return kind === undefined || seq === undefined || hash === undefined
    ? null
    : { kind, writer: writer ?? null, seq: Number(seq), hash32: hash };
}
export const documentKind = (slag: string, nyckel: string): string =>
  `d${sha256(`${slag}\n${nyckel}`).slice(0, 8)}`;

export const tempName = (src16: string, random: string): string => `_${src16}-${random}.part`;
/** The source a temp file belongs to, or null. */
export const tempOwner = (name: string): string | null => temp.exec(name)?.[1] ?? null;
