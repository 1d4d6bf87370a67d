import { useRef, useState } from 'react';
import { problemText } from '../../shared/problem.ts';
import { ask } from './client.ts';
import type { Answer, Input, Question } from './client.ts';
import { toast } from '../ui/toasts.ts';

interface Act<N extends Question> {
  /** The sentence of the latest refusal, until the next try. */
  readonly error: string | undefined;
  readonly isBusy: boolean;
  /** Gives the answer, or undefined when it was refused, or is being done already: who presses again has not asked twice. */
  readonly run: (input: Input<N>, said?: string) => Promise<Answer<N> | undefined>;
}

/** One command behind a button: says `said` when it was done (nothing when it is a part of another), keeps the refusal beside the button otherwise. */
export function useAct<N extends Question>(name: N): Act<N> {
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const isDoing = useRef(false);
  return {
    error,
    isBusy,
    run: async (input, said) => {
      if (isDoing.current) return undefined;
      isDoing.current = true;
      setBusy(true);
      const result = await ask(name, input);
      isDoing.current = false;
      setBusy(false);
      setError(result.ok ? undefined : problemText(result.problem));
      if (!result.ok) return undefined;
      if (said !== undefined) toast(said);
      return result.value;
    },
  };
}
