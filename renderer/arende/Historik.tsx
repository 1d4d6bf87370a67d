import type { HandlingRad } from '../../shared/historik/handling.ts';
import { roller } from '../../shared/profil/profil.ts';
import { Fold } from '../ui/Section.tsx';
import { momentInText } from '../ui/swedish.ts';
import { Timeline } from '../ui/Timeline.tsx';

interface Props {
  readonly historik: readonly HandlingRad[];
  /** What the act is called, in readable Swedish. */
  readonly titleOf: (h: HandlingRad) => string;
  /** The words that were written with it; empty when there were none. */
  readonly wordsOf: (h: HandlingRad) => string;
}

const who = (h: HandlingRad): string => {
  const roll: Readonly<Record<string, string>> = roller;
  return `${h.vem} (${roll[h.roll] ?? h.roll}), ${momentInText(h.at)}`;
};

/** What has been done with the case, oldest first; who has read it opens apart. The same for every kind of case. */
export function Historik({ historik, titleOf, wordsOf }: Props) {
  const itemOf = (h: HandlingRad) => ({
    id: String(h.seq),
    title: titleOf(h),
    note: who(h),
    content: wordsOf(h) === '' ? undefined : <p>{wordsOf(h)}</p>,
  });
  const reads = historik.filter((h) => h.handling === 'last');
  return (
    <div className="stack">
      <Timeline items={historik.filter((h) => h.handling !== 'last').map(itemOf)} />
      {reads.length > 0 && (
        <Fold title={`Vem har läst ärendet (${reads.length})`}>
          <Timeline items={reads.map(itemOf)} />
        </Fold>
      )}
    </div>
  );
}
