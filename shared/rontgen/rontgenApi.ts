import { z } from 'zod';
import { query } from '../contract.ts';
import { zFyndsak } from './lage.ts';

export const rontgenApi = {
  /** The standing page of findings. `antal` cuts the hits of each rule; `totalt` tells how many there are. */
  'rontgen.visa': query(
    z.strictObject({ antal: z.int().min(1).max(1000).default(50) }),
    z.strictObject({
      /** How many rules were tried. */
      regler: z.int(),
      totalt: z.int(),
      fynd: z.array(
        z.strictObject({
          kod: z.string(),
          text: z.string(),
          gor: z.string(),
          grad: z.enum(['allvarlig', 'brist']),
          antal: z.int(),
          traffar: z.array(
            z.strictObject({
              sak: zFyndsak,
              id: z.uuid(),
              nummer: z.string(),
              /** The outcome of the control that it stands under. */
              utfall: z.uuid().optional(),
              /** Where in the case it is mended. */
              stalle: z.string(),
              /** Which of several in the same case. */
              vad: z.string().optional(),
            }),
          ),
        }),
      ),
    }),
  ),
} as const;
