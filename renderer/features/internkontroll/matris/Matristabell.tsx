import { zonFor } from '../../../../shared/riskmatris/riskmatris.ts';
import type { Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { nummerText } from './marken.ts';
import type { Rutor } from './marken.ts';

interface Props {
  readonly matris: Riskmatris;
  readonly rutor: Rutor;
}

/** The matrix as a table: what each level means, the zone of each cell in words and the numbers that lie there. */
export const Matristabell = ({ matris, rutor }: Props) => (
  <div className="bred-tabell">
    <table className="table matristabell">
      <caption className="visually-hidden">
        Riskmatrisen. Rader är sannolikhet, kolumner är allvarlighetsgrad.
      </caption>
      <thead>
        <tr>
          <th scope="col">Sannolikhet \ Allvarlighetsgrad</th>
          {matris.allvarlighetsgrad.map((a) => (
            <th key={a.varde} scope="col">
              {a.varde} {a.text}
              <div className="quiet small">{a.definition}</div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matris.sannolikhet.toReversed().map((s) => (
          <tr key={s.varde}>
            <th scope="row">
              {s.varde} {s.text}
              <div className="quiet small">{s.definition}</div>
            </th>
            {matris.allvarlighetsgrad.map((a) => {
              const nr =
                rutor.find((r) => r.sannolikhet === s.varde && r.allvarlighetsgrad === a.varde)?.nr ?? [];
              return (
                <td key={a.varde}>
                  {zonFor(matris, { sannolikhet: s.varde, allvarlighetsgrad: a.varde }).text}
                  {nr.length > 0 && <div className="figures">Risk {nummerText(nr)}</div>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
