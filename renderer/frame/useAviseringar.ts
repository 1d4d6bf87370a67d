import { useEffect } from 'react';
import { ask } from '../core/client.ts';
import { whenIdle } from '../core/whenIdle.ts';

const everyMs = 15 * 60_000;

/**
 * Tells the desktop how much is owed by the ladder: the number on the icon always, a notification when something has
 * come that was not told before. Numbers only; what and whom it is about stays in the window.
 */
export function useAviseringar(): void {
  useEffect(() => {
    const tell = async (): Promise<void> => {
      const found = await ask('avisering.hamta', {});
      if (!found.ok) return;
      const { nya, alla } = found.value;
      await ask('skal.paminn', { antal: alla, medAvisering: nya.forsenade + nya.idag > 0 });
    };
    const stopFirst = whenIdle(tell);
    const timer = setInterval(() => void tell(), everyMs);
    return () => {
      stopFirst();
      clearInterval(timer);
    };
  }, []);
}
