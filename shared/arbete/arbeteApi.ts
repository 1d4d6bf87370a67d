import { z } from 'zod';
import { query } from '../contract.ts';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';

/** What work can be owed on; a new source of work names its kind here. */
export const arbetssaker = [
  'avvikelse',
  'lexSarah',
  'lexMaria',
  'klagomal',
  'extern',
  'kontroll',
  'samlingsutredning',
] as const;
export type Arbetssak = (typeof arbetssaker)[number];

/** One thing owed: what, on which case, by when and why then. */
export const zArbetsrad = z.strictObject({
  sak: z.enum(arbetssaker),
  id: z.uuid(),
  nummer: z.string(),
  enhetId: zEnhetId.nullable(),
  /** What the case is about, in a few words: the type of an avvikelse, the kind of another case. */
  vad: z.string(),
  mening: z.string(),
  /** The law's own word, e.g. snarast; empty when it has none. */
  ord: z.string(),
  /** Where the day comes from: the source of the deadline. */
  kalla: z.string(),
  /** Where in the case it is done. */
  stalle: z.string(),
  senast: zLocalDate,
  /** Negative when the day has passed. */
  dagarKvar: z.int(),
  /** Roles that the ladder says are told by now. */
  berorda: z.array(z.string()),
});
export type Arbetsrad = z.output<typeof zArbetsrad>;

export const arbeteApi = {
  /** What I owe, the most urgent first. `perSak` counts all of it, also what `antal` cuts. */
  'arbete.mitt': query(
    z.strictObject({ antal: z.int().min(1).max(1000).default(200) }),
    z.strictObject({
      rader: z.array(zArbetsrad),
      totalt: z.int(),
      forsenade: z.int(),
      perSak: z.partialRecord(z.enum(arbetssaker), z.int()),
    }),
  ),
} as const;
