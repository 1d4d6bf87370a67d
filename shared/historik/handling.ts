import { z } from 'zod';
import { zInstant } from '../time/instantSchema.ts';

/** One link of the history of a thing, as it is shown: who did what and when. */
export const zHandling = z.strictObject({
  seq: z.int(),
  at: zInstant,
  vem: z.string(),
  roll: z.string(),
  handling: z.string(),
  sak: z.string(),
  sakId: z.string(),
  detalj: z.record(z.string(), z.unknown()),
});
export type HandlingRad = z.output<typeof zHandling>;
