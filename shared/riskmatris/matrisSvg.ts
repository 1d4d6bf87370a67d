import { markradie, markstorlek, matrisAlt, ritaMatris, ruta } from './matrisBild.ts';
import type { Bildruta, Marke } from './matrisBild.ts';
import type { Riskmatris } from './riskmatris.ts';
import { xmlText } from '../text/xml.ts';

const fills = { slat: '#E3EFE6', diagonal: '#FFF1C9', korsad: '#F8D9D3' } as const;
const text = (x: number, y: number, size: number, anchor: string, s: string, extra = ''): string =>
  `<text x="${x}" y="${y}" font-family="Calibri, Carlito, 'Segoe UI', sans-serif" font-size="${size}" text-anchor="${anchor}" fill="#1B1F24"${extra}>${xmlText(s)}</text>`;

const strokes = { slat: '', diagonal: '#7A4E00', korsad: '#A61B1B' } as const;

function cellSvg(r: Bildruta): string {
  const { x, y, zon } = r;
  const box = `x="${x}" y="${y}" width="${ruta.w}" height="${ruta.h}"`;
  const overlay =
    r.linjer === ''
      ? ''
      : `<path d="${r.linjer}" stroke="${strokes[zon.monster]}" stroke-opacity="0.35" stroke-width="1"/>`;
  const circles = r.marken.map(
    (k) =>
      `<circle cx="${k.x}" cy="${k.y}" r="${markradie}" fill="#FFFFFF" stroke="#1B1F24" stroke-width="1.5"${k.tidigare ? ' stroke-dasharray="3 2"' : ''}/>${text(k.x, k.y + 4, markstorlek(k.nr), 'middle', String(k.nr))}`,
  );
  const more =
    r.fler === null
      ? ''
      : `<circle cx="${r.fler.x}" cy="${r.fler.y}" r="${markradie}" fill="#FFFFFF"/>${text(r.fler.x, r.fler.y + 4, markstorlek(r.fler.antal * 10), 'middle', `+${r.fler.antal}`)}`;
  return `<rect ${box} fill="${fills[zon.monster]}" stroke="#8A8578"/>${overlay}${text(x + 6, y + 15, 11, 'start', r.zontext)}${circles.join('')}${more}`;
}

/** The matrix with its marks as a picture; zones by pattern and word, so that it reads in black and white. */
export function matrisSvg(
  m: Riskmatris,
  marken: readonly Marke[],
): { readonly svg: string; readonly width: number; readonly height: number } {
  const b = ritaMatris(m, marken);
  const heads = [
    ...b.radrubriker.flatMap((h) => h.rader.map((r) => text(h.x, r.y, 13, 'end', r.text))),
    ...b.kolumnrubriker.flatMap((h) => h.rader.map((r) => text(h.x, r.y, 13, 'middle', r.text))),
    text(b.axlar[0].x, b.axlar[0].y, 14, 'end', 'Sannolikhet', ' font-weight="bold"'),
    text(b.axlar[1].x, b.axlar[1].y, 14, 'middle', 'Allvarlighetsgrad', ' font-weight="bold"'),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${b.width} ${b.height}" width="${b.width}" height="${b.height}" role="img" aria-label="${xmlText(matrisAlt(m, marken))}">${b.rutor.flat().map(cellSvg).join('')}${heads.join('')}</svg>`;
  return { svg, width: b.width, height: b.height };
}
