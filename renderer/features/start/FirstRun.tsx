import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { HamtaKopia } from './HamtaKopia.tsx';
import { KeyStep } from './KeyStep.tsx';
import { steps } from './steps.tsx';
import { tomStart } from './startVal.ts';
import type { StartVal } from './startVal.ts';

interface Props {
  /** A key was made the last time, but the wizard was not finished. */
  readonly hasKey: boolean;
  readonly onDone: () => void;
}

/** The first time: a few questions, each explained, and the recovery key on paper. Works with the keyboard alone. */
export function FirstRun({ hasKey, onDone }: Props) {
  const [at, setAt] = useState(0);
  const [val, setVal] = useState<StartVal>(tomStart);
  const [fault, setFault] = useState<string | null>(null);
  const [isFetching, setFetching] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at > 0) heading.current?.focus();
  }, [at]);

  const step = steps[at];
  const count = steps.length + 1;
  const title = step?.title ?? 'Återställningsnyckeln';
  const next = (): void => {
    const found = step?.check(val) ?? null;
    setFault(found);
    if (found === null) setAt(at + 1);
  };
  const back = (): void => {
    setFault(null);
    setAt(at - 1);
  };
  if (isFetching) return <HamtaKopia onBack={() => setFetching(false)} onDone={onDone} />;
  return (
    <main className="alone">
      <title>{`${title} – Varsam`}</title>
      <div className="page narrow">
        <p className="brand-line">
          <strong>Varsam</strong>
          <span className="quiet">
            Steg {at + 1} av {count}
          </span>
        </p>
        <ol className="wizard-steps" aria-hidden>
          {Array.from({ length: count }, (_, i) => (
            <li key={i} className={i <= at ? 'past' : ''} />
          ))}
        </ol>
        <div className="section">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {step === undefined ? (
            <KeyStep val={val} hasKey={hasKey} onBack={back} onDone={onDone} />
          ) : (
            <form
              className="stack"
              onSubmit={(e) => {
                e.preventDefault();
                next();
              }}
            >
              <p>{step.lead}</p>
              {fault !== null && (
                <Notice kind="danger" role="alert">
                  <p>{fault}</p>
                </Notice>
              )}
              <step.Fields
                val={val}
                onChange={(change) => {
                  setFault(null);
                  setVal((v) => ({ ...v, ...change }));
                }}
              />
              <div className="dialog-actions">
                <Button type="submit" kind="primary">
                  Fortsätt
                </Button>
                {at > 0 && <Button onPress={back}>Tillbaka</Button>}
                {at === 0 && !hasKey && (
                  <Button kind="quiet" onPress={() => setFetching(true)}>
                    Jag har en säkerhetskopia
                  </Button>
                )}
              </div>
            </form>
          )}
        </div>
      </div>
    </main>
  );
}
