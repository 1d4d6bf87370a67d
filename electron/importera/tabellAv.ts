import { importgranser } from '../../shared/importera/tabell.ts';
import type { Tabell, Tabellrad } from '../../shared/importera/tabell.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

const isEmpty = (row: readonly string[]): boolean => row.every((c) => c.trim() === '');

/**
 * Headings and rows of a sheet: the headings are the first row with at least two filled cells (exports often begin
 * with a title), empty rows are left out, and two columns with the same heading are told apart by a number.
 */
export function tabellAv(
  rows: readonly (readonly string[])[],
  fil: string,
): Result<Pick<Tabell, 'rubriker' | 'rader'>> {
  const head = rows.findIndex((r) => r.filter((c) => c.trim() !== '').length >= 2);
  const headings = rows[head];
  if (headings === undefined) return refused(problem('import-tom', { fil }));
  const { kolumner, tecken, rader } = importgranser;
  if (rows.some((r) => r.length > kolumner))
    return refused(problem('import-for-manga-kolumner', { fil, max: kolumner }));
  const long = rows.findIndex((r) => r.some((c) => c.length > tecken));
  if (long >= 0) return refused(problem('import-lang-cell', { fil, rad: long + 1, max: tecken }));
  const body = rows.flatMap((celler, i): Tabellrad[] =>
    i <= head || isEmpty(celler) ? [] : [{ nr: i + 1, celler: celler.map((c) => c.trim()) }],
  );
  if (body.length > rader) return refused(problem('import-for-manga-rader', { fil, max: rader }));
  return done({ rubriker: unika(headings.map((h) => h.trim())), rader: body });
}

function unika(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((h, i) => {
    const name = h === '' ? `Kolumn ${i + 1}` : h;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
