import { Answered } from '../../../core/Answered.tsx';
import { usePlace } from '../../../core/places.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { RiskForm } from './RiskForm.tsx';
import { RiskLista } from './RiskLista.tsx';
import { RiskVy } from './RiskVy.tsx';
import { SidaFor } from '../../../core/BaraFor.tsx';

/** `risker` the register · `risker/ny` the form · `risker/ID` one risk · `risker/ID/andra` its form again */
export function Risker() {
  const [, , what, act] = usePlace().parts;
  if (what === undefined) return <RiskLista />;
  if (what === 'ny') return <Ny />;
  return <En key={what} id={what} act={act} />;
}

function Ny() {
  const nr = useQuestion('risk.nastaNr', {});
  return (
    <SidaFor fraga="risk.spara">
      <Answered asked={nr}>{(v) => <RiskForm nr={v.nr} />}</Answered>
    </SidaFor>
  );
}

function En({ id, act }: { readonly id: string; readonly act: string | undefined }) {
  const asked = useQuestion('risk.visa', { id });
  return (
    <Answered asked={asked} lines={8}>
      {(visad) =>
        act === 'andra' ? (
          <SidaFor fraga="risk.spara">
            <RiskForm risk={visad.risk} />
          </SidaFor>
        ) : (
          <RiskVy visad={visad} />
        )
      }
    </Answered>
  );
}
