import { finnsIMatrisen, zonFor } from './riskmatris.ts';
import type { Niva, Poang, Riskmatris } from './riskmatris.ts';

/** A numbered mark in the matrix. */
export interface Marke extends Poang {
  readonly nr: number;
  /** Scored with an earlier version of the matrix: drawn dashed, and told in words beside the picture. */
  readonly tidigare?: boolean;
}

interface Bildmarke {
  readonly nr: number;
  readonly tidigare: boolean;
  readonly x: number;
  readonly y: number;
}
export interface Bildruta extends Poang {
  readonly x: number;
  readonly y: number;
  readonly zon: Riskmatris['zoner'][number];
  /** The lines of the zone's pattern as a path, empty for a plain zone. Drawn as lines: Word knows no SVG patterns. */
  readonly linjer: string;
  /** The zone's words as far as they have room. */
  readonly zontext: string;
  readonly marken: readonly Bildmarke[];
  /** The marks that have no room, as a number; null when all are drawn. */
  readonly fler: { readonly antal: number; readonly x: number; readonly y: number } | null;
}
interface Bildrubrik {
  readonly x: number;
  /** One y for each line. */
  readonly rader: readonly { readonly y: number; readonly text: string }[];
  readonly varde: number;
}
/** Everything in the picture with its place, so that the window and the document draw the same. */
export interface Matrisbild {
  readonly width: number;
  readonly height: number;
  /** Row by row, the highest sannolikhet first. */
  readonly rutor: readonly (readonly Bildruta[])[];
  readonly radrubriker: readonly Bildrubrik[];
  readonly kolumnrubriker: readonly Bildrubrik[];
  readonly axlar: readonly [sannolikhet: { x: number; y: number }, allvar: { x: number; y: number }];
}

export const ruta = { w: 164, h: 82 } as const;
export const markradie = 12;
const LEFT = 130;
const TOP = 22;
const LINE = 16;
const PER_ROW = 6;
/** The most marks that have room in a cell; of more, one place tells how many. */
const ROOM = 12;

/** Breaks a level's words into at most three lines of about so many characters; what is left over ends in an ellipsis. */
function inLines(text: string, chars: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= chars)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, 3).map((l) => cut(l, chars + 2));
  return lines.length <= 3 ? shown : [...shown.slice(0, 2), `${cut(shown[2] ?? '', chars - 1)} …`];
}
const cut = (text: string, chars: number): string =>
  text.length <= chars ? text : `${text.slice(0, chars - 1)}…`;

const GAP = 8;
/** The words of the zone stand on plain ground above the lines. */
const WORDS = 21;
/** Lines through a cell, clipped at its edges: rising, and for the cross-hatch also falling. */
function linjer(monster: Riskmatris['zoner'][number]['monster'], x: number, top: number): string {
  if (monster === 'slat') return '';
  const [w, h, y] = [ruta.w, ruta.h - WORDS, top + WORDS];
  const starts = Array.from({ length: Math.floor((w + h) / GAP) }, (_, i) => (i + 1) * GAP - h);
  const one = (d: number, isFalling: boolean): string => {
    const [from, to] = [Math.max(0, -d), Math.min(h, w - d)];
    const yOf = (t: number): number => (isFalling ? y + t : y + h - t);
    return `M${x + d + from} ${yOf(from)}L${x + d + to} ${yOf(to)}`;
  };
  const both = monster === 'korsad' ? [false, true] : [false];
  return both.flatMap((isFalling) => starts.map((d) => one(d, isFalling))).join('');
}

/** The font size that lets a number stay inside its mark. */
export const markstorlek = (nr: number): number => (nr < 100 ? 12 : nr < 1000 ? 10.5 : 8.5);

function rita(m: Riskmatris, p: Poang, x: number, y: number, marken: readonly Marke[]): Bildruta {
  const zon = zonFor(m, p);
  const shown = marken.length <= ROOM ? marken : marken.slice(0, ROOM - 1);
  const placeOf = (i: number) => ({
    x: x + 17 + (i % PER_ROW) * 26,
    y: y + 35 + Math.floor(i / PER_ROW) * 27,
  });
  return {
    ...p,
    x,
    y,
    zon,
    linjer: linjer(zon.monster, x, y),
    zontext: cut(zon.text, 28),
    marken: shown.map((k, i) => ({ nr: k.nr, tidigare: k.tidigare === true, ...placeOf(i) })),
    fler:
      marken.length === shown.length ? null : { antal: marken.length - shown.length, ...placeOf(ROOM - 1) },
  };
}

/** Places the matrix and its marks; a mark outside the grid is left out, see `utanforMatrisen`. */
export function ritaMatris(m: Riskmatris, marken: readonly Marke[]): Matrisbild {
  const [rows, columns] = [m.sannolikhet.length, m.allvarlighetsgrad.length];
  const own = Map.groupBy(marken, (k) => `${k.sannolikhet}/${k.allvarlighetsgrad}`);
  const bottom = TOP + rows * ruta.h;
  const down = m.sannolikhet.toReversed();
  const rubrik = (n: Niva, chars: number) => inLines(`${n.varde} ${n.text}`, chars);
  const kolumner = m.allvarlighetsgrad.map((a, c) => ({
    varde: a.varde,
    x: LEFT + c * ruta.w + ruta.w / 2,
    rader: rubrik(a, 20).map((text, i) => ({ text, y: bottom + 18 + i * LINE })),
  }));
  const headLines = Math.max(...kolumner.map((k) => k.rader.length));
  const height = bottom + 18 + headLines * LINE + 14;
  return {
    width: LEFT + columns * ruta.w + 2,
    height,
    rutor: down.map((s, r) =>
      m.allvarlighetsgrad.map((a, c) => {
        const p = { sannolikhet: s.varde, allvarlighetsgrad: a.varde };
        const here = own.get(`${s.varde}/${a.varde}`) ?? [];
        return rita(
          m,
          p,
          LEFT + c * ruta.w,
          TOP + r * ruta.h,
          here.toSorted((k, l) => k.nr - l.nr),
        );
      }),
    ),
    radrubriker: down.map((s, r) => {
      const lines = rubrik(s, 15);
      const first = TOP + r * ruta.h + ruta.h / 2 + 4 - ((lines.length - 1) * LINE) / 2;
      return {
        varde: s.varde,
        x: LEFT - 8,
        rader: lines.map((text, i) => ({ text, y: first + i * LINE })),
      };
    }),
    kolumnrubriker: kolumner,
    axlar: [
      { x: LEFT - 8, y: 14 },
      { x: LEFT + (columns * ruta.w) / 2, y: height - 6 },
    ],
  };
}

/** The marks that have no cell in this matrix, as when a later version has fewer levels. */
export const utanforMatrisen = (m: Riskmatris, marken: readonly Marke[]): readonly Marke[] =>
  marken.filter((k) => !finnsIMatrisen(m, k));

/** The picture in words: each zone with the numbers that lie in it, the gravest first. */
export function matrisAlt(m: Riskmatris, marken: readonly Marke[]): string {
  const inside = marken.filter((k) => finnsIMatrisen(m, k));
  const zones = m.zoner.toReversed().map((z) => {
    const nr = inside.filter((k) => zonFor(m, k).kod === z.kod).map((k) => k.nr);
    return `${z.text}: ${nr.length === 0 ? 'ingen risk' : `risk ${nr.toSorted((a, b) => a - b).join(', ')}`}`;
  });
  return `Riskmatris, ${m.namn}. ${zones.join('. ')}.`;
}
