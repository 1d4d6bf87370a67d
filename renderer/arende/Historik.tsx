import type { Andring } from '../../shared/avvikelse/historikText.ts';
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
  /** The answers it changed: what they were and what they became. */
  readonly changesOf?: (h: HandlingRad) => readonly Andring[];
}

const who = (h: HandlingRad): string => {
  const roll: Readonly<Record<string, string>> = roller;
  return `${h.vem}, ${roll[h.roll] ?? h.roll}, ${momentInText(h.at)}`;
};

const Innehall = ({ ord, andringar }: { readonly ord: string; readonly andringar: readonly Andring[] }) => (
  <>
    {ord !== '' && <p>{ord}</p>}
    {andringar.map((a) => (
      <p key={a.fraga} className="small">
        {a.fraga}: <del>{a.fore ?? 'inget svar'}</del> blev <ins>{a.efter ?? 'inget svar'}</ins>
      </p>
    ))}
  </>
);

/** What has been done with the case, oldest first; who has read it opens apart. The same for every kind of case. */
export function Historik({ historik, titleOf, wordsOf, changesOf }: Props) {
  const itemOf = (h: HandlingRad) => ({
    id: String(h.seq),
    title: titleOf(h),
    note: who(h),
    content: <Innehall ord={wordsOf(h)} andringar={changesOf?.(h) ?? []} />,
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
