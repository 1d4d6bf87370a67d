import { z } from 'zod';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { zKodnamn, zLagrum } from '../kodverk/kodverkSchema.ts';
import { zFaktaKod, zRaknas } from './fakta.ts';

/**
 * What may leave a computer, row by row. Closed on purpose: codes, months and counts; never a name, a day, a pseudonym
 * or a free text (OSL 25:1 and 26:1). The one exception is the text of a case card, and a card leaves only after a
 * person has approved exactly those bytes.
 * A report is folded from these rows whether they were made here or collected from the share.
 */

/** `YYYY-MM`: the day stays on the computer. */
export const zManad = z.string().regex(/^(?:19|2[01])\d{2}-(?:0[1-9]|1[0-2])$/, {
  error: 'ska vara en månad, till exempel 2026-03',
});
export const zAntal = z.int().min(1).max(1_000_000);
/** The number of the level in the matrix the case was scored with: 1–4 in most, never more than 10. */
const zGrad = z.int().min(1).max(10);

/** Risk could happen, tillbud happened without harm, negativ händelse with harm (SOSFS 2011:9). */
export const handelseslag = ['risk', 'tillbud', 'negativ-handelse'] as const;

const countFalt = {
  rec: z.literal('count'),
  unit: zEnhetId,
  month: zManad,
  lagrum: zLagrum,
  /** Main type: the sum of `n` over all count rows is the number of events. */
  typ: zKodnamn,
  undertyp: zKodnamn.nullable(),
  /** Further types of the same events, sorted; with them category sums exceed the number of events (domain: SoL/LSS). */
  ytterligare: z.array(zKodnamn).max(20),
  /** Null until someone has said which. */
  slag: z.enum(handelseslag).nullable(),
  /** The worse of physical and psychological harm. */
  skada: zKodnamn.nullable(),
  allvarlighetsgrad: zGrad.nullable(),
  status: zKodnamn,
  /** Followed up by the closest chef. */
  uppfoljd: z.boolean(),
  n: zAntal,
};

const klagomalFalt = {
  rec: z.literal('klagomal'),
  unit: zEnhetId,
  month: zManad,
  /** Null when the complaint is about neither care under HSL nor an insats. */
  lagrum: zLagrum.nullable(),
  /** beröm, klagomål, förslag … */
  slag: zKodnamn,
  /** direkt, webb, via IVO, via patientnämnden … */
  kanal: zKodnamn,
  galler: zKodnamn.nullable(),
  status: zKodnamn,
  /** Answered within the local limit; null while there is no answer. */
  iTid: z.boolean().nullable(),
  n: zAntal,
};

const externFalt = {
  rec: z.literal('extern'),
  unit: zEnhetId,
  month: zManad,
  riktning: z.enum(['skickad', 'inkommen']),
  /** A code of the municipality's list of caregivers; one that is not in the list leaves as null, never as text. */
  motpart: zKodnamn.nullable(),
  amne: zKodnamn.nullable(),
  besvarad: z.boolean(),
  /** Whether the answer was of use; null without an answer or a judgement. */
  nytta: zKodnamn.nullable(),
  n: zAntal,
};

const lexSarahFalt = {
  rec: z.literal('lexsarah'),
  unit: zEnhetId,
  month: zManad,
  lagrum: zLagrum,
  /** One of the five outcomes, null until it is decided. */
  utfall: zKodnamn.nullable(),
  status: zKodnamn,
  anmaldIvo: z.boolean(),
  n: zAntal,
};

const lexMariaFalt = {
  rec: z.literal('lexmaria'),
  unit: zEnhetId,
  month: zManad,
  utfall: zKodnamn.nullable(),
  status: zKodnamn,
  anmaldIvo: z.boolean(),
  /** A medical device was part of it. */
  mtp: z.boolean(),
  n: zAntal,
};

