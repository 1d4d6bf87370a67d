import type { Block, Dokument, Tabell } from '../../shared/dokument/dokument.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { lasBlock } from './docx/blockNod.ts';
import type { Del } from './docx/blockNod.ts';
import { lasStilar } from './docx/stilar.ts';
import { lasStyckeText } from './docx/styckeText.ts';
import { allaUnder, barnet, lasXml, stig } from './docx/xmlNod.ts';
import type { Nod } from './docx/xmlNod.ts';
import { openZip } from './docx/zipFil.ts';
import type { ZipFil } from './docx/zipFil.ts';

const MB = 1024 * 1024;
/** A report with pictures is a few MB; its text alone is never near this. */
export const MAX_DOCX_BYTES = 50 * MB;
const MAX_PART_BYTES = 20 * MB;

/**
 * Reads a Word file into a document. Refuses what is not one (`inte-docx`) and what is too large (`for-stor-fil`);
 * never throws, never fetches anything the file points at.
 */
export function lasDocx(bytes: Uint8Array, namn = 'filen'): Result<Dokument> {
  if (bytes.byteLength > MAX_DOCX_BYTES)
    return refused(problem('for-stor-fil', { fil: namn, maxMB: MAX_DOCX_BYTES / MB }));
  const zip = openZip(bytes);
  const main = zip && part(zip, mainPart(zip));
  const body = stig(main ?? undefined, 'document', 'body');
  if (!zip || !body) return refused(problem('inte-docx', { fil: namn }));
  const stilar = lasStilar(part(zip, 'word/styles.xml'));
  const parts = lasBlock(body, { stilar, noter: notes(zip) });
  const block = [...dateLines(zip), ...putTogether(parts)];
  return done({ sprak: stilar.sprak, titel: titleOf(zip, parts, block), block });
}

function part(zip: ZipFil, name: string): Nod | null {
  const bytes = zip.read(name, MAX_PART_BYTES);
  return bytes === null ? null : lasXml(bytes);
}

/** The relations say which part is the document; nearly always word/document.xml. */
function mainPart(zip: ZipFil): string {
  const relations = part(zip, '_rels/.rels');
  const target = (relations === null ? [] : allaUnder(relations, 'Relationship')).find((r) =>
    /\/officeDocument$/.test(r.attr['Type'] ?? ''),
  )?.attr['Target'];
  const name = (target ?? '').replace(/^\//, '');
  return zip.names.includes(name) ? name : 'word/document.xml';
}

function notes(zip: ZipFil): ReadonlyMap<string, Nod> {
  const found = new Map<string, Nod>();
  for (const kind of ['footnote', 'endnote']) {
    const root = part(zip, `word/${kind}s.xml`);
    for (const node of root === null ? [] : allaUnder(root, kind))
      found.set(`${kind}:${node.attr['id'] ?? ''}`, node);
  }
  return found;
}

/** A letterhead often holds the day of the report, and nothing else that is needed. */
function dateLines(zip: ZipFil): readonly Block[] {
  const lines = zip.names
    .filter((name) => /^word\/header\d*\.xml$/.test(name))
    .slice(0, 6)
    .flatMap((name) => {
      const root = part(zip, name);
      return root === null ? [] : allaUnder(root, 'p').map((p) => lasStyckeText(p).text);
    })
    .filter((text) => /\b20\d\d-\d\d-\d\d\b/.test(text));
  return [...new Set(lines)].map((text) => ({ slag: 'stycke', text, roll: 'notis' }));
}

function titleOf(zip: ZipFil, parts: readonly Del[], block: readonly Block[]): string {
  const styled = parts.find((p) => p.slag === 'titel');
  if (styled?.slag === 'titel') return styled.text;
  const heading = block.find((b) => b.slag === 'rubrik');
  if (heading?.slag === 'rubrik') return heading.text;
  const core = part(zip, 'docProps/core.xml');
  const title = barnet(barnet(core ?? undefined, 'coreProperties'), 'title');
  return title?.barn.map((b) => b.text).join('') ?? '';
}

const isTable = (d: Del | undefined): boolean => d?.slag === 'block' && d.block.slag === 'tabell';

/** Points that follow each other become a list; a caption goes to the table after it, else to the one before. */
function putTogether(parts: readonly Del[]): readonly Block[] {
  const out: Block[] = [];
  let caption: string | undefined;
  parts.forEach((p, i) => {
    if (p.slag === 'punkt') {
      const last = out.at(-1);
      if (parts[i - 1]?.slag === 'punkt' && last?.slag === 'lista')
        out[out.length - 1] = { ...last, punkter: [...last.punkter, p.text] };
      else out.push({ slag: 'lista', punkter: [p.text] });
    } else if (p.slag === 'bildtext') {
      const last = out.at(-1);
      if (isTable(parts[i + 1])) caption = p.text;
      else if (isTable(parts[i - 1]) && last?.slag === 'tabell' && last.caption === undefined)
        out[out.length - 1] = { ...last, caption: p.text };
      else out.push({ slag: 'stycke', text: p.text });
    } else if (p.slag === 'titel') {
      // Only the first is the title; a later one is a heading that someone styled so.
      if (parts.findIndex((x) => x.slag === 'titel') !== i)
        out.push({ slag: 'rubrik', niva: 1, text: p.text });
    } else if (p.block.slag === 'tabell') {
      const tabell: Tabell = caption === undefined ? p.block : { ...p.block, caption };
      caption = undefined;
      out.push(tabell);
    } else out.push(p.block);
  });
  return out;
}
