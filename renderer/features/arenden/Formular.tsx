import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { problemText } from '../../../shared/problem.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { Result } from '../../../shared/result.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Falten } from './Falten.tsx';
import type { Fel } from './Falten.tsx';
import { byggInput, faltFor } from './falt.ts';
import type { Falt, Varden } from './falt.ts';

interface Props {
  readonly falt: readonly Falt[];
  readonly start: Varden;
  readonly knapp: string;
  readonly spara: (input: Readonly<Record<string, unknown>>) => Promise<Result<unknown>>;
  readonly onAvbryt: () => void;
}

/** The sentence of a refusal with the question's own words in place of the contract's name of the field. */
function felAv(falt: readonly Falt[], problem: Problem): Fel {
  const f = faltFor(falt, problem.falt);
  if (f === undefined || problem.code !== 'ogiltig-indata')
    return { falt: f?.id, text: problemText(problem) };
  const uppgifter = { ...problem.uppgifter, falt: `”${f.text}”` };
  return { falt: f.id, text: problemText({ ...problem, uppgifter }) };
}

/** Brings the refused field to the eye and the keys; a long form has it far from its button. */
function useFocusOnFel(form: RefObject<HTMLFormElement | null>, fel: Fel | null): void {
  useEffect(() => {
    if (fel === null) return;
    const refused = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    refused?.focus();
    refused?.scrollIntoView({ block: 'center' });
  }, [form, fel]);
}

/** A form that saves, and keeps what was typed when it is refused. */
export function Formular({ falt, start, knapp, spara, onAvbryt }: Props) {
  const [varden, setVarden] = useState(start);
  const [fel, setFel] = useState<Fel | null>(null);
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnFel(form, fel);
  const press = async (): Promise<void> => {
    setSaving(true);
    const result = await spara(byggInput(falt, varden));
    setSaving(false);
    setFel(result.ok ? null : felAv(falt, result.problem));
  };
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void press();
      }}
      noValidate
    >
      <Falten
        falt={falt}
        varden={varden}
        onChange={(id, v) => setVarden((nu) => ({ ...nu, [id]: v }))}
        fel={fel}
      />
      {fel !== null && (
        <Notice kind="danger" role="alert">
          <p>{fel.text}</p>
        </Notice>
      )}
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={isSaving}>
          {knapp}
        </Button>
        <Button onPress={onAvbryt}>Avbryt</Button>
      </div>
    </form>
  );
}
