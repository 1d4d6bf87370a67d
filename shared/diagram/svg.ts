import type { Diagram, Staplar } from '../dokument/dokument.ts';
import { xmlText } from '../text/xml.ts';

/**
 * A picture as data: the same one is drawn in the window (in its colours, by class) and written to a file or a
 * document (in the colours of the attributes, which read in black and white). Names of attributes are those of SVG.
 */
export interface SvgNod {
  readonly tag: 'svg' | 'g' | 'path' | 'rect' | 'circle' | 'text';
  readonly attr: Readonly<Record<string, string | number>>;
  readonly barn: readonly (SvgNod | string)[];
}

/** A finished picture with what it says. */
export interface Bild {
  /** Says the finding, not the axes. */
  readonly titel: string;
  /** The whole content in words. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly nod: SvgNod;
  /** The same as figures, for programs that draw charts of their own. */
  readonly staplar: Staplar;
}

export const nod = (tag: SvgNod['tag'], attr: SvgNod['attr'], ...barn: SvgNod['barn']): SvgNod => ({
  tag,
  attr,
  barn,
});

/** The picture as the text of a file that stands alone. The same picture gives the same bytes. */
export function svgText(bild: Bild): string {
  const write = (n: SvgNod | string): string => {
    if (typeof n === 'string') return xmlText(n);
    const attrs = Object.entries(n.attr).map(([name, value]) => ` ${name}="${xmlText(String(value))}"`);
    return n.barn.length === 0
      ? `<${n.tag}${attrs.join('')}/>`
      : `<${n.tag}${attrs.join('')}>${n.barn.map(write).join('')}</${n.tag}>`;
  };
  return write({
    ...bild.nod,
    attr: { xmlns: 'http://www.w3.org/2000/svg', width: bild.width, height: bild.height, ...bild.nod.attr },
  });
}

/** The outermost node: its size, and its content in words for the one who does not see it. */
export const ram = (width: number, height: number, alt: string, ...barn: SvgNod['barn']): SvgNod =>
  nod(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': alt,
      'font-family': "Calibri, Carlito, 'Segoe UI', sans-serif",
      'font-size': 12,
    },
    ...barn,
  );

/** Colours of paper: petrol, grey, rust; every meaning also has a shape or a word. */
export const papper = {
  text: '#1B1F24',
  linje: '#0B5C6B',
  stapel: '#0B5C6B',
  ljus: '#C9CDD1',
  ram: '#7B838C',
  rutnat: '#D9D5CC',
  signal: '#B4441E',
} as const;

/** A text in the picture. */
export const ord = (
  x: number,
  y: number,
  text: string,
  more: Readonly<Record<string, string | number>> = {},
): SvgNod => nod('text', { x, y, fill: papper.text, class: 'chart-text', ...more }, text);

/** A round step that gives at most five lines from nought to `max`. */
export const stegFor = (max: number): number =>
  [1, 2, 5, 10, 20, 50, 100, 200, 500].find((s) => max / s <= 5) ?? 10 ** Math.ceil(Math.log10(max / 5));

/** One decimal is finer than any screen or paper shows, and keeps the text of the picture short. */
export const avrunda = (n: number): number => Math.round(n * 10) / 10;

/** The picture as a block of a document. */
export const diagramblock = (id: string, bild: Bild): Diagram => ({
  slag: 'diagram',
  id,
  titel: bild.titel,
  alt: bild.alt,
  svg: svgText(bild),
  width: bild.width,
  height: bild.height,
  staplar: bild.staplar,
});
