import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files that one of them brings in before anything is done, itself included. */
export function startGraph(folder: string, entries: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const left = [...entries];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    // A text in the code may look like an import.
    if (seen.has(name) || !existsSync(join(folder, name))) continue;
    seen.add(name);
    const text = readFileSync(join(folder, name), 'utf8');
    const below = name.includes('/') ? `${name.slice(0, name.lastIndexOf('/'))}/` : '';
    for (const m of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu))
      left.push(`${below}${m[1] ?? ''}`);
  }
  return seen;
}
