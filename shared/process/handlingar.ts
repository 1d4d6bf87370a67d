import { z } from 'zod';
import { zIfylld, zIfylldRad, zRadtext } from '../text/fritext.ts';
import { zLocalDate } from '../time/localDate.ts';

/** Who signs a document of the case. */
export const undertecknatFalt = { datum: zLocalDate, namn: zIfylldRad, titel: zIfylldRad } as const;

/** What IVO decided on an anmälan. */
export const zIvoBeslut = z.strictObject({
  datum: zLocalDate,
  diarienummer: zRadtext.default(''),
  innebord: zIfylld,
});
/** A review of whether the measures were carried out. */
export const zUppfoljning = z.strictObject({
  datum: zLocalDate,
  namn: zIfylldRad,
  genomforda: z.enum(['ja', 'delvis', 'nej']),
  text: zIfylld,
  /** When it is looked at again; needed unless all was carried out. */
  nasta: zLocalDate.nullable().default(null),
});
/** The short text that may stand in the nämnd's table, approved by the one who signs it. */
export const zArendekort = z.strictObject({
  /** What the table calls the place, e.g. Hemtjänst. */
  verksamhet: zIfylldRad,
  handelse: z.string().trim().min(1).max(600),
  atgarder: z.array(zIfylldRad).max(12),
  ...undertecknatFalt,
});
