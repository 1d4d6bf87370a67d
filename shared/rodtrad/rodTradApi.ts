import { z } from 'zod';
import { job, query } from '../contract.ts';
import { zDokument } from '../dokument/dokumentSchema.ts';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zPeriod } from '../time/periodSchema.ts';
import { kolumnerna } from './rodTrad.ts';

const zCell = z.strictObject({
  antal: z.int(),
  klara: z.int().nullable(),
  galler: z.boolean(),
  fynd: z.string(),
});
const zKolumn = z.enum(kolumnerna);

/** What a record of the table is, and so where the window opens it. */
export const tradsaker = [
  'avvikelse',
  'klagomal',
  'lexSarah',
  'lexMaria',
  'extern',
  'risk',
  'kontroll',
] as const;

export const rodTradApi = {
  /** The registers beside each other, a row for each theme. Counts only; the records are `rodtrad.poster`. */
  'rodtrad.visa': query(
    z.strictObject({ period: zPeriod }),
    z.strictObject({
      rader: z.array(
        z.strictObject({
          tema: z.string().nullable(),
          text: z.string(),
          celler: z.record(zKolumn, zCell),
        }),
      ),
      fynd: z.int(),
      /** How it is counted, in words. */
      metod: z.string(),
    }),
  ),
  /** The records that a number of the table stands on. `tema: null` is what has no theme. */
  'rodtrad.poster': query(
    z.strictObject({ period: zPeriod, tema: zKodnamn.nullable(), kolumn: zKolumn }),
    z.array(
      z.strictObject({
        /** Where it is opened: a measure opens the thing it belongs to. */
        sak: z.enum(tradsaker),
        id: z.uuid(),
        nummer: z.string(),
        text: z.string(),
        datum: zLocalDate.nullable(),
        antal: z.int(),
        klar: z.boolean().nullable(),
      }),
    ),
  ),
  /** The same as a document; written to `fil` (docx, pdf, xlsx, html) when one is named. */
  'rodtrad.dokument': job(
    z.strictObject({
      period: zPeriod,
      fil: z.string().min(1).max(4096).optional(),
      ersatt: z.boolean().default(false),
    }),
    z.strictObject({ fil: z.string().nullable(), dokument: zDokument }),
  ),
} as const;
