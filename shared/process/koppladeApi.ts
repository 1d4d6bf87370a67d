import { z } from 'zod';
import { query } from '../contract.ts';

export const koppladeApi = {
  /** The lex Sarah and lex Maria cases that have been made of an avvikelse; both can be open at once. */
  'kopplade.lista': query(
    z.strictObject({ avvikelseId: z.uuid() }),
    z.array(
      z.strictObject({
        sak: z.enum(['lexSarah', 'lexMaria']),
        id: z.uuid(),
        nummer: z.string(),
        /** In words; empty when only that it exists may be seen. */
        status: z.string(),
        dold: z.boolean(),
      }),
    ),
  ),
} as const;
