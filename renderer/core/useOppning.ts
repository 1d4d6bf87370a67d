import { useCallback, useRef } from 'react';

/**
 * Names the opening of what a screen shows: the same while it stays there, a new one when something else has been shown
 * in between. The core logs one reading for each.
 */
export function useOppning(): (vad: string) => string {
  const opened = useRef({ vad: '', id: '' });
  return useCallback((vad) => {
    if (opened.current.vad !== vad) opened.current = { vad, id: crypto.randomUUID() };
    return opened.current.id;
  }, []);
}
