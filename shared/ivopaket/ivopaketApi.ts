import { z } from 'zod';
import { job, query } from '../contract.ts';
import { zPreflight } from './preflight.ts';

const zSak = { sak: z.enum(['lexSarah', 'lexMaria']), id: z.uuid() } as const;
const zVag = z.string().min(1).max(1000);
/** Write over a file that is there already. */
const zErsatt = z.boolean().default(false);

export const ivopaketApi = {
  /** What is missing and what can tell who a person is, before anything is written, and the fields to copy one by one. */
  'ivopaket.granska': query(
    z.strictObject(zSak),
    zPreflight.extend({ falt: z.array(z.strictObject({ rubrik: z.string(), svar: z.string() })) }),
  ),
  /**
   * A folder with PDF and XLSX for IVO's form, a list for copying field by field, and what the preflight found. The
   * folder must not exist. Fields that name somebody are looked at on purpose first: `identitetKontrollerad`.
   */
  'ivopaket.skriv': job(
    z.strictObject({ ...zSak, mapp: zVag, identitetKontrollerad: z.boolean().default(false) }),
    z.strictObject({
      mapp: z.string(),
      filer: z.array(z.string()),
      preflight: zPreflight,
      /** Why a file that belongs to the package was left out, e.g. that there is no browser to print with. */
      utelamnat: z.array(z.string()),
    }),
  ),
  /**
   * The investigation, the basis of the decision or the decision itself, as a Word document (pdf also works). `mall` is the
   * municipality's own Word template with the placeholders {{titel}}, {{nummer}}, {{datum}} and {{innehall}}.
   */
  'ivopaket.dokument': job(
    z.strictObject({
      ...zSak,
      vad: z.enum(['utredning', 'beslutsunderlag', 'beslut']),
      fil: zVag,
      ersatt: zErsatt,
      mall: zVag.optional(),
    }),
    z.strictObject({ fil: z.string() }),
  ),
  /**
   * A letter to the other caregiver, docx or pdf: what we send, a reminder when they have been reminded, or our answer to
   * what came in.
   */
  'extern.brev': job(
    z.strictObject({ id: z.uuid(), fil: zVag, ersatt: zErsatt, mall: zVag.optional() }),
    z.strictObject({ fil: z.string() }),
  ),
} as const;
