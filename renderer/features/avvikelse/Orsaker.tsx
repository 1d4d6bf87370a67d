import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { arAvslutad } from '../../../shared/avvikelse/overgangar.ts';
import { kodText, koderI } from '../../../shared/kodverk/kodverk.ts';
import type { Orsak } from '../../../shared/orsak/orsak.ts';
import { Answered } from '../../core/Answered.tsx';
import { useGrund } from '../../core/grund.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Refusal } from './Refusal.tsx';
import type { SektionProps } from './sektioner.ts';
import { useAct } from './useAct.ts';

/** Why it happened, on the level of the system and never of a person. */
export function Orsaker({ avvikelse }: SektionProps) {
  const asked = useQuestion('avvikelse.arende', { id: avvikelse.id });
  return (
    <Answered asked={asked}>{({ orsaker }) => <Lista avvikelse={avvikelse} orsaker={orsaker} />}</Answered>
  );
}

type ListaProps = Pick<SektionProps, 'avvikelse'> & { readonly orsaker: readonly Orsak[] };

function Lista({ avvikelse, orsaker }: ListaProps) {
  const { kodverk } = useGrund();
  const act = useAct('avvikelse.orsaker');
  const isOpen = !arAvslutad(avvikelse.status);
  const save = (alla: readonly Orsak[], said: string) =>
    act.run({ id: avvikelse.id, orsaker: [...alla] }, said);
  return (
    <>
      {orsaker.length === 0 && <p className="quiet">Ingen orsak är angiven än.</p>}
      <ul className="items">
        {orsaker.map((o, i) => (
          <li key={`${o.omrade}-${o.text}`} className="item">
            <span>
              <span className="title">{kodText(kodverk, 'orsaksomrade', o.omrade)}</span>{' '}
              {o.bakomliggande.length > 0 && (
                <span className="quiet">
                  ({o.bakomliggande.map((b) => kodText(kodverk, 'bakomliggande-orsak', b)).join(', ')}){' '}
                </span>
              )}
              {o.text}
            </span>
            {isOpen && (
              <IconButton
                icon={Trash2}
                label="Ta bort orsaken"
                onPress={() =>
                  void save(
                    orsaker.filter((_, j) => j !== i),
                    'Orsaken är borttagen. Historiken minns den.',
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {isOpen && <Ny onAdd={(o) => save([...orsaker, o], 'Orsaken är sparad.')} />}
      <Refusal text={act.error} />
    </>
  );
}

function Ny({ onAdd }: { readonly onAdd: (o: Orsak) => Promise<unknown> }) {
  const { kodverk } = useGrund();
  const [omrade, setOmrade] = useState<string | null>(null);
  const [bakomliggande, setBakomliggande] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const options = (lista: string) => koderI(kodverk, lista).map((k) => ({ id: k.kod, text: k.text }));
  const add = async (): Promise<void> => {
    if (omrade === null) return;
    const added = await onAdd({ omrade, bakomliggande: [...bakomliggande], text: text.trim() });
    if (added === undefined) return;
    setOmrade(null);
    setBakomliggande([]);
    setText('');
  };
  return (
    <div className="card">
      <Select label="Orsaksområde" options={options('orsaksomrade')} value={omrade} onChange={setOmrade} />
      <Choices
        label="Bakomliggande"
        optional
        options={options('bakomliggande-orsak')}
        value={bakomliggande}
        onChange={setBakomliggande}
      />
      <TextField
        label="Beskriv orsaken"
        help="Beskriv rutinen, miljön eller organisationen. Skriv inte vem."
        optional
        rows={2}
        value={text}
        onChange={setText}
      />
      <div className="row">
        <Button icon={Plus} isDisabled={omrade === null} onPress={() => void add()}>
          Lägg till orsaken
        </Button>
      </div>
    </div>
  );
}