const factFalt = {
  rec: z.literal('fact'),
  unit: zEnhetId,
  /** Null: the whole period, for what cannot be added up over months, such as different persons. */
  month: zManad.nullable(),
  fact: zFaktaKod,
  /** The part a fact is about, for example a drug group; null when the fact has no parts. */
  kod: zKodnamn.nullable(),
  n: z.int().min(0).max(10_000_000),
  unitOfCount: zRaknas,
};

const kortText = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((s) => s === s.trim() && !/\p{Cc}/u.test(s), {
      error: 'får inte ha radbrytningar eller mellanslag ytterst',
    });

const caseFalt = {
  rec: z.literal('case'),
  unit: zEnhetId,
  month: zManad,
  /** Random, made for the card: says nothing about the case it came from. */
  case: z.string().regex(/^[0-9a-f]{32}$/),
  law: z.enum(['lex_sarah', 'lex_maria']),
  lagrum: zLagrum,
  utfall: zKodnamn.nullable(),
  anmald: z.enum(['ja', 'nej', 'ej-lex']),
  /** Approved text. */
  handelse: kortText(600),
  /** Approved texts. */
  atgarder: z.array(kortText(200)).max(12),
};

const controlFalt = {
  rec: z.literal('control'),
  /** A unit, a verksamhet, or `kommunen`. */
  unit: zEnhetId,
  month: zManad,
  /** The control's id: random, so it says nothing about the control. */
  kontroll: zKodnamn,
  /** Code of the result scale in use. */
  resultat: zKodnamn,
  /** Examined, and found faulty among them; null for a control that is a statement. */
  granskade: z.int().min(0).max(1_000_000).nullable(),
  avvikande: z.int().min(0).max(1_000_000).nullable(),
};

/** Fields of each kind of row in the order they are written. The order is part of the format. */
export const radfalt = {
  count: countFalt,
  klagomal: klagomalFalt,
  extern: externFalt,
  lexsarah: lexSarahFalt,
  lexmaria: lexMariaFalt,
  fact: factFalt,
  case: caseFalt,
  control: controlFalt,
} as const;

export const zCountRad = z.strictObject(countFalt);
export const zKlagomalRad = z.strictObject(klagomalFalt);
export const zExternRad = z.strictObject(externFalt);
export const zLexSarahRad = z.strictObject(lexSarahFalt);
export const zLexMariaRad = z.strictObject(lexMariaFalt);
export const zFactRad = z.strictObject(factFalt);
export const zCaseRad = z.strictObject(caseFalt);
export const zControlRad = z.strictObject(controlFalt);

/** The door out: whatever is not one of these rows, with exactly these fields, does not leave. */
export const zSammandragRad = z.discriminatedUnion('rec', [
  zCountRad,
  zKlagomalRad,
  zExternRad,
  zLexSarahRad,
  zLexMariaRad,
  zFactRad,
  zCaseRad,
  zControlRad,
]);
export type SammandragRad = z.output<typeof zSammandragRad>;
export type CountRad = z.output<typeof zCountRad>;
export type KlagomalRad = z.output<typeof zKlagomalRad>;
export type ExternRad = z.output<typeof zExternRad>;
export type LexSarahRad = z.output<typeof zLexSarahRad>;
export type LexMariaRad = z.output<typeof zLexMariaRad>;
export type FactRad = z.output<typeof zFactRad>;
export type CaseRad = z.output<typeof zCaseRad>;
export type ControlRad = z.output<typeof zControlRad>;

/** Where rows lie that are about neither a unit nor a verksamhet, such as a control of the whole municipality. */
export const KOMMUNEN = zEnhetId.parse('kommunen');

/** The door in: the same rows, but fields that a newer version has added are let pass and dropped. */
export const zLastRad = z.discriminatedUnion('rec', [
  z.object(countFalt),
  z.object(klagomalFalt),
  z.object(externFalt),
  z.object(lexSarahFalt),
  z.object(lexMariaFalt),
  z.object(factFalt),
  z.object(caseFalt),
  z.object(controlFalt),
]);
