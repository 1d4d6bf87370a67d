import { use, useDeferredValue, useMemo, useRef } from 'react';
import type { ComponentProps, RefObject } from 'react';
import { enhetNamn } from '../../shared/enhet/enhet.ts';
import { fyndslag } from '../../shared/sekretess/fynd.ts';
import { ersatt, granskaText } from '../../shared/sekretess/granska.ts';
import type { Fyndmedforslag } from '../../shared/sekretess/granska.ts';
import { useGrund } from '../core/grund.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { NyckelContext } from './nyckelContext.ts';
import { medUpptagna } from './upptagna.ts';

type Input = HTMLInputElement & HTMLTextAreaElement;
interface FritextProps extends Omit<ComponentProps<typeof TextField>, 'inputRef'> {
  readonly inputRef?: RefObject<Input | null>;
}

/** A field for free text that points out, while it is typed, what can tell who somebody is. Never stops the writing. */
export function Fritext({ inputRef, ...props }: FritextProps) {
  const { value, onChange } = props;
  const own = useRef<Input>(null);
  const input = inputRef ?? own;
  return (
    <div className="fritext">
      <TextField {...props} inputRef={input} />
      <Utpekat
        text={value}
        onReplace={(text) => {
          onChange(text);
          input.current?.focus();
        }}
      />
    </div>
  );
}

interface Props {
  readonly text: string;
  readonly onReplace: (text: string) => void;
}

function Utpekat({ text, onReplace }: Props) {
  const { organisation, idag } = useGrund();
  const { nyckel, keep, texts } = use(NyckelContext);
  const read = useDeferredValue(text);
  const kandaOrd = useMemo(
    () => [organisation.kommun, ...organisation.enheter.map((e) => enhetNamn(organisation, e.id, idag))],
    [organisation, idag],
  );
  const kandaRoller = medUpptagna(nyckel, [...texts(), read]);
  const found = granskaText(read, { kandaRoller, kandaOrd });
  const each = found.filter((f, i) => found.findIndex((o) => o.text === f.text) === i);
  const replace = (chosen: readonly Fyndmedforslag[]): void => {
    if (read !== text) return;
    const done = ersatt(text, chosen, kandaRoller);
    keep(done.nyckel);
    onReplace(done.text);
  };
  return (
    <div aria-live="polite">
      {each.length > 0 && (
        <Notice kind="warning">
          <p>Det här kan peka ut en person. Byt ut det, så går texten att dela utan att röja någon.</p>
          <ul className="plain-list">
            {each.map((f) => (
              <li key={f.text} className="row">
                <span>
                  {fyndslag[f.slag]}: ”{f.text}”
                </span>
                <Button onPress={() => replace(found.filter((o) => o.text === f.text))}>
                  Byt till {f.forslag}
                </Button>
              </li>
            ))}
          </ul>
          {each.length > 1 && <Button onPress={() => replace(found)}>Byt alla</Button>}
        </Notice>
      )}
    </div>
  );
}
