import { useState } from 'react';
import type { Block, Cell, Staplar, Tabell } from '../../../shared/dokument/dokument.ts';
import { inFigures } from '../../ui/swedish.ts';
import { Spar } from './Spar.tsx';

const WIDTH = 560;
const LABEL = 170;
const BAR = 12;

/** The same bars as in the document, drawn in the colours of the window. */
const Bars = ({ staplar, alt }: { readonly staplar: Staplar; readonly alt: string }) => {
  const most = Math.max(1, ...staplar.serier.flatMap((s) => s.varden.map((v) => v ?? 0)));
  const group = staplar.serier.length * (BAR + 2) + 8;
  const scale = (v: number) => (v / most) * (WIDTH - LABEL - 50);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${staplar.kategorier.length * group}`} role="img" aria-label={alt}>
      {staplar.kategorier.map((namn, k) => (
        <g key={namn} transform={`translate(0 ${k * group})`}>
          <text x={LABEL - 8} y={group / 2} textAnchor="end" className="bar-name">
            {namn.length > 26 ? `${namn.slice(0, 25)}…` : namn}
          </text>
          {staplar.serier.map((s, i) => {
            const v = s.varden[k] ?? 0;
            return (
              <g key={s.namn} transform={`translate(${LABEL} ${i * (BAR + 2)})`}>
                <rect width={scale(v)} height={BAR} className={i === 0 ? 'bar-now' : 'bar-before'} />
                <text x={scale(v) + 5} y={BAR - 2} className="bar-name">
                  {inFigures(v)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
};

const isFigure = (text: string): boolean =>
  /^[+−]?[\d\u202f\s]+(?:,\d+)?(?:\u00a0%)?$|^\.\.$|^–$/u.test(text);

/** A figure opens what it stands on: records, collected files or what was entered by hand. */
const Figure = ({ cell, onTrace }: { readonly cell: Cell; readonly onTrace: (trace: string) => void }) => {
  const { text, trace } = cell;
  if (trace === undefined) return text;
  return (
    <button type="button" className="figure-link" onClick={() => onTrace(trace)}>
      {text}
    </button>
  );
};

const Table = ({ t, period }: { readonly t: Tabell; readonly period: string }) => {
  const [trace, setTrace] = useState<string | null>(null);
  return (
    <div className="report-table">
      <table className="table">
        <caption>{t.caption}</caption>
        <thead>
          {t.headerRows.map((r) => (
            <tr key={r.map((c) => c.text).join('|')}>
              {r.map((c, i) => (
                <th
                  key={`${c.text}${String(i)}`}
                  scope="col"
                  className={i > 0 && isFigure(t.rows[0]?.[i]?.text ?? '') ? 'number' : ''}
                >
                  {c.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {t.rows.map((r, at) => (
            <tr
              key={`${r[0]?.text ?? ''}${String(at)}`}
              className={/^(?:Summa|Totalt)$/.test(r[0]?.text ?? '') ? 'sum' : ''}
            >
              {r.map((c, i) =>
                i === 0 ? (
                  <th key="namn" scope="row">
                    {c.text}
                  </th>
                ) : (
                  <td
                    key={`${t.headerRows[0]?.[i]?.text ?? ''}${String(i)}`}
                    className={isFigure(c.text) ? 'number' : ''}
                  >
                    <Figure cell={c} onTrace={setTrace} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">
        {t.note} {t.source}
      </p>
      {trace !== null && <Spar period={period} trace={trace} onClose={() => setTrace(null)} />}
    </div>
  );
};

/** One block of the report, as the document has it. Headings and texts are drawn by the section. */
export const RapportBlock = ({ block, period }: { readonly block: Block; readonly period: string }) => {
  switch (block.slag) {
    case 'tabell':
      return <Table t={block} period={period} />;
    case 'diagram':
      return block.staplar === undefined ? null : (
        <figure className="report-chart">
          <Bars staplar={block.staplar} alt={block.alt} />
          <figcaption>{block.titel}</figcaption>
        </figure>
      );
    case 'lista': {
      const items = block.punkter.map((p) => <li key={p}>{p}</li>);
      return block.numrerad === true ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'stycke':
      return <p>{block.text}</p>;
    case 'rubrik':
    case 'sidbrytning':
      return null;
  }
};
