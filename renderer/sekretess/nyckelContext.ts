import { createContext } from 'react';
import type { Rollnyckel } from '../../shared/sekretess/roller.ts';

/** The key of the case whose form is open: only in the memory of the window, gone when it is closed or locked. */
export interface Nyckelhallare {
  readonly nyckel: Rollnyckel;
  readonly keep: (nyckel: Rollnyckel) => void;
  /** What stands in the form's own texts; their tokens are taken. */
  readonly texts: () => readonly string[];
}

export const NyckelContext = createContext<Nyckelhallare>({
  nyckel: [],
  keep: () => undefined,
  texts: () => [],
});
