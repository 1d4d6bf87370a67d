import { createContext } from 'react';
import type { Rollnyckel } from '../../shared/sekretess/roller.ts';

/** The key of the case that is open. Kept in the encrypted database; the window forgets it when it is closed or locked. */
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
