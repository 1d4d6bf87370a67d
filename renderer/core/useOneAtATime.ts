import { useRef } from 'react';

/**
 * The same work, never begun again while it is being done. On a slow computer people press once more when nothing seems to
 * happen; they have not asked for it twice.
 */
export function useOneAtATime(work: () => Promise<void>): () => Promise<void> {
  const isDoing = useRef(false);
  return async () => {
    if (isDoing.current) return;
    isDoing.current = true;
    try {
      await work();
    } finally {
      isDoing.current = false;
    }
  };
}
