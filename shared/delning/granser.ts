import { z } from 'zod';

/** Limits that the centre decides for everybody. */
export const zGranser = z.strictObject({
  /** Counts from 1 up to below this are hidden in public editions; 0 hides nothing. */
  smatal: z.int().min(0).max(20).default(5),
  /** How long closed cases are kept, and the decision that says so (local plan); null until there is a decision. */
  gallring: z
    .strictObject({
      manader: z.int().min(1).max(1200),
      beslut: z.string().trim().min(1, { error: 'behöver en hänvisning till beslutet' }).max(200),
    })
    .nullable()
    .default(null),
});
export type Granser = z.output<typeof zGranser>;
