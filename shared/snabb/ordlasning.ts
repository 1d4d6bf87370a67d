import { vik } from '../text/vik.ts';
import { kandaOrd } from './lexikon.ts';
import { fogeord, vanligaFelstavningar } from './ord.ts';
import type { Ord } from './ord.ts';
import { rattstavning } from './stavning.ts';
import { vanligaOrd } from './vanligaOrd.ts';

const kanda = new Set(kandaOrd.map(vik));
const stavning = rattstavning(kandaOrd, vanligaOrd);

/** Whether a folded word is one of the tables, or an ordinary word that is none of them. */
export const arKant = (vikt: string): boolean => kanda.has(vikt) || vanligaOrd.has(vikt) || fogeord.has(vikt);

/** A misspelt word as the known word it is read as, with what it was read as; any other word as it is. */
export function rattad(word: Ord): Ord {
  const known = vanligaFelstavningar.get(word.skrivet.toLowerCase()) ?? stavning.las(word.skrivet);
  return known === undefined ? word : { ...word, vikt: vik(known), lastSom: known };
}

/** The words of the tables that begin with what has been typed of one, folded as they are compared. */
export const ordSomBorjar = (vikt: string): readonly string[] => [...kanda].filter((k) => k.startsWith(vikt));
