import { useState } from 'react';
import { gallringsslag } from '../../../shared/gallring/gallring.ts';
import type { Gallringsslag } from '../../../shared/gallring/gallring.ts';
import { problemText } from '../../../shared/problem.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import type { Answer, Input } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { optionsOf } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';

type Regler = Answer<'gallring.regler'>['regler'];

/** How long each kind is kept and by which decision; a rule without a decision cannot be saved. */
export function Gallringsregler() {
  const asked = useQuestion('gallring.regler', {});
  return <Answered asked={asked}>{(found) => <Lista {...found} />}</Answered>;
}

async function save(regler: Input<'gallring.andraRegler'>['regler']): Promise<string | null> {
  const result = await ask('gallring.andraRegler', { regler });
  if (!result.ok) return problemText(result.problem);
  toast('Reglerna är sparade.');
  return null;
}

/** A time and the decision that says so, as a sentence. */
const regelText = (r: Regler[number]): string =>
  `${r.ar} år efter sista anteckningen. Beslut ${r.beslut}, ${r.beslutsdatum}.`;

function Lista({ regler, beslutade }: Answer<'gallring.regler'>) {
  const remove = async (slag: Gallringsslag): Promise<void> => {
    const fault = await save(regler.filter((r) => r.slag !== slag));
    if (fault !== null) toast(fault, 'danger');
  };
  return (
    <div className="stack">
      {beslutade.length > 0 && (
        <Notice kind="info">
          <p>SAS har beslutat för alla enheter. En egen tid kan vara längre, inte kortare.</p>
          <ul>
            {beslutade.map((r) => (
              <li key={r.slag}>
                <strong>{gallringsslag[r.slag]}</strong>: {regelText(r)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {regler.length > 0 && (
        <ul className="items">
          {regler.map((r) => (
            <li key={r.slag} className="row">
              <span>
                <strong>{gallringsslag[r.slag]}</strong>: {regelText(r)}
              </span>
              <span className="push">
                <Button
                  kind="quiet"
                  aria-label={`Ta bort regeln för ${gallringsslag[r.slag]}`}
                  onPress={() => void remove(r.slag)}
                >
                  Ta bort
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <NyRegel regler={regler} />
    </div>
  );
}

function NyRegel({ regler }: { readonly regler: Regler }) {
  const { idag } = useGrund();
  const tom = { slag: null as Gallringsslag | null, ar: '5', beslut: '', beslutsdatum: '' };
  const [typed, setTyped] = useState(tom);
  const [fault, setFault] = useState<string | null>(null);
  const set = (change: Partial<typeof tom>): void => {
    setFault(null);
    setTyped((t) => ({ ...t, ...change }));
  };
  const add = async (): Promise<void> => {
    const { slag, beslut, beslutsdatum } = typed;
    if (slag === null) return setFault('Välj vilket slag av ärende det gäller.');
    if (beslut.trim().length < 3)
      return setFault('Skriv hänvisningen till beslutet, till exempel diarienumret.');
    const regel = { slag, ar: Number(typed.ar), beslut, beslutsdatum };
    const found = await save([...regler.filter((r) => r.slag !== slag), regel]);
    return found === null ? setTyped(tom) : setFault(found);
  };
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void add();
      }}
    >
      <div className="field-row">
        <Select
          label="Slag av ärende"
          options={optionsOf(gallringsslag)}
          value={typed.slag}
          onChange={(slag) => set({ slag })}
        />
        <TextField
          label="Antal år"
          inputMode="numeric"
          short
          value={typed.ar}
          onChange={(ar) => set({ ar })}
        />
        <TextField
          label="Beslut"
          placeholder="KS 2024/117"
          value={typed.beslut}
          onChange={(beslut) => set({ beslut })}
        />
        <DateField
          label="Beslutsdatum"
          value={typed.beslutsdatum}
          onChange={(beslutsdatum) => set({ beslutsdatum })}
          today={idag}
          latest={idag}
        />
      </div>
      {fault !== null && (
        <Notice kind="danger" role="alert">
          <p>{fault}</p>
        </Notice>
      )}
      <p>
        <Button type="submit">Spara regeln</Button>
      </p>
      <p className="quiet small">
        Tiden räknas från sista anteckningen i ärendet. Enskilda verksamheter bevarar lex Sarah-ärenden i fem
        år efter sista anteckningen; för kommuner gäller dokumenthanteringsplanen.
      </p>
    </form>
  );
}
