import { z } from 'zod';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import { zInstant } from '../time/instantSchema.ts';
import { zPeriod } from '../time/periodSchema.ts';

/** File formats a report can be written in, by the ending of the name. */
export const rapportformat = ['docx', 'html', 'pdf', 'xlsx'] as const;
export type Rapportformat = (typeof rapportformat)[number];

/** Which template of reports; the half-year report when nothing else is said. */
export const zMallId = zKodnamn.default('halvar');

/** What decides a report: template, period, how the organisation is read, and what the figures stand on. */
export const zRapportfraga = z.strictObject({
  mall: zMallId,
  period: zPeriod,
  lasning: z.enum(['da', 'nu']).default('da'),
  /** This computer's own records, what has been collected from the share, or both. */
  underlag: z.enum(['allt', 'lokalt', 'insamlat']).default('allt'),
});

/** A finding with the answer it has been given, who gave it and when. */
export const zRapportfynd = z.strictObject({
  /** What an answer is tied to. */
  nyckel: z.string(),
  regel: z.string(),
  allvar: z.enum(['fel', 'kontrollera']),
  tal: z.array(z.number()).readonly(),
  plats: z.string(),
  /** Block of the document, -1 when the finding stands in none. */
  block: z.int(),
  avsnitt: z.string().nullable(),
  text: z.string(),
  forslag: z.string(),
  svar: z.strictObject({ svar: z.string(), at: zInstant, vem: z.string() }).nullable(),
});
export type Rapportfynd = z.output<typeof zRapportfynd>;
