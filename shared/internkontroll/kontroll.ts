import { z } from 'zod';
import { zVerksamhetId } from '../enhet/enhetSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';

/** Questions that the registers answer by themselves. */
export const automatfragor = {
  'hsl-avvikelser': 'Sammanställa HSL-avvikelser',
  'sol-avvikelser': 'Sammanställa SoL-avvikelser',
  'lss-avvikelser': 'Sammanställa LSS-avvikelser',
  klagomal: 'Sammanställa klagomål och synpunkter',
  'lex-sarah': 'Sammanställa lex Sarah-anmälningar',
} as const;
export type Automatfraga = keyof typeof automatfragor;

/** The nämnd of a municipality that has only one for this. */
export const STANDARDNAMND = 'Socialnämnden';
export const zNamnd = z.string().trim().min(1, { error: 'behöver fyllas i' }).max(120);

const zText = (max: number) => z.string().trim().max(max);

export const zKontrollUppgifter = z
  .strictObject({
    riskId: z.uuid().nullable().default(null),
    process: zText(1000).default(''),
    kontrollmoment: zText(1000).min(1, { error: 'behöver fyllas i' }),
    metod: zText(2000).default(''),
    ansvarig: zText(200).default(''),
    /** The months it is carried out, 1–12. */
    manader: z
      .array(z.int().min(1).max(12))
      .min(1, { error: 'behöver minst en månad' })
      .max(12)
      .transform((m) => [...new Set(m)].toSorted((a, b) => a - b)),
    /** What is asked of each sample of a checklist. */
    fragor: z.array(zText(300).min(1)).max(50).default([]),
    slag: z.enum(['uppgift', 'klasser', 'checklista', 'automatisk']).default('uppgift'),
    automatik: z
      .strictObject({
        fraga: z.enum(Object.keys(automatfragor) as [Automatfraga, ...Automatfraga[]]),
        verksamhetId: zVerksamhetId.nullable().default(null),
        /** What the count is divided by: form of care, or one unit for one. */
        delar: z.enum(['form', 'enhet']).default('form'),
      })
      .nullable()
      .default(null),
  })
  .refine((k) => (k.slag === 'automatisk') === (k.automatik !== null), {
    error: 'ska anges för en automatisk kontroll och bara då',
    path: ['automatik'],
  });

export const zKontroll = z.strictObject({
  ...zKontrollUppgifter.shape,
  id: z.uuid(),
  namnd: zNamnd.default(STANDARDNAMND),
  ar: z.int().min(1990).max(2199),
});
export const kontrollslag = {
  uppgift: 'En uppgift i ord',
  klasser: 'Antal i klasser som summerar',
  checklista: 'Checklista på ett stickprov',
  automatisk: 'Fylls i ur statistiken',
} as const;
export type Kontrollslag = keyof typeof kontrollslag;
export type KontrollUppgifter = z.output<typeof zKontrollUppgifter>;
export type Kontroll = z.output<typeof zKontroll>;

export const zPlan = z.strictObject({
  ar: z.int().min(1990).max(2199),
  namnd: z.string(),
  version: z.int().min(1),
  /** The decision; null while the plan is a draft. */
  antagen: z.strictObject({ datum: zLocalDate, paragraf: z.string() }).nullable(),
  kontroller: z.array(zKontroll),
});
/** One version of a year's plan. After adoption every change is a new version. */
export type Plan = z.output<typeof zPlan>;
