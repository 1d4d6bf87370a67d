import { barnet, isPa, stig } from './xmlNod.ts';
import type { Nod } from './xmlNod.ts';

/** What a paragraph holds besides its text. */
export interface LastText {
  readonly text: string;
  /** Ids of footnotes and endnotes, as `footnote:2`. */
  readonly noter: readonly string[];
  /** Contents of text boxes that hang on the paragraph. */
  readonly rutor: readonly Nod[];
  /** Every character is bold. */
  readonly fet: boolean;
}

const skipped = new Set([
  // Deleted or moved away: the reader of the finished document does not see it.
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'rPr',
  'pPr',
  'sectPr',
  'sdtPr',
  'bookmarkStart',
  'bookmarkEnd',
  'annotationRef',
  'footnoteRef',
  'endnoteRef',
]);
const written: Readonly<Record<string, string>> = {
  tab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '',
  ptab: ' ',
};

/** The text of a paragraph as it is read: inserted text kept, deleted and hidden left out, fields by their result. */
export function lasStyckeText(paragraph: Nod): LastText {
  const noter: string[] = [];
  const rutor: Nod[] = [];
  let text = '';
  let bold = true;
  const walk = (node: Nod, isBold: boolean): void => {
    for (const child of node.barn) {
      if (skipped.has(child.namn)) continue;
      const mark = written[child.namn];
      if (mark !== undefined) text += mark;
      else if (child.namn === 't') {
        const said = child.barn.map((b) => b.text).join('');
        text += said;
        if (said.trim() !== '' && !isBold) bold = false;
      } else if (child.namn === 'footnoteReference' || child.namn === 'endnoteReference')
        noter.push(`${child.namn.replace('Reference', '')}:${child.attr['id'] ?? ''}`);
      else if (child.namn === 'txbxContent') rutor.push(child);
      else if (child.namn === 'AlternateContent') walk(alternative(child), isBold);
      else if (child.namn === 'r') {
        if (!isPa(stig(child, 'rPr', 'vanish'))) walk(child, isPa(stig(child, 'rPr', 'b')));
      } else walk(child, isBold);
    }
  };
  walk(paragraph, false);
  return { text: text.replaceAll(/[ \t]+/g, ' ').trim(), noter, rutor, fet: bold && text.trim() !== '' };
}

/** The same thing in two ways: only one of them is read. */
const alternative = (node: Nod): Nod => {
  const one = barnet(node, 'Choice') ?? barnet(node, 'Fallback');
  return one === undefined ? { ...node, barn: [] } : one;
};
