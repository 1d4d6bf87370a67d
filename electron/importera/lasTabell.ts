import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { importgranser } from '../../shared/importera/tabell.ts';
import type { Tabell } from '../../shared/importera/tabell.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { lasCsv } from './lasCsv.ts';
import { lasXlsx } from './lasXlsx.ts';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((b, i) => bytes[i] === b);

/** A table from bytes, told by their content and not by the name of the file. */
export function tabellUr(bytes: Uint8Array, fil: string, blad?: string): Result<Tabell> {
  if (bytes.length === 0) return refused(problem('import-tom', { fil }));
  if (startsWith(bytes, 0x50, 0x4b)) return lasXlsx(bytes, fil, blad);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refused(problem('import-gammal-excel', { fil }));
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return refused(problem('import-inte-tabell', { fil }));
  return lasCsv(bytes, fil);
}

/** Reads an import file, from the disk or as the bytes that were given: its table and their hash. The size is looked at first. */
export async function lasTabell(
  path: string,
  blad?: string,
  given?: Uint8Array,
): Promise<Result<{ readonly tabell: Tabell; readonly filHash: string }>> {
  const fil = basename(path);
  const read = given ?? (await readSized(path));
  if (read === null) return refused(problem('fil-saknas', { fil }));
  if (read === 'for-stor')
    return refused(problem('import-for-stor-fil', { fil, maxMB: importgranser.bytes / 1024 / 1024 }));
  const tabell = tabellUr(read, fil, blad);
  return tabell.ok
    ? done({ tabell: tabell.value, filHash: createHash('sha256').update(read).digest('hex') })
    : tabell;
}

async function readSized(path: string): Promise<Uint8Array | 'for-stor' | null> {
  try {
    const s = await stat(path);
    if (!s.isFile()) return null;
    return s.size > importgranser.bytes ? 'for-stor' : await readFile(path);
  } catch {
    return null;
  }
}
