import { useState } from 'react';
import type { Block, Cell, Stycke, Tabell } from '../../../shared/dokument/dokument.ts';
import { Diagrambild } from '../../core/Dokumentvisning.tsx';
import { Spar } from './Spar.tsx';
import { Sparad } from './Sparad.tsx';

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

const Stycketext = ({ block, period }: { readonly block: Stycke; readonly period: string }) => {
  const [trace, setTrace] = useState<string | null>(null);
  return (
    <>
      <p className={block.roll === 'notis' ? 'quiet' : ''}>
        <Sparad text={block.text} spar={block.spar ?? []} onTrace={setTrace} />
      </p>
      {trace !== null && <Spar period={period} trace={trace} onClose={() => setTrace(null)} />}
    </>
  );
};

/** One block of the report, as the document has it. Headings and texts are drawn by the section. */
export const RapportBlock = ({ block, period }: { readonly block: Block; readonly period: string }) => {
  switch (block.slag) {
    case 'tabell':
      return <Table t={block} period={period} />;
    case 'diagram':
      return <Diagrambild diagram={block} />;
    case 'lista': {
      const items = block.punkter.map((p) => <li key={p}>{p}</li>);
      return block.numrerad === true ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'stycke':
      return <Stycketext block={block} period={period} />;
    case 'rubrik':
    case 'sidbrytning':
      return null;
  }
};
