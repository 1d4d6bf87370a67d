import { z } from 'zod';
import { zInstant } from '../../time/instantSchema.ts';
import { zLocalDate } from '../../time/localDateSchema.ts';
import { parsePeriod } from '../../time/period.ts';
import type { Period } from '../../time/period.ts';

export const uppdragsslag = {
  atgard: 'Åtgärd från förra rapporten',
  uppdrag: 'Uppdrag från nämnden',
} as const;
export type Uppdragsslag = keyof typeof uppdragsslag;

export const zUppdragssvar = z.strictObject({
  period: z.string(),
  svar: z.string(),
  /** Nothing more to tell about it in later reports. */
  klar: z.boolean(),
  at: zInstant,
  vem: z.string(),
});

/** A measure of an earlier report or a decision of nämnden, with the answers it has been given period by period. */
export const zUppdrag = z.strictObject({
  id: z.uuid(),
  /** The period whose report it comes from. */
  fran: z.string(),
  slag: z.enum(Object.keys(uppdragsslag) as [Uppdragsslag, ...Uppdragsslag[]]),
  text: z.string(),
  beslutad: zLocalDate.nullable(),
  svar: z.array(zUppdragssvar),
});
export type Uppdrag = z.output<typeof zUppdrag>;

const startOf = (kod: string): string => parsePeriod(kod)?.from ?? '';

/** What must be answered in the report of a period: decided for an earlier one, and not told as done before this one. */
export const attBesvara = (alla: readonly Uppdrag[], period: Period): readonly Uppdrag[] =>
  alla.filter(
    (u) => startOf(u.fran) < period.from && !u.svar.some((s) => s.klar && startOf(s.period) < period.from),
  );

export const svarI = (u: Uppdrag, kod: string): Uppdrag['svar'][number] | undefined =>
  u.svar.find((s) => s.period === kod);
