import { zonFor } from './riskmatris.ts';
import type { Poang, Riskmatris } from './riskmatris.ts';

/** A numbered mark in the matrix. */
export interface Marke extends Poang {
  readonly nr: number;
}

const CELL = { w: 150, h: 92 };
const LEFT = 130;
const BOTTOM = 56;
const MARK = 12;
const PER_ROW = 5;
/** The most marks that have room in a cell; the rest are told as a number. */
const ROOM = 11;

const fills = { slat: '#E3EFE6', diagonal: '#FFF1C9', korsad: '#F8D9D3' } as const;
const escape = (s: string): string =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const text = (x: number, y: number, size: number, anchor: string, s: string, extra = ''): string =>
  `<text x="${x}" y="${y}" font-family="Calibri, Carlito, 'Segoe UI', sans-serif" font-size="${size}" text-anchor="${anchor}" fill="#1B1F24"${extra}>${escape(s)}</text>`;

const patterns = [
  '<pattern id="diagonal" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 8 L8 0" stroke="#7A4E00" stroke-opacity="0.35" stroke-width="1"/></pattern>',
  '<pattern id="korsad" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 8 L8 0 M0 0 L8 8" stroke="#A61B1B" stroke-opacity="0.35" stroke-width="1"/></pattern>',
].join('');

function cellSvg(m: Riskmatris, p: Poang, x: number, y: number, marks: readonly Marke[]): string {
  const zone = zonFor(m, p);
  const overlay =
    zone.monster === 'slat'
      ? ''
      : `<rect x="${x}" y="${y}" width="${CELL.w}" height="${CELL.h}" fill="url(#${zone.monster})"/>`;
  const shown = marks.length <= ROOM ? marks : marks.slice(0, ROOM - 1);
  const circles = shown.map((mark, i) => {
    const cx = x + 18 + (i % PER_ROW) * 28;
    const cy = y + 34 + Math.floor(i / PER_ROW) * 27;
    return `<circle cx="${cx}" cy="${cy}" r="${MARK}" fill="#FFFFFF" stroke="#1B1F24" stroke-width="1.5"/>${text(cx, cy + 4, 12, 'middle', String(mark.nr))}`;
  });
  const more =
    marks.length > shown.length
      ? text(x + 18 + 28, y + 34 + 54 + 4, 12, 'middle', `+${marks.length - shown.length}`)
      : '';
  return `<rect x="${x}" y="${y}" width="${CELL.w}" height="${CELL.h}" fill="${fills[zone.monster]}" stroke="#8A8578"/>${overlay}${text(x + 6, y + 15, 11, 'start', zone.text)}${circles.join('')}${more}`;
}

/** The matrix with its marks as a picture; zones by pattern and word, so that it reads in black and white. */
export function matrisSvg(
  m: Riskmatris,
  marken: readonly Marke[],
): { readonly svg: string; readonly width: number; readonly height: number } {
  const [rows, columns] = [m.sannolikhet.length, m.allvarlighetsgrad.length];
  const width = LEFT + columns * CELL.w + 2;
  const height = rows * CELL.h + BOTTOM;
  const cells = m.sannolikhet.toReversed().flatMap((s, r) =>
    m.allvarlighetsgrad.map((a, c) => {
      const p = { sannolikhet: s.varde, allvarlighetsgrad: a.varde };
      const own = marken.filter((k) => k.sannolikhet === s.varde && k.allvarlighetsgrad === a.varde);
      return cellSvg(
        m,
        p,
        LEFT + c * CELL.w,
        1 + r * CELL.h,
        own.toSorted((x, y) => x.nr - y.nr),
      );
    }),
  );
  const rowHeads = m.sannolikhet
    .toReversed()
    .map((s, r) => text(LEFT - 8, 1 + r * CELL.h + CELL.h / 2 + 4, 13, 'end', `${s.varde} ${s.text}`));
  const columnHeads = m.allvarlighetsgrad.map((a, c) =>
    text(LEFT + c * CELL.w + CELL.w / 2, rows * CELL.h + 20, 13, 'middle', `${a.varde} ${a.text}`),
  );
  const axes =
    text(
      LEFT + (columns * CELL.w) / 2,
      height - 8,
      14,
      'middle',
      'Allvarlighetsgrad',
      ' font-weight="bold"',
    ) + text(LEFT - 8, 14, 14, 'end', 'Sannolikhet', ' font-weight="bold"');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(matrisAlt(m, marken))}"><defs>${patterns}</defs>${cells.join('')}${rowHeads.join('')}${columnHeads.join('')}${axes}</svg>`;
  return { svg, width, height };
}

/** The same in words: each zone with the numbers that lie in it, the gravest first. */
export function matrisAlt(m: Riskmatris, marken: readonly Marke[]): string {
  const zones = m.zoner.toReversed().map((z) => {
    const nr = marken.filter((k) => zonFor(m, k).kod === z.kod).map((k) => k.nr);
    return `${z.text}: ${nr.length === 0 ? 'ingen risk' : `risk ${nr.toSorted((a, b) => a - b).join(', ')}`}`;
  });
  return `Riskmatris, ${m.namn}. ${zones.join('. ')}.`;
}
