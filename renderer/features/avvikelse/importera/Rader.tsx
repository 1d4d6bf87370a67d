import { useState } from 'react';
import { importfalt, importfaltLista } from '../../../../shared/importera/importfalt.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { inFigures } from '../../../ui/swedish.ts';
import type { Granskning } from './useImport.ts';

const lagen = { ny: 'Ny', dubblett: 'Finns redan', fel: 'Fel' } as const;
type Lage = keyof typeof lagen;
const tone = { ny: 'done', dubblett: 'plain', fel: 'danger' } as const;
const most = 200;

/** What each row would become; the faults of a row stand below it in words. */
export function Rader({ granskning: g }: { readonly granskning: Granskning }) {
  const { rader, rubriker, antal, mall } = g;
  const columns = importfaltLista
    .map((falt) => ({ falt, at: rubriker.indexOf(mall.kolumner[falt] ?? '') }))
    .filter((c) => c.at >= 0);
  const [shown, setShown] = useState<Lage | 'alla'>(antal.fel > 0 ? 'fel' : 'alla');
  const counts = { ny: antal.nya, dubblett: antal.dubbletter, fel: antal.fel };
  const rows = rader.filter((r) => shown === 'alla' || r.lage === shown).slice(0, most);
  return (
    <>
      <Choice
        label="Visa rader"
        options={[
          { id: 'alla', text: 'Alla', note: inFigures(antal.rader) },
          ...(Object.keys(lagen) as Lage[]).map((l) => ({
            id: l,
            text: lagen[l],
            note: inFigures(counts[l]),
          })),
        ]}
        value={shown}
        onChange={setShown}
      />
      {rows.length === 0 ? (
        <p className="quiet">Inga sådana rader.</p>
      ) : (
        <table className="table import-rows">
          <caption className="visually-hidden">Raderna i filen</caption>
          <thead>
            <tr>
              <th scope="col">Rad</th>
              <th scope="col">Blir</th>
              {columns.map((c) => (
                <th key={c.falt} scope="col">
                  {importfalt[c.falt].text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr key={r.nr}>
                <th scope="row" className="figures">
                  {r.nr}
                </th>
                <td>
                  <Chip tone={tone[r.lage]}>{lagen[r.lage]}</Chip>
                  {r.fel.map((f) => (
                    <p key={f.falt + f.text} className="field-error">
                      {f.text}
                    </p>
                  ))}
                </td>
                {columns.map((c) => (
                  <td key={c.falt}>{r.celler[c.at] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rader.length < antal.rader && (
        <p className="quiet small">
          Här visas de första raderna och de som har fel. Alla rader är granskade.
        </p>
      )}
    </>
  );
}
