import { z } from 'zod';
import { query } from '../contract.ts';

export const policyApi = {
  /** What IT has decided here, in words: one row for each setting of the table. */
  'policy.visa': query(
    z.strictObject({}),
    z.strictObject({
      kalla: z.string().nullable(),
      rader: z.array(
        z.strictObject({
          namn: z.string(),
          rubrik: z.string(),
          hjalp: z.string(),
          /** Null when IT has not decided it. */
          varde: z.string().nullable(),
        }),
      ),
      fel: z.array(z.string()),
      exportTillaten: z.boolean(),
      lasEfterMinuter: z.int(),
    }),
  ),
} as const;
