import { useState } from 'react';
import type { Granser as Varden } from '../../../shared/delning/granser.ts';
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
  const [manader, setManader] = useState(start.gallring === null ? '' : String(start.gallring.manader));
  const [beslut, setBeslut] = useState(start.gallring?.beslut ?? '');
  const act = useAct('delning.andraGranser');
  const limit = whole(smatal);
  const kept = manader.trim() === '' ? null : whole(manader);
  const isRead = limit !== null && (manader.trim() === '' || kept !== null);
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        if (limit === null) return;
        const gallring = kept === null ? null : { manader: kept, beslut };
        void act.run(
          { granser: { smatal: limit, gallring } },
          'Sparat. Gränserna följer med vid nästa hämtning.',
        );
      }}
    >
      <p className="small">
        Organisation, typer, riskmatriser, frister och regler för MAS och SAS följer också med till enheterna
        när du ändrar dem. Enheten får veta vilka öppna ärenden som påverkas.
      </p>
      <TextField
        label="Dölj antal under"
        help="I offentliga rapporter visas inte antal från 1 upp till under talet. 0 döljer inget."
        value={smatal}
        onChange={setSmatal}
        inputMode="numeric"
      />
      <TextField
        label="Gallras efter så många månader"
        help="Lämna tomt om det inte finns något beslut."
        optional
        value={manader}
        onChange={setManader}
        inputMode="numeric"
      />
      {manader.trim() !== '' && (
        <TextField
          label="Beslut om gallring"
          help="Till exempel Socialnämnden 2026-03-12 § 14."
          value={beslut}
          onChange={setBeslut}
        />
      )}
      {act.error !== undefined && (
        <Notice kind="danger" role="alert">
          <p>{act.error}</p>
        </Notice>
      )}
      <div className="row">
        <Button type="submit" isDisabled={!isRead || act.isBusy}>
          Spara gränserna
        </Button>
      </div>
    </form>
  );
}
