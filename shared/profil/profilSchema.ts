import { z } from 'zod';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { roller } from './profil.ts';
import type { Roll } from './profil.ts';

export const zRoll = z.enum(Object.keys(roller) as [Roll, ...Roll[]]);

export const zProfil = z.strictObject({
  roll: zRoll,
  namn: z.string().trim().max(80),
  enheter: z.array(zEnhetId).max(500),
});

export const zInstallningar = z.strictObject({
  /** Where summaries are left for the centre; null when the computer works alone. */
  utdelning: z.string().max(400).nullable().default(null),
});
