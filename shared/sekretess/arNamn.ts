import { arEfternamn } from './efternamn.ts';
import { fornamn } from './fornamn.ts';

/** Whether a word, alone, is a first name or a surname of the lists. */
export const arNamn = (word: string): boolean => {
  const small = word.toLowerCase();
  return fornamn.has(small) || arEfternamn(small);
};
