import { z } from 'zod';
import { command, job, query, zOppning } from '../contract.ts';
import { zBevis, zBevisSak } from './bevis.ts';

const zId = z.strictObject({ id: z.uuid() });

export const bevisApi = {
  /**
   * Puts a file into the encrypted database, from a path or from its bytes (a file that was dropped on the window).
   * Refuses what is too large, of a kind that is not taken, or there already.
   */
  'bevis.laggTill': job(
    z.strictObject({
      sak: zBevisSak,
      kalla: z.union([
        z.strictObject({ fil: z.string().min(1).max(4096) }),
        z.strictObject({ namn: z.string().min(1).max(300), innehall: z.instanceof(Uint8Array) }),
      ]),
    }),
    zBevis,
  ),
  /** The files of a thing, oldest first; those taken away come with their reason. */
  'bevis.lista': query(z.strictObject({ sak: zBevisSak }), z.array(zBevis)),
  /** The bytes, to be shown in the window; the reading is logged. */
  'bevis.hamta': query(
    zId.extend({ oppning: zOppning }),
    z.strictObject({ bevis: zBevis, innehall: z.instanceof(Uint8Array) }),
    'bevis',
  ),
  /** Writes a copy outside the program, where its protection ends; the history of the case tells it. */
  'bevis.sparaUt': job(
    zId.extend({ fil: z.string().min(1).max(4096), ersatt: z.boolean().default(false) }),
    z.strictObject({ fil: z.string() }),
  ),
  /** Removes the bytes for good; the name, the sum and the reason stay. */
  'bevis.taBort': command(
    zId.extend({ skal: z.string().trim().min(1, { error: 'behöver fyllas i' }).max(1000) }),
    zId,
  ),
} as const;
