/**
 * Looks for personal identity numbers in the tracked files, or with `--staged` in what is about to be committed.
 * Numbers that must stand somewhere are listed with their reason in tools/personnummer-tillatna.txt.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findPersonnummer } from './personnummerSearch.ts';

const git = (...args: readonly string[]): string =>
  execFileSync('git', [...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
const names = (text: string): readonly string[] => text.split('\0').filter((name) => name !== '');

const allowed = new Set(
  readFileSync(new URL('personnummer-tillatna.txt', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('#')[0]?.replaceAll(/\D/g, '').slice(-10) ?? '')
    .filter((number) => number !== ''),
);
const isStaged = process.argv.includes('--staged');
const files = isStaged
  ? names(git('diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'))
  : names(git('ls-files', '-z')).filter((file) => existsSync(file));
const found = files.flatMap((file) =>
  findPersonnummer(file, isStaged ? git('show', `:${file}`) : readFileSync(file, 'utf8'), allowed),
);

for (const { file, line } of found)
  process.stderr.write(`${file}:${line} ser ut att innehålla ett personnummer. Ta bort det.\n`);
process.exitCode = found.length === 0 ? 0 : 1;
