import { z } from 'zod';
import { query } from '../contract.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zFyndsak } from './lage.ts';

/** How far back the reading goes when nobody says otherwise: what is older has been seen by earlier readings. */
export const RONTGEN_MANADER = 24;

export const rontgenApi = {
  /**
   * The standing page of findings. `antal` cuts the hits of each rule; `totalt` tells how many there are. `manader` is
   * how old a case may be.
   */
  'rontgen.visa': query(
    z.strictObject({
      antal: z.int().min(1).max(1000).default(50),
      manader: z.int().min(1).max(240).default(RONTGEN_MANADER),
    }),
    z.strictObject({
      /** Cases from that day on were read. */
      from: zLocalDate,
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
