import { z } from 'zod';
import { addDays, daysBetween } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';

/**
 * The law has words (genast, utan dröjsmål, snarast), not days. Every day count is local routine: a setting with a
 * default, a source, and a mark where the source could not be confirmed.
 */
export const fristLista = {
  'avvikelse.bedomning': {
    text: 'Bedöm avvikelsen',
    dagar: 3,
    ord: 'utan dröjsmål',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'avvikelse.utredning': {
    text: 'Utred och ange orsak',
    dagar: 30,
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'avvikelse.atgard': {
    text: 'Besluta om åtgärd',
    dagar: 14,
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'avvikelse.uppfoljning': {
    text: 'Följ upp effekten',
    dagar: 60,
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'avvikelse.aterkoppling': {
    text: 'Återkoppla på APT',
    dagar: 30,
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'avvikelse.avslut': {
    text: 'Avsluta ärendet',
    dagar: 14,
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
} as const;
export type Fristkod = keyof typeof fristLista;

/** Who is told after how many days beyond a deadline. */
export const zTrappsteg = z.strictObject({
  dagarEfter: z.int().min(0).max(365),
  roll: z.enum(['enhetschef', 'verksamhetschef', 'mas', 'sas', 'forvaltningschef']),
});
export const zFristInstallning = z.strictObject({
  dagar: z
    .partialRecord(z.enum(Object.keys(fristLista) as [Fristkod, ...Fristkod[]]), z.int().min(0).max(730))
    .default({}),
  trappa: z
    .array(zTrappsteg)
    .max(10)
    .default([
      { dagarEfter: 0, roll: 'enhetschef' },
      { dagarEfter: 14, roll: 'verksamhetschef' },
      { dagarEfter: 30, roll: 'sas' },
    ]),
});
export type FristInstallning = z.output<typeof zFristInstallning>;

/** Last day for what is counted from `fran`, by the setting or its default. */
export const sistaDag = (inst: FristInstallning, kod: Fristkod, fran: LocalDate): LocalDate =>
  addDays(fran, inst.dagar[kod] ?? fristLista[kod].dagar);

/** Days left; negative when the day has passed. */
export const dagarKvar = (sista: LocalDate, today: LocalDate): number => daysBetween(today, sista);

/** The roles that are told when so many days have passed since the last day. */
export const berordaRoller = (inst: FristInstallning, dagarEfter: number): readonly string[] =>
  inst.trappa.filter((t) => dagarEfter >= t.dagarEfter).map((t) => t.roll);
