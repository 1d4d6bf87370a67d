import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { kodText, koderI } from '../../shared/kodverk/kodverk.ts';
import type { Orsak } from '../../shared/orsak/orsak.ts';
import { useGrund } from '../core/grund.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Choices } from '../ui/Choice.tsx';
import { Select } from '../ui/Select.tsx';
import { Fritext } from '../sekretess/Fritext.tsx';
import { Fold } from '../ui/Section.tsx';
import { Refusal } from '../ui/Refusal.tsx';

interface Props {
  readonly orsaker: readonly Orsak[];
  readonly isOpen: boolean;
  /** The form stands behind a fold, where naming a cause is no step that has to be taken. */
  readonly ihopvikt?: true;
  /** Saves all of them; gives undefined when it was refused. */
  readonly spara: (orsaker: readonly Orsak[], said: string) => Promise<unknown>;
  /** Why it was refused. */
  readonly fel: string | undefined;
}

/** Why it happened, on the level of the system and never of a person. The same for every kind of case. */
export function Orsaker({ orsaker, isOpen, ihopvikt, spara, fel }: Props) {
  const { kodverk } = useGrund();
  const ny = <Ny onAdd={(o) => spara([...orsaker, o], 'Orsaken är sparad.')} />;
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
                  void spara(
                    orsaker.filter((_, j) => j !== i),
                    'Orsaken är borttagen. Historiken minns den.',
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {isOpen &&
        (ihopvikt === true || orsaker.length > 0 ? (
          <Fold key={orsaker.length} title={orsaker.length === 0 ? 'Ny orsak' : 'Lägg till en orsak till'}>
            {ny}
          </Fold>
        ) : (
          ny
        ))}
      <Refusal text={fel} />
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
      <Fritext
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
