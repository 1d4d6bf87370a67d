import { Plus, Trash2 } from 'lucide-react';
import { kodText, koderI } from '../../shared/kodverk/kodverk.ts';
import type { Orsak } from '../../shared/orsak/orsak.ts';
import { useGrund } from '../core/grund.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Choices } from '../ui/Choice.tsx';
import { Select } from '../ui/Select.tsx';
import { Fritext } from '../sekretess/Fritext.tsx';
import { Fold } from '../ui/Section.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { useSvarsutkast } from '../core/useSvarsutkast.ts';
import type { Svarsutkast } from '../core/useSvarsutkast.ts';

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
  const utkast = useSvarsutkast<Ifylld>('orsak', 'Orsak', tom);
  const ny = <Ny utkast={utkast} onAdd={(o) => spara([...orsaker, o], 'Orsaken är sparad.')} />;
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
          <Fold
            key={orsaker.length}
            title={orsaker.length === 0 ? 'Ny orsak' : 'Lägg till en orsak till'}
            isOpenAtFirst={utkast.isTaken}
          >
            {ny}
          </Fold>
        ) : (
          ny
        ))}
      <Refusal text={fel} />
    </>
  );
}

interface Ifylld {
  readonly omrade: string | null;
  readonly bakomliggande: readonly string[];
  readonly text: string;
}
const tom: Ifylld = { omrade: null, bakomliggande: [], text: '' };

interface NyProps {
  readonly utkast: Svarsutkast<Ifylld>;
  readonly onAdd: (o: Orsak) => Promise<unknown>;
}
function Ny({ utkast, onAdd }: NyProps) {
  const { kodverk } = useGrund();
  const { omrade, bakomliggande, text } = utkast.varden;
  const options = (lista: string) => koderI(kodverk, lista).map((k) => ({ id: k.kod, text: k.text }));
  const add = async (): Promise<void> => {
    if (omrade === null) return;
    const added = await onAdd({ omrade, bakomliggande: [...bakomliggande], text: text.trim() });
    if (added === undefined) return;
    await utkast.klar();
  };
  return (
    <div className="card">
      <Select
        label="Orsaksområde"
        options={options('orsaksomrade')}
        value={omrade}
        onChange={(o) => utkast.set({ omrade: o })}
      />
      <Choices
        label="Bakomliggande"
        optional
        options={options('bakomliggande-orsak')}
        value={bakomliggande}
        onChange={(b) => utkast.set({ bakomliggande: b })}
      />
      <Fritext
        label="Beskriv orsaken"
        help="Beskriv rutinen, miljön eller organisationen. Skriv inte vem."
        optional
        rows={2}
        value={text}
        onChange={(t) => utkast.set({ text: t })}
      />
      <div className="row">
        <Button icon={Plus} isDisabled={omrade === null} onPress={() => void add()}>
          Lägg till orsaken
        </Button>
      </div>
    </div>
  );
}
