/** How long it has to be quiet before anything is read ahead: the window has then been drawn. */
const quietMs = 1000;
/** Between the pieces, so that a question that comes goes first. */
const restMs = 5;

/**
 * Does work that nobody has asked for while nothing is asked: a piece at a time, and only after it has been quiet for a
 * while. `piece` gives true when nothing remains; one that throws ends it until the next question.
 */
export function startaForberedelse(piece: () => boolean): {
  /** Something is asked: what remains waits until it is quiet again. */
  readonly vanta: () => void;
  readonly stop: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const step = (): void => {
    try {
      timer = piece() ? undefined : setTimeout(step, restMs);
    } catch {
      // Whoever asks for the same gets the fault told; here there is nobody to tell.
      timer = undefined;
    }
  };
  const vanta = (): void => {
    clearTimeout(timer);
    timer = setTimeout(step, quietMs);
  };
  vanta();
  return { vanta, stop: () => clearTimeout(timer) };
}
