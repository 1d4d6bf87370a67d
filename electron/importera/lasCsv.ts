import Papa from 'papaparse';
import { importgranser } from '../../shared/importera/tabell.ts';
import type { Tabell } from '../../shared/importera/tabell.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { avkoda } from './avkoda.ts';
import { tabellAv } from './tabellAv.ts';

const avskiljare = [';', ',', '\t', '|'] as const;

/** The delimiter that gives the most columns in the first rows, the same number in most of them. */
function valjAvskiljare(text: string): string {
  const sample = text.slice(0, 64 * 1024);
  const scored = avskiljare.map((delimiter) => {
    const rows = Papa.parse<string[]>(sample, { delimiter, preview: 20 }).data.filter((r) => r.length > 1);
    const columns = rows[0]?.length ?? 0;
    return {
      delimiter,
      score: rows.filter((r) => r.length === columns).length * (columns > 1 ? 1 : 0) * 1000 + columns,
    };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ';';
}

/** Reads CSV with `;` `,` tab or `|` between columns. Refuses binary files, open quotes and what is too large. */
export function lasCsv(bytes: Uint8Array, fil: string): Result<Tabell> {
  const { text, kodning } = avkoda(bytes);
  if (text.includes('\0')) return refused(problem('import-inte-tabell', { fil }));
  const clean = text.replace(/^\uFEFF/, '');
  // Excel's own first line that names the delimiter.
  const named = /^sep=(.)\r?\n/i.exec(clean);
  const body = named === null ? clean : clean.slice(named[0].length);
  const delimiter = named?.[1] ?? valjAvskiljare(body);
  const rows: string[][] = [];
  let stop: Result<Tabell> | null = null;
  Papa.parse<string[]>(body, {
    delimiter,
    step: ({ data, errors }, parser) => {
      const open = errors.find((e) => e.type === 'Quotes');
      if (open !== undefined) stop = refused(problem('import-citattecken', { fil, rad: rows.length + 1 }));
      else if (rows.length > importgranser.rader)
        stop = refused(problem('import-for-manga-rader', { fil, max: importgranser.rader }));
      else rows.push(data);
      if (stop !== null) parser.abort();
    },
  });
  if (stop !== null) return stop;
  const table = tabellAv(rows, fil);
  return table.ok
    ? done({ ...table.value, format: 'csv', teckenkodning: kodning, avskiljare: delimiter, blad: [] })
    : table;
}
