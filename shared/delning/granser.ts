import { z } from 'zod';
import { zGallringsregler } from '../gallring/gallring.ts';
import type { Gallringsregel } from '../gallring/gallring.ts';

/** Limits that the centre decides for everybody. A computer may be stricter, never laxer. */
export const zGranser = z.strictObject({
  /** Counts from 1 up to below this are hidden in public editions; 0 hides nothing. */
  smatal: z.int().min(0).max(20).default(5),
  /** How long each kind of case is kept and the decision that says so: the centre's own rules. */
  gallring: zGallringsregler.default([]),
});
export type Granser = z.output<typeof zGranser>;

/** The rules in force: the centre's, and an own rule for what it says nothing about or where the own time is longer. */
export function gallringsreglerMed(
  egna: readonly Gallringsregel[],
  beslutade: readonly Gallringsregel[],
): readonly Gallringsregel[] {
  const isShorter = (r: Gallringsregel): boolean => beslutade.some((b) => b.slag === r.slag && b.ar >= r.ar);
  const own = egna.filter((r) => !isShorter(r));
  return [...beslutade.filter((b) => !own.some((r) => r.slag === b.slag)), ...own];
}
