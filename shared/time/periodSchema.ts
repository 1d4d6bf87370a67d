import { z } from 'zod';
import { parsePeriod } from './period.ts';
import type { Period } from './period.ts';

/** A period as text in the contract, e.g. `2021-H1`. */
export const zPeriod = z
  .string()
  .refine((s) => parsePeriod(s) !== null, {
    error: 'ska vara en period, till exempel 2021-H1, 2021 eller 2021-01..2021-08',
  })
  .transform((s) => parsePeriod(s) as Period);
