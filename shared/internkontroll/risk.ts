import { z } from 'zod';
import { zVerksamhetId } from '../enhet/enhetSchema.ts';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import { granskasManader, zonFor } from '../riskmatris/riskmatris.ts';
import type { Poang, Riskmatris } from '../riskmatris/riskmatris.ts';
import { zInstant } from '../time/instantSchema.ts';
import { addMonths } from '../time/localDate.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import type { LocalDate } from '../time/localDate.ts';

/** Inherent: without controls · current: with those there are · target: where it should be. */
export const riskNivaer = { inneboende: 'Utan kontroller', nuvarande: 'Nu', mal: 'Mål' } as const;
export type RiskNiva = keyof typeof riskNivaer;
export const zRiskNiva = z.enum(['inneboende', 'nuvarande', 'mal']);

/** What is done about a risk (domain words of internkontroll). */
export const risksvar = {
  acceptera: 'Acceptera',
  reducera: 'Reducera',
  undvika: 'Undvika',
  dela: 'Dela',
} as const;

/** How much is known behind the score. */
export const kunskapsstyrkor = { svag: 'Svag', medel: 'Medel', stark: 'Stark' } as const;

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
    /** A type of event that the risk belongs with, so that cases, risks and controls of one theme stand together. */
    tema: zKodnamn.nullable().default(null),
    /** The types of event that this risk is about; counted to tell what the data say of how often. */
    handelsetyper: z.array(zKodnamn).max(20).default([]),
  })
  .refine((r) => r.svar !== 'acceptera' || r.accepteradAv !== '', {
    error: 'behöver fyllas i: en accepterad risk har någon som har godkänt det',
    path: ['accepteradAv'],
  })
  .refine((r) => r.svar !== 'acceptera' || r.accepterasTill !== null, {
    error: 'behöver fyllas i: en accepterad risk har ett slutdatum',
    path: ['accepterasTill'],
  });
export type RiskUppgifter = z.output<typeof zRiskUppgifter>;

export const zRiskpoang = z.strictObject({
  niva: zRiskNiva,
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
  /** Why it asks to be looked at again; null when it does not. */
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

/** The graver the zone, the sooner the next look. */
export const nastaGranskning = (m: Riskmatris, p: Poang, senast: LocalDate): LocalDate =>
  addMonths(senast, granskasManader(m, zonFor(m, p).kod));

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

/** One risk that a new version of its matrix would put elsewhere. `till` is null where the level no longer exists. */
export interface Zonbyte<R> {
  readonly risk: R;
  readonly fran: string;
  readonly till: string | null;
}

/** The score in force with the version of the matrix it was made in; null for a risk that has not been scored. */
interface Gallande {
  readonly poang: (Poang & Pick<Riskpoang, 'matrisId' | 'matrisVersion'>) | null;
}

/**
 * The risks that would change zone if the new version of the matrix were adopted, by the words of the zones. Each is
 * compared with the version that its own score was made in; `versioner` are all versions of all matrices.
 */
export const bytterZon = <R extends Gallande>(
  risker: readonly R[],
  versioner: readonly Riskmatris[],
  ny: Riskmatris,
): readonly Zonbyte<R>[] =>
  risker.flatMap((risk) => {
    const p = risk.poang;
    const egen = versioner.find((m) => m.id === p?.matrisId && m.version === p.matrisVersion);
    if (p === null || egen === undefined || p.matrisId !== ny.id) return [];
    const fran = zonFor(egen, p);
    const kod = ny.rutnat[p.sannolikhet - 1]?.[p.allvarlighetsgrad - 1];
    const till = ny.zoner.find((z2) => z2.kod === kod);
    return till?.kod === fran.kod ? [] : [{ risk, fran: fran.text, till: till?.text ?? null }];
  });
