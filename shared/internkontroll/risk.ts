import { z } from 'zod';
import { zVerksamhetId } from '../enhet/enhet.ts';
import { zKodnamn } from '../kodverk/kodverk.ts';
import { zonFor } from '../riskmatris/riskmatris.ts';
import type { Poang, Riskmatris } from '../riskmatris/riskmatris.ts';
import { zInstant } from '../time/instant.ts';
import { addMonths, zLocalDate } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';

/** Inherent: without controls · current: with those there are · target: where it should be. */
export const riskNivaer = { inneboende: 'Utan kontroller', nuvarande: 'Nu', mal: 'Mål' } as const;
export type RiskNiva = keyof typeof riskNivaer;

const zText = (max: number) => z.string().trim().max(max);

export const zRiskUppgifter = z
  .strictObject({
    nr: z.int().min(1).max(9999),
    kvalitetsfaktor: zText(300).default(''),
    verksamhetId: zVerksamhetId.nullable().default(null),
    risk: zText(1000).min(1, { error: 'behöver fyllas i' }),
    orsak: zText(2000).default(''),
    konsekvens: zText(2000).default(''),
    agare: zText(120).default(''),
    kunskap: z.enum(['svag', 'medel', 'stark']).nullable().default(null),
    svar: z.enum(['acceptera', 'reducera', 'undvika', 'dela']).nullable().default(null),
    /** Acceptance has an approver and an end. */
    accepteradAv: zText(120).default(''),
    accepterasTill: zLocalDate.nullable().default(null),
    /** Reported at delår, or only at helår. */
    foljsUppDelar: z.boolean().default(true),
    atgardBehovs: z.boolean().nullable().default(null),
    atgard: zText(2000).default(''),
    tema: zKodnamn.nullable().default(null),
  })
  .refine((r) => r.svar !== 'acceptera' || (r.accepteradAv !== '' && r.accepterasTill !== null), {
    error: 'en accepterad risk behöver en som godkänt och ett slutdatum',
    path: ['accepteradAv'],
  });
export type RiskUppgifter = z.output<typeof zRiskUppgifter>;

export const zRiskpoang = z.strictObject({
  niva: z.enum(['inneboende', 'nuvarande', 'mal']),
  matrisId: zKodnamn,
  matrisVersion: z.int().min(1),
  sannolikhet: z.int().min(1).max(10),
  allvarlighetsgrad: z.int().min(1).max(10),
  motivering: zText(4000).default(''),
  at: zInstant,
  vem: z.string(),
});
export type Riskpoang = z.output<typeof zRiskpoang>;

export const zRisk = z.strictObject({
  ...zRiskUppgifter.shape,
  id: z.uuid(),
  /** Every score ever made, oldest first. */
  poang: z.array(zRiskpoang),
  /** A linked event or a missed control since the latest score asks for a new look. */
  omvardera: z.string().nullable(),
  nastaGranskning: zLocalDate.nullable(),
});
export type Risk = z.output<typeof zRisk>;

/** The latest score of a level. */
export const senastePoang = (poang: readonly Riskpoang[], niva: RiskNiva): Riskpoang | undefined =>
  poang.findLast((p) => p.niva === niva);

/** What a risk counts as in the matrix: its current score, otherwise its inherent one. */
export const gallandePoang = (poang: readonly Riskpoang[]): Riskpoang | undefined =>
  senastePoang(poang, 'nuvarande') ?? senastePoang(poang, 'inneboende');

/** Months to the next review by the zone, from the mildest to the gravest (local routine, kontrollera). */
const granskasEfterManader = [12, 6, 3] as const;

/** The graver the zone, the sooner the next look. */
export function nastaGranskning(m: Riskmatris, p: Poang, senast: LocalDate): LocalDate {
  const ordning = m.zoner.findIndex((z2) => z2.kod === zonFor(m, p).kod);
  const andel = m.zoner.length === 1 ? 0 : ordning / (m.zoner.length - 1);
  return addMonths(senast, granskasEfterManader[Math.round(andel * 2)] ?? 12);
}

/** How many risks lie in each zone, the gravest first, as the report tells it. */
export function antalPerZon(
  m: Riskmatris,
  poang: readonly Poang[],
): readonly { readonly kod: string; readonly text: string; readonly antal: number }[] {
  const koder = poang.map((p) => zonFor(m, p).kod);
  return m.zoner
    .toReversed()
    .map(({ kod, text }) => ({ kod, text, antal: koder.filter((k) => k === kod).length }));
}

/** The risks that would change zone if the new version of the matrix were adopted. */
export const bytterZon = <R extends { readonly poang: readonly Riskpoang[] }>(
  risker: readonly R[],
  gammal: Riskmatris,
  ny: Riskmatris,
): readonly R[] =>
  risker.filter((r) => {
    const p = gallandePoang(r.poang);
    if (p === undefined || p.matrisId !== gammal.id) return false;
    const after = ny.rutnat[p.sannolikhet - 1]?.[p.allvarlighetsgrad - 1];
    return after !== gammal.rutnat[p.sannolikhet - 1]?.[p.allvarlighetsgrad - 1];
  });
