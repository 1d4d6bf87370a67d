import { useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useFar } from '../../core/BaraFor.tsx';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { inFigures } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';
import { Eskalering } from './Eskalering.tsx';
import { Frister } from './Frister.tsx';
import { Monsterregler } from './Monsterregler.tsx';
import { isAntalOk } from './regelform.ts';
import type { Regelform } from './regelform.ts';
import { Trappa } from './Trappa.tsx';

type Regler = Answer<'regler.visa'>;

/** Deadlines, who is told, when MAS or SAS must know, and what counts as a pattern: edited together, shown before adopted. */
export function Regler() {
  const asked = useQuestion('regler.visa', {});
  return (
    <Answered asked={asked} lines={6}>
      {(regler) => <Redigera key={JSON.stringify(regler.antagna)} regler={regler} />}
    </Answered>
  );
}

function Redigera({ regler }: { readonly regler: Regler }) {
  const { frister, eskalering, monster } = regler;
  const [form, setForm] = useState<Regelform>({ frister, eskalering, monster });
  const may = useFar('regler.frister.andra');
  const isChanged = JSON.stringify(form) !== JSON.stringify({ frister, eskalering, monster });
  return (
    <div className="stack">
      <p>
        Lagen har ord, inte dagar: genast, utan dröjsmål, snarast. Antalet dagar är er egen rutin.
        {!may && ' Din roll ser reglerna men ändrar dem inte.'}
      </p>
      <Frister regler={regler} form={form} onChange={setForm} may={may} />
      <Trappa regler={regler} form={form} onChange={setForm} may={may} />
      <Eskalering regler={regler} form={form} onChange={setForm} may={may} />
      <Monsterregler regler={regler} form={form} onChange={setForm} may={may} />
      {may && isChanged && (
        <Antagning regler={regler} form={form} onRegret={() => setForm({ frister, eskalering, monster })} />
      )}
    </div>
  );
}

interface AntagningProps {
  readonly regler: Regler;
  readonly form: Regelform;
  readonly onRegret: () => void;
}

/** What would change, in words and counted on today's cases, before it is put in force. */
function Antagning({ regler, form, onRegret }: AntagningProps) {
  const [error, setError] = useState<string>();
  const isOk = isAntalOk(form);
  const seen = useQuestion('regler.forhandsvisa', isOk ? form : {});
  const adopt = async (): Promise<void> => {
    const is = (part: keyof Regelform): boolean =>
      JSON.stringify(form[part]) !== JSON.stringify(regler[part]);
    const work = [
      ...(is('frister') ? [() => ask('regler.frister.andra', { frister: form.frister })] : []),
      ...(is('eskalering') ? [() => ask('regler.eskalering.andra', { eskalering: form.eskalering })] : []),
      ...(is('monster') ? [() => ask('regler.monster.andra', { monster: form.monster })] : []),
    ];
    for (const one of work) {
      const result = await one();
      if (!result.ok) return setError(problemText(result.problem));
    }
    return toast('Reglerna gäller från och med nu. De tidigare finns kvar i historiken.');
  };
  return (
    <Notice kind="warning">
      <p>
        <strong>Det här ändras när du antar reglerna</strong>
      </p>
      {isOk ? (
        <Answered asked={seen} lines={2}>
          {(s) => (
            <>
              <ul>
                {s.andringar.map((t) => (
                  <li key={t}>{t}</li>
                ))}
              </ul>
              <p>
                Försenade ärenden: {inFigures(s.forsenade.nu)} nu, {inFigures(s.forsenade.med)} med de nya
                reglerna. Ärenden som MAS eller SAS ska ta del av: {inFigures(s.eskalerade.nu)} nu,{' '}
                {inFigures(s.eskalerade.med)}. Mönster: {inFigures(s.monster.nu)} nu,{' '}
                {inFigures(s.monster.med)}.
              </p>
            </>
          )}
        </Answered>
      ) : (
        <p>Skriv ett helt tal i varje ruta innan reglerna kan antas.</p>
      )}
      <Refusal text={error} />
      <div className="row">
        <Button kind="primary" isDisabled={!isOk} onPress={() => void adopt()}>
          Anta reglerna
        </Button>
        <Button onPress={onRegret}>Ångra ändringarna</Button>
      </div>
    </Notice>
  );
}
