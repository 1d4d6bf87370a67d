import { useQuestion } from '../../core/useQuestion.ts';

/** How many cases wait for something from the one who works here. */
export function useOppnaAntal(): number {
  const asked = useQuestion('arbete.mitt', { antal: 1 });
  return asked.state === 'ready' ? asked.value.totalt : 0;
}
