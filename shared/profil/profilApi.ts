import { z } from 'zod';
import { command, job, query } from '../contract.ts';
import { zOrganisation } from '../enhet/enhetSchema.ts';
import { zKodverk } from '../kodverk/kodverkSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zInstallningar, zProfil } from './profilSchema.ts';

export const profilApi = {
  /** All the window needs before it can draw its first screen. */
  'profil.lage': query(
    z.strictObject({}),
    z.strictObject({
      profil: zProfil,
      organisation: zOrganisation,
      kodverk: zKodverk,
      installningar: zInstallningar,
      idag: zLocalDate,
      version: z.string(),
      /** What IT has decided and the window therefore shows as locked. */
      avIt: z.strictObject({
        enhet: z.boolean(),
        /** Null when any folder may be used. */
        utdelning: z.array(z.string()).nullable(),
        farExportera: z.boolean(),
      }),
    }),
  ),
  'profil.andra': command(z.strictObject({ profil: zProfil }), z.strictObject({ version: z.int() })),
  'organisation.andra': command(
    z.strictObject({ organisation: zOrganisation }),
    z.strictObject({ version: z.int() }),
  ),
  'kodverk.andra': command(z.strictObject({ kodverk: zKodverk }), z.strictObject({ version: z.int() })),
  'installningar.andra': command(
    z.strictObject({ installningar: zInstallningar }),
    z.strictObject({ version: z.int() }),
  ),
  /** Integrity of database and history. */
  'profil.kontrollera': job(
    z.strictObject({}),
    z.strictObject({
      databas: z.enum(['hel', 'skadad']),
      historik: z.enum(['hel', 'bruten']),
      handlingar: z.int(),
      brott: z.array(z.int()),
      /** Last hash of the chain; write it down to prove later that nothing before it was changed. */
      spets: z.string(),
    }),
  ),
  'profil.sakerhetskopiera': job(
    z.strictObject({ fil: z.string().min(1).max(1000) }),
    z.strictObject({ fil: z.string() }),
  ),
} as const;
