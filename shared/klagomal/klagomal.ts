import { z } from 'zod';
import { tillhorighetFalt } from '../enhet/tillhorighet.ts';
import { zKodnamn, zLagrum } from '../kodverk/kodverkSchema.ts';
import { zFritext, zIfylld } from '../text/fritext.ts';
import { zInstant } from '../time/instantSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zKlagomalStatus } from './klagomalSteg.ts';

export const zKlagomalId = z.uuid().transform((s) => s as string & { readonly __brand: 'KlagomalId' });
export type KlagomalId = z.output<typeof zKlagomalId>;

/** What kind of view somebody has given (SOSFS 2011:9 5 kap. 3 §). */
export const klagomalslag = {
  berom: 'Beröm',
  klagomal: 'Klagomål',
  forslag: 'Förslag',
  annat: 'Annat',
} as const;
export type Klagomalslag = keyof typeof klagomalslag;
export const zKlagomalslag = z.enum(Object.keys(klagomalslag) as [Klagomalslag, ...Klagomalslag[]]);

/** The way it came. */
export const klagomalKanaler = {
  direkt: 'Direkt till verksamheten',
  webb: 'Webbformulär',
  telefon: 'Telefon eller besök',
  blankett: 'Blankett eller brev',
  'via-ivo': 'Via IVO',
  'via-patientnamnden': 'Via patientnämnden',
  jo: 'Justitieombudsmannen (JO)',
} as const;
export type KlagomalKanal = keyof typeof klagomalKanaler;
export const zKlagomalKanal = z.enum(Object.keys(klagomalKanaler) as [KlagomalKanal, ...KlagomalKanal[]]);

/** Who it came from; never a name. */
export const klagomalKallor = {
  enskild: 'Den enskilde',
  anhorig: 'Anhörig eller närstående',
  anonym: 'Anonym',
  myndighet: 'Annan myndighet',
} as const;
export type KlagomalKalla = keyof typeof klagomalKallor;

export const zKlagomalUppgifter = z.strictObject({
  ...tillhorighetFalt,
  slag: zKlagomalslag.default('klagomal'),
  kanal: zKlagomalKanal.default('direkt'),
  kalla: z.enum(Object.keys(klagomalKallor) as [KlagomalKalla, ...KlagomalKalla[]]).default('enskild'),
  /** Code of the list klagomal-galler. */
  galler: zKodnamn.nullable().default(null),
  /** Code of the list avvikelsetyp, so that complaints and avvikelser about one thing can be read together. */
  tema: zKodnamn.nullable().default(null),
  /** Null when it is about neither care under HSL nor an insats. */
  lagrum: zLagrum.nullable().default(null),
  mottaget: zLocalDate,
  beskrivning: zIfylld,
  /** Local pseudonym of the one who complains; the same for all of that person's complaints. Never leaves the computer. */
  klagande: z.string().trim().min(1).max(40).nullable().default(null),
  /** Samlingssynpunkt: how many small views this record stands for. */
  antal: z.int().min(1).max(10_000).default(1),
  /** How many persons stand behind a samlingssynpunkt; null when it is not known. */
  antalKlagande: z.int().min(1).max(10_000).nullable().default(null),
  /** Whether there is somebody to answer; otherwise no answer is owed. */
  kanBesvaras: z.boolean().default(true),
});
export type KlagomalUppgifter = z.output<typeof zKlagomalUppgifter>;

export const svarssatt = {
  samtal: 'Samtal eller besök',
  telefon: 'Telefon',
  brev: 'Brev',
  epost: 'E-post eller e-tjänst',
} as const;
export const zKlagomalSvar = z.strictObject({
  datum: zLocalDate,
  satt: z.enum(Object.keys(svarssatt) as [keyof typeof svarssatt, ...(keyof typeof svarssatt)[]]),
  text: zFritext.default(''),
});

/** A registered complaint or view. */
export const zKlagomal = zKlagomalUppgifter.extend({
  id: zKlagomalId,
  nummer: z.string(),
  status: zKlagomalStatus,
  bekraftat: zLocalDate.nullable(),
  utredning: z.strictObject({ datum: zLocalDate, text: zIfylld }).nullable(),
  svar: zKlagomalSvar.nullable(),
  avslut: z.strictObject({ datum: zLocalDate, lardom: zFritext }).nullable(),
  registreradAt: zInstant,
  registreradAv: z.string(),
  andradAt: zInstant,
});
export type Klagomal = z.output<typeof zKlagomal>;
