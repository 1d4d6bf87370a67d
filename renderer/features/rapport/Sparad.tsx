import { Fragment } from 'react';
import type { TextSpar } from '../../../shared/dokument/dokument.ts';

interface Props {
  readonly text: string;
  readonly spar: readonly TextSpar[];
  readonly onTrace: (trace: string) => void;
}

/** A text whose numbers open what they stand on. */
export function Sparad({ text, spar, onTrace }: Props) {
  const sorted = spar.toSorted((a, b) => a.from - b.from);
  return (
    <>
      {sorted.map((s, i) => (
        <Fragment key={s.from}>
          {text.slice(sorted[i - 1]?.to ?? 0, s.from)}
          <button type="button" className="figure-link" onClick={() => onTrace(s.trace)}>
            {text.slice(s.from, s.to)}
          </button>
        </Fragment>
      ))}
      {text.slice(sorted.at(-1)?.to ?? 0)}
    </>
  );
}
