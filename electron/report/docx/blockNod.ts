import type { Block } from '../../../shared/dokument/dokument.ts';
import { lasStyckeText } from './styckeText.ts';
import { barnAv, lasTabell, tabellerI } from './tabellNod.ts';
import type { Stilmall } from './stilar.ts';
import { allaUnder, barnet, stig } from './xmlNod.ts';
import type { Nod } from './xmlNod.ts';

/** A block on its way: captions and points of lists are put together with their neighbours afterwards. */
export type Del =
  | { readonly slag: 'block'; readonly block: Block }
  | { readonly slag: 'titel'; readonly text: string }
  | { readonly slag: 'bildtext'; readonly text: string }
  | { readonly slag: 'punkt'; readonly text: string };

export interface Kalla {
  readonly stilar: Stilmall;
  readonly noter: ReadonlyMap<string, Nod>;
}

const through = new Set([
  'sdtContent',
  'ins',
  'customXml',
  'smartTag',
  'moveTo',
  'body',
  'txbxContent',
  'Choice',
]);

/** The blocks below an element, in order; a contents list is left out, its page numbers are no figures. */
export function lasBlock(node: Nod, kalla: Kalla): readonly Del[] {
  return node.barn.flatMap((child): readonly Del[] => {
    if (child.namn === 'p') return lasStycke(child, kalla);
    if (child.namn === 'tbl') return lasTabellen(child, kalla);
    if (child.namn === 'sdt') {
      const gallery = stig(child, 'sdtPr', 'docPartObj', 'docPartGallery')?.attr['val'] ?? '';
      return /contents/i.test(gallery) ? [] : lasBlock(child, kalla);
    }
    return through.has(child.namn) ? lasBlock(child, kalla) : [];
  });
}

function lasTabellen(tbl: Nod, kalla: Kalla): readonly Del[] {
  const cells = barnAv(tbl, 'tr').flatMap((tr) => barnAv(tr, 'tc'));
  const [only] = cells;
  // A frame around text is no table.
  if (cells.length === 1 && only) return lasBlock(only, kalla);
  const tabell = lasTabell(tbl);
  return [
    ...(tabell === null ? [] : [{ slag: 'block' as const, block: tabell }]),
    ...tabellerI(tbl).flatMap((inner) => lasTabellen(inner, kalla)),
  ];
}

function lasStycke(p: Nod, kalla: Kalla): readonly Del[] {
  const properties = barnet(p, 'pPr');
  const read = lasStyckeText(p);
  const stil = kalla.stilar.stil(barnet(properties, 'pStyle')?.attr['val']);
  const own = Number(barnet(properties, 'outlineLvl')?.attr['val'] ?? Number.NaN);
  const niva = own >= 0 && own <= 8 ? own + 1 : stil.niva;
  const numbering = stig(properties, 'numPr', 'numId')?.attr['val'];
  const after: readonly Del[] = [
    ...read.rutor.flatMap((ruta) => lasBlock(ruta, kalla)),
    ...read.noter.flatMap((id) => lasNot(id, kalla)),
  ];
  const line = (): readonly Del[] => {
    if (read.text === '' || stil.slag === 'innehall') return [];
    if (stil.slag === 'titel') return [{ slag: 'titel', text: read.text }];
    if (niva > 0 || looksLikeHeading(read.text, read.fet))
      return [{ slag: 'block', block: { slag: 'rubrik', niva: Math.min(6, niva || 5), text: read.text } }];
    if (stil.slag === 'bildtext' || /^tabell\s+\d+\s*[.:–-]/i.test(read.text))
      return [{ slag: 'bildtext', text: read.text }];
    const isPoint = numbering === undefined ? stil.slag === 'lista' : numbering !== '0';
    if (isPoint || /^[•·▪◦]\s*/.test(read.text))
      return [{ slag: 'punkt', text: read.text.replace(/^[•·▪◦]\s*/, '') }];
    return [{ slag: 'block', block: { slag: 'stycke', text: read.text } }];
  };
  return [...line(), ...after];
}

/** Many write a heading as a short bold line. One with figures in it may be a sentence that matters. */
const looksLikeHeading = (text: string, bold: boolean): boolean =>
  bold &&
  text.length <= 80 &&
  !/[.:;,!?]$/.test(text) &&
  !/\d/.test(text.replaceAll(/(?:19|20)\d\d|^\d+(?:\.\d+)*/g, ''));

function lasNot(id: string, kalla: Kalla): readonly Del[] {
  const note = kalla.noter.get(id);
  if (note === undefined) return [];
  const text = allaUnder(note, 'p')
    .map((p) => lasStyckeText(p).text)
    .join(' ')
    .trim();
  return text === '' ? [] : [{ slag: 'block', block: { slag: 'stycke', text, roll: 'fotnot' } }];
}
