import { useState } from 'react';
import type { Block } from '../../../../shared/dokument/dokument.ts';
import type { Answer } from '../../../core/client.ts';
import { useAct } from '../../../core/useAct.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Rapportval } from './Rapport.tsx';

interface Props {
  readonly val: Rapportval;
  readonly rubrik: string;
  readonly text: Answer<'internkontroll.rapport'>['texter'][number];
  readonly block: readonly Block[];
}

/** A part that is the owner's own words: read as the document has it, opened for writing in place. */
export function Avsnittstext({ val, rubrik, text, block }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const act = useAct('internkontroll.textSpara');
  const save = async (written: string, said: string): Promise<void> => {
    const done = await act.run({ ...val, avsnitt: text.avsnitt, text: written }, said);
    if (done !== undefined) setTyped(null);
  };
  if (typed === null)
    return (
      <>
        {block.map((b, i) => (b.slag === 'stycke' ? <p key={b.id ?? String(i)}>{b.text}</p> : null))}
        <div className="row">
          <Button
            aria-label={`Skriv ${rubrik.toLowerCase()}`}
            onPress={() => setTyped(text.text === '' ? text.forslag : text.text)}
          >
            Skriv
          </Button>
          <span className="small quiet">
            {text.text === '' ? 'Varsams förslag, räknat ur registret.' : 'Din text.'}
          </span>
        </div>
      </>
    );
  return (
    <>
      <TextField
        label={rubrik}
        help="En tom rad ger ett nytt stycke."
        rows={8}
        spellCheck
        autoFocus
        value={typed}
        onChange={setTyped}
      />
      <Refusal text={act.error} />
      <div className="row">
        <Button
          kind="primary"
          isDisabled={act.isBusy}
          onPress={() => void save(typed.trim() === text.forslag.trim() ? '' : typed, 'Texten är sparad.')}
        >
          Spara texten
        </Button>
        <Button onPress={() => setTyped(null)}>Avbryt</Button>
        {text.text !== '' && (
          <Button kind="quiet" onPress={() => void save('', 'Förslaget är tillbaka.')}>
            Ta tillbaka förslaget
          </Button>
        )}
        {text.forra !== '' && (
          <Button kind="quiet" onPress={() => setTyped(text.forra)}>
            Hämta förra årets text
          </Button>
        )}
      </div>
    </>
  );
}
