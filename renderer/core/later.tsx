import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { whenIdle } from './whenIdle.ts';

/**
 * What is not on the first screen: fetched when the window has drawn what is, and nothing until then. What opens it is
 * kept elsewhere, so that a key pressed before it has come is not lost.
 */
export function later<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
): ComponentType<P> {
  let fetched: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [Shown, show] = useState<{ readonly Of: ComponentType<P> } | null>(
      fetched === undefined ? null : { Of: fetched },
    );
    useEffect(() => {
      if (fetched !== undefined) return undefined;
      let isGone = false;
      const take = async (): Promise<void> => {
        const { default: Of } = await load();
        fetched = Of;
        if (!isGone) show({ Of });
      };
      const stop = whenIdle(take);
      return () => {
        isGone = true;
        stop();
      };
    }, []);
    return Shown === null ? null : <Shown.Of {...props} />;
  };
}
