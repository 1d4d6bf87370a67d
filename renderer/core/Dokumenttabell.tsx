import type { Cell, Tabell } from '../../shared/dokument/dokument.ts';
import { figureColumns, isSummary } from '../../shared/halvarsrapport/rimlighet/sifferkolumner.ts';

interface Props {
  readonly t: Tabell;
  /** Opens what a figure stands on; without it figures are only read. */
  readonly onTrace?: (trace: string) => void;
}

/** A table of a document as it is written, for reading and for opening what its figures stand on. */
export function Dokumenttabell({ t, onTrace }: Props) {
  const figures = figureColumns(t);
  const heads = t.headerRows.at(-1) ?? [];
  const numberIn = (c: number): string => (figures[c] === true ? 'number' : '');
  return (
    <div className="document-table">
      <table className={figures.some(Boolean) ? 'table' : 'table wordy reflow'}>
        <caption>{t.caption}</caption>
        <thead>
          {t.headerRows.map((r, at) => (
            <tr key={`${r[0]?.text ?? ''}${String(at)}`}>
              {r.map((c, i) => (
                <th
                  key={`${c.text}${String(i)}`}
                  scope="col"
                  colSpan={c.colSpan}
                  rowSpan={c.rowSpan}
                  className={numberIn(i)}
                >
                  {c.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {t.rows.map((r, at) => (
            <tr key={`${r[0]?.text ?? ''}${String(at)}`} className={isSummary(r) ? 'sum' : ''}>
              {r.map((c, i) =>
                i < (t.rowHeads ?? 1) ? (
                  <th key={`${c.text}${String(i)}`} scope="row">
                    {c.text}
                  </th>
                ) : (
                  <td key={`${heads[i]?.text ?? ''}${String(i)}`} className={numberIn(i)}>
                    <Figure cell={c} of={`${heads[i]?.text ?? ''}, ${r[0]?.text ?? ''}`} onTrace={onTrace} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {(t.note ?? t.source) !== undefined && (
        <p className="small quiet">
          {t.note} {t.source}
        </p>
      )}
    </div>
  );
}

interface FigureProps {
  readonly cell: Cell;
  /** Column and row, for the one who hears only the number. */
  readonly of: string;
  readonly onTrace: Props['onTrace'];
}

/** A figure opens what it stands on; nought stands on nothing. */
const Figure = ({ cell: { text, trace, varde }, of, onTrace }: FigureProps) =>
  trace === undefined || onTrace === undefined || varde === 0 ? (
    text
  ) : (
    <button
      type="button"
      className="figure-link"
      aria-label={`${text}. ${of}`}
      onClick={() => onTrace(trace)}
    >
      {text}
    </button>
  );
