import { z } from 'zod';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { zHex64, zKallaId, zKortId, zSammandragsperiod } from '../sammandrag/sammandragSchema.ts';

/** What the centre answers about a file: taken in and counted, or taken in and not yet counted. */
export const kvittolagen = {
  raknas: 'Mottaget och räknas',
  vantar: 'Mottaget, väntar på att SAS godkänner datorn',
  sparrad: 'Mottaget men räknas inte: datorn är spärrad',
  ersatt: 'Mottaget men räknas inte: en annan dator har tagit över',
} as const;
export type Kvittolage = keyof typeof kvittolagen;

/** What a nudge is about; words live in the app, never on the share. */
export const paminnelseText = {
  'leverera-period': 'SAS påminner: perioden är inte klar från er.',
  'folj-upp': 'SAS påminner: det finns avvikelser som inte är uppföljda.',
} as const;
export const zPaminnelseslag = z.enum(['leverera-period', 'folj-upp']);

/** Receipts for the units whose hashed id begins with `del`, so that a unit reads one small file. */
export const zKvitton = z.object({
  fmt: z.literal('varsam-kvitton'),
  v: z.int().min(1),
  share: zKortId,
  del: z.string().regex(/^[0-9a-f]$/),
  seq: z.int().min(1),
  at: z.string().max(40),
  rader: z.array(
    z.object({
      unit: zEnhetId,
      src: zKallaId,
      period: zSammandragsperiod,
      seq: z.int().min(1),
      sha256: zHex64,
      lage: z.enum(['raknas', 'vantar', 'sparrad', 'ersatt']),
    }),
  ),
  paminnelser: z.array(
    z.object({ unit: zEnhetId, period: zSammandragsperiod, slag: zPaminnelseslag, at: z.string().max(40) }),
  ),
});
export type Kvitton = z.output<typeof zKvitton>;
