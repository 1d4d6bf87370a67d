import { useEffect, useState } from 'react';
import { useChanges } from '../core/changes.ts';
import { ask } from '../core/client.ts';

const EVERY_MS = 60_000;

/** The state of sharing in words; null when this computer shares nothing. Asked again as sharing goes on by itself. */
export function useDelning(): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const result = await ask('delning.status', {});
      if (!isGone) setText(result.ok && result.value.rotter.length > 0 ? result.value.text : null);
    };
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    const stopListening = useChanges.subscribe(() => void look());
    return () => {
      isGone = true;
      stopListening();
      clearInterval(timer);
    };
  }, []);
  return text;
}
