import { useState } from 'react';
import { Chip } from '../../../ui/Chip.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { inFigures } from '../../../ui/swedish.ts';
import type { Granskning } from './useImport.ts';

const lagen = { ny: 'Ny', dubblett: 'Finns redan', fel: 'Fel' } as const;
type Lage = keyof typeof lagen;
const tone = { ny: 'done', dubblett: 'plain', fel: 'danger' } as const;
const most = 200;

/** What each row would become; the faults of a row stand below it in words. */
export function Rader({ granskning: { rader, rubriker, antal } }: { readonly granskning: Granskning }) {
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
        <div className="wide-table" role="region" aria-label="Raderna i filen" tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Rad</th>
                <th scope="col">Blir</th>
                {rubriker.map((r, i) => (
                  // Headings of a file can be equal, so only their place tells them apart.
                  <th key={`${String(i)}-${r}`} scope="col">
                    {r}
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
                  {rubriker.map((h, i) => (
                    <td key={`${String(i)}-${h}`}>{r.celler[i] ?? ''}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rader.length < antal.rader && (
        <p className="quiet small">
          Här visas de första raderna och de som har fel. Alla rader är granskade.
        </p>
      )}
    </>
  );
}
