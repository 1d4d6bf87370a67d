import { z } from 'zod';
import type { Fynd } from './fynd.ts';

/** A finding as the terminal and the window show it. */
export const zFyndText = z.strictObject({
  regel: z.string(),
  plats: z.string(),
  text: z.string(),
  forslag: z.string(),
  allvar: z.enum(['fel', 'kontrollera']),
});
export type FyndText = z.infer<typeof zFyndText>;

export const fyndMedText = (f: Fynd): FyndText => ({
  regel: f.regel,
  plats: f.plats.beskrivning,
  text: f.text,
  forslag: f.forslag,
  allvar: f.allvar,
});
