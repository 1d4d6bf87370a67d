import { useState } from 'react';
import type { Kod, Kodverk } from '../../shared/kodverk/kodverk.ts';
import { toAsciiId } from '../../shared/text/ascii.ts';
import { addDays } from '../../shared/time/localDate.ts';
import { Button } from '../ui/Button.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { TextField } from '../ui/TextField.tsx';
import { loadGrund, useGrund } from './grund.ts';
import { useAct } from './useAct.ts';
import { BaraFor, useFar } from './BaraFor.tsx';

interface Props {
  /** The codes that can be chosen today. */
  readonly koder: readonly Kod[];
  /** The code book with other codes in this list. */
  readonly med: (koder: readonly Kod[]) => Kodverk;
  readonly ord: {
    readonly lista: string;
    readonly nytt: string;
    readonly finns: string;
    readonly lagg: string;
    readonly tillagt: string;
  };
  /** The last one may be taken away too. */
  readonly farTommas?: true;
}

/** The words of one of the municipality's lists, to add to and to end; what has been used is never taken away. */
export function Kodlista({ koder, med, ord, farTommas }: Props) {
  const { idag } = useGrund();
  const act = useAct('kodverk.andra');
  const mayChange = useFar('kodverk.andra');
  const [text, setText] = useState('');
  const save = async (nya: readonly Kod[], said: string): Promise<void> => {
    const done = await act.run({ kodverk: med(nya) }, said);
    if (done === undefined) return;
    setText('');
    await loadGrund();
  };
  const kod = toAsciiId(text);
  const finns = koder.some((k) => k.kod === kod);
  return (
    <>
      <ul className="items" aria-label={ord.lista}>
        {koder.map((k) => (
          <li key={k.kod} className="row">
            <span>{k.text}</span>
            {mayChange && (farTommas === true || koder.length > 1) && (
              <span className="push">
                <Button
                  kind="quiet"
                  aria-label={`Ta bort ${k.text}`}
                  onPress={() =>
                    void save(
                      koder.map((x) => (x.kod === k.kod ? { ...x, giltigTill: addDays(idag, -1) } : x)),
                      `${k.text} kan inte väljas längre.`,
                    )
                  }
                >
                  Ta bort
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <BaraFor fraga="kodverk.andra" label={ord.lagg}>
        <TextField
          label={ord.nytt}
          value={text}
          onChange={setText}
          {...(finns ? { error: ord.finns } : {})}
        />
        <Refusal text={act.error} />
        <div className="row">
          <Button
            isDisabled={kod === '' || finns || act.isBusy}
            onPress={() => void save([...koder, { kod, text: text.trim() }], ord.tillagt)}
          >
            {ord.lagg}
          </Button>
        </div>
      </BaraFor>
    </>
  );
}
