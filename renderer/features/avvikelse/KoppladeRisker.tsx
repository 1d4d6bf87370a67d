import { Link2, Unlink } from 'lucide-react';
import { useState } from 'react';
import { longDate } from '../../../shared/time/localDate.ts';
import { localDateOf } from '../../../shared/time/instant.ts';
import { Answered } from '../../core/Answered.tsx';
import { hrefTo } from '../../core/places.ts';
import { useAct } from '../../core/useAct.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Fold } from '../../ui/Section.tsx';
import { countOf } from '../../ui/swedish.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { SektionProps } from './sektioner.ts';

/** As many as are shown to choose among; more words narrow it. */
const visas = 8;

/** The risks of internkontroll that the case hangs together with; a link asks whether the risk should be looked at again. */
export function KoppladeRisker({ avvikelse }: SektionProps) {
  const asked = useQuestion('risk.forAvvikelse', { avvikelseId: avvikelse.id });
  const lossa = useAct('risk.lossa');
  return (
    <Answered asked={asked} lines={2}>
      {(kopplade) => (
        <>
          {kopplade.length === 0 && (
            <p className="quiet">Ärendet är inte kopplat till någon risk i riskregistret.</p>
          )}
          {kopplade.length > 0 && (
            <ul className="items">
              {kopplade.map((r) => (
                <li key={r.id} className="row">
                  <a href={hrefTo(`internkontroll/risker/${r.id}`)}>
                    Risk {r.nr}: {r.risk}
                  </a>
                  <span className="quiet small">kopplad {longDate(localDateOf(r.at))}</span>
                  <IconButton
                    icon={Unlink}
                    label={`Ta bort kopplingen till risk ${r.nr}`}
                    onPress={() =>
                      void lossa.run({ id: r.id, avvikelseId: avvikelse.id }, 'Kopplingen är borttagen.')
                    }
                  />
                </li>
              ))}
            </ul>
          )}
          <Refusal text={lossa.error} />
          <Fold title="Koppla till risk">
            <Koppla avvikelseId={avvikelse.id} redan={new Set(kopplade.map((r) => r.id))} />
          </Fold>
        </>
      )}
    </Answered>
  );
}

interface Props {
  readonly avvikelseId: string;
  readonly redan: ReadonlySet<string>;
}
function Koppla({ avvikelseId, redan }: Props) {
  const [text, setText] = useState('');
  const act = useAct('risk.koppla');
  const asked = useQuestion('risk.rader', {
    filter: text.trim() === '' ? {} : { text },
    sort: 'poang',
    fallande: true,
    antal: visas + redan.size,
  });
  return (
    <div className="stack">
      <TextField label="Sök bland riskerna" value={text} onChange={setText} />
      <Answered asked={asked} lines={3}>
        {({ rader, totalt }) => {
          const val = rader.filter((r) => !redan.has(r.id)).slice(0, visas);
          return (
            <>
              {val.length === 0 && <p className="quiet">Ingen risk passar.</p>}
              <ul className="items">
                {val.map((r) => (
                  <li key={r.id} className="row">
                    <Button
                      icon={Link2}
                      aria-label={`Koppla till risk ${r.nr}: ${r.risk}`}
                      onPress={() =>
                        void act.run(
                          { id: r.id, avvikelseId },
                          `Ärendet är kopplat till risk ${r.nr}, som nu frågar om den ska omvärderas.`,
                        )
                      }
                    >
                      Koppla
                    </Button>
                    <span>
                      {r.nr}. {r.risk}
                    </span>
                  </li>
                ))}
              </ul>
              {totalt > val.length + redan.size && (
                <p className="quiet small">
                  {countOf(val.length, 'risk', 'risker')} av {totalt} visas. Sök för att hitta fler.
                </p>
              )}
            </>
          );
        }}
      </Answered>
      <Refusal text={act.error} />
    </div>
  );
}
