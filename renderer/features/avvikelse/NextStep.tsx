import type { AvvikelseId } from '../../../shared/avvikelse/avvikelse.ts';
import { longDate } from '../../../shared/time/localDate.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Notice } from '../../ui/Notice.tsx';
import { daysInWords } from './narText.ts';

/** The one sentence about what to do now, and until when. */
export function NextStep({ id }: { readonly id: AvvikelseId }) {
  const asked = useQuestion('avvikelse.arende', { id });
  if (asked.state !== 'ready' || asked.value.nastaSteg === null) return null;
  const { mening, senast, dagarKvar } = asked.value.nastaSteg;
  return (
    <Notice kind={dagarKvar < 0 ? 'warning' : 'info'}>
      <p>
        <strong>Nästa steg: </strong>
        {mening}{' '}
        <span className="quiet">
          Senast {longDate(senast)} ({daysInWords(dagarKvar)}).
        </span>
      </p>
      {asked.value.eskalering.map((text) => (
        <p key={text} className="small">
          {text}
        </p>
      ))}
    </Notice>
  );
}
