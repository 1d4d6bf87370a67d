import { z } from 'zod';
import { tillhorighetFalt } from '../enhet/tillhorighet.ts';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import { lexFalt, undertecknatFalt } from '../process/handlingar.ts';
import { zIfylld, zIfylldRad, zRadtext } from '../text/fritext.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zHandelseanalys } from './handelseanalys.ts';
import { zLexMariaStatus } from './lexMariaStatus.ts';
import { zPatientinformation } from './patientinformation.ts';
import { zVardskada } from './vardskada.ts';

export const zLexMariaId = z.uuid().transform((s) => s as string & { readonly __brand: 'LexMariaId' });
export type LexMariaId = z.output<typeof zLexMariaId>;

/** An event that has caused or could have caused a vårdskada, to be investigated (PSL 2010:659 3 kap. 3 §). */
export const zLexMariaUppgifter = z.strictObject({
  ...tillhorighetFalt,
  handelsedatum: zLocalDate,
  upptackt: zLocalDate.nullable().default(null),
  handelse: zIfylld,
  /** A medical device was part of it: manufacturer and Läkemedelsverket are told too. */
  mtp: z.boolean().default(false),
  patient: z.string().trim().min(1).max(40).nullable().default(null),
  /** Code of the list avvikelsetyp; without one the theme is that of the avvikelse it came from. */
  tema: zKodnamn.nullable().default(null),
  avvikelseId: z.uuid().nullable().default(null),
});
export type LexMariaUppgifter = z.output<typeof zLexMariaUppgifter>;

/** Who asked for the investigation, who does it and how. */
export const zUppdrag = z.strictObject({
  uppdragsgivare: zIfylldRad,
  team: z.array(zIfylldRad).min(1).max(20),
  metod: zIfylldRad,
  datum: zLocalDate,
});
export const zMtpAnmalan = z.strictObject({
  produkt: zIfylldRad,
  produktId: zRadtext.default(''),
  fel: zIfylld,
  undanstalld: z.enum(['ja', 'nej', 'vet-ej']),
  tillverkareUnderrattad: zLocalDate.nullable().default(null),
  lakemedelsverketUnderrattat: zLocalDate.nullable().default(null),
});
export const zLexMariaBeslut = z.strictObject({
  vardskada: zVardskada,
  motivering: zIfylld,
  ...undertecknatFalt,
});
export const zLexMariaAnmalan = z.strictObject({
  datum: zLocalDate,
  av: zIfylldRad,
  /** The number IVO gives the anmälan. */
  ivoNummer: zIfylldRad,
  diarienummer: zRadtext.default(''),
});

export const zLexMaria = zLexMariaUppgifter.extend({
  id: zLexMariaId,
  nummer: z.string(),
  status: zLexMariaStatus,
  uppdrag: zUppdrag.nullable(),
  analys: zHandelseanalys.nullable(),
  patientinformation: zPatientinformation.nullable(),
  mtpAnmalan: zMtpAnmalan.nullable(),
  beslut: zLexMariaBeslut.nullable(),
  anmalan: zLexMariaAnmalan.nullable(),
  ...lexFalt,
});
export type LexMaria = z.output<typeof zLexMaria>;
