import { z } from 'zod';
import { command, job, query } from '../contract.ts';
import { zInstant } from '../time/instantSchema.ts';

/** The kinds of cases that are counted when a copy is compared with the database. */
export const arendeslagNamn = ['avvikelse', 'klagomal', 'extern', 'lexSarah', 'lexMaria'] as const;
export type ArendeslagNamn = (typeof arendeslagNamn)[number];

export const kopieslag = {
  daglig: 'Daglig',
  'fore-uppdatering': 'Före uppdatering',
  'fore-nyckelbyte': 'Före nyckelbyte',
  manuell: 'Gjord av någon',
} as const;
export const zKopieslag = z.enum(Object.keys(kopieslag) as [keyof typeof kopieslag]);
/** The rule by which old copies go, in words; electron/core/backupSchedule.ts carries it out. */
export const gallringsregelKopior =
  'De sju senaste dagliga, den senaste för var och en av fyra veckor, de tio senaste som någon gjort, och de som gjorts före uppdatering eller nyckelbyte i 90 dagar.';

export const zKopiafil = z.strictObject({
  fil: z.string(),
  slag: zKopieslag,
  at: zInstant,
  byte: z.int(),
});

const antalPerSlag = z.strictObject(
  Object.fromEntries(arendeslagNamn.map((s) => [s, z.int()])) as Record<ArendeslagNamn, z.ZodInt>,
);
/** What would be lost by going back to a copy. */
export const zForhandsvisning = z.strictObject({
  kopia: z.string(),
  nuvarande: z.enum(['hel', 'skadad', 'saknas', 'annan-historia']),
  forlust: z
    .strictObject({
      kopianTill: zInstant,
      nuTill: zInstant,
      handlingar: z.int(),
      avvikelser: z.int(),
      nya: antalPerSlag,
      andrade: z.int(),
    })
    .nullable(),
});

/** Another folder for the copies; null when the profile's own is the only one. */
export const zSakerhetskopiering = z.strictObject({ mapp: z.string().trim().min(1).max(1000).nullable() });

export const kopiorApi = {
  'kopior.lage': query(
    z.strictObject({}),
    z.strictObject({
      egenMapp: z.string(),
      valdMapp: z.string().nullable(),
      valdAvIt: z.boolean(),
      /** Made and read back; null when there is none yet. */
      senaste: z.strictObject({ at: zInstant, fil: z.string() }).nullable(),
      nasta: zInstant,
    }),
  ),
  'kopior.valjMapp': command(zSakerhetskopiering, z.strictObject({ version: z.int() })),
  /** A copy now. `valdFel` tells why it did not come to the chosen folder; the profile's own then has it. */
  'kopior.gor': job(z.strictObject({}), z.strictObject({ fil: z.string(), valdFel: z.string().nullable() })),
} as const;
