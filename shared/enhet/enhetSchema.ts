import { z } from 'zod';
import { zLocalDate } from '../time/localDateSchema.ts';
import { verksamhetsformer } from './enhet.ts';
import type { Verksamhetsform } from './enhet.ts';

const id = <B extends string>(_brand: B) =>
  z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, { error: 'ska vara högst 40 tecken: gemener a–z, siffror och bindestreck' })
    .transform((s) => s as string & { readonly __brand: B });

export const zEnhetId = id('EnhetId');
export const zVerksamhetId = id('VerksamhetId');

export const zVerksamhet = z.strictObject({ id: zVerksamhetId, namn: z.string().trim().min(1).max(80) });

export const zEnhetVersion = z.strictObject({
  from: zLocalDate,
  /** Last day, or null while it lasts. */
  to: zLocalDate.nullable(),
  namn: z.string().trim().min(1).max(80),
  form: z.enum(Object.keys(verksamhetsformer) as [Verksamhetsform, ...Verksamhetsform[]]),
  /** Place in the SoL/LSS tree; null when the unit gives no such insatser. */
  verksamhetId: zVerksamhetId.nullable(),
  /** Row in the HSL tables: true when the unit has patients under HSL. The two trees differ (domain 1.6). */
  hsl: z.boolean(),
});

export const zEnhet = z.strictObject({
  id: zEnhetId,
  versioner: z.array(zEnhetVersion).min(1).max(100),
  /** Units that take over when this one ends; several for a split, the same one on several units for a merger. */
  efterfoljare: z.array(zEnhetId).max(20),
});

export const zOrganisation = z.strictObject({
  kommun: z.string().trim().min(1).max(80),
  verksamheter: z.array(zVerksamhet).max(100),
  /** In the order tables show them. */
  enheter: z.array(zEnhet).max(30_000),
});
