import { z } from 'zod';
import { command } from '../contract.ts';

const zAntal = z.strictObject({ forsenade: z.int(), idag: z.int() });

export const aviseringApi = {
  /** How much the ladder says that this role is to be told, and how much of it has not been told before; then it has been. */
  'avisering.hamta': command(z.strictObject({}), z.strictObject({ nya: zAntal, alla: zAntal })),
} as const;
