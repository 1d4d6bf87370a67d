import * as fs from 'node:fs';
import path from 'node:path';
import { ioError } from './shareIo.ts';
import type { ShareIo } from './shareIo.ts';

/** Read into, and copied from: to ask for a quarter of a megabyte for each small file costs more than to read it. */
const CHUNK = Buffer.allocUnsafe(256 * 1024);

function readUpTo(file: string, max: number): Uint8Array {
  const fd = fs.openSync(file, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let total = 0;
    // Never asks for the size: a share may lie about it, and a sparse file of a gigabyte is refused after `max` bytes.
    for (;;) {
      const got = fs.readSync(fd, CHUNK, 0, Math.min(CHUNK.length, max + 1 - total), null);
      if (got === 0) break;
      chunks.push(new Uint8Array(CHUNK.subarray(0, got)));
      total += got;
      if (total > max) throw ioError('EFBIG', file);
    }
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
  } finally {
    fs.closeSync(fd);
  }
}

function syncFolder(folder: string): void {
  const fd = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

function writeAll(fd: number, bytes: Uint8Array): void {
  const written = fs.writeSync(fd, bytes, 0, bytes.length);
  if (written !== bytes.length) throw ioError('ENOSPC', 'kort skrivning');
}

/**
 * A real folder. The calls block, on purpose: they run in a thread of their own (shareThread.ts), where a server that
 * never answers holds up nothing but that thread, while `fs/promises` would use up the pool that the whole app shares.
 */
export function folderIo(root: string): ShareIo {
  const at = (relative: string) => path.join(root, relative);
  return {
    list: async (folder) => fs.readdirSync(at(folder)),
    read: async (file, max) => readUpTo(at(file), max),
    mkdir: async (folder) => {
      fs.mkdirSync(at(folder));
    },
    openNew: async (file) => fs.openSync(at(file), 'wx'),
    write: async (fd, bytes) => writeAll(fd, bytes),
    sync: async (fd) => fs.fsyncSync(fd),
    close: async (fd) => fs.closeSync(fd),
    rename: async (from, to) => fs.renameSync(at(from), at(to)),
    remove: async (file) => fs.unlinkSync(at(file)),
    syncFolder: async (folder) => syncFolder(at(folder)),
    writtenAt: async (file) => fs.statSync(at(file)).mtimeMs,
  };
}
