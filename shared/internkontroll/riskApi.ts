import { z } from 'zod';
import { command, query } from '../contract.ts';
import { zVerksamhetId } from '../enhet/enhetSchema.ts';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import { zRiskmatris } from '../riskmatris/riskmatris.ts';
import { zInstant } from '../time/instantSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zRisk, zRiskNiva, zRiskUppgifter } from './risk.ts';
import { zRiskfilter, zRiskrad, zRisksort } from './riskrad.ts';

const zId = z.strictObject({ id: z.uuid() });
const zPoang = z.strictObject({
  sannolikhet: z.int().min(1).max(10),
  allvarlighetsgrad: z.int().min(1).max(10),
});

const zUrData = z.strictObject({
  antal: z.int(),
  /** Collected summaries that the count stands on; none means this computer's own records. */
  sammandrag: z.int(),
  dagar: z.int(),
  from: zLocalDate,
  to: zLocalDate,
  handelsetyper: z.array(zKodnamn),
  verksamhetId: zVerksamhetId.nullable(),
  enheter: z.array(z.string()),
  varde: z.int(),
  text: z.string(),
});

export const riskApi = {
  'risk.spara': command(z.strictObject({ id: z.uuid().optional(), uppgifter: zRiskUppgifter }), zId),
  /** The first number that no risk has. */
  'risk.nastaNr': query(z.strictObject({}), z.strictObject({ nr: z.int() })),
  /** A new score of a level; a changed one needs its motivation. */
  'risk.skatta': command(
    zId.extend({
      niva: zRiskNiva,
      /** The matrix of internkontroll when none is named. */
      matrisId: zKodnamn.optional(),
      poang: zPoang,
      motivering: z.string().trim().max(4000).default(''),
    }),
    z.strictObject({ id: z.uuid(), zon: z.string() }),
  ),
  /** The answer to "omvärdera?": the score is kept, with the reason. */
  'risk.behall': command(
    zId.extend({ skal: z.string().trim().min(1, { error: 'behöver fyllas i' }).max(2000) }),
    zId,
  ),
  'risk.lista': query(z.strictObject({}), z.array(zRisk)),
  /** A page of the register. */
  'risk.rader': query(
    z.strictObject({
      filter: zRiskfilter.default({}),
      sort: zRisksort.default('nr'),
      fallande: z.boolean().default(false),
      offset: z.int().min(0).default(0),
      antal: z.int().min(1).max(1000).default(100),
    }),
    z.strictObject({ rader: z.array(zRiskrad), totalt: z.int() }),
  ),
  /** The id of a risk by its number. */
  'risk.finn': query(z.strictObject({ nr: z.int().min(1).max(9999) }), zId),
  /** A risk with all that hangs together with it. */
  'risk.visa': query(
    zId,
    z.strictObject({
      risk: zRisk,
      omvardera: z.array(z.string()),
      behallen: z.array(
        z.strictObject({ fraga: z.string(), skal: z.string(), at: zInstant, vem: z.string() }),
      ),
      avvikelser: z.array(
        z.strictObject({
          id: z.uuid(),
          nummer: z.string(),
          datum: zLocalDate,
          enhetId: z.string(),
          typ: z.string(),
          status: z.string(),
          at: zInstant,
          besvarad: z.boolean(),
        }),
      ),
      kontroller: z.array(
        z.strictObject({
          id: z.uuid(),
          ar: z.int(),
          kontrollmoment: z.string(),
          manader: z.array(z.int()),
          missade: z.array(z.int()),
        }),
      ),
      /** What the counts say of how often; null when no type of event is named or the scale is not a frequency. */
      urData: zUrData.nullable(),
      /** The current score lies two steps or more from the counts. */
      avvikerFranData: z.boolean(),
    }),
  ),
  /** Where the risks lie in a matrix, cell by cell, with a level and, when asked, as it stood a given day. */
  'risk.marken': query(
    z.strictObject({ matrisId: zKodnamn, niva: zRiskNiva, den: zLocalDate.optional() }),
    z.strictObject({
      rutor: z.array(
        z.strictObject({
          sannolikhet: z.int(),
          allvarlighetsgrad: z.int(),
          nr: z.array(z.int()),
          /** Those of them that were scored with an earlier version of the matrix. */
          tidigare: z.array(z.int()),
        }),
      ),
      /** Risks without a score of this level in this matrix. */
      utan: z.int(),
    }),
  ),
  /** Links an event to a risk; the risk then asks to be looked at again. */
  'risk.koppla': command(zId.extend({ avvikelseId: z.uuid() }), zId),
  'risk.lossa': command(zId.extend({ avvikelseId: z.uuid() }), zId),
  /** The risks that an event is linked to. */
  'risk.forAvvikelse': query(
    z.strictObject({ avvikelseId: z.uuid() }),
    z.array(z.strictObject({ id: z.uuid(), nr: z.int(), risk: z.string(), at: zInstant })),
  ),
  'matris.lista': query(z.strictObject({}), z.array(zRiskmatris)),
  /** The matrix that internkontroll scores with. */
  'matris.vald': query(z.strictObject({}), z.strictObject({ matrisId: zKodnamn })),
  'matris.valj': command(z.strictObject({ matrisId: zKodnamn }), z.strictObject({ matrisId: zKodnamn })),
  /** What a new version would change, before it is adopted. `till` is null where the level would no longer exist. */
  'matris.prova': query(
    z.strictObject({ matris: zRiskmatris }),
    z.strictObject({
      bytterZon: z.array(
        z.strictObject({
          id: z.uuid(),
          nr: z.int(),
          risk: z.string(),
          fran: z.string(),
          till: z.string().nullable(),
        }),
      ),
    }),
  ),
  'matris.anta': command(
    z.strictObject({ matris: zRiskmatris }),
    z.strictObject({ id: zKodnamn, version: z.int() }),
  ),
} as const;
