import { z } from 'zod';
import { job, query } from '../../contract.ts';
import { zDokument } from '../../dokument/dokumentSchema.ts';
import { zInstant } from '../../time/instantSchema.ts';
import { zLocalDate } from '../../time/localDateSchema.ts';
import { zPeriod } from '../../time/periodSchema.ts';
import { zMallId, zRapportfraga } from '../rapportfraga.ts';
import { zLastFil } from './lastRapport.ts';

const zVersion = z.int().min(1).max(10_000);
const zVilken = z.strictObject({ mall: zMallId, period: zPeriod, version: zVersion });

const zLastVersion = z.strictObject({
  version: z.int(),
  brytdatum: zLocalDate,
  at: zInstant,
  vem: z.string(),
  skal: z.string(),
  sha256: z.string(),
  /** The hash agrees with what is stored, here and now. */
  stammer: z.boolean(),
  besvaradeFynd: z.int(),
  filer: z.array(z.strictObject({ utgava: z.string(), format: z.string(), sha256: z.string() })),
});
export type LastVersion = z.output<typeof zLastVersion>;

const zSkillnad = z.strictObject({
  tabellId: z.string(),
  tabell: z.string(),
  rad: z.string(),
  kolumn: z.string(),
  fore: z.string(),
  efter: z.string(),
  skillnad: z.number().nullable(),
  trace: z.string().nullable(),
});

const zTillkommen = z.strictObject({
  slag: z.enum(['avvikelse', 'klagomal', 'extern', 'lex-sarah', 'lex-maria']),
  id: z.string(),
  nummer: z.string(),
  enhet: z.string(),
  datum: zLocalDate,
  registreradAt: zInstant,
});

export const rapportLasApi = {
  /**
   * Locks the report at a cut-off date. Refused while a finding is unanswered. The first lock is version 1; a later one
   * is a correction and says what it changes and why. What is locked never changes again.
   */
  'rapport.las': job(
    zRapportfraga.extend({
      brytdatum: zLocalDate,
      skal: z.string().trim().max(2000).default(''),
    }),
    z.strictObject({
      version: z.int(),
      sha256: z.string(),
      brytdatum: zLocalDate,
      filer: z.array(z.strictObject({ utgava: z.string(), format: z.string(), sha256: z.string() })),
    }),
  ),
  /** The locked versions of a report, the newest first. */
  'rapport.versioner': query(z.strictObject({ mall: zMallId, period: zPeriod }), z.array(zLastVersion)),
  /** A locked version as it was: its document and what it stood on. */
  'rapport.visaLast': query(
    zVilken,
    zLastVersion.extend({
      titel: z.string(),
      dokument: zDokument,
      svar: z.array(
        z.strictObject({
          nyckel: z.string(),
          plats: z.string(),
          text: z.string(),
          svar: z.string(),
          at: zInstant,
          vem: z.string(),
        }),
      ),
      underlagsfiler: z.array(zLastFil),
    }),
  ),
  /** What has come after the cut-off date: each figure that differs from the locked one, and what is behind it. */
  'rapport.skillnad': query(
    zVilken.extend({
      /** A later locked version; left out, the figures as they are now. */
      mot: zVersion.optional(),
    }),
    z.strictObject({
      version: z.int(),
      brytdatum: zLocalDate,
      mot: z.string(),
      siffror: z.array(zSkillnad),
      texter: z.array(z.string()),
      tillkomna: z.array(zTillkommen),
      filer: z.array(zLastFil.extend({ lage: z.enum(['ny', 'ersatt', 'borta']) })),
    }),
  ),
  /** Writes a locked version to a file: the same bytes every time. */
  'rapport.skrivLast': job(
    zVilken.extend({
      utgava: z.enum(['intern', 'offentlig']).default('intern'),
      fil: z.string().min(1).max(1000),
      ersatt: z.boolean().default(false),
    }),
    z.strictObject({ fil: z.string(), sha256: z.string(), innehallshash: z.string() }),
  ),
} as const;
