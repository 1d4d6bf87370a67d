import { roller } from '../../../shared/profil/profil.ts';
import type { Roll } from '../../../shared/profil/profil.ts';
import { listInText } from '../../../shared/text/svenska.ts';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { Notice } from '../../ui/Notice.tsx';
import { countOf } from '../../ui/swedish.ts';

/** How far the delays have come on the ladder: who is told of how many. */
export function Trappan({ asked }: { readonly asked: Answer<'arbete.mitt'> }) {
  const { profil } = useGrund();
  const late = asked.rader.filter((r) => r.dagarKvar < 0);
  if (asked.forsenade === 0) return null;
  const others = [...new Set(late.flatMap((r) => r.berorda))]
    .filter((roll) => roll !== profil.roll)
    .map((roll) => {
      const n = late.filter((r) => r.berorda.includes(roll)).length;
      return `${roller[roll as Roll].replace(/ \(.*/u, '')} om ${countOf(n, 'sak', 'saker')}`;
    });
  return (
    <Notice kind="warning">
      <p>
        {countOf(asked.forsenade, 'sak är försenad', 'saker är försenade')}.{' '}
        {others.length > 0 && `Enligt trappan ska också andra få veta: ${listInText(others)}.`}
      </p>
    </Notice>
  );
}
