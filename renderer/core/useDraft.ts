import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from './client.ts';
import type { Instant } from '../../shared/time/instant.ts';

/** A draft is written at the latest so long after something was typed, also in the middle of typing. */
const withinMs = 700;

interface Draft {
  /** Something was typed. */
  readonly note: () => void;
  /** Writes now what is not yet written: on blur and when the screen is left. */
  readonly flush: () => void;
  /** No more: the form was saved for real or thrown away. */
  readonly stop: () => void;
  /** What was typed is saved for real or thrown away, and the form goes on. */
  readonly forget: () => void;
  /** When it was last written; null until then. */
  readonly savedAt: Instant | null;
  readonly isFailing: boolean;
}

/** Keeps what is typed in the database as a draft, within a second. */
export function useDraft(id: string, slag: string, read: () => Record<string, unknown>): Draft {
  const [savedAt, setSavedAt] = useState<Instant | null>(null);
  const [isFailing, setFailing] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const isStopped = useRef(false);
  const reader = useRef(read);
  useEffect(() => {
    reader.current = read;
  });

  const flush = useCallback((): void => {
    if (timer.current === null || isStopped.current) return;
    clearTimeout(timer.current);
    timer.current = null;
    const write = async (): Promise<void> => {
      const result = await ask('utkast.spara', { id, slag, innehall: reader.current() });
      setFailing(!result.ok);
      if (result.ok) setSavedAt(result.value.andradAt);
    };
    void write();
  }, [id, slag]);
  const note = useCallback((): void => {
    if (timer.current === null) timer.current = setTimeout(flush, withinMs);
  }, [flush]);
  const forget = useCallback((): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }, []);
  const stop = useCallback((): void => {
    isStopped.current = true;
    forget();
  }, [forget]);
  useEffect(() => flush, [flush]);
  return { note, flush, stop, forget, savedAt, isFailing };
}
