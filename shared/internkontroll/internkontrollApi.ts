import { z } from 'zod';
import { command, job, query } from '../contract.ts';
import { zVerksamhetId } from '../enhet/enhet.ts';
import { zDokument } from '../dokument/dokumentSchema.ts';
import { zKodnamn } from '../kodverk/kodverk.ts';
import { zRiskmatris } from '../riskmatris/riskmatris.ts';
import { zLocalDate } from '../time/localDate.ts';
import { zPeriod } from '../time/period.ts';
import { automatfragor, zKontroll, zKontrollUppgifter, zPlan } from './kontroll.ts';
import type { Automatfraga } from './kontroll.ts';
import { zRisk, zRiskUppgifter } from './risk.ts';
import { zSammanstallning, zUtfall, zUtfallUppgifter } from './utfall.ts';

const zId = z.strictObject({ id: z.uuid() });
const zAr = z.int().min(1990).max(2199);
const zPoang = z.strictObject({
  sannolikhet: z.int().min(1).max(10),
  allvarlighetsgrad: z.int().min(1).max(10),
});
const zKalenderlage = z.enum(['planerad', 'gjord', 'nu', 'missad']);

export const internkontrollApi = {
  'risk.spara': command(z.strictObject({ id: z.uuid().optional(), uppgifter: zRiskUppgifter }), zId),
  'risk.skatta': command(
    zId.extend({
      niva: z.enum(['inneboende', 'nuvarande', 'mal']),
      matrisId: zKodnamn.default('internkontroll-4'),
      poang: zPoang,
      motivering: z.string().trim().max(4000).default(''),
    }),
    z.strictObject({ id: z.uuid(), zon: z.string() }),
  ),
  /** The answer to "omvärdera?": the score is kept, with the reason. */
  'risk.behall': command(zId.extend({ skal: z.string().trim().min(1).max(2000) }), zId),
  'risk.lista': query(z.strictObject({}), z.array(zRisk)),
  /** Links an event to a risk; the risk then asks to be looked at again. */
  'risk.koppla': command(zId.extend({ avvikelseId: z.uuid() }), zId),
  /** A blind round: a second person's score, shown only when both have answered. */
  'risk.blindskatta': command(
    zId.extend({ omgang: zKodnamn, vem: z.string().trim().min(1).max(80), poang: zPoang }),
    zId,
  ),
  'risk.blindjamforelse': query(
    z.strictObject({ omgang: zKodnamn }),
    z.strictObject({
      par: z.array(
        z.strictObject({
          riskId: z.uuid(),
          a: zPoang.extend({ vem: z.string() }),
          b: zPoang.extend({ vem: z.string() }),
          sannolikhet: z.int(),
          allvarlighetsgrad: z.int(),
        }),
      ),
      eniga: z.int(),
      /** Risks that only one person has scored. */
      vantar: z.int(),
    }),
  ),
  'matris.lista': query(z.strictObject({}), z.array(zRiskmatris)),
  /** What a new version would change, before it is adopted. */
  'matris.prova': query(
    z.strictObject({ matris: zRiskmatris }),
    z.strictObject({ bytterZon: z.array(z.strictObject({ id: z.uuid(), nr: z.int(), risk: z.string() })) }),
  ),
  'matris.anta': command(
    z.strictObject({ matris: zRiskmatris }),
    z.strictObject({ id: zKodnamn, version: z.int() }),
  ),
  'kontroll.spara': command(
    z.strictObject({ id: z.uuid().optional(), ar: zAr, uppgifter: zKontrollUppgifter }),
    zId,
  ),
  'kontroll.taBort': command(zId, zId),
  'plan.visa': query(
    z.strictObject({ ar: zAr }),
    z.strictObject({
      plan: zPlan.nullable(),
      versioner: z.int(),
      kalender: z.array(
        z.strictObject({
          kontroll: zKontroll,
          manader: z.array(zKalenderlage.nullable()),
          utfall: z.array(zUtfall),
        }),
      ),
    }),
  ),
  /** Locks the year's plan with its decision; changes after that are new versions. */
  'plan.anta': command(
    z.strictObject({
      ar: zAr,
      namnd: z.string().trim().min(1).max(120),
      datum: zLocalDate,
      paragraf: z.string().trim().min(1).max(60),
    }),
    z.strictObject({ ar: zAr, version: z.int() }),
  ),
  /** Opens an adopted plan for a new version. */
  'plan.nyVersion': command(z.strictObject({ ar: zAr }), z.strictObject({ ar: zAr, version: z.int() })),
  'plan.kopiera': command(z.strictObject({ fran: zAr, till: zAr }), z.strictObject({ antal: z.int() })),
  'utfall.spara': command(
    z.strictObject({ uppgifter: zUtfallUppgifter }),
    zId.extend({ varning: z.string().nullable() }),
  ),
  /** Fills an automatic control from the registers. */
  'utfall.fyllI': command(
    z.strictObject({
      kontrollId: z.uuid(),
      period: zPeriod,
      resultat: z.enum(['utan', 'mindre', 'med', 'kunde-inte', 'gar-inte-att-avgora']),
      kommentar: z.string().trim().max(4000).default(''),
    }),
    zUtfall,
  ),
  'utfall.lista': query(z.strictObject({ kontrollId: z.uuid().optional() }), z.array(zUtfall)),
  /** The same question asked directly, this period and last year's. */
  'internkontroll.sammanstall': query(
    z.strictObject({
      fraga: z.enum(Object.keys(automatfragor) as [Automatfraga, ...Automatfraga[]]),
      verksamhetId: zVerksamhetId.nullable().default(null),
      period: zPeriod,
    }),
    zSammanstallning.extend({ forra: zSammanstallning }),
  ),
  /** The report of a period; written to `fil` when one is named, by the ending of its name. */
  'rapport.internkontroll': job(
    z.strictObject({
      period: zPeriod,
      namnd: z.string().trim().min(1).max(120).default('Socialnämnden'),
      matrisId: zKodnamn.default('internkontroll-4'),
      fil: z.string().min(1).max(4096).optional(),
      ersatt: z.boolean().default(false),
      texter: z
        .strictObject({
          inledning: z.string().trim().min(1).max(20_000).optional(),
          slutsatser: z.string().trim().min(1).max(20_000).optional(),
          beslut: z.string().trim().min(1).max(20_000).optional(),
        })
        .default({}),
    }),
    z.strictObject({
      fil: z.string().nullable(),
      innehallshash: z.string(),
      risker: z.strictObject({ antal: z.int(), foljsUpp: z.int(), behoverAtgard: z.int() }),
      zoner: z.array(z.strictObject({ kod: z.string(), text: z.string(), antal: z.int() })),
      fynd: z.array(
        z.strictObject({ regel: z.string(), plats: z.string(), text: z.string(), forslag: z.string() }),
      ),
      dokument: zDokument,
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
