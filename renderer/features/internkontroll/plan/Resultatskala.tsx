import { useState } from 'react';
import { medResultatskala, resultatskala } from '../../../../shared/internkontroll/resultatskala.ts';
import { addDays } from '../../../../shared/time/localDate.ts';
import { toAsciiId } from '../../../../shared/text/ascii.ts';
import { loadGrund, useGrund } from '../../../core/grund.ts';
import { useAct } from '../../../core/useAct.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Fold } from '../../../ui/Section.tsx';
import { TextField } from '../../../ui/TextField.tsx';

/** The words an outcome is judged with; the municipality's own, with what is in use from the start. */
export function Resultatskala() {
  const { kodverk, idag } = useGrund();
  const act = useAct('kodverk.andra');
  const [ord, setOrd] = useState('');
  const koder = resultatskala(kodverk, idag);
  const save = async (nya: typeof koder, said: string): Promise<void> => {
    const done = await act.run({ kodverk: medResultatskala(kodverk, nya) }, said);
    if (done === undefined) return;
    setOrd('');
    await loadGrund();
  };
  const kod = toAsciiId(ord);
  const finns = koder.some((k) => k.kod === kod);
  return (
    <Fold title="Resultatskala">
      <div className="card">
        <p className="small quiet">
          Orden som ett utfall bedöms med. Ett ord som tas bort kan inte väljas mer, men står kvar där det har
          använts.
        </p>
        <ul className="items" aria-label="Ord i resultatskalan">
          {koder.map((k) => (
            <li key={k.kod} className="row">
              <span>{k.text}</span>
              {koder.length > 1 && (
                <span className="push">
                  <Button
                    kind="quiet"
                    aria-label={`Ta bort ${k.text}`}
                    onPress={() =>
                      void save(
                        koder.map((x) => (x.kod === k.kod ? { ...x, giltigTill: addDays(idag, -1) } : x)),
                        `${k.text} kan inte väljas längre.`,
                      )
                    }
                  >
                    Ta bort
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
        <TextField
          label="Nytt ord"
          value={ord}
          onChange={setOrd}
          {...(finns ? { error: 'Ordet finns redan i skalan.' } : {})}
        />
        <Refusal text={act.error} />
        <div className="row">
          <Button
            isDisabled={kod === '' || finns || act.isBusy}
            onPress={() => void save([...koder, { kod, text: ord.trim() }], 'Ordet är tillagt.')}
          >
            Lägg till ordet
          </Button>
        </div>
      </div>
    </Fold>
  );
}
