import { z } from 'zod';
import { zInstant } from '../time/instantSchema.ts';

/** What evidence can belong to. */
export const bevisSlag = [
  'utfall',
  'kontroll',
  'risk',
  'avvikelse',
  'samlingsutredning',
  'klagomal',
  'extern',
  'lexSarah',
  'lexMaria',
] as const;
export const zBevisSak = z.strictObject({ slag: z.enum(bevisSlag), id: z.uuid() });
export type BevisSak = z.output<typeof zBevisSak>;

/** The most files one thing can have. */
export const MAX_BEVIS = 50;

/** What is told of a file: everything but its bytes. */
export const zBevis = z.strictObject({
  id: z.uuid(),
  sak: zBevisSak,
  namn: z.string(),
  mediatyp: z.string(),
  byte: z.int(),
  sha256: z.string(),
  at: zInstant,
  vem: z.string(),
  /** A file that was taken away leaves its name and the reason; its bytes are gone. */
  borttagen: z.strictObject({ at: zInstant, vem: z.string(), skal: z.string() }).nullable(),
});
export type Bevis = z.output<typeof zBevis>;
