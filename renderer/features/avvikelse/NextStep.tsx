import type { AvvikelseId } from '../../../shared/avvikelse/avvikelse.ts';
import { longDate } from '../../../shared/time/localDate.ts';
import type { Answer } from '../../core/client.ts';
import { keepInAddress } from '../../core/places.ts';
import { useAct } from '../../core/useAct.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { daysInWords } from '../../ui/swedish.ts';
import { goToSection } from './goToSection.ts';

/** The one sentence about what to do now, until when, and the act itself: the step, or the way to what it lacks. */
export function NextStep({ id }: { readonly id: AvvikelseId }) {
  const asked = useQuestion('avvikelse.arende', { id });
  if (asked.state !== 'ready' || asked.value.nastaSteg === null) return null;
  return <Steget id={id} arende={asked.value} steg={asked.value.nastaSteg} />;
}

type Arende = Answer<'avvikelse.arende'>;
interface Props {
  readonly id: AvvikelseId;
  readonly arende: Arende;
  readonly steg: NonNullable<Arende['nastaSteg']>;
}

/** Ends of another kind than to be finished with it. */
const sideways: readonly string[] = ['dubblett', 'ej-avvikelse', 'registrerad'];

function Steget({ id, arende, steg: { mening, senast, dagarKvar, stalle } }: Props) {
  const act = useAct('avvikelse.steg');
  const ready = arende.steg.find((s) => s.saknas.length === 0 && !sideways.includes(s.till));
  return (
    <section className={dagarKvar < 0 ? 'next-step late' : 'next-step'} aria-label="Nästa steg">
      <p>
        <strong>Nästa steg: </strong>
        {mening}{' '}
        <span className="quiet">
          Senast {longDate(senast)} ({daysInWords(dagarKvar)}).
        </span>
        {arende.eskalering.map((text) => (
          <span key={text} className="quiet">
            {' '}
            {text}.
          </span>
        ))}
      </p>
      {ready === undefined ? (
        <Button
          onPress={() => {
            keepInAddress({ del: stalle });
            goToSection(stalle);
          }}
        >
          Gå dit
        </Button>
      ) : (
        <Button
          kind="primary"
          isDisabled={act.isBusy}
          onPress={() => void act.run({ id, till: ready.till }, 'Steget är taget.')}
        >
          {ready.text}
        </Button>
      )}
      <Refusal text={act.error} />
    </section>
  );
}
