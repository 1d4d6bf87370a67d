import { z } from 'zod';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';

const zNiva = z.strictObject({
  /** 1 is the lowest; the levels of an axis are 1…n without gaps. */
  varde: z.int().min(1).max(10),
  text: z.string().trim().min(1, { error: 'behöver ett ord' }).max(60),
  /** What the word means, shown while scoring. */
  definition: z.string().max(300),
  /** The fewest events a year that this level stands for, when the scale is a frequency; compared with the counts. */
  minstPerAr: z.number().min(0).optional(),
});
export type Niva = z.output<typeof zNiva>;

/** How a zone is drawn; never colour alone: plain, diagonal lines, cross-hatch. */
const zMonster = z.enum(['slat', 'diagonal', 'korsad']);

export const zRiskmatris = z
  .strictObject({
    id: zKodnamn,
    version: z.int().min(1),
    namn: z.string().min(1).max(80),
    kalla: z.string().max(200),
    sannolikhet: z.array(zNiva).min(2).max(10),
    allvarlighetsgrad: z.array(zNiva).min(2).max(10),
    /** From the mildest to the gravest. */
    zoner: z
      .array(
        z.strictObject({
          kod: zKodnamn,
          text: z.string().trim().min(1, { error: 'behöver ett ord' }).max(60),
          monster: zMonster,
          /** Months to the next review of a risk in this zone. */
          granskasManader: z.int().min(1).max(60).optional(),
        }),
      )
      .min(2)
      .max(5),
    /** `rutnat[sannolikhet − 1][allvarlighetsgrad − 1]` is the code of the zone: a lookup, not only a product. */
    rutnat: z.array(z.array(zKodnamn)),
  })
  .superRefine((m, c) => {
    for (const axel of ['sannolikhet', 'allvarlighetsgrad'] as const)
      if (m[axel].some((n, i) => n.varde !== i + 1))
        c.addIssue({ code: 'custom', path: [axel], message: 'nivåerna ska vara 1, 2, 3 … i ordning' });
    const zoner = new Set(m.zoner.map((zon) => zon.kod));
    if (zoner.size !== m.zoner.length || new Set(m.zoner.map((zon) => zon.text)).size !== m.zoner.length)
      c.addIssue({ code: 'custom', path: ['zoner'], message: 'ska ha olika ord' });
    if (
      m.rutnat.length !== m.sannolikhet.length ||
      m.rutnat.some((rad) => rad.length !== m.allvarlighetsgrad.length)
    )
      c.addIssue({ code: 'custom', path: ['rutnat'], message: 'ska ha en ruta för varje par av nivåer' });
    if (m.rutnat.flat().some((kod) => !zoner.has(kod)))
      c.addIssue({ code: 'custom', path: ['rutnat'], message: 'får bara innehålla matrisens zoner' });
  });
/** A matrix as data. An assessment stays with the version it was made in; ordinal scores are never averaged. */
export type Riskmatris = z.output<typeof zRiskmatris>;

/** A pair of levels. */
export interface Poang {
  readonly sannolikhet: number;
  readonly allvarlighetsgrad: number;
}

export const finnsIMatrisen = (m: Riskmatris, p: Poang): boolean =>
  m.rutnat[p.sannolikhet - 1]?.[p.allvarlighetsgrad - 1] !== undefined;

/** The zone of a pair of levels; refuses (throws) a pair outside the matrix. */
export function zonFor(m: Riskmatris, p: Poang): Riskmatris['zoner'][number] {
  const kod = m.rutnat[p.sannolikhet - 1]?.[p.allvarlighetsgrad - 1];
  const zon = m.zoner.find((z) => z.kod === kod);
  if (zon === undefined) throw new Error(`Utanför matrisen: ${p.sannolikhet}, ${p.allvarlighetsgrad}`);
  return zon;
}

/** Months to the next review, from the mildest zone to the gravest (local routine, kontrollera). */
const vanligaManader = [12, 6, 3] as const;

/** Months to the next review of a risk in a zone: what the matrix says, otherwise by how grave the zone is. */
export function granskasManader(m: Riskmatris, kod: string): number {
  const ordning = m.zoner.findIndex((zon) => zon.kod === kod);
  const andel = m.zoner.length === 1 ? 0 : ordning / (m.zoner.length - 1);
  return m.zoner[ordning]?.granskasManader ?? vanligaManader[Math.round(andel * 2)] ?? 12;
}

/** From the level that the data imply, so far is a score that somebody should look at it again. */
const stegSomVarnar = 2;

/** True when a person's score of how often lies two steps or more from what the counts say. */
export const avvikerFranData = (skattad: number, urData: number): boolean =>
  Math.abs(skattad - urData) >= stegSomVarnar;

/** The product that escalation rules are written with: {1, 2, 3, 4, 6, 8, 9, 12, 16} in a 4×4 matrix. */
export const riskvarde = (p: Poang): number => p.sannolikhet * p.allvarlighetsgrad;

/**
 * The level that a frequency implies: the highest whose lower limit the yearly frequency reaches. Null when the scale
 * is not a frequency. `antal` events observed in `dagar` days.
 */
export function sannolikhetUrData(m: Riskmatris, antal: number, dagar: number): Niva | null {
  const perAr = dagar <= 0 ? 0 : (antal * 365) / dagar;
  const skala = m.sannolikhet.filter((n) => n.minstPerAr !== undefined);
  if (skala.length === 0) return null;
  return skala.findLast((n) => perAr >= (n.minstPerAr ?? 0)) ?? skala[0] ?? null;
}
