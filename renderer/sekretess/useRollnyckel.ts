import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { problemText } from '../../shared/problem.ts';
import type { Rollnyckel, Rollpost } from '../../shared/sekretess/roller.ts';
import { ask } from '../core/client.ts';
import type { Input } from '../core/client.ts';
import { toast } from '../ui/toasts.ts';
import type { Nyckelhallare } from './nyckelContext.ts';

export type Nyckelslag = Input<'rollnyckel.visa'>['slag'];

/** A token that only stands in a text, without anybody having been named, has nothing to keep. */
const isNamed = (p: Rollpost): boolean => p.namn.some((n) => n !== p.token);

/** The key of a case or of a draft, kept in the database of this computer as it grows. */
export function useRollnyckel(slag: Nyckelslag, id: string, texts: () => readonly string[]): Nyckelhallare {
  const [nyckel, setNyckel] = useState<Rollnyckel>([]);
  const reader = useRef(texts);
  useEffect(() => {
    reader.current = texts;
  });
  useEffect(() => {
    let isHere = true;
    const load = async (): Promise<void> => {
      const found = await ask('rollnyckel.visa', { slag, id });
      if (isHere && found.ok && found.value.length > 0) setNyckel(found.value);
    };
    void load();
    return () => {
      isHere = false;
    };
  }, [slag, id]);
  const keep = useCallback(
    (next: Rollnyckel): void => {
      setNyckel(next);
      const write = async (): Promise<void> => {
        const saved = await ask('rollnyckel.spara', { slag, id, nyckel: next.filter(isNamed) });
        if (!saved.ok) toast(problemText(saved.problem), 'danger');
      };
      void write();
    },
    [slag, id],
  );
  return useMemo(() => ({ nyckel, keep, texts: () => reader.current() }), [nyckel, keep]);
}
