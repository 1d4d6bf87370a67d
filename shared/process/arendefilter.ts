import { z } from 'zod';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';

/** What every list of cases can be narrowed by; left out means all. */
export const arendefilterFalt = {
  enheter: z.array(zEnhetId).max(500).optional(),
  from: zLocalDate.optional(),
  to: zLocalDate.optional(),
  /** Words that must all occur somewhere in the case. */
  text: z.string().max(200).optional(),
} as const;
export const sidaFalt = {
  offset: z.int().min(0).default(0),
  antal: z.int().min(1).max(5000).default(1000),
  /** `datum` is the day the case counts by. */
  sort: z.enum(['datum', 'nummer', 'enhet', 'status']).default('datum'),
  fallande: z.boolean().default(true),
} as const;

/** What a case offers next: the step, the words on its button, and what it still lacks. */
export const zMojligtSteg = z.strictObject({
  steg: z.string(),
  text: z.string(),
  saknas: z.array(z.string()),
  /** What is missing for it to end the case, where the answer decides whether it does. */
  saknasForAvslut: z.array(z.string()),
});
