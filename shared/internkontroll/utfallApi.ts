import { z } from 'zod';
import { command, query } from '../contract.ts';
import { zVerksamhetId } from '../enhet/enhetSchema.ts';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zPeriod } from '../time/periodSchema.ts';
import { automatfragor, zKontroll } from './kontroll.ts';
import type { Automatfraga } from './kontroll.ts';
import { zSammanstallning, zUtfall, zUtfallUppgifter } from './utfall.ts';

const zId = z.strictObject({ id: z.uuid() });
const zMed = z.strictObject({
  ...zSammanstallning.shape,
  forra: zSammanstallning,
  omklassade: z.int(),
  sammandrag: z.int(),
});

export const utfallApi = {
  'utfall.spara': command(
    z.strictObject({ uppgifter: zUtfallUppgifter }),
    zId.extend({ varning: z.string().nullable() }),
  ),
  /** Fills an automatic control from the registers and from what has been collected. */
  'utfall.fyllI': command(
    z.strictObject({
      kontrollId: z.uuid(),
      period: zPeriod,
      resultat: zKodnamn,
      kommentar: z.string().trim().max(4000).default(''),
      atgardBehovs: z.boolean().nullable().default(null),
    }),
    zUtfall,
  ),
  'utfall.lista': query(z.strictObject({ kontrollId: z.uuid().optional() }), z.array(zUtfall)),
  'utfall.visa': query(
    zId,
    z.strictObject({
      utfall: zUtfall,
      kontroll: zKontroll.nullable(),
      /** The measured day was older than one interval when it was reported. */
      inaktuellt: z.boolean(),
      aterkallat: z.strictObject({ skal: z.string(), at: z.string(), vem: z.string() }).nullable(),
      /** What the registers say today, when it is something else than what was saved. */
      nu: zSammanstallning.nullable(),
    }),
  ),
  /** Takes an outcome that was wrong back; it stays in the history and counts nowhere. */
  'utfall.aterkalla': command(
    zId.extend({ skal: z.string().trim().min(1, { error: 'behöver fyllas i' }).max(2000) }),
    zId,
  ),
  /** The question of an automatic control asked directly, this period and last year's. */
  'internkontroll.sammanstall': query(
    z.strictObject({
      fraga: z.enum(Object.keys(automatfragor) as [Automatfraga, ...Automatfraga[]]),
      verksamhetId: zVerksamhetId.nullable().default(null),
      delar: z.enum(['form', 'enhet']).default('form'),
      period: zPeriod,
    }),
    zMed,
  ),
  /** The records, or the collected files, that a figure of an automatic control stands on. */
  'internkontroll.spar': query(
    z.strictObject({ trace: z.string().min(1).max(300) }),
    z.strictObject({
      rubrik: z.string(),
      slag: z.enum(['avvikelse', 'klagomal', 'lexSarah']),
      /** The first thousand; `totalt` says how many there are. */
      rader: z.array(
        z.strictObject({
          id: z.string(),
          nummer: z.string(),
          datum: zLocalDate,
          enhet: z.string(),
          antal: z.int(),
        }),
      ),
      totalt: z.int(),
      filer: z.array(
        z.strictObject({ enhet: z.string(), namn: z.string(), sha256: z.string(), antal: z.int() }),
      ),
    }),
  ),
  'stickprov.dra': query(
    z.strictObject({
      population: z.int().min(1).max(1_000_000),
      antal: z.int().min(1).max(10_000),
      fro: z.string().min(1).max(100),
    }),
    z.array(z.int()),
  ),
} as const;
