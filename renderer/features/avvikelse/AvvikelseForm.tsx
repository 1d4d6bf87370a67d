import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { FieldErrors, Resolver } from 'react-hook-form';
import type { AvvikelseId, AvvikelseUppgifter } from '../../../shared/avvikelse/avvikelse.ts';
import type { Problem } from '../../../shared/problem.ts';
import { problemText } from '../../../shared/problem.ts';
import { localTimeOf } from '../../../shared/time/instant.ts';
import { clockInText } from '../../../shared/text/svenska.ts';
import { useGrund } from '../../core/grund.ts';
import { teachSave } from '../../frame/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NyckelContext } from '../../sekretess/nyckelContext.ts';
import { useRollnyckel } from '../../sekretess/useRollnyckel.ts';
import { BlurContext, goToField } from './fields.tsx';
import { granskaFormular } from './formVarden.ts';
import type { Formularfel, FormVarden, Granskat } from './formVarden.ts';
import { useDraft } from '../../core/useDraft.ts';
import { useOneAtATime } from '../../core/useOneAtATime.ts';

interface Props {
  readonly draftId: string;
  readonly draftKind: string;
  /** The case that is completed; a new one has none yet. */
  readonly avvikelseId?: AvvikelseId;
  /** What a draft needs beside the form, to be found again. */
  readonly draftExtra?: Readonly<Record<string, string>>;
  readonly start: FormVarden;
  readonly act: string;
  /** Saves for real; gives the refusal, or null when it was saved. */
  readonly save: (uppgifter: AvvikelseUppgifter) => Promise<Problem | null>;
  readonly onDiscard: () => void;
  /** The first letter of the draft has been typed. */
  readonly onTyped?: () => void;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
}

const none: readonly Formularfel[] = [];

/** The frame of both forms: drafts as it is typed, Ctrl+S, faults at the field and in a summary that leads there. */
export function AvvikelseForm(props: Props) {
  const {
    draftId,
    draftKind,
    avvikelseId,
    draftExtra,
    start,
    act,
    save,
    onDiscard,
    onTyped,
    children,
    aside,
  } = props;
  const grund = useGrund();
  const [fel, setFel] = useState(none);
  const [isAsking, setAsking] = useState(false);
  const summary = useRef<HTMLDivElement>(null);

  const resolver: Resolver<FormVarden> = (values) => {
    const judged = granskaFormular(values, grund);
    return judged.ok ? { values, errors: {} } : { values: {}, errors: errorsOf(judged.fel) };
  };
  const form = useForm<FormVarden>({ defaultValues: start, resolver, shouldFocusError: false });
  const draft = useDraft(draftId, draftKind, () => ({ ...form.getValues(), ...draftExtra }));
  const { note } = draft;
  const sekretess = useRollnyckel(
    avvikelseId === undefined ? 'utkast' : 'avvikelse',
    avvikelseId ?? draftId,
    () => form.getValues(['vadHande', 'omedelbarAtgard', 'forbattringsforslag']),
  );
  /** Judges the whole form, shows every fault at its field and gives the answers when they hold. */
  const judge = useCallback(async (): Promise<Granskat> => {
    await form.trigger();
    const judged = granskaFormular(form.getValues(), grund);
    setFel(judged.ok ? none : judged.fel);
    return judged;
  }, [form, grund]);
  const hasFailed = useRef(false);
  const tellTyped = useRef(onTyped);
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => {
          note();
          tellTyped.current?.();
          tellTyped.current = undefined;
          if (hasFailed.current) void judge();
        },
      }),
    [form, note, judge],
  );

  const submit = useOneAtATime(async (): Promise<void> => {
    const judged = await judge();
    hasFailed.current = !judged.ok;
    if (!judged.ok) return summary.current?.focus();
    draft.flush();
    const refusal = await save(judged.uppgifter);
    if (refusal === null) return draft.stop();
    setFel([{ falt: refusal.falt ?? '', text: problemText(refusal) }]);
    return summary.current?.focus();
  });
  const submitter = useRef(submit);
  useEffect(() => {
    submitter.current = submit;
  });
  useEffect(() => teachSave(() => void submitter.current()), []);

  return (
    <FormProvider {...form}>
      <NyckelContext value={sekretess}>
        <BlurContext value={draft.flush}>
          <form
            className="report-form"
            noValidate
            onSubmit={(e) => {
              e.preventDefault();
              void submit();
            }}
          >
            <div className="questions">
              <div ref={summary} tabIndex={-1} className="summary">
                {fel.length > 0 && <Summary fel={fel} />}
              </div>
              {children}
              <div className="save-bar">
                <Button kind="primary" type="submit">
                  {act} <kbd aria-hidden>Ctrl+S</kbd>
                </Button>
                <output className="quiet small">{draftWords(draft)}</output>
                <span className="push">
                  <Button kind="quiet" onPress={() => setAsking(true)}>
                    Kasta
                  </Button>
                </span>
              </div>
            </div>
            <aside className="aside">{aside}</aside>
          </form>
        </BlurContext>
      </NyckelContext>
      <ConfirmDialog
        title="Kasta det du har skrivit?"
        text="Utkastet tas bort och kan inte hämtas tillbaka."
        act="Kasta utkastet"
        danger
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onAct={() => {
          draft.stop();
          onDiscard();
        }}
      />
    </FormProvider>
  );
}

const draftWords = (d: ReturnType<typeof useDraft>): string => {
  if (d.isFailing) return 'Utkastet kan inte sparas just nu. Skriv klart och spara.';
  return d.savedAt === null ? '' : `Utkast sparat ${clockInText(localTimeOf(d.savedAt))}`;
};

function errorsOf(fel: readonly Formularfel[]): FieldErrors<FormVarden> {
  const errors: Record<string, unknown> = {};
  const svar: Record<string, unknown> = {};
  for (const { falt, text } of fel) {
    const fault = { type: 'regel', message: text };
    if (falt.startsWith('svar.')) svar[falt.slice('svar.'.length)] = fault;
    else errors[falt] = fault;
  }
  if (Object.keys(svar).length > 0) errors['svar'] = svar;
  return errors;
}

const Summary = ({ fel }: { readonly fel: readonly Formularfel[] }) => (
  <Notice kind="danger" role="alert">
    <p>
      <strong>
        {fel.length === 1
          ? 'En sak behöver rättas innan det kan sparas.'
          : `${fel.length} saker behöver rättas innan det kan sparas.`}
      </strong>
    </p>
    <ul>
      {fel.map((f) => (
        <li key={f.falt + f.text}>
          <a
            href={`#falt-${f.falt}`}
            onClick={(e) => {
              e.preventDefault();
              goToField(f.falt);
            }}
          >
            {f.text}
          </a>
        </li>
      ))}
    </ul>
  </Notice>
);
