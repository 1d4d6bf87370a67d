import {
  markradie,
  markstorlek,
  matrisAlt,
  ritaMatris,
  ruta,
} from '../../../../shared/riskmatris/matrisBild.ts';
import type { Bildruta, Marke, Matrisbild } from '../../../../shared/riskmatris/matrisBild.ts';
import type { Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';

/** The ground, pattern and words of a cell, without its marks. */
export const Rutgrund = ({ r }: { readonly r: Bildruta }) => (
  <>
    <rect className={`matris-zon ${r.zon.monster}`} x={r.x} y={r.y} width={ruta.w} height={ruta.h} />
    {r.linjer !== '' && <path className={`matris-linjer ${r.zon.monster}`} d={r.linjer} />}
    <text className="matris-ord" x={r.x + 6} y={r.y + 15}>
      {r.zontext}
    </text>
  </>
);

interface MarkProps {
  readonly nr: number;
  readonly x: number;
  readonly y: number;
  readonly look?: 'tidigare' | 'lyft' | 'kvar' | undefined;
}
export const Markering = ({ nr, x, y, look }: MarkProps) => (
  <g className={`matris-marke ${look ?? ''}`} data-nr={nr}>
    <circle cx={x} cy={y} r={markradie} />
    <text x={x} y={y + 4} textAnchor="middle" fontSize={markstorlek(nr)}>
      {nr}
    </text>
  </g>
);

export const Marken = ({ r, lyft }: { readonly r: Bildruta; readonly lyft?: number | undefined }) => (
  <>
    {r.marken.map((k) => (
      <Markering key={k.nr} {...k} look={k.nr === lyft ? 'kvar' : k.tidigare ? 'tidigare' : undefined} />
    ))}
    {r.fler !== null && (
      <text className="matris-fler" x={r.fler.x} y={r.fler.y + 4} textAnchor="middle">
        +{r.fler.antal}
      </text>
    )}
  </>
);

/** The words of the levels and the names of the axes; hidden from screen readers, who hear them with every cell. */
export const Rubriker = ({ b }: { readonly b: Matrisbild }) => (
  <g aria-hidden className="matris-rubriker">
    {b.radrubriker.flatMap((h) =>
      h.rader.map((l) => (
        <text key={`${h.varde} ${l.y}`} x={h.x} y={l.y} textAnchor="end">
          {l.text}
        </text>
      )),
    )}
    {b.kolumnrubriker.flatMap((h) =>
      h.rader.map((l) => (
        <text key={`${h.varde} ${l.y}`} x={h.x} y={l.y} textAnchor="middle">
          {l.text}
        </text>
      )),
    )}
    <text className="matris-axel" x={b.axlar[0].x} y={b.axlar[0].y} textAnchor="end">
      Sannolikhet
    </text>
    <text className="matris-axel" x={b.axlar[1].x} y={b.axlar[1].y} textAnchor="middle">
      Allvarlighetsgrad
    </text>
  </g>
);

/** The matrix as a picture only, with its content in words. */
export function Bild({ matris, marken }: { readonly matris: Riskmatris; readonly marken: readonly Marke[] }) {
  const b = ritaMatris(matris, marken);
  return (
    <svg
      className="matris"
      viewBox={`0 0 ${b.width} ${b.height}`}
      role="img"
      aria-label={matrisAlt(matris, marken)}
    >
      {b.rutor.flat().map((r) => (
        <g key={`${r.sannolikhet} ${r.allvarlighetsgrad}`}>
          <Rutgrund r={r} />
          <Marken r={r} />
        </g>
      ))}
      <Rubriker b={b} />
    </svg>
  );
}
