import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { problemText } from '../../../shared/problem.ts';
import type { Problem } from '../../../shared/problem.ts';
import { roller } from '../../../shared/profil/profil.ts';
import type { Result } from '../../../shared/result.ts';
import { useGrund } from '../../core/grund.ts';
import { useFormutkast, useIfyllt } from '../../core/useFormutkast.ts';
import type { Formutkast, Utkastplats } from '../../core/useFormutkast.ts';
import { useOneAtATime } from '../../core/useOneAtATime.ts';
import { Utkastruta } from '../../core/Utkastruta.tsx';
import { teachSave } from '../../frame/commands.ts';
import { Saknyckel } from '../../sekretess/Saknyckel.tsx';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Falten } from './Falten.tsx';
import type { Fel } from './Falten.tsx';
import { borjanAv, byggInput, faltFor, synliga } from './falt.ts';
import type { Falt, Varden } from './falt.ts';

interface Props {
  readonly falt: readonly Falt[];
  readonly start: Varden;
  readonly knapp: string;
  /** What is typed is kept under this name until it is saved. */
  readonly utkast: Utkastplats;
  /** Takes the answers and the id of the draft they were kept in. */
  readonly spara: (input: Readonly<Record<string, unknown>>, utkastId: string) => Promise<Result<unknown>>;
  /** There is no case yet whose key the texts share; the draft has one of its own. */
  readonly egenNyckel?: boolean;
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

/** A form that saves, keeps what was typed when it is refused, and takes it up again when it was left. */
export function Formular(props: Props) {
  const { profil, idag } = useGrund();
  const utkast = useFormutkast(props.utkast.nyckel);
  if (utkast === undefined) return <Loading lines={4} />;
  const vem = { idag, namn: profil.namn, titel: roller[profil.roll] };
  const borjan = { ...borjanAv(props.falt, vem), ...props.start };
  return <Ifyllt key={utkast.id} {...props} borjan={borjan} fran={utkast} />;
}

function Ifyllt({
  falt,
  borjan,
  fran,
  knapp,
  utkast,
  spara,
  egenNyckel = false,
  onAvbryt,
}: Props & { readonly borjan: Varden; readonly fran: Formutkast }) {
  const ifyllt = useIfyllt(utkast, fran, borjan);
  const { varden } = ifyllt;
  const [fel, setFel] = useState<Fel | null>(null);
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnFel(form, fel);
  const press = useOneAtATime(async (): Promise<void> => {
    setSaving(true);
    const result = await spara(byggInput(falt, varden), fran.id);
    setSaving(false);
    setFel(result.ok ? null : felAv(falt, result.problem));
    if (result.ok) await ifyllt.klar();
  });
  const save = useRef(press);
  useEffect(() => {
    save.current = press;
  });
  useEffect(() => teachSave(() => void save.current()), []);
  const formular = (
    <form
      ref={form}
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void press();
      }}
      noValidate
    >
      <Utkastruta {...ifyllt} />
      <Falten
        falt={synliga(falt, varden)}
        varden={varden}
        onChange={(id, v) => ifyllt.set({ [id]: v })}
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
  return egenNyckel ? (
    <Saknyckel slag="utkast" id={fran.id} sak={varden}>
      {formular}
    </Saknyckel>
  ) : (
    formular
  );
}
