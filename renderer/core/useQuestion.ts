import { useEffect, useState } from 'react';
import { lasningar } from '../../shared/historik/lasningar.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { useChanges } from './changes.ts';
import { ask } from './client.ts';
import type { Answer, Input, Question } from './client.ts';
import { useOppning } from './useOppning.ts';

export type Asked<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'refused'; readonly problem: Problem };

/** Asked and not answered yet, by what was asked and how much had been changed then: two who ask the same at once share it. */
const underWay = new Map<string, Promise<Result<unknown>>>();
function askTogether<N extends Question>(name: N, input: Input<N>, when: string): Promise<Result<Answer<N>>> {
  const found = underWay.get(when);
  if (found !== undefined) return found as Promise<Result<Answer<N>>>;
  const asked = ask(name, input);
  underWay.set(when, asked);
  void asked.then(() => underWay.delete(when));
  return asked;
}

/** The answer to a question, asked again when the input or anything in the database changes. Keeps the last answer meanwhile. */
export function useQuestion<N extends Question>(name: N, input: Input<N>): Asked<Answer<N>> {
  const key = JSON.stringify([name, input]);
  const changes = useChanges((s) => s.count);
  const [answer, setAnswer] = useState<{
    readonly key: string;
    readonly changes: number;
    readonly asked: Asked<Answer<N>>;
  }>();
  const oppningAv = useOppning();
  useEffect(() => {
    let isStale = false;
    const [n, i] = JSON.parse(key) as [N, Input<N>];
    const answerIt = async (): Promise<void> => {
      const result = lasningar.includes(n)
        ? await ask(n, { ...i, oppning: oppningAv(key) })
        : await askTogether(n, i, `${changes} ${key}`);
      if (isStale) return;
      const asked: Asked<Answer<N>> = result.ok
        ? { state: 'ready', value: result.value }
        : { state: 'refused', problem: result.problem };
      setAnswer({ key, changes, asked });
    };
    void answerIt();
    return () => {
      isStale = true;
    };
  }, [key, changes, oppningAv]);
  return answer?.key === key ? answer.asked : { state: 'waiting' };
}
