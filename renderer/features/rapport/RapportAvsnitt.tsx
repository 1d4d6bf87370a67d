import { useState } from 'react';
import type { Block } from '../../../shared/dokument/dokument.ts';
import { problemText } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { toast } from '../../ui/toasts.ts';
import { Finding } from './Finding.tsx';
import { RapportBlock } from './RapportBlock.tsx';
import { Tvatexter } from './Tvatexter.tsx';
import { Uppdrag } from './Uppdrag.tsx';
import { Skrivhjalp } from './Skrivhjalp.tsx';
import { useRapportval } from './useRapportval.ts';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';
import { Utkastruta } from '../../core/Utkastruta.tsx';

type Modell = Answer<'rapport.modell'>;
type Avsnitt = Modell['avsnitt'][number];
type Fynd = Modell['fynd'][number];

interface Props {
  readonly avsnitt: Avsnitt;
  readonly block: readonly Block[];
  readonly fynd: readonly Fynd[];
}

interface Skrivet {
  /** Null while the section is read. */
  readonly text: string | null;
}
const agare = { mas: 'MAS', sas: 'SAS', gemensam: 'MAS och SAS' } as const;

/** A section of the report: reads as the document, opens for writing, with what does not agree beside it. */
export function RapportAvsnitt({ avsnitt: a, block, fynd }: Props) {
  const { mall, period } = useRapportval();
  const utkast = useSvarsutkast<Skrivet>(`${mall}:${period}:${a.id}`, a.rubrik, { text: null });
  const { text } = utkast.varden;
  const setText = (written: string | null): void => utkast.set({ text: written });
  const [hasWritten, setHasWritten] = useState(false);
  // The figures of the whole report are counted again before it shows what was written: until then it has the words from before.
  const [fore, setFore] = useState<string | null>(null);
  const isCounting = fore === a.text;
  const Heading = a.niva === 1 ? 'h2' : 'h3';
  const save = async (written: string, klar: boolean): Promise<void> => {
    const result = await ask('rapport.text.spara', { mall, period, avsnitt: a.id, text: written, klar });
    if (!result.ok) return toast(problemText(result.problem), 'danger');
    setFore(written === a.text ? null : a.text);
    await utkast.klar();
    return toast(klar ? `${a.rubrik} är klarmarkerat.` : 'Texten är sparad.');
  };
  return (
    <section className="report-section" aria-label={a.rubrik}>
      <div className="report-page">
        <Heading>
          {a.nummer} {a.rubrik}
        </Heading>
        {text === null ? (
          block.map((b, i) => <RapportBlock key={b.id ?? `${a.id}${String(i)}`} block={b} period={period} />)
        ) : (
          <>
            <Utkastruta {...utkast} />
            <Fritext
              label={`Text till ${a.rubrik}`}
              help={a.instruktion}
              rows={8}
              autoFocus
              value={text}
              onChange={setText}
              spellCheck
            />
          </>
        )}
        {a.skrivs && (
          <div className="row">
            {text === null ? (
              <>
                <Button
                  autoFocus={hasWritten}
                  onPress={() => {
                    setHasWritten(true);
                    setText(a.text);
                  }}
                >
                  Skriv
                </Button>
                <Button onPress={() => void save(a.text, !a.klar)}>
                  {a.klar ? 'Ta bort klarmarkeringen' : 'Klarmarkera'}
                </Button>
                <span className="small quiet" role="status">
                  {isCounting && 'Sparat. Rapporten räknas om. '}
                  {agare[a.agare]} · {a.klar ? 'klart' : a.arForslag ? 'föreslagen text' : 'pågår'}
                </span>
              </>
            ) : (
              <>
                <Button kind="primary" onPress={() => void save(text, false)}>
                  Spara texten
                </Button>
                <Button onPress={() => void utkast.klar()}>Avbryt</Button>
              </>
            )}
          </div>
        )}
      </div>
      <div className="report-margin">
        {a.konflikter.length > 0 && <Tvatexter avsnitt={a} />}
        {text !== null && <Skrivhjalp period={period} avsnitt={a} text={text} onChange={setText} />}
        {block.some((b) => b.id === 'tabell-uppdrag' || b.id === 'uppdrag-inga') && (
          <Uppdrag period={period} />
        )}
        {fynd.map((f) => (
          <Finding key={f.nyckel} fynd={f} />
        ))}
      </div>
    </section>
  );
}
