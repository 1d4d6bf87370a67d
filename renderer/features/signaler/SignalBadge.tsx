import { useQuestion } from '../../core/useQuestion.ts';
import { NavBadge } from '../../ui/NavBadge.tsx';

/** How many repeats want an answer. */
export function SignalBadge() {
  const asked = useQuestion('signal.lista', {});
  return <NavBadge owed={asked.state === 'ready' ? asked.value.length : 0} />;
}
