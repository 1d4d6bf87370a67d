import { z } from 'zod';
import { command, job, query } from '../contract.ts';
import { zDokument } from '../dokument/dokumentSchema.ts';
import { zHandling } from '../historik/handling.ts';
import { zInstant } from '../time/instantSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';

/** The kinds of cases that are searched in and whose log is shown. */
export const arendeslag = {
  avvikelse: 'Avvikelse',
  klagomal: 'Klagomål',
  extern: 'Extern avvikelse',
  lexSarah: 'Lex Sarah',
  lexMaria: 'Lex Maria',
} as const;
export type Registerslag = keyof typeof arendeslag;
const zSlag = z.enum(Object.keys(arendeslag) as [Registerslag, ...Registerslag[]]);
const zSok = z.string().trim().min(2, { error: 'ska vara minst två tecken' }).max(120);

export const traffsatt = {
  pseudonym: 'Beteckning',
  rollnyckel: 'Namn bakom en beteckning',
  text: 'Text',
} as const;
const zTraff = z.strictObject({
  slag: zSlag,
  id: z.string(),
  nummer: z.string(),
  enhetId: z.string(),
  datum: zLocalDate,
  hur: z.enum(Object.keys(traffsatt) as [keyof typeof traffsatt]),
});
export type Traff = z.output<typeof zTraff>;

const zLoggrad = z.strictObject({
  seq: z.int(),
  at: zInstant,
  vem: z.string(),
  roll: z.string(),
  handling: z.string(),
  sak: z.string(),
  sakId: z.string(),
  /** The label of the case; null when it is not there any more or is no case. */
  nummer: z.string().nullable(),
});
export type Loggrad = z.output<typeof zLoggrad>;
const zSpann = { from: zLocalDate, to: zLocalDate };

const zUrval = z.strictObject({
  ...zSpann,
  antal: z.int().min(1).max(500),
  /** Whoever writes the same seed draws the same readings. */
  fro: z.string().trim().min(1, { error: 'behöver fyllas i' }).max(100),
});
export const granskningsresultat = {
  inget: 'Inget att anmärka på',
  avvikande: 'Något att gå vidare med',
} as const;
const zGranskning = z.strictObject({
  id: z.uuid(),
  at: zInstant,
  vem: z.string(),
  roll: z.string(),
  fran: zLocalDate,
  till: zLocalDate,
  fro: z.string(),
  population: z.int(),
  urval: z.array(z.int()),
  resultat: z.enum(Object.keys(granskningsresultat) as [keyof typeof granskningsresultat]),
  anteckning: z.string(),
});
export type Loggranskning = z.output<typeof zGranskning>;

export const registervardApi = {
  /** Cases in which a person occurs: by the local token, by the name behind one, or by words. The search is logged. */
  'registerutdrag.sok': job(
    z.strictObject({ sok: zSok }),
    z.strictObject({ traffar: z.array(zTraff), dolda: z.int() }),
  ),
  /** The extract (GDPR article 15) of the cases that were chosen; each case's history tells that it was given out. */
  'registerutdrag.skriv': job(
    z.strictObject({
      sok: zSok,
      valda: z
        .array(z.strictObject({ slag: zSlag, id: z.string().max(60) }))
        .min(1)
        .max(500),
      fil: z.string().min(1).max(4096).optional(),
    }),
    z.strictObject({ fil: z.string().nullable(), dokument: zDokument }),
  ),
  /** All that has been done with a case, readings too, by its number or id; also of a case that has been removed. */
  'logg.arende': query(
    z.strictObject({ slag: zSlag, id: z.string().trim().min(1).max(60) }),
    z.array(zHandling),
  ),
  /** What one user has done and read, newest first. */
  'logg.person': query(
    z.strictObject({
      vem: z.string().max(200),
      ...zSpann,
      offset: z.int().min(0).default(0),
      antal: z.int().min(1).max(1000).default(200),
    }),
    z.strictObject({ rader: z.array(zLoggrad), totalt: z.int() }),
  ),
  /** Who has read or done something in the cases of one person, newest first. */
  'logg.brukare': query(z.strictObject({ pseudonym: zSok }), z.array(zLoggrad)),
  'logg.anvandare': query(
    z.strictObject({}),
    z.array(z.strictObject({ vem: z.string(), antal: z.int(), senast: zInstant })),
  ),
  /** The readings that a seed draws out of a time, for somebody to look through. */
  'loggranskning.dra': query(zUrval, z.strictObject({ population: z.int(), rader: z.array(zLoggrad) })),
  'loggranskning.signera': command(
    zUrval.extend({
      resultat: z.enum(Object.keys(granskningsresultat) as [keyof typeof granskningsresultat]),
      anteckning: z.string().trim().max(4000).default(''),
    }),
    z.strictObject({ id: z.uuid() }),
  ),
  'loggranskning.lista': query(z.strictObject({}), z.array(zGranskning)),
} as const;
