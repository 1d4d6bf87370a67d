import { z } from 'zod';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { zInstant } from '../time/instantSchema.ts';
import { addMonths } from '../time/localDate.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Kontroll } from './kontroll.ts';
import { dra } from './stickprov.ts';

const zAntal = z.int().min(0).max(10_000_000);

const zDel = z.strictObject({ namn: z.string().trim().min(1).max(200), antal: zAntal });
/** A class and, where it is told, the parts it is made of. */
const zKlass = zDel.extend({ varav: z.array(zDel).max(50).default([]) });
export type Klass = z.output<typeof zKlass>;

/** What the registers answer: a count, how many were followed up, and the parts it is made of. */
export const zSammanstallning = z.strictObject({
  period: z.string(),
  /** The same as a code, so that what the figure stands on can be asked for. */
  kod: z.string().default(''),
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
    /** Each one that was looked at; left out when only the count is told. `fel` are numbers of the control's questions. */
    granskade: z
      .array(
        z.strictObject({
          nr: z.int().min(1),
          ok: z.boolean(),
          fel: z.array(z.int().min(1).max(50)).max(50).default([]),
          not: z.string().trim().max(500).default(''),
        }),
      )
      .max(10_000)
      .default([]),
  }),
  z.strictObject({
    slag: z.literal('automatisk'),
    ...zSammanstallning.shape,
    /** Last year's, over the same months. */
    forra: zSammanstallning,
    /** Events that were first registered under this law and then moved to another. */
    omklassade: zAntal.default(0),
    /** Collected summaries that the count stands on; none means this computer's own records. */
    sammandrag: zAntal.default(0),
  }),
]);
export type Varde = z.output<typeof zVarde>;

export const zUtfallUppgifter = z.strictObject({
  kontrollId: z.uuid(),
  /** The day the measurement stands for, which may be earlier than the day it is reported. */
  matdatum: zLocalDate,
  /** A code of the result scale. */
  resultat: zKodnamn,
  varde: zVarde,
  /** Null until somebody has judged it. */
  atgardBehovs: z.boolean().nullable().default(null),
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

/** Told one for one, the samples must be the drawn ones and the count of remarks theirs. */
function granskaStickprov(v: Extract<Varde, { slag: 'checklista' }>): Problem | null {
  if (v.granskade.length === 0) return null;
  const dragna = dra(v.population, v.stickprov, v.fro);
  const nr = v.granskade.map((g) => g.nr).toSorted((a, b) => a - b);
  if (nr.length !== dragna.length || nr.some((n, i) => n !== dragna[i]))
    return problem('granskade-passar-inte', { fro: v.fro }, 'varde.granskade');
  const summa = v.granskade.filter((g) => !g.ok).length;
  return summa === v.avvikelser
    ? null
    : problem(
        'klasser-gar-inte-ihop',
        { namn: 'Med anmärkning', antal: v.avvikelser, summa },
        'varde.avvikelser',
      );
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
    return granskaStickprov(u.varde);
  }
  return null;
}

/** Stale: the measured day is more than one interval older than the day it is reported (months between two turns). */
export const arInaktuellt = (u: Pick<Utfall, 'matdatum'>, k: Kontroll, rapportdag: LocalDate): boolean =>
  addMonths(u.matdatum, Math.ceil(12 / k.manader.length)) < rapportdag;
