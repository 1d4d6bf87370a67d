import { useCallback, useState } from 'react';
import type { Result } from '../../shared/result.ts';
import { ask } from './client.ts';
import type { Answer, Input, Question } from './client.ts';
import { useTold } from './useProgress.ts';
import type { Told } from './useProgress.ts';

export interface Job<N extends Question> {
  readonly isRunning: boolean;
  /** 0–1 */
  readonly part: number;
  readonly text: string;
  readonly cancel: () => void;
  readonly start: (input: Input<N>) => Promise<Result<Answer<N>>>;
}

/** Long work: starts it, tells how far it has come, and stops it; what was stopped has changed nothing. */
export function useJob<N extends Question>(name: N): Job<N> {
  const [told, setTold] = useState<{ readonly del: number; readonly text: string } | null>(null);
  const listen = useCallback((t: Told) => setTold((had) => (had === null ? null : t)), []);
  useTold(name, listen);
  return {
    isRunning: told !== null,
    part: told?.del ?? 0,
    text: told?.text ?? '',
    cancel: () => void ask('skal.avbryt', { namn: name }),
    start: async (input) => {
      setTold({ del: 0, text: 'Börjar' });
      const result = await ask(name, input);
      setTold(null);
      return result;
    },
  };
}
