import { useEffect, useState } from 'react';

/** What the core says while it works (`progress` in the window's events). */
export interface Told {
  readonly id: number;
  readonly name: string;
  readonly del: number;
  readonly text: string;
}
const isTold = (payload: unknown): payload is Told =>
  typeof payload === 'object' &&
  payload !== null &&
  'name' in payload &&
  'del' in payload &&
  'text' in payload;

/** Listens to what the core says of the work with that name. */
export function useTold(name: string, listen: (told: Told) => void): void {
  useEffect(
    () =>
      window.api.on('progress', (payload) => {
        if (isTold(payload) && payload.name === name) listen(payload);
      }),
    [name, listen],
  );
}

/** How far the work with that name has come; null before it has said anything. */
export function useProgress(name: string): Told | null {
  const [told, setTold] = useState<Told | null>(null);
  useTold(name, setTold);
  return told;
}
