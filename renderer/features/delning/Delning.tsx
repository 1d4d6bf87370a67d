import { useState } from 'react';
import { DelningNotiser } from '../../delning/Notiser.tsx';
import { Answered } from '../../core/Answered.tsx';
import { useQuestion } from '../../core/useQuestion.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Forhandsvisning } from './Forhandsvisning.tsx';
import { Kopplingskod } from './Kopplingskod.tsx';
import type { Kod } from './Kopplingskod.tsx';
import { Kort } from './Kort.tsx';
import { Laget } from './Laget.tsx';
import { Leverans } from './Leverans.tsx';
import { Utdelningar } from './Utdelningar.tsx';
import { BaraFor, useFar } from '../../core/BaraFor.tsx';

/** How this computer shares: the state in words, exactly what leaves, and at the centre who has delivered. */
export default function Delning() {
  const mayRead = useFar('delning.forhandsvisa');
  const asked = useQuestion('delning.status', {});
  const [kod, setKod] = useState<Kod | null>(null);
  if (kod !== null) return <Kopplingskod kod={kod} onDone={() => setKod(null)} />;
  return (
    <div className="page">
      <PageHeader
        title="Delning"
        lead="Sammandrag går genom en mapp på filservern: månader, koder och antal. Namn, dagar och texter stannar här."
      />
      <DelningNotiser />
      <Answered asked={asked}>
        {(status) => (
          <>
            {status.roll !== null && <Laget status={status} />}
            {status.centrum !== null && (
              <BaraFor fraga="delning.samla" label="Leveransläge">
                <Leverans isAnsvarig={status.rotter.some((r) => r.som === 'ansvarig')} />
              </BaraFor>
            )}
            <Kort />
            <Utdelningar status={status} onKod={setKod} />
            {mayRead && <Forhandsvisning isCentre={status.centrum !== null} />}
          </>
        )}
      </Answered>
    </div>
  );
}
