import { z } from 'zod';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { SAMMANDRAG_FORMAT } from './sammandrag.ts';

export const zSammandragsperiod = z
  .string()
  .regex(/^(?:19|2[01])\d{2}h[12]$/, { error: 'ska vara ett halvår, till exempel 2026h1' })
  .transform((s) => s as string & { readonly __brand: 'Sammandragsperiod' });

export const zHex64 = z.string().regex(/^[0-9a-f]{64}$/);
/** First 16 hex digits of the SHA-256 of the source's public key. */
export const zKallaId = z.string().regex(/^[0-9a-f]{16}$/);
export const zKortId = z.string().regex(/^[0-9a-f]{32}$/);

/** The first line of a file. */
export const huvudFalt = {
  rec: z.literal('head'),
  fmt: z.literal(SAMMANDRAG_FORMAT),
  /** Version it was written in. */
  v: z.int().min(1).max(1000),
  /** Lowest version that can read it rightly. */
  min: z.int().min(1).max(1000),
  unit: zEnhetId,
  src: zKallaId,
  /** Ed25519 public key, 32 bytes in hex. */
  pub: zHex64,
  period: zSammandragsperiod,
  /** Counts up within unit, source and period; the only order there is. */
  seq: z.int().min(1).max(99_999_999),
  /** SHA-256 of the file this source wrote before it for the unit and period; null for the first. */
  prev: zHex64.nullable(),
  /**
   * `live` while the period goes on, `klar` when the chef says that the period is complete; `tillagg` from a computer at
   * the centre: rows beside what the unit delivers, which never say that it has delivered.
   */
  state: z.enum(['live', 'klar', 'tillagg']),
  /** Sources whose rows for this unit and period these rows stand in for. */
  replaces: z.array(zKallaId).max(20),
  /** Cards that were sent before and are taken back; collectors delete them. */
  withdrawn: z.array(zKortId).max(1000),
  /** Rows between head and end. */
  n: z.int().min(0).max(100_000),
  app: z.string().regex(/^[0-9A-Za-z.+-]{1,30}$/),
  /** For people; no rule reads it. */
  at: z.string().regex(/^[0-9TZ:.+-]{10,35}$/),
} as const;
export const zSammandragshuvud = z.strictObject(huvudFalt);
