import type { AvvikelseId } from '../../../shared/avvikelse/avvikelse.ts';
import { Answered } from '../../core/Answered.tsx';
import { usePlace } from '../../core/places.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { AvvikelseList } from './AvvikelseList.tsx';
import { AvvikelseView } from './AvvikelseView.tsx';
import { Importera } from './importera/Importera.tsx';
import { Komplettera } from './Komplettera.tsx';
import { Registrera } from './Registrera.tsx';
import { SidaFor } from '../../core/BaraFor.tsx';

/** `avvikelser` the list · `avvikelser/ny` the form · `avvikelser/importera` · `avvikelser/ID` the case · `avvikelser/ID/komplettera` */
export default function AvvikelseFeature() {
  const [, what, act] = usePlace().parts;
  if (what === undefined) return <AvvikelseList />;
  if (what === 'ny') return <Registrera />;
  if (what === 'importera')
    return (
      <SidaFor fraga="import.genomfor">
        <Importera />
      </SidaFor>
    );
  return <Case id={what as AvvikelseId} act={act} />;
}

function Case({ id, act }: { readonly id: AvvikelseId; readonly act: string | undefined }) {
  const asked = useQuestion('avvikelse.visa', { id });
  return (
    <Answered asked={asked} lines={8}>
      {(found) =>
        act === 'komplettera' ? <Komplettera avvikelse={found.avvikelse} /> : <AvvikelseView {...found} />
      }
    </Answered>
  );
}
