/** Does what can wait once the window has drawn what cannot. Gives the way to call it off. */
export function whenIdle(work: () => unknown): () => void {
  const waiting = requestIdleCallback(() => void work());
  return () => {
    cancelIdleCallback(waiting);
  };
}
