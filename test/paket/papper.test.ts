import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pastaenden } from './pastaenden.ts';

const root = new URL('../..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const onWindows = '**prövas på Windows**';

/** Rows of every table whose last column is called prov. */
function claims(path: string): readonly { readonly claim: string; readonly proof: string }[] {
  const rows: { claim: string; proof: string }[] = [];
  let isClaims = false;
  for (const line of read(path).split('\n')) {
    const cells = /^\|(.*)\|$/u
      .exec(line)?.[1]
      ?.split('|')
      .map((cell) => cell.trim());
    if (cells === undefined) isClaims = false;
    else if (cells.at(-1) === 'prov') isClaims = true;
    else if (isClaims && !/^-+$/u.test(cells[0] ?? ''))
      rows.push({ claim: cells[0] ?? '', proof: cells.at(-1) ?? '' });
  }
  return rows;
}

describe.each(['docs/drift.md', 'docs/sakerhet.md'])('%s', (path) => {
  const all = claims(path);

  test('has a test, or the mark for Windows, for every claim', () => {
    expect(all.length).toBeGreaterThan(15);
    const bare = all.filter(
      ({ proof }) => !proof.includes(onWindows) && !/`[\w/.-]+\.test\.tsx?`/u.test(proof),
    );
    expect(bare).toEqual([]);
  });

  test('names for every claim the files that prove it, and those are the files whose tests are pointed out', () => {
    const told = all.map(({ claim, proof }) => [
      claim,
      [...proof.matchAll(/`([\w/.-]+\.test\.tsx?)`/gu)].map((m) => m[1] ?? '').toSorted(),
    ]);
    const known = all.map(({ claim }) => [claim, (pastaenden[claim] ?? []).map(([file]) => file).toSorted()]);
    expect(known).toEqual(told);
  });

  test('links only to pages that exist', () => {
    const links = [...read(path).matchAll(/\]\(([\w/.-]+\.md)\)/gu)].map((m) => m[1] ?? '');
    expect(links.filter((link) => !existsSync(join(root, 'docs', link)))).toEqual([]);
  });
});

describe('the tests that prove the claims', () => {
  const papers = ['docs/drift.md', 'docs/sakerhet.md'].flatMap(claims);

  test('are of no claim that is gone', () => {
    const said = new Set(papers.map(({ claim }) => claim));
    expect(Object.keys(pastaenden).filter((claim) => !said.has(claim))).toEqual([]);
    expect(said.size).toBe(papers.length);
  });

  test('exist, by their title', () => {
    const titles = Object.values(pastaenden).flatMap((proofs) =>
      proofs.flatMap(([file, ...named]) => named.map((title) => [file, title] as const)),
    );
    expect(titles.length).toBeGreaterThan(100);
    const missing = titles.filter(([file, title]) => {
      const text = read(file).replaceAll(/\s+/gu, ' ');
      // The first words in the parentheses of test, it or describe, or of the table that stands before.
      return !['test(', 'it(', 'describe(', ')('].some((opens) =>
        ["'", '"', '`'].some((quote) =>
          [opens + quote + title + quote, `${opens} ${quote}${title}${quote}`].some((call) =>
            text.includes(call),
          ),
        ),
      );
    });
    expect(missing).toEqual([]);
  });
});

test('every step that docs/windows-provning.md gives to the script is in the script, and no other', () => {
  const steps = (text: string, pattern: RegExp): readonly string[] =>
    [...new Set([...text.matchAll(pattern)].map((m) => m[1] ?? ''))].toSorted();
  expect(steps(read('build/windows-provning.ps1'), /'(S\d+)'/gu)).toEqual(
    steps(read('docs/windows-provning.md'), /^\| (S\d+) /gmu),
  );
});

test('the script writes a line for every step that is done by hand', () => {
  const steps = [...read('docs/windows-provning.md').matchAll(/^\| H(\d+) /gmu)].map((m) => Number(m[1]));
  expect(steps).toEqual(Array.from({ length: steps.length }, (_, i) => i + 1));
  expect(read('build/windows-provning.ps1')).toContain(`foreach ($nr in 1..${steps.length})`);
});

test('the script for Windows names the files that the package has', () => {
  const script = read('build/windows-provning.ps1');
  for (const name of ['Varsam.exe', String.raw`resources\app.asar`, 'sv-SE-3-0.bdic', 'varsam'])
    expect(script).toContain(name);
});
