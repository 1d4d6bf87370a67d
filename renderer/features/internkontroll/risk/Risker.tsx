import { gallandePoang } from '../../../../shared/internkontroll/risk.ts';
import type { Risk } from '../../../../shared/internkontroll/risk.ts';
import { zonFor } from '../../../../shared/riskmatris/riskmatris.ts';
import type { Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { Answered } from '../../../core/Answered.tsx';
import { useQuestion } from '../../../core/useQuestion.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';

/** The risk register. */
export function Risker() {
  const risker = useQuestion('risk.lista', {});
  const matriser = useQuestion('matris.lista', {});
  return (
    <>
      <PageHeader title="Risker" />
      <Answered asked={risker}>
        {(r) => <Answered asked={matriser}>{(m) => <Tabell risker={r} matriser={m} />}</Answered>}
      </Answered>
    </>
  );
}

interface Props {
  readonly risker: readonly Risk[];
  readonly matriser: readonly Riskmatris[];
}
function Tabell({ risker, matriser }: Props) {
  if (risker.length === 0)
    return <EmptyState title="Här finns inga risker än" text="Riskerna i registret visas här." />;
  return (
    <table className="table">
      <caption className="visually-hidden">Riskregistret</caption>
      <thead>
        <tr>
          <th scope="col">Nr</th>
          <th scope="col">Risk</th>
          <th scope="col">Zon</th>
        </tr>
      </thead>
      <tbody>
        {risker.map((r) => (
          <tr key={r.id}>
            <td>{r.nr}</td>
            <th scope="row">{r.risk}</th>
            <td>{zonText(r, matriser)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function zonText(r: Risk, matriser: readonly Riskmatris[]): string {
  const p = gallandePoang(r.poang);
  const m = matriser.find((x) => x.id === p?.matrisId && x.version === p.matrisVersion);
  return p === undefined || m === undefined ? 'Inte skattad' : zonFor(m, p).text;
}
