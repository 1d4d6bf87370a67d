import { useState } from 'react';
import type { Block } from '../../../../shared/dokument/dokument.ts';
import type { Rapportavsnitt } from '../../../../shared/internkontroll/rapporttexter.ts';
import type { Answer } from '../../../core/client.ts';
import { Dokumenttabell } from '../../../core/Dokumenttabell.tsx';
import { Diagrambild } from '../../../core/Dokumentvisning.tsx';
import { Avsnittstext } from './Avsnittstext.tsx';
import { Poster } from './Poster.tsx';
import type { Rapportval } from './Rapport.tsx';

type Modell = Answer<'internkontroll.rapport'>;

interface Props {
  readonly val: Rapportval;
  readonly rapport: Modell;
}

/** The headings whose texts the owner writes, by the id of the heading. */
const egna: Readonly<Record<string, Rapportavsnitt>> = {
  inledning: 'inledning',
  slutsatser: 'slutsatser',
  beslut: 'beslut',
};

interface Del {
  readonly id: string;
  readonly rubrik: string;
  readonly block: Block[];
}
/** The document in its chapters. */
function kapitel(block: readonly Block[]): readonly Del[] {
  const parts: Del[] = [];
  for (const b of block) {
    if (b.slag === 'rubrik' && b.niva === 1) parts.push({ id: b.id ?? b.text, rubrik: b.text, block: [] });
    else parts.at(-1)?.block.push(b);
  }
  return parts;
}

/** The report as pages on the screen: what is counted is read, what is one's own is written in place. */
export function Dokumentvy({ val, rapport }: Props) {
  const [trace, setTrace] = useState<string | null>(null);
  return (
    <div className="report-sheet">
      <p className="title">{rapport.dokument.titel}</p>
      {kapitel(rapport.dokument.block).map((d, i) => {
        const avsnitt = egna[d.id];
        const text = rapport.texter.find((t) => t.avsnitt === avsnitt);
        return (
          <section key={d.id} className="report-page" aria-labelledby={`kapitel-${d.id}`}>
            <h2 id={`kapitel-${d.id}`}>
              {i + 1} {d.rubrik}
            </h2>
            {text === undefined ? (
              d.block.map((b, n) => <Blockvy key={b.id ?? String(n)} b={b} onTrace={setTrace} />)
            ) : (
              <Avsnittstext val={val} rubrik={d.rubrik} text={text} block={d.block} />
            )}
          </section>
        );
      })}
      {trace !== null && <Poster trace={trace} onClose={() => setTrace(null)} />}
    </div>
  );
}

interface BlockProps {
  readonly b: Block;
  readonly onTrace: (trace: string) => void;
}
function Blockvy({ b, onTrace }: BlockProps) {
  switch (b.slag) {
    case 'rubrik':
      return <h3>{b.text}</h3>;
    case 'stycke':
      return <p>{b.text}</p>;
    case 'lista':
      return (
        <ul>
          {b.punkter.map((p) => (
            <li key={p}>{p}</li>
          ))}
        </ul>
      );
    case 'tabell':
      return <Dokumenttabell t={b} onTrace={onTrace} />;
    case 'diagram':
      return <Diagrambild diagram={b} />;
    case 'sidbrytning':
      return null;
  }
}
