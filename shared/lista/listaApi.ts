import { z } from 'zod';
import { job } from '../contract.ts';

/** More rows than this are no document that anybody reads: they are saved as CSV, or the list is narrowed. */
export const HOGST_RADER = 10_000;

const zCell = z.string().max(4000);

export const listaApi = {
  /** A list as it stands on the screen, as a document to print or count in; the format is the ending of the file's name. */
  'lista.skriv': job(
    z
      .strictObject({
        /** Which list, for the log. */
        lista: z.string().regex(/^[a-z-]{1,40}$/u, { error: 'ska vara listans namn' }),
        titel: z.string().min(1).max(200),
        /** What the list is narrowed by, in words. */
        urval: z.array(z.string().min(1).max(300)).max(40).default([]),
        kolumner: z.array(zCell.min(1)).min(1).max(40),
        rader: z.array(z.array(zCell).max(40)).max(HOGST_RADER),
        fil: z.string().min(1).max(1000),
        /** Write over a file that is there already. */
        ersatt: z.boolean().default(false),
      })
      .refine((l) => l.rader.every((r) => r.length === l.kolumner.length), {
        error: 'ska ha ett värde för varje kolumn',
        path: ['rader'],
      }),
    z.strictObject({ fil: z.string() }),
  ),
} as const;
