import { inflateRawSync } from 'node:zlib';

/** A file of a ZIP archive that cannot be trusted: nothing is unpacked that is larger than asked for. */
export interface ZipFil {
  readonly names: readonly string[];
  /** The bytes of one entry; null when it is missing, damaged or larger than the limit. */
  readonly read: (name: string, limit: number) => Uint8Array | null;
}

interface Entry {
  readonly method: number;
  readonly compressed: number;
  readonly at: number;
}

const END = 0x06_05_4b_50;
const CENTRAL = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;
const MAX_ENTRIES = 5000;

/**
 * Reads the table of contents of an archive. Null when it is none. The limit on unpacking is kept by zlib itself, so
 * a size that lies in the table (a zip bomb) does no harm; encrypted entries and ZIP64 are not read.
 */
export function openZip(bytes: Uint8Array): ZipFil | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const entries = readDirectory(view, bytes, end);
  if (entries === null) return null;
  return {
    names: [...entries.keys()],
    read: (name, limit) => {
      const entry = entries.get(name);
      return entry === undefined ? null : unpack(view, bytes, entry, limit);
    },
  };
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let i = view.byteLength - 22; i >= lowest; i -= 1) if (view.getUint32(i, true) === END) return i;
  return null;
}

function readDirectory(view: DataView, bytes: Uint8Array, end: number): ReadonlyMap<string, Entry> | null {
  const count = Math.min(view.getUint16(end + 10, true), MAX_ENTRIES);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return n === 0 ? null : entries;
    const nameLength = view.getUint16(at + 28, true);
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    if (!isEncrypted)
      entries.set(name.replace(/^\//, ''), {
        method: view.getUint16(at + 10, true),
        compressed: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry, limit: number): Uint8Array | null {
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== LOCAL) return null;
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.compressed);
  if (entry.method === 0) return packed.byteLength <= limit ? packed : null;
  if (entry.method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch {
    // Damaged, or more than the limit: both are a part that cannot be read.
    return null;
  }
}
