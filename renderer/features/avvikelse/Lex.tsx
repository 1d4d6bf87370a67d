import { Scale, Stethoscope } from 'lucide-react';
import { useState } from 'react';
import { Answered } from '../../core/Answered.tsx';
import { goTo, hrefTo } from '../../core/places.ts';
import { platsFor } from '../../core/sakplatser.ts';
import { useAct } from '../../core/useAct.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, Choice } from '../../ui/Choice.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Fold } from '../../ui/Section.tsx';
import type { SektionProps } from './sektioner.ts';

const namn = { lexSarah: 'Lex Sarah', lexMaria: 'Lex Maria' } as const;

/** The two axes of a grave event, each opened with one act; both can be open at once. */
export function Lex({ avvikelse }: SektionProps) {
  const asked = useQuestion('kopplade.lista', { avvikelseId: avvikelse.id });
  return (
    <Answered asked={asked}>
      {(kopplade) => (
        <>
          {kopplade.length === 0 ? (
            <p className="quiet">Avvikelsen utreds varken enligt lex Sarah eller lex Maria.</p>
          ) : (
            <ul className="plain-list">
              {kopplade.map((k) => (
                <li key={k.id}>
                  {namn[k.sak]}{' '}
                  {k.dold ? (
                    `${k.nummer}, lämnad förbi enhetens chef`
                  ) : (
                    <>
                      <a href={hrefTo(platsFor(k.sak, k.id))}>{k.nummer}</a>, {k.status.toLowerCase()}
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
          {!kopplade.some((k) => k.sak === 'lexSarah') && <Sarah avvikelse={avvikelse} />}
          {!kopplade.some((k) => k.sak === 'lexMaria') && <Maria avvikelse={avvikelse} />}
        </>
      )}
    </Answered>
  );
}

function Sarah({ avvikelse }: Pick<SektionProps, 'avvikelse'>) {
  const act = useAct('lexSarah.franAvvikelse');
  const [forbiChef, setForbiChef] = useState(false);
  const [lagrum, setLagrum] = useState<'sol' | 'lss' | null>(
    avvikelse.lagrum === 'hsl' ? null : avvikelse.lagrum,
  );
  const gor = async (): Promise<void> => {
    if (lagrum === null) return;
    const made = await act.run(
      { avvikelseId: avvikelse.id, lagrum, forbiChef },
      'Lex Sarah-rapporten är lämnad.',
    );
    if (made !== undefined && !forbiChef) goTo(platsFor('lexSarah', made.id));
  };
  return (
    <Fold title="Rapportera enligt lex Sarah">
      <div className="card">
        <p>Rapporten görs av det som står i avvikelsen. Den som rapporterar är inte anonym enligt lag.</p>
        {avvikelse.lagrum === 'hsl' && (
          <Choice
            label="Enligt vilken lag ges insatsen?"
            options={[
              { id: 'sol', text: 'Socialtjänstlagen' },
              { id: 'lss', text: 'LSS' },
            ]}
            value={lagrum}
            onChange={setLagrum}
          />
        )}
        <Checkbox
          label="Lämna den förbi enhetens chef, som då bara ser att den finns"
          value={forbiChef}
          onChange={setForbiChef}
        />
        <Refusal text={act.error} />
        <div className="row">
          <Button icon={Scale} isDisabled={act.isBusy || lagrum === null} onPress={() => void gor()}>
            Rapportera
          </Button>
        </div>
      </div>
    </Fold>
  );
}

function Maria({ avvikelse }: Pick<SektionProps, 'avvikelse'>) {
  const act = useAct('lexMaria.franAvvikelse');
  const gor = async (): Promise<void> => {
    const made = await act.run({ avvikelseId: avvikelse.id }, 'Lex Maria-utredningen är registrerad.');
    if (made !== undefined) goTo(platsFor('lexMaria', made.id));
  };
  return (
    <Fold title="Utred enligt lex Maria">
      <div className="card">
        <p>MAS får en utredning med det som står i avvikelsen och tar ställning.</p>
        <Refusal text={act.error} />
        <div className="row">
          <Button icon={Stethoscope} isDisabled={act.isBusy} onPress={() => void gor()}>
            Registrera utredningen
          </Button>
        </div>
      </div>
    </Fold>
  );
}
