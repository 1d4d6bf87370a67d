import { z } from 'zod';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { zKodnamn, zLagrum } from '../kodverk/kodverkSchema.ts';
import { zInstant, zLocalTime } from '../time/instantSchema.ts';
import { zFritext } from '../text/fritext.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import type { LocalDate } from '../time/localDate.ts';
import { statusLista } from './overgangar.ts';
import { zTypuppgifter } from './typuppgifter.ts';

export const zAvvikelseId = z.uuid().transform((s) => s as string & { readonly __brand: 'AvvikelseId' });
export type AvvikelseId = z.output<typeof zAvvikelseId>;

/** Risk: could happen · tillbud: happened, no harm · negativ händelse: harm (HSLF-FS 2017:40, SOSFS 2011:9). */
export const handelseslag = {
  risk: 'Risk',
  tillbud: 'Tillbud',
  'negativ-handelse': 'Negativ händelse',
} as const;
export type Handelseslag = keyof typeof handelseslag;

/** Harm that followed; physical and psychological are graded apart. */
export const skadegrader = {
  ingen: 'Ingen skada',
  lindrig: 'Lindrig skada',
  mattlig: 'Måttlig skada',
  allvarlig: 'Allvarlig skada',
  dod: 'Död',
} as const;
export type Skadegrad = keyof typeof skadegrader;

const zSkadegrad = z.enum(['ingen', 'lindrig', 'mattlig', 'allvarlig', 'dod']);
const zJaNej = z.enum(['ja', 'nej', 'vet-ej']);
export const jaNejText = { ja: 'Ja', nej: 'Nej', 'vet-ej': 'Vet ej' } as const;

/** Free text: trimmed, at most 10 000 characters. */
const zText = zFritext;

/** When it happened. `okand` has no day; `ungefar` has a day or an hour that is a guess. */
export const zNar = z.discriminatedUnion('precision', [
  z.strictObject({ precision: z.literal('exakt'), datum: zLocalDate, tid: zLocalTime }),
  z.strictObject({
    precision: z.literal('ungefar'),
    datum: zLocalDate,
    tid: zLocalTime.nullable().default(null),
  }),
  z.strictObject({ precision: z.literal('okand') }),
]);
export type Nar = z.output<typeof zNar>;

/** Whom it concerned. A person is a local pseudonym that never leaves the computer. */
export const zBerord = z.discriminatedUnion('slag', [
  z.strictObject({ slag: z.literal('person'), pseudonym: z.string().trim().min(1).max(40) }),
  z.strictObject({ slag: z.literal('grupp') }),
  z.strictObject({ slag: z.literal('enheten') }),
  z.strictObject({ slag: z.literal('ingen') }),
]);
export type Berord = z.output<typeof zBerord>;
export const berordText: Readonly<Record<Berord['slag'], string>> = {
  person: 'En person',
  grupp: 'En grupp',
  enheten: 'Hela enheten',
  ingen: 'Ingen',
};

/** What the reporter answers. Four answers are needed (enhet, typ, när, vad hände); the rest can be completed later. */
export const zAvvikelseUppgifter = z.strictObject({
  enhetId: zEnhetId,
  lagrum: zLagrum,
  typ: zKodnamn,
  undertyp: zKodnamn.nullable().default(null),
  /** Further categories of the same event; category sums may therefore exceed the count of events. */
  ytterligareTyper: z.array(zKodnamn).max(10).default([]),
  nar: zNar,
  /** The day it was noticed; the day of registration when left out. */
  upptackt: zLocalDate.optional(),
  vadHande: zText.min(1, { error: 'behöver fyllas i' }),
  slag: z.enum(['risk', 'tillbud', 'negativ-handelse']).nullable().default(null),
  plats: zKodnamn.nullable().default(null),
  skadaFysisk: zSkadegrad.nullable().default(null),
  skadaPsykisk: zSkadegrad.nullable().default(null),
  omedelbarAtgard: zText.default(''),
  berord: zBerord.nullable().default(null),
  hantForut: zJaNej.nullable().default(null),
  kanHandaIgen: zJaNej.nullable().default(null),
  forKollega: z.boolean().default(false),
  forbattringsforslag: zText.default(''),
  /** Good care can be reported too. */
  gottExempel: z.boolean().default(false),
  typuppgifter: zTypuppgifter.default({ slag: 'inga' }),
});
export type AvvikelseUppgifter = z.output<typeof zAvvikelseUppgifter>;

/** A registered avvikelse. */
export const zAvvikelse = zAvvikelseUppgifter.extend({
  id: zAvvikelseId,
  /** Readable number per unit and year; a label, never a key. */
  nummer: z.string(),
  status: z.enum(statusLista),
  upptackt: zLocalDate,
  /** The day that places the case in a period. */
  raknedatum: zLocalDate,
  kodverkVersion: z.int(),
  registreradAt: zInstant,
  registreradAv: z.string(),
  andradAt: zInstant,
});
export type Avvikelse = z.output<typeof zAvvikelse>;

/** [Note: half-year follows handelsedatum] An event of unknown day counts on the day it was noticed. */
export const raknedatum = (nar: Nar, upptackt: LocalDate): LocalDate =>
  nar.precision === 'okand' ? upptackt : nar.datum;

/** Said in the form, because it is the most common misunderstanding (SOSFS 2011:9). */
export const inteAvvikelse =
  'Att personen tackar nej, avbokar eller inte är hemma är ingen avvikelse. Det dokumenteras i journalen.';
