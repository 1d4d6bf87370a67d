import { z } from 'zod';
import { zDokument } from '../../dokument/dokumentSchema.ts';
import { zKodnamn } from '../../kodverk/kodverkSchema.ts';
import { zRoll } from '../../profil/profilSchema.ts';
import { zLastRad } from '../../sammandrag/rader.ts';
import { zInstant } from '../../time/instantSchema.ts';
import { zLocalDate } from '../../time/localDateSchema.ts';
import { zTidigareUppgift } from '../matt.ts';
import { zRapportmall } from '../rapportmall.ts';
import { zRapporttabell } from '../rapporttabell.ts';

/** A file of the share that a locked report stands on. */
export const zLastFil = z.object({
  unit: z.string(),
  period: z.string(),
  namn: z.string(),
  sha256: z.string(),
  intagenAt: z.string(),
});
export type LastFil = z.output<typeof zLastFil>;

/** A finding that was answered: the words of both, and who answered when. */
const zBesvarat = z.object({
  nyckel: z.string(),
  plats: z.string(),
  text: z.string(),
  svar: z.string(),
  at: zInstant,
  vem: z.string(),
});

/** The public edition: its document, and what it shows and hides, so that later editions give nothing of it away. */
const zLastOffentlig = z.object({
  grans: z.int(),
  undantag: z.array(z.object({ id: z.string(), val: z.enum(['visa', 'dolj']), skal: z.string() })),
  dolda: z.array(z.object({ id: z.string(), skal: z.string() })),
  visade: z.array(z.string()),
  oskyddade: z.array(z.string()),
  dokument: zDokument,
});

/**
 * Everything a locked report stands on and all that it says, in one value. Nothing outside it is needed to read it again:
 * the facts, the earlier figures, the texts, the answers, the template itself, and the versions of the code lists.
 */
export const zLastRapport = z.object({
  fmt: z.literal('varsam-rapport'),
  v: z.literal(1),
  mall: z.object({ version: z.int(), innehall: zRapportmall }),
  period: z.string(),
  lasning: z.enum(['da', 'nu']),
  underlag: z.enum(['allt', 'lokalt', 'insamlat']),
  brytdatum: zLocalDate,
  version: z.int().min(1),
  /** What was changed since the version before and why; empty for the first. */
  skal: z.string(),
  /** SHA-256 of the version before. */
  foregaende: z.string().nullable(),
  last: z.object({ at: zInstant, vem: z.string(), roll: zRoll }),
  versioner: z.object({ kodverk: z.int(), organisation: z.int() }),
  fakta: z.object({
    rader: z.record(z.string(), z.array(zLastRad)),
    forstaManad: z.string().nullable(),
    tidigare: z.array(zTidigareUppgift),
    filer: z.array(zLastFil),
  }),
  texter: z.record(zKodnamn, z.object({ text: z.string(), klar: z.boolean() })),
  svar: z.array(zBesvarat),
  tabeller: z.array(zRapporttabell),
  offentlig: zLastOffentlig.nullable().default(null),
  utskrift: z.object({
    rapportnamn: z.string(),
    form: z.enum(['rapport', 'blad']),
    kommun: z.string(),
    namnd: z.string(),
    periodText: z.string(),
    datum: zLocalDate,
    dokument: zDokument,
  }),
});
export type LastRapport = z.output<typeof zLastRapport>;
