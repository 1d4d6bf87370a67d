import { z } from 'zod';
import { parseLocalDate } from './localDate.ts';
import type { LocalDate } from './localDate.ts';

/** A day as text in the contract, `2026-03-31`. */
export const zLocalDate = z
  .string()
  .refine((s) => parseLocalDate(s) !== null, {
    error: 'ska vara ett datum som finns, till exempel 2026-03-31',
  })
  .transform((s) => s as LocalDate);
