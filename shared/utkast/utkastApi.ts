import { z } from 'zod';
import { command, query } from '../contract.ts';
import { zInstant } from '../time/instantSchema.ts';

const zSlag = z.string().min(1).max(40);
const maxUtkast = 1_000_000;
const maxDjup = 100;
const isWithin = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner) => isWithin(inner, levels - 1)));
/** What cannot be written down, such as a thing that holds itself, is no draft; nor is what no form could hold. */
const isWritable = (value: unknown): boolean => {
  try {
    return JSON.stringify(value).length <= maxUtkast && isWithin(value, maxDjup);
  } catch {
    return false;
  }
};
/** Whatever a form holds while it is typed; checked only when it is saved for real. */
const zInnehall = z
  .record(z.string(), z.unknown())
  .refine(isWritable, { error: 'ska kunna sparas som text på högst en miljon tecken' });
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
