import { z } from 'zod';
import { zSak } from '../atgard/atgard.ts';
import { command, query } from '../contract.ts';
import { zOrsak } from './orsak.ts';

/** Causes of any kind of case; an avvikelse also has its own question, because its next step follows. */
export const orsakApi = {
  'orsak.lista': query(z.strictObject({ sak: zSak }), z.array(zOrsak)),
  /** All of them as a whole; the history keeps the earlier ones. */
  'orsak.spara': command(
    z.strictObject({ sak: zSak, orsaker: z.array(zOrsak).max(20) }),
    z.strictObject({ antal: z.int() }),
  ),
} as const;
