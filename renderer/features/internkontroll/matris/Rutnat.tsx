import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { ritaMatris, ruta } from '../../../../shared/riskmatris/matrisBild.ts';
import type { Marke, Matrisbild } from '../../../../shared/riskmatris/matrisBild.ts';
import { zonFor } from '../../../../shared/riskmatris/riskmatris.ts';
import type { Poang, Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { Marken, Markering, Rubriker, Rutgrund } from './Bild.tsx';
import { nummerText } from './marken.ts';

/** A mark that has been lifted with the keyboard, and the cell it hovers over. */
export interface Lyft {
  readonly nr: number;
  readonly fran: Poang;
  readonly over: Poang;
}

interface Props {
  readonly matris: Riskmatris;
  readonly marken: readonly Marke[];
  /** The cell whose risks are listed. */
  readonly vald: Poang | null;
  readonly onValj: (p: Poang) => void;
  readonly lyft: Lyft | null;
  /** Left out where the marks only are looked at. */
  readonly onLyft?: (l: Lyft | null) => void;
  /** A mark was let go over another cell. */
  readonly onSlapp: (nr: number, fran: Poang, till: Poang) => void;
}

export const lika = (a: Poang | null, b: Poang | null): boolean =>
  a?.sannolikhet === b?.sannolikhet && a?.allvarlighetsgrad === b?.allvarlighetsgrad;

/** What a screen reader says of a cell: its levels in words, its zone and its risks. */
export function rutord(m: Riskmatris, p: Poang, nr: readonly number[]): string {
  const [s, a] = [m.sannolikhet[p.sannolikhet - 1], m.allvarlighetsgrad[p.allvarlighetsgrad - 1]];
  const risker =
    nr.length === 0 ? 'Ingen risk' : nr.length === 1 ? `Risk ${nr[0]}` : `Risker ${nummerText(nr)}`;
  return `Sannolikhet ${p.sannolikhet} ${s?.text ?? ''}, allvarlighetsgrad ${p.allvarlighetsgrad} ${a?.text ?? ''}: ${zonFor(m, p).text}. ${risker}.`;
}

const steg: Readonly<Record<string, readonly [sannolikhet: number, allvar: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell a step away, staying inside the matrix. */
export function grannruta(m: Riskmatris, p: Poang, key: string): Poang | null {
  const step = steg[key];
  if (step === undefined) return null;
  const within = (n: number, max: number): number => Math.max(1, Math.min(max, n));
  return {
    sannolikhet: within(p.sannolikhet + step[0], m.sannolikhet.length),
    allvarlighetsgrad: within(p.allvarlighetsgrad + step[1], m.allvarlighetsgrad.length),
  };
}

/** So far must the pointer go, in pixels, before a press on a mark becomes a move. */
const DRAG = 6;
interface Drag {
  readonly nr: number;
  readonly fran: Poang;
  readonly start: readonly [number, number];
  readonly x: number;
  readonly y: number;
  readonly isMoving: boolean;
}

const rutanVid = (b: Matrisbild, x: number, y: number) =>
  b.rutor.flat().find((r) => x >= r.x && x < r.x + ruta.w && y >= r.y && y < r.y + ruta.h);

/**
 * The matrix to work in. Arrows or a click choose a cell; a mark is dragged to another cell, or lifted in the list below
 * and then moved by the arrows, put down by Enter and put back by Escape.
 */
export function Rutnat({ matris, marken, vald, onValj, lyft, onLyft, onSlapp }: Props) {
  const b = ritaMatris(matris, marken);
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const first = { sannolikhet: matris.sannolikhet.length, allvarlighetsgrad: 1 };
  const active = lyft?.over ?? vald ?? first;
  const own = Map.groupBy(marken, (k) => `${k.sannolikhet} ${k.allvarlighetsgrad}`);
  const nrAt = (p: Poang): readonly number[] =>
    (own.get(`${p.sannolikhet} ${p.allvarlighetsgrad}`) ?? []).map((k) => k.nr);
  const focusCell = (p: Poang): void =>
    svg.current?.querySelector<SVGGElement>(`[data-ruta="${p.sannolikhet} ${p.allvarlighetsgrad}"]`)?.focus();

  const lyftNr = lyft?.nr;
  const over = lyft === null ? null : `${lyft.over.sannolikhet} ${lyft.over.allvarlighetsgrad}`;
  useEffect(() => {
    if (lyftNr !== undefined && over !== null)
      svg.current?.querySelector<SVGGElement>(`[data-ruta="${over}"]`)?.focus();
  }, [lyftNr, over]);

  const onKeyDown = (e: KeyboardEvent): void => {
    const to = grannruta(matris, active, e.key);
    if (to !== null) {
      if (lyft === null) onValj(to);
      else onLyft?.({ ...lyft, over: to });
      focusCell(to);
    } else if (e.key === 'Escape' && lyft !== null) onLyft?.(null);
    else if (e.key === 'Enter' || e.key === ' ') {
      if (lyft === null) onValj(active);
      else {
        onLyft?.(null);
        if (!lika(lyft.fran, lyft.over)) onSlapp(lyft.nr, lyft.fran, lyft.over);
      }
    } else return;
    e.preventDefault();
  };

  const at = (e: PointerEvent): readonly [number, number] => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined) return [0, 0];
    return [((e.clientX - box.left) * b.width) / box.width, ((e.clientY - box.top) * b.height) / box.height];
  };
  const onPointerDown = (e: PointerEvent): void => {
    const mark = e.target instanceof Element ? e.target.closest('[data-nr]') : null;
    const [x, y] = at(e);
    const cell = rutanVid(b, x, y);
    if (mark === null || cell === undefined || e.button !== 0 || onLyft === undefined) return;
    svg.current?.setPointerCapture(e.pointerId);
    setDrag({
      nr: Number(mark.getAttribute('data-nr')),
      fran: { sannolikhet: cell.sannolikhet, allvarlighetsgrad: cell.allvarlighetsgrad },
      start: [e.clientX, e.clientY],
      x,
      y,
      isMoving: false,
    });
  };
  const onPointerMove = (e: PointerEvent): void => {
    if (drag === null) return;
    const [x, y] = at(e);
    const isMoving =
      drag.isMoving || Math.hypot(e.clientX - drag.start[0], e.clientY - drag.start[1]) >= DRAG;
    setDrag({ ...drag, x, y, isMoving });
  };
  const onPointerUp = (e: PointerEvent): void => {
    if (drag === null) return;
    setDrag(null);
    const cell = rutanVid(b, ...at(e));
    if (cell === undefined) return;
    const till = { sannolikhet: cell.sannolikhet, allvarlighetsgrad: cell.allvarlighetsgrad };
    if (drag.isMoving && !lika(drag.fran, till)) onSlapp(drag.nr, drag.fran, till);
    else if (!drag.isMoving) onValj(till);
  };
  const target = drag?.isMoving === true ? rutanVid(b, drag.x, drag.y) : undefined;
  const overRuta = lyft?.over ?? target ?? null;

  return (
    <svg
      ref={svg}
      className={drag?.isMoving === true ? 'matris flyttar' : 'matris'}
      viewBox={`0 0 ${b.width} ${b.height}`}
      role="grid"
      tabIndex={-1}
      aria-label={`Riskmatris, ${matris.namn}`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setDrag(null)}
    >
      <g aria-hidden>
        {b.rutor.flat().map((r) => (
          <Rutgrund key={`${r.sannolikhet} ${r.allvarlighetsgrad}`} r={r} />
        ))}
      </g>
      {b.rutor.map((rad) => (
        <g key={rad[0]?.sannolikhet} role="row">
          {rad.map((r) => {
            const p = { sannolikhet: r.sannolikhet, allvarlighetsgrad: r.allvarlighetsgrad };
            return (
              <g
                key={r.allvarlighetsgrad}
                role="gridcell"
                className={overRuta !== null && lika(overRuta, p) ? 'matris-ruta over' : 'matris-ruta'}
                data-ruta={`${r.sannolikhet} ${r.allvarlighetsgrad}`}
                tabIndex={lika(active, p) ? 0 : -1}
                aria-selected={lika(vald, p)}
                aria-label={rutord(matris, p, nrAt(p))}
                onClick={(e) => {
                  // A press on a mark is dealt with when the pointer is let go.
                  if (e.target instanceof Element && e.target.closest('[data-nr]') === null) onValj(p);
                }}
              >
                <rect className="matris-traff" x={r.x} y={r.y} width={ruta.w} height={ruta.h} />
                <rect className="matris-ram" x={r.x + 2} y={r.y + 2} width={ruta.w - 4} height={ruta.h - 4} />
              </g>
            );
          })}
        </g>
      ))}
      <g aria-hidden>
        {b.rutor.flat().map((r) => (
          <Marken
            key={`${r.sannolikhet} ${r.allvarlighetsgrad}`}
            r={r}
            lyft={lyft?.nr ?? (drag?.isMoving === true ? drag.nr : undefined)}
          />
        ))}
      </g>
      <Rubriker b={b} />
      {drag?.isMoving === true && <Markering nr={drag.nr} x={drag.x} y={drag.y} look="lyft" />}
      {lyft !== null && <Svavar b={b} lyft={lyft} />}
    </svg>
  );
}

/** The lifted mark in the middle of the cell it hovers over. */
function Svavar({ b, lyft }: { readonly b: Matrisbild; readonly lyft: Lyft }) {
  const r = b.rutor.flat().find((x) => lika(x, lyft.over));
  return r === undefined ? null : (
    <Markering nr={lyft.nr} x={r.x + ruta.w / 2} y={r.y + ruta.h / 2 + 8} look="lyft" />
  );
}
