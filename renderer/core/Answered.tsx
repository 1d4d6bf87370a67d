import type { ReactNode } from 'react';
import { problemText } from '../../shared/problem.ts';
import { Loading } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Asked } from './useQuestion.ts';

interface Props<T> {
  readonly asked: Asked<T>;
  readonly children: (value: T) => ReactNode;
  readonly lines?: number;
}

/** Grey lines while waiting, the sentence of a refusal, or the answer itself. */
export function Answered<T>({ asked, children, lines = 4 }: Props<T>) {
  if (asked.state === 'waiting') return <Loading lines={lines} />;
  if (asked.state === 'refused')
    return (
      <Notice kind="danger" role="alert">
        <p>{problemText(asked.problem)}</p>
      </Notice>
    );
  return children(asked.value);
}
