import { z } from 'zod';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';

/** A cause on the level of the system, never of a person: one of the five areas, with what lies under it. */
export const zOrsak = z.strictObject({
  omrade: zKodnamn,
  bakomliggande: z.array(zKodnamn).max(10).default([]),
  text: z.string().trim().max(4000).default(''),
});
export type Orsak = z.output<typeof zOrsak>;
