import { useState } from 'react';
import type { Granser as Varden } from '../../../shared/delning/granser.ts';
import { gallringsslag } from '../../../shared/gallring/gallring.ts';
import { listInText } from '../../../shared/text/svenska.ts';
import { Answered } from '../../core/Answered.tsx';
import { useAct } from '../../core/useAct.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Fold } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** What the centre decides for everybody beside organisation, lists, matrices and deadlines. */
export function Granser() {
  const asked = useQuestion('delning.granser', {});
  return (
    <Fold title="Gränser som gäller alla enheter">
      <Answered asked={asked}>{(value) => <Form start={value} />}</Answered>
    </Fold>
  );
}

const whole = (text: string): number | null => (/^\d{1,4}$/u.test(text.trim()) ? Number(text) : null);

function Form({ start }: { readonly start: Varden }) {
  const [smatal, setSmatal] = useState(String(start.smatal));
  const act = useAct('delning.andraGranser');
  const limit = whole(smatal);
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        if (limit === null) return;
        void act.run({ smatal: limit }, 'Sparat. Gränsen följer med vid nästa hämtning.');
      }}
    >
      <p className="small">
        Organisation, typer, riskmatriser, frister och regler för MAS och SAS följer också med till enheterna
        när du ändrar dem. Enheten får veta vilka öppna ärenden som påverkas.
      </p>
      <TextField
        label="Dölj antal under"
        help="I offentliga rapporter visas inte antal från 1 upp till under talet. En enhet kan ha en högre gräns, inte en lägre."
        value={smatal}
        onChange={setSmatal}
        inputMode="numeric"
      />
      <p className="small">
        {start.gallring.length === 0
          ? 'Ingen tid för gallring är beslutad. Reglerna i Registervård på den här datorn gäller också enheterna.'
          : `Gallring: ${listInText(start.gallring.map((r) => `${gallringsslag[r.slag].toLowerCase()} efter ${r.ar} år (${r.beslut})`))}. Reglerna ändras i Registervård på den här datorn och gäller också enheterna; en enhet kan ha en längre tid, inte en kortare.`}
      </p>
      {act.error !== undefined && (
        <Notice kind="danger" role="alert">
          <p>{act.error}</p>
        </Notice>
      )}
      <div className="row">
        <Button type="submit" isDisabled={limit === null || act.isBusy}>
          Spara gränsen
        </Button>
      </div>
    </form>
  );
}
