import { appendFileSync, renameSync, statSync } from 'node:fs';
import type { Instant } from '../shared/time/instant.ts';
import { ensureFolder } from './ensureFolder.ts';
import { mistakeLogPath } from './core/profilFiles.ts';

const maxLogBytes = 1024 * 1024;

/**
 * Writes what went wrong beside its number. Only the kind of error and where in the program it happened are kept: the
 * message of an error can quote what someone wrote about a person.
 */
export function logFault(profileDir: string, at: Instant, number: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const places = (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 12);
  const path = mistakeLogPath(profileDir);
  try {
    ensureFolder(profileDir);
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) renameSync(path, `${path}.1`);
    appendFileSync(path, `${at} ${number} ${kind}\n${places.join('\n')}\n`, { mode: 0o600 });
  } catch {
    // A full disk must not turn one fault into two.
  }
}
