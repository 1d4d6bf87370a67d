import { lazy, useState } from 'react';
import type { ComponentType } from 'react';

/** A page whose code is fetched when it is needed, or before by `prepare`. */
export interface Page {
  readonly Screen: ComponentType;
  readonly prepare: () => Promise<void>;
}

const nothing = (): void => undefined;

/**
 * Makes a page of a module with a default export. React holds back for 300 ms whatever follows a "loading" that was shown;
 * a page that has been fetched is drawn at once, without it.
 */
export function page(load: () => Promise<{ readonly default: ComponentType }>): Page {
  let fetched: ComponentType | undefined;
  const fetchIt = async (): Promise<{ readonly default: ComponentType }> => {
    const loaded = await load();
    fetched = loaded.default;
    return loaded;
  };
  const Later = lazy(fetchIt);
  function Screen() {
    // Chosen once, so that what is shown is not made anew when its code has come.
    const [Chosen] = useState<{ readonly of: ComponentType }>(() => ({ of: fetched ?? Later }));
    return <Chosen.of />;
  }
  // What cannot be fetched is told by the page itself, when it is drawn.
  return { Screen, prepare: () => fetchIt().then(nothing, nothing) };
}
