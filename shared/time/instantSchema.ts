import { z } from 'zod';
import { parseInstant } from './instant.ts';
import type { Instant, LocalTime } from './instant.ts';

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A moment in the contract; only as `toISOString` writes it. */
export const zInstant = z
  .string()
  .regex(instantPattern, { error: 'ska vara en tidpunkt i UTC' })
  .refine((s) => parseInstant(s) === s, { error: 'ska vara en tidpunkt som finns' })
  .transform((s) => s as Instant);
/** A time of day in the contract. */
export const zLocalTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'ska vara ett klockslag, till exempel 14:30' })
  .transform((s) => s as LocalTime);
