import { z } from 'zod';
import { aftnar, laggTillArbetsdagar } from '../time/arbetsdagar.ts';
import type { Afton } from '../time/arbetsdagar.ts';
import { addDays, addMonths, daysBetween } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';

/**
 * The law has words (genast, utan dröjsmål, snarast), not days. Every day count is local routine: a setting with a
 * default, a source, and a mark where the source could not be confirmed.
 */
export const fristLista = {
  'klagomal.bekraftelse': {
    text: 'Bekräfta att klagomålet är mottaget',
    dagar: 2,
    enhet: 'arbetsdagar',
    ord: '',
    kalla: 'Förval, samma som i Botkyrka kommun',
    kontrollera: false,
  },
  'klagomal.svar': {
    text: 'Svara på klagomålet',
    dagar: 10,
    enhet: 'dagar',
    ord: '',
    kalla: 'Förval, samma som i Herrljunga kommun',
    kontrollera: false,
  },
  'extern.svar': {
    text: 'Påminn om svar från den andra vårdgivaren',
    dagar: 30,
    enhet: 'dagar',
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'extern.eget-svar': {
    text: 'Svara den andra vårdgivaren',
    dagar: 30,
    enhet: 'dagar',
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'lexSarah.mottagning': {
    text: 'Svara på kontrollfrågorna och kvittera',
    dagar: 1,
    enhet: 'arbetsdagar',
    ord: 'genast',
    kalla: 'Lokal rutin; lagens ord är genast',
    kontrollera: true,
  },
  'lexSarah.utredning': {
    text: 'Utred och besluta',
    dagar: 2,
    enhet: 'manader',
    ord: 'utan dröjsmål',
    kalla: 'Lokal rutin; lagens ord är utan dröjsmål',
    kontrollera: true,
  },
  'lexSarah.anmalan': {
    text: 'Anmäl till IVO',
    dagar: 1,
    enhet: 'arbetsdagar',
    ord: 'snarast',
    kalla: 'Lokal rutin; lagens ord är snarast',
    kontrollera: true,
  },
  'lexSarah.utredning-till-ivo': {
    text: 'Sänd utredningen till IVO',
    dagar: 2,
    enhet: 'manader',
    ord: '',
    kalla: 'Senast två månader efter anmälan',
    kontrollera: true,
  },
  'lexSarah.uppfoljning': {
    text: 'Följ upp att åtgärderna är genomförda',
    dagar: 6,
    enhet: 'manader',
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'lexMaria.utredning': {
    text: 'Utred händelsen',
    dagar: 2,
    enhet: 'manader',
    ord: 'utan dröjsmål',
    kalla: 'Lokal rutin; räknas från händelsen',
    kontrollera: true,
  },
  'lexMaria.anmalan': {
    text: 'Anmäl till IVO',
    dagar: 2,
    enhet: 'manader',
    ord: 'snarast',
    kalla: 'Två månader från händelsen',
    kontrollera: true,
  },
  'lexMaria.uppfoljning': {
    text: 'Följ upp att åtgärderna är genomförda',
    dagar: 6,
    enhet: 'manader',
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'avvikelse.bedomning': {
    text: 'Bedöm avvikelsen',
    dagar: 3,
    enhet: 'dagar',
    ord: 'utan dröjsmål',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'avvikelse.utredning': {
    text: 'Utred och ange orsak',
    dagar: 30,
    enhet: 'dagar',
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'avvikelse.atgard': {
    text: 'Besluta om åtgärd',
    dagar: 14,
    enhet: 'dagar',
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'avvikelse.uppfoljning': {
    text: 'Följ upp effekten',
    dagar: 60,
    enhet: 'dagar',
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'avvikelse.aterkoppling': {
    text: 'Återkoppla på APT',
    dagar: 30,
    enhet: 'dagar',
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'avvikelse.avslut': {
    text: 'Avsluta ärendet',
    dagar: 14,
    enhet: 'dagar',
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'arende.steg': {
    text: 'Ta nästa steg i ett ärende som står stilla (röntgen)',
    dagar: 30,
    enhet: 'dagar',
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
  'samlingsutredning.utredning': {
    text: 'Utred vad händelserna har gemensamt',
    dagar: 60,
    enhet: 'dagar',
    ord: '',
    kalla: 'Lokal rutin',
    kontrollera: true,
  },
} as const;
export type Fristkod = keyof typeof fristLista;
const koder = Object.keys(fristLista) as [Fristkod, ...Fristkod[]];

/** What a deadline is counted in. */
export const fristenheter = { dagar: 'dagar', arbetsdagar: 'arbetsdagar', manader: 'månader' } as const;
export type Fristenhet = keyof typeof fristenheter;

/** Who is told after how many days beyond a deadline. */
export const zTrappsteg = z.strictObject({
  dagarEfter: z.int().min(0).max(365),
  roll: z.enum(['enhetschef', 'verksamhetschef', 'mas', 'sas', 'forvaltningschef']),
});
export const zFristInstallning = z.strictObject({
  dagar: z.partialRecord(z.enum(koder), z.int().min(0).max(730)).default({}),
  /** What is counted, where it differs from the default: ten days or ten working days. */
  enheter: z.partialRecord(z.enum(koder), z.enum(['dagar', 'arbetsdagar', 'manader'])).default({}),
  /** Eves that count as free days. */
  ledigaAftnar: z
    .array(z.enum(Object.keys(aftnar) as [Afton, ...Afton[]]))
    .max(3)
    .default(['midsommarafton', 'julafton', 'nyarsafton']),
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
export function sistaDag(inst: FristInstallning, kod: Fristkod, fran: LocalDate): LocalDate {
  const antal = inst.dagar[kod] ?? fristLista[kod].dagar;
  const enhet: Fristenhet = inst.enheter[kod] ?? fristLista[kod].enhet;
  if (enhet === 'manader') return addMonths(fran, antal);
  return enhet === 'dagar' ? addDays(fran, antal) : laggTillArbetsdagar(fran, antal, inst.ledigaAftnar);
}

/** Days left; negative when the day has passed. */
export const dagarKvar = (sista: LocalDate, today: LocalDate): number => daysBetween(today, sista);

/** The roles that are told when so many days have passed since the last day. */
export const berordaRoller = (inst: FristInstallning, dagarEfter: number): readonly string[] =>
  inst.trappa.filter((t) => dagarEfter >= t.dagarEfter).map((t) => t.roll);
