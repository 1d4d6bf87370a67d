import { roller } from '../../../shared/profil/profil.ts';
import { Fold } from '../../ui/Section.tsx';
import { momentInText } from '../../ui/swedish.ts';
import { Timeline } from '../../ui/Timeline.tsx';
import { handlingTitle, handlingWords } from './historikText.ts';
import type { Handling } from './historikText.ts';
import type { SektionProps } from './sektioner.ts';

const who = (h: Handling): string => {
  const roll: Readonly<Record<string, string>> = roller;
  return `${h.vem} (${roll[h.roll] ?? h.roll}), ${momentInText(h.at)}`;
};
const itemOf = (h: Handling) => ({
  id: String(h.seq),
  title: handlingTitle(h),
  note: who(h),
  content: handlingWords(h) === '' ? undefined : <p>{handlingWords(h)}</p>,
});

/** What has been done with the case, oldest first; who has read it opens apart. */
export function Historik({ historik }: SektionProps) {
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
