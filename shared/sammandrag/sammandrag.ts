import { z } from 'zod';
import { zEnhetId } from '../enhet/enhet.ts';
import { halvar, halvarOf } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { yearOf } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';

export const SAMMANDRAG_FORMAT = 'varsam-sammandrag';
/** Version this program writes, and the highest `min` it can read. */
export const SAMMANDRAG_VERSION = 1;

/** The partition a row lies in: `2026h1`. */
export const zSammandragsperiod = z
  .string()
  .regex(/^(?:19|2[01])\d{2}h[12]$/, { error: 'ska vara ett halvår, till exempel 2026h1' })
  .transform((s) => s as string & { readonly __brand: 'Sammandragsperiod' });
export type Sammandragsperiod = z.output<typeof zSammandragsperiod>;

export const sammandragsperiodOf = (day: LocalDate): Sammandragsperiod =>
  `${yearOf(day)}h${halvarOf(day).from.endsWith('-01-01') ? 1 : 2}` as Sammandragsperiod;
/** `2026h1` as people say it: `Första halvåret 2026`. */
export const sammandragsperiodText = (p: string): string =>
  `${p.endsWith('1') ? 'Första' : 'Andra'} halvåret ${p.slice(0, 4)}`;
/** Whether a row's month lies in the partition. */
export const arIPeriod = (month: string, period: Sammandragsperiod): boolean =>
  month.slice(0, 4) === period.slice(0, 4) && Number(month.slice(5)) <= 6 === period.endsWith('h1');
/** The days of a partition. */
export const dagarI = (period: Sammandragsperiod): Period =>
  halvar(Number(period.slice(0, 4)), period.endsWith('1') ? 1 : 2);

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
export type Sammandragshuvud = z.output<typeof zSammandragshuvud>;
