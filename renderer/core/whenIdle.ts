const latestMs = 500;

/** Does what can wait once the window has drawn what cannot, half a second later at most. Gives the way to call it off. */
export function whenIdle(work: () => unknown): () => void {
  const waiting = requestIdleCallback(() => void work(), { timeout: latestMs });
  return () => {
    cancelIdleCallback(waiting);
  };
}
