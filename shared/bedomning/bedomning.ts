import { z } from 'zod';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import type { Lagrum } from '../kodverk/kodverk.ts';
import { zInstant } from '../time/instantSchema.ts';

/** The first score is preliminary; the final one comes after the investigation. Both are kept. */
export const skeden = { preliminar: 'Preliminär', slutlig: 'Slutlig' } as const;
export type Skede = keyof typeof skeden;

export const zNyBedomning = z.strictObject({
  skede: z.enum(['preliminar', 'slutlig']),
  sannolikhet: z.int().min(1).max(10),
  allvarlighetsgrad: z.int().min(1).max(10),
  motivering: z.string().trim().max(4000).default(''),
  /** Who took part, by role or name; stays on the computer. */
  deltagare: z.array(z.string().trim().min(1).max(80)).max(20).default([]),
  /** The licensed person who took part, where the rule demands one. */
  legitimerad: z.string().trim().max(80).default(''),
});

export const zBedomning = zNyBedomning.extend({
  id: z.uuid(),
  matrisId: zKodnamn,
  matrisVersion: z.int(),
  at: zInstant,
  vem: z.string(),
});
export type Bedomning = z.output<typeof zBedomning>;

/** HSL and SoL/LSS are scored with their own words and never together. */
export const matrisIdFor = (lagrum: Lagrum): string => (lagrum === 'hsl' ? 'patientsakerhet' : 'omsorg');

/** The score that counts: the final one if there is one, otherwise the latest preliminary. */
export const gallandeBedomning = (alla: readonly Bedomning[]): Bedomning | undefined =>
  alla.findLast((b) => b.skede === 'slutlig') ?? alla.at(-1);
