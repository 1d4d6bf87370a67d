import { barnet, stig } from './xmlNod.ts';
import type { Nod } from './xmlNod.ts';

export type Styckeslag = 'brodtext' | 'titel' | 'bildtext' | 'lista' | 'innehall';

export interface Stil {
  readonly slag: Styckeslag;
  /** 1–9 for a heading, else 0. */
  readonly niva: number;
}

export interface Stilmall {
  readonly stil: (id: string | undefined) => Stil;
  readonly sprak: string;
}

const BODY: Stil = { slag: 'brodtext', niva: 0 };
const byName: readonly [RegExp, Styckeslag][] = [
  [/^(?:toc|innehåll|table of contents|contents)/i, 'innehall'],
  [/^(?:title|titel|rubrik)$/i, 'titel'],
  [/^(?:caption|beskrivning|bildtext|tabelltext|tabellrubrik|table|figure|illustration)$/i, 'bildtext'],
  [/^(?:list|lista|punktlista|numrerad)/i, 'lista'],
];

/** Reads the styles of a document: which are headings, captions, lists. Built-in names are English or Swedish. */
export function lasStilar(root: Nod | null): Stilmall {
  const styles = barnet(root ?? undefined, 'styles');
  const nodes = new Map(
    (styles?.barn ?? []).filter((s) => s.namn === 'style').map((s) => [s.attr['styleId'] ?? '', s]),
  );
  const known = new Map<string, Stil>();
  const read = (id: string, depth: number): Stil => {
    const cached = known.get(id);
    if (cached !== undefined) return cached;
    const node = nodes.get(id);
    const name = barnet(node, 'name')?.attr['val'] ?? id;
    const based = barnet(node, 'basedOn')?.attr['val'];
    const base = based === undefined || depth > 20 ? BODY : read(based, depth + 1);
    const stil = styleOf(node, name, base);
    known.set(id, stil);
    return stil;
  };
  return {
    stil: (id) => (id === undefined ? BODY : read(id, 0)),
    sprak: stig(styles, 'docDefaults', 'rPrDefault', 'rPr', 'lang')?.attr['val'] ?? 'sv-SE',
  };
}

function styleOf(node: Nod | undefined, name: string, base: Stil): Stil {
  const heading = /^(?:heading|rubrik)\s*([1-9])$/i.exec(name.trim());
  if (heading) return { slag: 'brodtext', niva: Number(heading[1]) };
  const slag = byName.find(([pattern]) => pattern.test(name.trim()))?.[1];
  if (slag !== undefined) return { slag, niva: 0 };
  const outline = Number(stig(node, 'pPr', 'outlineLvl')?.attr['val'] ?? Number.NaN);
  if (outline >= 0 && outline <= 8) return { slag: 'brodtext', niva: outline + 1 };
  return stig(node, 'pPr', 'numPr') !== undefined && base.niva === 0 ? { slag: 'lista', niva: 0 } : base;
}
