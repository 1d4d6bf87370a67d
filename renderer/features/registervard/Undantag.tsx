import { useState } from 'react';
import { gallringsslag } from '../../../shared/gallring/gallring.ts';
import type { Gallringsslag } from '../../../shared/gallring/gallring.ts';
import { problemText } from '../../../shared/problem.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { optionsOf } from '../../ui/Choice.tsx';
import { Fold } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';

/** Cases that must stay for now, whatever the rules say: a claim, an appeal, a request to see them. */
export function Undantag() {
  const asked = useQuestion('gallring.undantag', {});
  const lift = async (slag: Gallringsslag, nummer: string): Promise<void> => {
    const result = await ask('gallring.havUndantag', { slag, nummer });
    if (!result.ok) toast(problemText(result.problem), 'danger');
  };
  return (
    <div className="stack">
      <Answered asked={asked}>
        {(list) =>
          list.length === 0 ? (
            <p className="quiet">Inget ärende är undantaget.</p>
          ) : (
            <ul className="items">
              {list.map((u) => (
                <li key={u.sakId} className="row">
                  <span>
                    <strong>{u.nummer}</strong>: {u.skal} <span className="quiet small">({u.vem})</span>
                  </span>
                  <span className="push">
                    <Button
                      kind="quiet"
                      aria-label={`Häv undantaget för ${u.nummer}`}
                      onPress={() => void lift(u.slag, u.nummer)}
                    >
                      Häv undantaget
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <Fold title="Undanta ett ärende">
        <Nytt />
      </Fold>
    </div>
  );
}

function Nytt() {
  const [slag, setSlag] = useState<Gallringsslag>('avvikelse');
  const utkast = useSvarsutkast('undantag', 'Undanta ett ärende', { nummer: '', skal: '' });
  const { nummer, skal } = utkast.varden;
  const [fault, setFault] = useState<{ readonly falt: string; readonly text: string } | null>(null);
  const save = async (): Promise<void> => {
    if (nummer.trim() === '') return setFault({ falt: 'nummer', text: 'Skriv ärendets nummer.' });
    if (skal.trim() === '') return setFault({ falt: 'skal', text: 'Skriv varför ärendet ska vara kvar.' });
    const result = await ask('gallring.undanta', { slag, nummer, skal });
    if (!result.ok) return setFault({ falt: 'nummer', text: problemText(result.problem) });
    await utkast.klar();
    return setFault(null);
  };
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void save();
      }}
    >
      <div className="field-row">
        <Select
          label="Slag av ärende"
          options={optionsOf(gallringsslag)}
          value={slag}
          onChange={(s) => {
            if (s !== null) setSlag(s);
          }}
        />
        <TextField
          label="Nummer"
          value={nummer}
          onChange={(t) => utkast.set({ nummer: t })}
          error={fault?.falt === 'nummer' ? fault.text : undefined}
        />
        <Fritext
          label="Varför det ska vara kvar"
          value={skal}
          onChange={(t) => utkast.set({ skal: t })}
          error={fault?.falt === 'skal' ? fault.text : undefined}
        />
      </div>
      <p>
        <Button type="submit">Undanta ärendet</Button>
      </p>
    </form>
  );
}
