import type { Block, TextSpar } from '../dokument/dokument.ts';

const point = /^[-•]\s+/;
const numbered = /^\d{1,2}[.)]\s+/;

/**
 * What an owner has written, as blocks: an empty line parts paragraphs, lines that begin with a hyphen are a list and
 * lines that begin with a number a numbered one. `spar` tells where numbers of the first paragraph come from.
 */
export function textblock(id: string, text: string, spar: readonly TextSpar[] = []): readonly Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((p) => p.trim())
    .filter((p) => p !== '')
    .map((p, i): Block => {
      const lines = p.split('\n').map((l) => l.trim());
      const key = `${id}-${i + 1}`;
      if (lines.every((l) => point.test(l)))
        return { slag: 'lista', id: key, punkter: lines.map((l) => l.replace(point, '')) };
      if (lines.every((l) => numbered.test(l)))
        return { slag: 'lista', id: key, numrerad: true, punkter: lines.map((l) => l.replace(numbered, '')) };
      return {
        slag: 'stycke',
        id: key,
        text: lines.join(' '),
        ...(i === 0 && spar.length > 0 ? { spar } : {}),
      };
    });
}

/** Fills in `{kommun}`, `{namnd}`, `{period}`, `{perioden}`; a name it does not know is left as it stands. */
export const fyllI = (text: string, ord: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\p{L}+)\}/gu, (whole, name: string) => ord[name] ?? whole);
