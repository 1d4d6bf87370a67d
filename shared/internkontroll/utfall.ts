import { z } from 'zod';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { zInstant } from '../time/instant.ts';
import { addMonths, zLocalDate } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Kontroll } from './kontroll.ts';

export const resultat = {
  utan: 'Utan anmärkning',
  mindre: 'Mindre anmärkning',
  med: 'Med anmärkning',
  'kunde-inte': 'Kunde inte genomföras',
  'gar-inte-att-avgora': 'Går inte att avgöra',
} as const;

const zAntal = z.int().min(0).max(10_000_000);

const zDel = z.strictObject({ namn: z.string().trim().min(1).max(200), antal: zAntal });
/** A class and, where it is told, the parts it is made of. */
const zKlass = zDel.extend({ varav: z.array(zDel).max(50).default([]) });
export type Klass = z.output<typeof zKlass>;

/** What the registers answer: a count, how many were followed up, and the parts it is made of. */
export const zSammanstallning = z.strictObject({
  period: z.string(),
  antal: zAntal,
  uppfoljda: zAntal,
  delar: z.array(z.strictObject({ namn: z.string(), antal: zAntal, uppfoljda: zAntal })).max(200),
});
export type Sammanstallning = z.output<typeof zSammanstallning>;

export const zVarde = z.discriminatedUnion('slag', [
  z.strictObject({ slag: z.literal('uppgift'), text: z.string().trim().max(4000) }),
  z.strictObject({ slag: z.literal('klasser'), totalt: zAntal, klasser: z.array(zKlass).min(1).max(50) }),
  z.strictObject({
    slag: z.literal('checklista'),
    /** How many there were to draw from, the seed, and how many were looked at. */
    population: z.int().min(1).max(1_000_000),
    stickprov: z.int().min(1).max(10_000),
    fro: z.string().min(1).max(100),
    avvikelser: zAntal,
  }),
  z.strictObject({
    slag: z.literal('automatisk'),
    ...zSammanstallning.shape,
    /** Last year's, over the same months. */
    forra: zSammanstallning,
  }),
]);
export type Varde = z.output<typeof zVarde>;

export const zUtfallUppgifter = z.strictObject({
  kontrollId: z.uuid(),
  /** The day the measurement stands for, which may be earlier than the day it is reported. */
  matdatum: zLocalDate,
  resultat: z.enum(['utan', 'mindre', 'med', 'kunde-inte', 'gar-inte-att-avgora']),
  varde: zVarde,
  kommentar: z.string().trim().max(4000).default(''),
});
export type UtfallUppgifter = z.output<typeof zUtfallUppgifter>;

export const zUtfall = zUtfallUppgifter.extend({ id: z.uuid(), at: zInstant, vem: z.string() });
export type Utfall = z.output<typeof zUtfall>;

interface Skevhet {
  readonly namn: string;
  readonly antal: number;
  readonly summa: number;
}
const sum = (parts: readonly { readonly antal: number }[]): number => parts.reduce((s, p) => s + p.antal, 0);

/** The first figure that its parts do not add up to, with both; null when all agree. */
export function klasserSomInteGarIhop(totalt: number, klasser: readonly Klass[]): Skevhet | null {
  const figures = [
    { namn: 'Totalt', antal: totalt, summa: sum(klasser) },
    ...klasser
      .filter((k) => k.varav.length > 0)
      .map((k) => ({ namn: k.namn, antal: k.antal, summa: sum(k.varav) })),
  ];
  return figures.find((f) => f.antal !== f.summa) ?? null;
}

/** What stops an outcome from being saved, or null: its kind, its sums and its day are judged. */
export function granskaUtfall(u: UtfallUppgifter, k: Kontroll, today: LocalDate): Problem | null {
  if (u.varde.slag !== k.slag) return problem('utfall-fel-slag', { slag: k.slag }, 'varde');
  if (u.matdatum > today) return problem('datum-i-framtiden', { datum: u.matdatum }, 'matdatum');
  if (u.varde.slag === 'klasser') {
    const fel = klasserSomInteGarIhop(u.varde.totalt, u.varde.klasser);
    if (fel !== null) return problem('klasser-gar-inte-ihop', { ...fel }, 'varde.klasser');
  }
  if (u.varde.slag === 'checklista') {
    const { population, stickprov, avvikelser } = u.varde;
    if (stickprov > population)
      return problem('stickprov-for-stort', { stickprov, population }, 'varde.stickprov');
    if (avvikelser > stickprov)
      return problem('fler-avvikelser-an-stickprov', { avvikelser, stickprov }, 'varde.avvikelser');
  }
  return null;
}

/** Stale: the measured day is more than one interval older than the day it is reported (months between two turns). */
export const arInaktuellt = (u: Pick<Utfall, 'matdatum'>, k: Kontroll, rapportdag: LocalDate): boolean =>
  addMonths(u.matdatum, Math.ceil(12 / k.manader.length)) < rapportdag;
