import { Answered } from '../../core/Answered.tsx';
import { useQuestion } from '../../core/useQuestion.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Anslut } from './Anslut.tsx';
import { Forhandsvisning } from './Forhandsvisning.tsx';
import { Laget } from './Laget.tsx';
import { Leverans } from './Leverans.tsx';

/** How this computer shares: the state in words, exactly what leaves, and at the centre who has delivered. */
export default function Delning() {
  const asked = useQuestion('delning.status', {});
  return (
    <div className="page">
      <PageHeader
        title="Delning"
        lead="Sammandrag går genom en mapp på filservern: månader, koder och antal. Namn, dagar och texter stannar här."
      />
      <Answered asked={asked}>
        {(status) => (
          <>
            {status.roll === null && status.centrum === null && <Anslut />}
            {status.roll !== null && <Laget status={status} />}
            {status.centrum !== null && <Leverans sokvag={status.centrum} />}
            <Forhandsvisning isCentre={status.centrum !== null} />
          </>
        )}
      </Answered>
    </div>
  );
}
