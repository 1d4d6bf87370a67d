import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Dokument } from '../../shared/dokument/dokument.ts';
import { problem } from '../../shared/problem.ts';
import { refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { lasDocx, MAX_DOCX_BYTES } from './lasDocx.ts';

/** Reads a Word file from the disk. Refuses one that is missing (`fil-saknas`), too large or no Word file. */
export async function lasDocxFil(fil: string): Promise<Result<Dokument>> {
  const read = await readSized(fil);
  if (read === null) return refused(problem('fil-saknas', { fil: basename(fil) }));
  return read === 'for-stor'
    ? refused(
        problem('for-stor-fil', { fil: basename(fil), maxMB: Math.round(MAX_DOCX_BYTES / 1024 / 1024) }),
      )
    : lasDocx(read, basename(fil));
}

/** The size is looked at first, so that a huge file never fills the memory. */
async function readSized(fil: string): Promise<Uint8Array | 'for-stor' | null> {
  try {
    const { size } = await stat(fil);
    return size > MAX_DOCX_BYTES ? 'for-stor' : await readFile(fil);
  } catch {
    return null;
  }
}
