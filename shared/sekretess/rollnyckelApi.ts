import { z } from 'zod';
import { command, query, zOppning } from '../contract.ts';

/** What a key belongs to: a case, or what is written before there is one. */
const zArendeslag = z.enum(['avvikelse', 'samlingsutredning', 'lexSarah', 'lexMaria', 'klagomal', 'extern']);
const zSakslag = z.enum(['utkast', ...zArendeslag.options]);
export type NyckelSakslag = z.output<typeof zSakslag>;

export const zRollpost = z.strictObject({
  token: z.string().regex(/^(?:(?:Brukare|Anhörig) [A-Z]{1,2}|Personal \d{1,3})$/u, {
    error: 'ska vara en beteckning som Brukare A eller Personal 1',
  }),
  roll: z.enum(['brukare', 'personal', 'anhorig']),
  namn: z.tuple([z.string().trim().min(1).max(120)], z.string().trim().min(1).max(120)).readonly(),
});
const zNyckel = z
  .array(zRollpost)
  .max(200)
  .refine((n) => new Set(n.map((p) => p.token)).size === n.length, {
    error: 'får inte ha samma beteckning två gånger',
  })
  .readonly();

/** The key of a case, kept in this computer's database and nowhere else. */
export const rollnyckelApi = {
  'rollnyckel.visa': query(
    z.strictObject({ slag: zSakslag, id: z.uuid(), oppning: zOppning }),
    zNyckel,
    'rollnyckel',
  ),
  /** The whole key: a person left out is forgotten. */
  'rollnyckel.spara': command(
    z.strictObject({ slag: zSakslag, id: z.uuid(), nyckel: zNyckel }),
    z.strictObject({ antal: z.int() }),
  ),
  /** The key of a draft follows it into the case it was saved as, also where the writer may not see that case. */
  'rollnyckel.flytta': command(
    z.strictObject({ utkastId: z.uuid(), slag: zArendeslag, id: z.uuid() }),
    z.strictObject({ antal: z.int() }),
  ),
} as const;
