import { riskNivaer } from '../../../../shared/internkontroll/risk.ts';
import type { Risk } from '../../../../shared/internkontroll/risk.ts';
import { riskvarde, zonFor } from '../../../../shared/riskmatris/riskmatris.ts';
import type { Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { localDateOf } from '../../../../shared/time/instant.ts';
import { useGrund } from '../../../core/grund.ts';
import { kurvyta as y, overtidRubrik, ritaOvertid } from './overtid.ts';
import { TableHead } from '../../../ui/TableHead.tsx';

interface Props {
  readonly risk: Risk;
  readonly matriser: readonly Riskmatris[];
}

/** How the scores have changed: a small staircase, and the same as a table with every motivation. */
export function Overtid({ risk, matriser }: Props) {
  const { idag } = useGrund();
  const matrisFor = (p: Risk['poang'][number]) =>
    matriser.find((m) => m.id === p.matrisId && m.version === p.matrisVersion);
  const max = Math.max(
    ...risk.poang.map((p) => {
      const m = matrisFor(p);
      return m === undefined ? riskvarde(p) : m.sannolikhet.length * m.allvarlighetsgrad.length;
    }),
  );
  const bild = ritaOvertid(risk.poang, max, idag);
  if (bild === null) return <p className="quiet">Här visas skattningarna när risken har skattats.</p>;
  return (
    <>
      <figure className="chart risk-chart">
        <figcaption>{overtidRubrik(risk.poang)}</figcaption>
        <svg viewBox={`0 0 ${y.width} ${y.height}`} aria-hidden>
          {bild.steg.map((s) => (
            <g key={s.varde}>
              <path className="chart-grid" d={`M${y.left} ${s.y}H${y.width - y.right}`} />
              <text className="chart-text" x={y.left - 6} y={s.y + 4} textAnchor="end">
                {s.varde}
              </text>
            </g>
          ))}
          {bild.kurvor.map((k) => (
            <g key={k.niva} className={`kurva ${k.niva}`}>
              <path d={k.linje} />
              {k.punkter.map((p) => (
                <circle key={`${p.x} ${p.y}`} cx={p.x} cy={p.y} r={3.5} />
              ))}
              <text className="chart-text" x={y.width - y.right + 8} y={k.namnY + 4}>
                {k.text}
              </text>
            </g>
          ))}
          <text className="chart-text" x={y.left} y={y.height - 8}>
            {bild.forsta}
          </text>
          <text className="chart-text" x={y.width - y.right} y={y.height - 8} textAnchor="end">
            {bild.sista}
          </text>
        </svg>
      </figure>
      <table className="table">
        <caption className="visually-hidden">Alla skattningar, den senaste först</caption>
        <TableHead heads={['Datum', 'Nivå', 'Skattning', 'Zon', 'Motivering', 'Av']} />
        <tbody>
          {risk.poang.toReversed().map((p) => {
            const m = matrisFor(p);
            return (
              <tr key={`${p.at} ${p.niva} ${p.sannolikhet}${p.allvarlighetsgrad}`}>
                <th scope="row" className="date">
                  {localDateOf(p.at)}
                </th>
                <td>{riskNivaer[p.niva]}</td>
                <td className="date">
                  {p.sannolikhet} × {p.allvarlighetsgrad} = {riskvarde(p)}
                </td>
                <td>
                  {m === undefined ? '' : zonFor(m, p).text}
                  {m !== undefined && <span className="quiet small"> {versionText(m, matriser)}</span>}
                </td>
                <td>{p.motivering}</td>
                <td>{p.vem}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** Told only when the matrix has more than one version, or the risk was scored in another matrix. */
function versionText(m: Riskmatris, alla: readonly Riskmatris[]): string {
  const senaste = Math.max(...alla.filter((x) => x.id === m.id).map((x) => x.version));
  return senaste === m.version ? '' : `(version ${m.version}, nu gäller ${senaste})`;
}
