import type { Answer } from '../../../core/client.ts';
import { hrefTo } from '../../../core/places.ts';
import { TableHead } from '../../../ui/TableHead.tsx';

const visas = 100;

/** The risks that would lie in another zone, with both zones in words. */
export function Zonbyten({ byten }: { readonly byten: Answer<'matris.prova'>['bytterZon'] }) {
  if (byten.length === 0) return null;
  return (
    <>
      <table className="table">
        <caption className="visually-hidden">Risker som byter zon</caption>
        <TableHead heads={['Nr', 'Risk', 'Nu', 'Med den nya versionen']} />
        <tbody>
          {byten.slice(0, visas).map((b) => (
            <tr key={b.id}>
              <td className="date">{b.nr}</td>
              <th scope="row">
                <a href={hrefTo(`internkontroll/risker/${b.id}`)}>{b.risk}</a>
              </th>
              <td>{b.fran}</td>
              <td>{b.till ?? 'Nivån finns inte, risken behöver skattas om'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {byten.length > visas && <p className="quiet">De första {visas} visas.</p>}
    </>
  );
}
