import { z } from 'zod';
import { zRoll } from '../../profil/profilSchema.ts';

/** A section's text as one computer shares it: what it says, and which texts it is made from. */
export const zRapportdel = z.object({
  text: z.string().max(50_000),
  klar: z.boolean(),
  /** SHA-256 of text and mark. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  anor: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(5000),
  roll: zRoll,
  vem: z.string().max(200),
});
export type Rapportdel = z.output<typeof zRapportdel>;

export interface Sammanfogad {
  /** The text that is in force here; undefined when nobody has written one. */
  readonly galler: Rapportdel | undefined;
  /** Texts that others have written side by side with it. All are kept until a person chooses. */
  readonly konflikter: readonly Rapportdel[];
}

const knows = (a: Rapportdel, b: Rapportdel): boolean => a.hash === b.hash || a.anor.includes(b.hash);

/**
 * One text out of those that several computers have of a section. A text that is made from another takes its place;
 * two that are written side by side are both kept, the computer's own first. The order they arrive in does not matter.
 */
export function sammanfoga(egen: Rapportdel | undefined, andra: readonly Rapportdel[]): Sammanfogad {
  const all = egen === undefined ? andra : [egen, ...andra];
  const newest = all.filter((a) => !all.some((b) => b.hash !== a.hash && knows(b, a)));
  const once = [...new Map(newest.map((d) => [d.hash, d])).values()].toSorted((a, b) =>
    a.hash < b.hash ? -1 : 1,
  );
  const own = once.find((d) => d.hash === egen?.hash);
  const galler = own ?? once[0];
  return { galler, konflikter: once.filter((d) => d !== galler) };
}
