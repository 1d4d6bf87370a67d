import { useState } from 'react';
import type { Block, Diagram, Tabell } from '../../../../shared/dokument/dokument.ts';
import type { Rapportavsnitt } from '../../../../shared/internkontroll/rapporttexter.ts';
import type { Answer } from '../../../core/client.ts';
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
      return <Tabellvy t={b} onTrace={onTrace} />;
    case 'diagram':
      return <Bild d={b} />;
    case 'sidbrytning':
      return null;
  }
}

/** The very picture of the document. */
const Bild = ({ d }: { readonly d: Diagram }) => (
  <figure className="report-picture">
    <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(d.svg)}`} alt={d.alt} />
    <figcaption>{d.titel}</figcaption>
  </figure>
);

const isNumber = (text: string): boolean => /^(?:[\d\u202f\u00a0\s]+|–)(?:,\d+)?(?:\u00a0%)?$/u.test(text);

function Tabellvy({ t, onTrace }: { readonly t: Tabell; readonly onTrace: (trace: string) => void }) {
  const heads = t.headerRows.at(-1) ?? [];
  const isFigures = (c: number): boolean =>
    c > 0 && t.rows.length > 0 && t.rows.every((r) => isNumber(r[c]?.text ?? ''));
  const hasFigures = heads.some((_, c) => isFigures(c));
  return (
    <div className="report-table">
      <table className={hasFigures ? 'table' : 'table wordy reflow'}>
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            {heads.map((h, c) => (
              <th key={`${h.text}${String(c)}`} scope="col" className={isFigures(c) ? 'number' : ''}>
                {h.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {t.rows.map((r, n) => (
            <tr key={`${r[0]?.text ?? ''}${String(n)}`} className={r[0]?.text === 'Totalt' ? 'sum' : ''}>
              {r.map((c, i) =>
                i === 0 ? (
                  <th key="namn" scope="row">
                    {c.text}
                  </th>
                ) : (
                  <td key={`${heads[i]?.text ?? ''}${String(i)}`} className={isFigures(i) ? 'number' : ''}>
                    {c.trace === undefined || c.varde === 0 ? (
                      c.text
                    ) : (
                      <button
                        type="button"
                        className="figure-link"
                        aria-label={`${c.text}. ${heads[i]?.text ?? ''}, ${r[0]?.text ?? ''}`}
                        onClick={() => onTrace(c.trace ?? '')}
                      >
                        {c.text}
                      </button>
                    )}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {(t.note !== undefined || t.source !== undefined) && (
        <p className="small quiet">
          {t.note} {t.source}
        </p>
      )}
    </div>
  );
}
