import { medKoder } from '../kodverk/kodlista.ts';
import { galler, koderI } from '../kodverk/kodverk.ts';
import type { Kod, Kodverk } from '../kodverk/kodverk.ts';
import type { LocalDate } from '../time/localDate.ts';

/** The list of the code book that holds the words of a result; a municipality changes it as any other list. */
export const RESULTATLISTA = 'kontrollresultat';

/** The words in use in published internkontroll (Strömsund), for a code book that has no list of its own. */
const standard: readonly Kod[] = [
  { kod: 'utan', text: 'Utan anmärkning' },
  { kod: 'mindre', text: 'Mindre anmärkning' },
  { kod: 'med', text: 'Med anmärkning' },
  { kod: 'kunde-inte', text: 'Kunde inte genomföras' },
  { kod: 'gar-inte-att-avgora', text: 'Går inte att avgöra' },
];

const alla = (kodverk: Kodverk): readonly Kod[] => {
  const own = koderI(kodverk, RESULTATLISTA);
  return own.length === 0 ? standard : own;
};

/** The results that can be chosen that day. */
export const resultatskala = (kodverk: Kodverk, dag: LocalDate): readonly Kod[] =>
  alla(kodverk).filter((k) => galler(k, dag));

/** The words of a result, also of one that is no longer chosen. */
export const resultatText = (kodverk: Kodverk, kod: string): string =>
  (alla(kodverk).find((k) => k.kod === kod) ?? standard.find((k) => k.kod === kod))?.text ?? kod;

/** The code book with another result scale; a word of the standard that is taken away is remembered too. */
export const medResultatskala = (kodverk: Kodverk, koder: readonly Kod[]): Kodverk =>
  medKoder(kodverk, { namn: RESULTATLISTA, text: 'Resultat av en kontroll' }, koder);
