import { useState } from 'react';
import type { Answer } from '../../core/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Spar } from './Spar.tsx';
import { Sparad } from './Sparad.tsx';

type Avsnitt = Answer<'rapport.modell'>['avsnitt'][number];

interface Props {
  readonly period: string;
  readonly avsnitt: Avsnitt;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

const after = (text: string, more: string): string =>
  text.trim() === '' ? more : `${text.trimEnd()} ${more}`;

/** Beside the text that is written: what stood there last time, and sentences the figures bear out. */
export function Skrivhjalp({ period, avsnitt: a, text, onChange }: Props) {
  const [trace, setTrace] = useState<string | null>(null);
  return (
    <>
      {a.forraText !== '' && (
        <section aria-label="Förra perioden" className="write-help">
          <h4>Förra perioden</h4>
          <p className="write-before">{a.forraText}</p>
          <Button onPress={() => onChange(a.forraText)}>Ta över texten</Button>
        </section>
      )}
      {a.forslag.length > 0 && (
        <section aria-label="Föreslagna meningar" className="write-help">
          <h4>Föreslagna meningar</h4>
          <ul className="items">
            {a.forslag.map((f) => (
              <li key={f.text} className="write-line">
                <span>
                  <Sparad text={f.text} spar={f.spar} onTrace={setTrace} />
                </span>
                <Button
                  isDisabled={text.includes(f.text)}
                  aria-label={`Lägg till: ${f.text}`}
                  onPress={() => onChange(after(text, f.text))}
                >
                  {text.includes(f.text) ? 'Finns i texten' : 'Lägg till'}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {trace !== null && <Spar period={period} trace={trace} onClose={() => setTrace(null)} />}
    </>
  );
}
