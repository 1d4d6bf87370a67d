/**
 * `node tools/stavning.ts`: makes the Swedish dictionary that ships with the program, in the form that Chromium reads:
 * dictionary-sv with the words of care. Needs qwebengine_convert_dict (Debian: qtwebengine5-dev-tools), or its path in
 * VARSAM_BDIC. The result is kept in build/stavning, so that a build needs nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lakemedelsnamn } from '../shared/kodverk/lakemedelsnamn.ts';

const root = new URL('..', import.meta.url).pathname;
const folder = join(root, 'build', 'stavning');
const source = join(root, 'node_modules', 'dictionary-sv');
/** The name by which Chromium knows the Swedish dictionary. */
export const bdicFil = 'sv-SE-3-0.bdic';
const originFile = 'ursprung.json';

/** The words of care that the dictionary lacks: our own list, and the names of medicines that the program knows. */
export const vardord = (): readonly string[] =>
  [
    ...new Set([
      ...readFileSync(join(folder, 'vardord.txt'), 'utf8').trim().split('\n'),
      ...Object.values(lakemedelsnamn).flatMap((names) => names.split(' ')),
    ]),
  ].toSorted((a, b) => (a < b ? -1 : 1));

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** What the dictionary was made of, and what became of it. */
export const ursprung = (): Readonly<Record<'grundord' | 'regler' | 'vardord' | 'ordlista', string>> => ({
  grundord: sha256(readFileSync(join(source, 'index.dic'))),
  regler: sha256(readFileSync(join(source, 'index.aff'))),
  vardord: sha256(vardord().join('\n')),
  ordlista: sha256(readFileSync(join(folder, bdicFil))),
});

export const sparatUrsprung = (): unknown => JSON.parse(readFileSync(join(folder, originFile), 'utf8'));

function gor(): void {
  const work = mkdtempSync(join(tmpdir(), 'varsam-stavning-'));
  try {
    copyFileSync(join(source, 'index.dic'), join(work, 'sv-SE.dic'));
    copyFileSync(join(source, 'index.aff'), join(work, 'sv-SE.aff'));
    writeFileSync(join(work, 'sv-SE.dic_delta'), `${vardord().join('\n')}\n`);
    const made = spawnSync(process.env['VARSAM_BDIC'] ?? 'qwebengine_convert_dict', ['sv-SE.dic', bdicFil], {
      cwd: work,
      encoding: 'utf8',
      // The tool asks for a folder of ICU data and reads nothing in it.
      env: { QT_WEBENGINE_ICU_DATA_DIR: work, ...process.env },
    });
    if (made.status !== 0) throw new Error(`Ordlistan kunde inte göras:\n${made.stdout}${made.stderr}`);
    copyFileSync(join(work, bdicFil), join(folder, bdicFil));
    copyFileSync(join(source, 'license'), join(folder, 'LICENSE'));
    writeFileSync(join(folder, originFile), `${JSON.stringify(ursprung(), null, 2)}\n`);
  } finally {
    rmSync(work, { recursive: true });
  }
}

if (import.meta.main) gor();
