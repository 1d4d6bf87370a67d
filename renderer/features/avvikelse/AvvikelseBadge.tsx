import { useQuestion } from '../../core/useQuestion.ts';
import { NavBadge } from '../../ui/NavBadge.tsx';

/** How many cases wait for something from the one who works here. */
export function AvvikelseBadge() {
  const asked = useQuestion('arbete.mitt', { antal: 1 });
  return <NavBadge owed={asked.state === 'ready' ? asked.value.totalt : 0} />;
}
