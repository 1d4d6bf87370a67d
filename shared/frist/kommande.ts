import { z } from 'zod';
import type { LocalDate } from '../time/localDate.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { dagarKvar, fristLista, sistaDag } from './frister.ts';
import type { FristInstallning, Fristkod } from './frister.ts';

/** What a case owes next: a sentence, the law's word, and the last day by the local rule. No clock acts on it. */
export const zKommande = z.strictObject({
  mening: z.string(),
  /** The law's own word, e.g. snarast; empty when it has none. */
  ord: z.string(),
  senast: zLocalDate,
  /** Negative when the day has passed. */
  dagarKvar: z.int(),
  kalla: z.string(),
  /** The day count is neither confirmed nor decided here: shown with "kontrollera". */
  kontrollera: z.boolean(),
});
export type Kommande = z.output<typeof zKommande>;

export interface Nu {
  readonly frister: FristInstallning;
  readonly today: LocalDate;
}

/** What is owed by a deadline that is counted from a day. */
export function kommande(nu: Nu, mening: string, kod: Fristkod, fran: LocalDate): Kommande {
  const senast = sistaDag(nu.frister, kod, fran);
  const { ord, kalla, kontrollera } = fristLista[kod];
  const egen = nu.frister.dagar[kod] !== undefined;
  return {
    mening,
    ord,
    senast,
    dagarKvar: dagarKvar(senast, nu.today),
    kalla: egen ? 'Bestämt i kommunen' : kalla,
    kontrollera: !egen && kontrollera,
  };
}

/** What is owed on a day somebody has set. */
export const kommandeDen = (nu: Nu, mening: string, senast: LocalDate): Kommande => ({
  mening,
  ord: '',
  senast,
  dagarKvar: dagarKvar(senast, nu.today),
  kalla: 'Bestämt i ärendet',
  kontrollera: false,
});
