import { z } from 'zod';
import { zKallaId, zKortId } from '../sammandrag/sammandragSchema.ts';

/** Documents that one computer shares whole with the others, signed and in versions. */
const delatSlag = {
  rapportdel: 'Del av en halvårsrapport',
} as const;
export type DelatSlag = keyof typeof delatSlag;

/** What tells documents of a kind apart, for example `2026-H1/mas`. */
export const zDelatNyckel = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z./_-]{0,119}$/, {
  error: 'får ha siffror, a–z, punkt, snedstreck, bindestreck och understreck',
});

/** As it lies on the share. The content is the owner's: whoever reads it parses it with a schema of its own. */
export const zDelatDokument = z.object({
  fmt: z.literal('varsam-delat-dokument'),
  v: z.int().min(1),
  share: zKortId,
  slag: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  nyckel: zDelatNyckel,
  src: zKallaId,
  seq: z.int().min(1).max(99_999_999),
  /** For people; no rule reads it. */
  at: z.string().max(40),
  innehall: z.json(),
});
export type DelatDokument = z.output<typeof zDelatDokument>;
