import { useState } from 'react';
import { Answered } from '../../../core/Answered.tsx';
import { useGrund } from '../../../core/grund.ts';
import { goTo, usePlace } from '../../../core/places.ts';
import { useAct } from '../../../core/useAct.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choices } from '../../../ui/Choice.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { TextField } from '../../../ui/TextField.tsx';

/** As many as are shown to choose among; those marked in the register come along whatever their place. */
const visas = 200;

/** Names the two and chooses the risks; those that were marked in the register are chosen from the start. */
export function BjudIn() {
  const asked = useQuestion('risk.rader', { sort: 'poang', fallande: true, antal: visas });
  return (
    <>
      <PageHeader
        title="Ny dubbelskattning"
        lead="De två skattar på den här datorn, en i taget. Den som är klar lämnar över."
      />
      <Answered asked={asked}>
        {({ rader }) =>
          rader.length === 0 ? (
            <EmptyState title="Det finns inga risker att skatta" text="Skriv en risk i registret först.">
              <Button onPress={() => goTo('internkontroll/risker/ny')}>Ny risk</Button>
            </EmptyState>
          ) : (
            <Formular risker={rader} />
          )
        }
      </Answered>
    </>
  );
}

interface Props {
  readonly risker: readonly { readonly id: string; readonly nr: number; readonly risk: string }[];
}
function Formular({ risker }: Props) {
  const { profil, idag } = useGrund();
  const valda = (usePlace().search.get('risker') ?? '').split(' ').filter((id) => id !== '');
  const act = useAct('dubbelskattning.bjudIn');
  const [namn, setNamn] = useState(`Skattning ${idag}`);
  const [a, setA] = useState(profil.namn);
  const [b, setB] = useState('');
  const [ids, setIds] = useState<readonly string[]>(valda.length > 0 ? valda : risker.map((r) => r.id));
  const save = async (): Promise<void> => {
    const saved = await act.run(
      { namn, personer: { a, b }, risker: [...ids] },
      'Dubbelskattningen är startad.',
    );
    if (saved !== undefined) goTo(`internkontroll/dubbelskattning/${saved.id}/a`);
  };
  return (
    <form
      className="risk-form"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void save();
      }}
    >
      <TextField label="Namn" value={namn} onChange={setNamn} />
      <div className="two">
        <TextField label="Första personen" help="Börjar." value={a} onChange={setA} />
        <TextField label="Andra personen" help="Tar över när den första är klar." value={b} onChange={setB} />
      </div>
      <Choices
        label="Risker"
        look="column"
        options={risker.map((r) => ({ id: r.id, text: `${r.nr}. ${r.risk}` }))}
        value={ids}
        onChange={setIds}
      />
      <Refusal text={act.error} />
      <div className="save-bar">
        <Button
          kind="primary"
          type="submit"
          isDisabled={ids.length === 0 || b.trim() === '' || a.trim() === '' || act.isBusy}
        >
          Starta
        </Button>
        <Button onPress={() => goTo('internkontroll/dubbelskattning')}>Avbryt</Button>
      </div>
    </form>
  );
}
