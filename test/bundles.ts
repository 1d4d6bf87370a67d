import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function reached(folder: string, entries: readonly string[], named: RegExp): ReadonlySet<string> {
  const seen = new Set<string>();
  const left = [...entries];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    // A text in the code may look like an import.
    if (seen.has(name) || !existsSync(join(folder, name))) continue;
    seen.add(name);
    const below = name.includes('/') ? `${name.slice(0, name.lastIndexOf('/'))}/` : '';
    for (const match of readFileSync(join(folder, name), 'utf8').matchAll(named))
      left.push(`${below}${match[1] ?? ''}`);
  }
  return seen;
}

/** The built files that one of them brings in before anything is done, itself included. */
export const startGraph = (folder: string, entries: readonly string[]): ReadonlySet<string> =>
  reached(folder, entries, /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu);

/** The built files that one of them brings in at last, now or later. */
export const everReached = (folder: string, entries: readonly string[]): ReadonlySet<string> =>
  reached(folder, entries, /["'`]\.\/((?:[\w.-]+\/)*[\w.-]+\.js)["'`]/gu);
