import { z } from 'zod';
import { job } from '../../contract.ts';
import { zLocalDate } from '../../time/localDateSchema.ts';
import { zFyndText } from './fyndText.ts';

export const rimlighetApi = {
  /** Reads a Word file and lists the figures that do not agree; nothing is saved. */
  'rimlighet.granskaFil': job(
    z.strictObject({
      /** A path, or only the name when the bytes are given (a file that was dropped on the window). */
      fil: z.string().min(1).max(2000),
      innehall: z.instanceof(Uint8Array).optional(),
      rapportdatum: zLocalDate.optional(),
      intervallManader: z.int().min(1).max(36).optional(),
    }),
    z.strictObject({ fil: z.string(), fynd: z.array(zFyndText) }),
  ),
} as const;
