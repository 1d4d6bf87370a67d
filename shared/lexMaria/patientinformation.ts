import { z } from 'zod';
import { zFritext, zRadtext } from '../text/fritext.ts';
import { zLocalDate } from '../time/localDateSchema.ts';

/** What a patient who has been affected by a vårdskada is told (PSL 2010:659 3 kap. 8 §). */
export const informationspunkter = {
  vadHant: 'att det har inträffat en händelse som medfört en vårdskada',
  atgarder: 'vilka åtgärder som vårdgivaren avser att vidta för att det inte ska hända igen',
  klagomal: 'vårdgivarens skyldighet att ta emot och besvara klagomål',
  patientnamnd: 'patientnämndens verksamhet',
  ivo: 'möjligheten att anmäla klagomål till IVO',
  ersattning: 'möjligheten att begära ersättning enligt patientskadelagen eller läkemedelsförsäkringen',
} as const;
export type Informationspunkt = keyof typeof informationspunkter;
const punkter = Object.keys(informationspunkter) as [Informationspunkt, ...Informationspunkt[]];

export const zPatientinformation = z.strictObject({
  /** The patient, or next of kin when the patient cannot be told. */
  till: z.enum(['patient', 'narstaende', 'ingen']),
  punkter: z.array(z.enum(punkter)).max(6).default([]),
  datum: zLocalDate.nullable().default(null),
  avVem: zRadtext.default(''),
  iJournalen: z.boolean().default(false),
  varforInte: zFritext.default(''),
});
export type Patientinformation = z.output<typeof zPatientinformation>;

/** What is missing of the information and its note in the journal, in words. */
export function saknadInformation(p: Patientinformation | null): readonly string[] {
  if (p === null) return ['information till patienten'];
  if (p.till === 'ingen') return p.varforInte === '' ? ['skälet till att ingen är informerad'] : [];
  return [
    ...punkter.filter((k) => !p.punkter.includes(k)).map((k) => `information om ${informationspunkter[k]}`),
    ...(p.datum === null || p.avVem === '' ? ['när och av vem informationen gavs'] : []),
    ...(p.iJournalen ? [] : ['anteckning i journalen om informationen']),
  ];
}
