import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import type { Chip } from '../../../shared/snabb/chip.ts';
import { tolkaSnabbtext } from '../../../shared/snabb/snabbtext.ts';
import type { Snabbtolkning } from '../../../shared/snabb/snabbtext.ts';
import { localTimeOf, systemClock } from '../../../shared/time/instant.ts';
import { listInText } from '../../../shared/text/svenska.ts';
import { ask } from '../../core/client.ts';
import { ownEnheter, useGrund } from '../../core/grund.ts';
import type { Grund } from '../../core/grund.ts';
import { goTo } from '../../core/places.ts';
import { rememberEnhet } from '../../core/senasteEnhet.ts';
import { useDraft } from '../../core/useDraft.ts';
import { useOneAtATime } from '../../core/useOneAtATime.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { NyckelContext } from '../../sekretess/nyckelContext.ts';
import { useRollnyckel } from '../../sekretess/useRollnyckel.ts';
import { Chiplista } from './Chiplista.tsx';
import { Fragor } from './Fragor.tsx';
import { closeSnabb } from './snabbStore.ts';
import {
  formularUr,
  gallandeChips,
  ingaAndringar,
  saknade,
  saknasOrd,
  taBort,
  uppgifterUr,
  valj,
} from './snabbsvar.ts';
import type { Andringar } from './snabbsvar.ts';

/** The line reads as a draft of the ordinary form, so that Översikt offers it again. */
const draftKind = 'avvikelse';

interface Props {
  readonly onKept: (kept: { readonly id: string; readonly nummer: string }) => void;
}

/** What a line says by the fixed rules, now. */
const tolka = (line: string, grund: Grund): Snabbtolkning =>
  tolkaSnabbtext(line, {
    today: grund.idag,
    nowTime: localTimeOf(systemClock.now()),
    kodverk: grund.kodverk,
    enheter: ownEnheter(grund).map((e) => ({ id: e.id, namn: e.text })),
  });
const chipsUr = (line: string, read: Snabbtolkning, changes: Andringar, grund: Grund): readonly Chip[] =>
  line.trim() === '' ? [] : gallandeChips(read.chips, changes, grund);

/** The line, what was understood of it, what is missing, and saving with Enter. */
export function Snabbrad({ onKept }: Props) {
  const grund = useGrund();
  const [utkastId] = useState(() => crypto.randomUUID());
  const [line, setLine] = useState('');
  const [changes, setChanges] = useState<Andringar>(ingaAndringar);
  const [error, setError] = useState<string>();
  const [hasTried, setTried] = useState(false);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const questions = useRef<HTMLDivElement>(null);
  // What is shown may lag behind the fingers; what is saved may not.
  const shown = useDeferredValue(line);
  const tolkning = useMemo(() => tolka(shown, grund), [shown, grund]);
  const chips = chipsUr(line, tolkning, changes, grund);
  const missing = saknade(line, chips);
  const sekretess = useRollnyckel('utkast', utkastId, () => [line]);
  const draft = useDraft(utkastId, draftKind, () => formularUr(line, chips));

  const change = (next: (now: Andringar) => Andringar): void => {
    setChanges(next);
    draft.note();
    input.current?.focus();
  };
  /** The first question that is not answered gets the focus after Enter, when the questions are those of the whole line. */
  const isShown = shown === line;
  useEffect(() => {
    if (hasTried && isShown) questions.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [hasTried, isShown]);

  const save = useOneAtATime(async (): Promise<void> => {
    const now = chipsUr(line, tolka(line, grund), changes, grund);
    const lacks = saknade(line, now).length > 0;
    setTried(lacks);
    if (lacks) return;
    const uppgifter = uppgifterUr(line, now);
    if (uppgifter === null) {
      setError('Raden kan inte sparas som den står. Fortsätt i formuläret.');
      return;
    }
    draft.flush();
    const result = await ask('avvikelse.registrera', { uppgifter, utkastId });
    if (!result.ok) {
      setError(problemText(result.problem));
      return;
    }
    draft.stop();
    rememberEnhet(uppgifter.enhetId);
    onKept(result.value);
  });

  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void save();
      }}
    >
      <NyckelContext value={sekretess}>
        <Fritext
          label="Vad hände?"
          help="Till exempel: fall kl 03 i badrum, ingen skada. Skriv utan namn och personnummer. Enter sparar."
          value={line}
          onChange={(text) => {
            setLine(text);
            setError(undefined);
            setTried(false);
            draft.note();
          }}
          onBlur={draft.flush}
          inputRef={input}
          autoFocus
        />
      </NyckelContext>
      <Chiplista
        chips={chips}
        onChoose={(slag, val) => change((now) => valj(now, slag, val))}
        onRemove={(chip) => change((now) => taBort(now, chip))}
      />
      {tolkning.rest !== '' && line.trim() !== '' && (
        <p className="quiet small">Står kvar som text: {tolkning.rest}</p>
      )}
      {hasTried && missing.length > 0 && (
        <Notice kind="warning" role="alert">
          <p>Det går att spara när du har svarat på {listInText(saknasOrd(missing))}.</p>
        </Notice>
      )}
      {error !== undefined && (
        <Notice kind="danger" role="alert">
          <p>{error}</p>
        </Notice>
      )}
      <div ref={questions} className="stack">
        {line.trim() !== '' && (
          <Fragor missing={missing} onChoose={(slag, val) => change((now) => valj(now, slag, val))} />
        )}
      </div>
      <div className="dialog-actions">
        <Button kind="primary" type="submit">
          Spara avvikelsen <kbd aria-hidden>Enter</kbd>
        </Button>
        {draft.savedAt !== null && (
          <Button
            kind="quiet"
            onPress={() => {
              draft.flush();
              closeSnabb();
              goTo('avvikelser/ny', { utkast: utkastId });
            }}
          >
            Fortsätt i formuläret
          </Button>
        )}
      </div>
    </form>
  );
}
