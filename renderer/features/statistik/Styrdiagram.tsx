import { useId } from 'react';
import { diagramRubrik, diagramText, ritaDiagram, yta } from './diagram.ts';
import type { Diagrambild } from './diagram.ts';
import type { Statistik } from './tabeller.ts';

/** Months against exact limits; what it says stands in words above and beside it. */
export function Styrdiagram({ diagram }: { readonly diagram: Statistik['styrdiagram'] }) {
  const id = useId();
  if (diagram.punkter.length === 0) return <p>Det finns inga hela månader att visa än.</p>;
  const b = ritaDiagram(diagram);
  return (
    <figure className="chart">
      <figcaption id={id}>{diagramRubrik(diagram)}</figcaption>
      <svg viewBox={`0 0 ${yta.width} ${yta.height}`} role="img" aria-label={diagramText(diagram)}>
        {b.steg.map((s) => (
          <g key={s.varde}>
            <path className="chart-grid" d={`M${yta.left},${s.y}H${yta.width - yta.right}`} />
            <text x={yta.left - 6} y={s.y + 4} textAnchor="end">
              {s.varde}
            </text>
          </g>
        ))}
        {b.manader.map((m) => (
          <text key={m.text} x={m.x} y={yta.height - 10} textAnchor="middle">
            {m.text}
          </text>
        ))}
        {!diagram.forTunt && <Granser bild={b} />}
        <path className="chart-line" d={b.linje} />
        {b.punkter.map((p) =>
          p.signal ? (
            <path key={p.text} className="chart-signal" d={`M${p.x},${p.y - 7}l7,7l-7,7l-7,-7z`} />
          ) : (
            <circle key={p.text} className="chart-dot" cx={p.x} cy={p.y} r={3.5} />
          ),
        )}
      </svg>
      {diagram.signaler.length > 0 && (
        <ul>
          {diagram.signaler.map((s) => (
            <li key={s.text}>{s.text}</li>
          ))}
        </ul>
      )}
    </figure>
  );
}

const right = yta.width - yta.right + 6;
/** Left out when there is too little for limits to mean anything. */
const Granser = ({ bild: b }: { readonly bild: Diagrambild }) => (
  <>
    <path className="chart-limit" d={b.ovre} />
    <path className="chart-limit" d={b.undre} />
    <path className="chart-mean" d={b.mitt} />
    <text x={right} y={b.slut.ovre + 4}>
      Övre gräns
    </text>
    <text x={right} y={b.slut.mitt + 4}>
      Medel
    </text>
    <text x={right} y={b.slut.undre + 4}>
      Undre gräns
    </text>
  </>
);
