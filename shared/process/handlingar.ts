import { z } from 'zod';
import { zIfylld, zIfylldRad, zRadtext } from '../text/fritext.ts';
import { zInstant } from '../time/instantSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';

/** Who signs a document of the case. */
export const undertecknatFalt = { datum: zLocalDate, namn: zIfylldRad, titel: zIfylldRad } as const;

/** What IVO decided on an anmälan. */
const zIvoBeslut = z.strictObject({
  datum: zLocalDate,
  diarienummer: zRadtext.default(''),
  innebord: zIfylld,
});
/** A review of whether the measures were carried out. */
const zUppfoljning = z.strictObject({
  datum: zLocalDate,
  namn: zIfylldRad,
  genomforda: z.enum(['ja', 'delvis', 'nej']),
  text: zIfylld,
  /** When it is looked at again; needed unless all was carried out. */
  nasta: zLocalDate.nullable().default(null),
});
/** The short text that may stand in the nämnd's table, approved by the one who signs it. */
const zArendekort = z.strictObject({
  /** What the table calls the place, e.g. Hemtjänst. */
  verksamhet: zIfylldRad,
  handelse: z.string().trim().min(1).max(600),
  atgarder: z.array(zIfylldRad).max(12),
  ...undertecknatFalt,
});

const zTillagg = z.strictObject({ text: zIfylld, ...undertecknatFalt });
const zAvslag = z.strictObject({ motivering: zIfylld, ...undertecknatFalt });

/** What a lex Sarah and a lex Maria case have alike, once they are received. */
export const lexFalt = {
  avslag: zAvslag.nullable(),
  ivoBeslut: zIvoBeslut.nullable(),
  uppfoljningar: z.array(zUppfoljning),
  tillagg: z.array(zTillagg),
  kort: zArendekort.nullable(),
  registreradAt: zInstant,
  registreradAv: z.string(),
  andradAt: zInstant,
} as const;
/** The steps they have alike. */
export const lexStegFalt = [
  z.strictObject({ steg: z.literal('avsla'), ...zAvslag.shape }),
  z.strictObject({ steg: z.literal('ivo-beslut'), ...zIvoBeslut.shape }),
  z.strictObject({ steg: z.literal('folj-upp'), ...zUppfoljning.shape }),
  z.strictObject({ steg: z.literal('tillagg'), ...zTillagg.shape }),
  z.strictObject({ steg: z.literal('kort'), ...zArendekort.shape }),
  z.strictObject({ steg: z.literal('oppna'), skal: zIfylld }),
] as const;
const zLexFalt = z.strictObject(lexFalt);
export type LexFalt = z.output<typeof zLexFalt>;
const zLexSteg = z.discriminatedUnion('steg', lexStegFalt);
export type LexSteg = z.output<typeof zLexSteg>;
