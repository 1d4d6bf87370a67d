import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/result.ts';
import { useChanges } from '../../core/changes.ts';
import type { Grund } from '../../core/grund.ts';
import { useOppning } from '../../core/useOppning.ts';
import type { Asked } from '../../core/useQuestion.ts';

/** The answer to a question of a kind of case, asked again when its argument or anything in the database changes. */
export function useSvar<T>(
  fraga: (om: string, grund: Grund, oppning: string) => Promise<Result<T>>,
  om: string,
  grund: Grund,
): Asked<T> {
  const changes = useChanges((s) => s.count);
  const [svar, setSvar] = useState<{
    readonly om: string;
    readonly fraga: unknown;
    readonly changes: number;
    readonly asked: Asked<T>;
  }>();
  const oppningAv = useOppning();
  useEffect(() => {
    let isStale = false;
    const hamta = async (): Promise<void> => {
      const result = await fraga(om, grund, oppningAv(om));
      if (isStale) return;
      const asked: Asked<T> = result.ok
        ? { state: 'ready', value: result.value }
        : { state: 'refused', problem: result.problem };
      setSvar({ om, fraga, changes, asked });
    };
    void hamta();
    return () => {
      isStale = true;
    };
  }, [fraga, om, grund, changes, oppningAv]);
  return svar?.om === om && svar.fraga === fraga ? svar.asked : { state: 'waiting' };
}
