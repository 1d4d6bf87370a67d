import { z } from 'zod';
import { job, query } from '../contract.ts';
import { zDokument } from '../dokument/dokumentSchema.ts';
import { zEnhetId } from '../enhet/enhetSchema.ts';

const zFraga = z.strictObject({
  enhetId: zEnhetId,
  manad: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, { error: 'ska vara en månad, till exempel 2026-03' }),
});

export const aptApi = {
  /** The card of a unit and a month, as a document without looks. */
  'apt.visa': query(zFraga, z.strictObject({ dokument: zDokument })),
  /** Writes the card; the format is the ending of the file's name. */
  'apt.skriv': job(
    zFraga.extend({
      fil: z.string().min(1).max(1000),
      /** Write over a file that is there already. */
      ersatt: z.boolean().default(false),
    }),
    z.strictObject({ fil: z.string() }),
  ),
} as const;
