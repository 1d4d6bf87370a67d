import { z } from 'zod';
import { command, query } from '../contract.ts';
import { zInstant } from '../time/instant.ts';

const zSlag = z.string().min(1).max(40);
/** Whatever a form holds while it is typed; checked only when it is saved for real. */
const zInnehall = z.record(z.string(), z.unknown());
const zUtkast = z.strictObject({ id: z.uuid(), slag: zSlag, innehall: zInnehall, andradAt: zInstant });

/** Drafts: what is typed and not yet saved. A killed process loses at most the last seconds. */
export const utkastApi = {
  'utkast.spara': command(
    z.strictObject({ id: z.uuid(), slag: zSlag, innehall: zInnehall }),
    z.strictObject({ andradAt: zInstant }),
  ),
  'utkast.lista': query(z.strictObject({ slag: zSlag.optional() }), z.array(zUtkast)),
  'utkast.kasta': command(z.strictObject({ id: z.uuid() }), z.strictObject({ kastad: z.boolean() })),
} as const;
