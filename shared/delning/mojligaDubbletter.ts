import { z } from 'zod';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { kodText, lagrumText } from '../kodverk/kodverk.ts';
import { zKodnamn, zLagrum } from '../kodverk/kodverkSchema.ts';
import type { Kodverk } from '../kodverk/kodverk.ts';
import { monthText } from '../sammandrag/radText.ts';
import { zManad } from '../sammandrag/rader.ts';
import type { CountRad } from '../sammandrag/rader.ts';

/** What says that two registrations can be of one event, without a day or a person: the place, the month, the law and the main type. */
const zPlatsOchSlag = { enhetId: zEnhetId, manad: zManad, lagrum: zLagrum, typ: zKodnamn };

/** Events that may be registered both by the unit and by SAS or MAS. What is answered holds for these numbers only. */
const zDubblett = z.strictObject({
  ...zPlatsOchSlag,
  /** How many of that kind each side has registered that agree with some of the other's. */
  hosEnheten: z.int().min(1),
  hosCentralen: z.int().min(1),
});
export type Dubblett = z.output<typeof zDubblett>;

/** What a person can answer to a finding. */
export const dubblettsvar = {
  olika: 'Olika händelser',
  samma: 'Samma händelse',
} as const;
export type Dubblettsvar = keyof typeof dubblettsvar;
const zSvar = z.enum(Object.keys(dubblettsvar) as [Dubblettsvar, ...Dubblettsvar[]]);

/** The finding with its answer, and the answer as it is given. */
export const zBesvaradDubblett = z.strictObject({ ...zDubblett.shape, svar: zSvar.nullable() });
export const zDubblettsvarIn = z.strictObject({ ...zDubblett.shape, svar: zSvar });

/** The finding as a question: `Hagen, mars 2026: fall enligt HSL, 2 hos enheten och …`. */
export const dubblettText = (d: Dubblett, plats: string, kodverk: Kodverk): string =>
  `${plats}, ${monthText(d.manad)}: ${kodText(kodverk, 'avvikelsetyp', d.typ).toLowerCase()} enligt ${lagrumText[d.lagrum]}, ${d.hosEnheten} hos enheten och ${d.hosCentralen} hos SAS eller MAS. Kan vara samma händelse.`;

/** Names the finding: other numbers are another question. */
export const dubblettnyckel = (d: Dubblett): string =>
  [d.enhetId, d.manad, d.lagrum, d.typ, d.hosEnheten, d.hosCentralen].join(' ');

/** Details that one side left open do not tell them apart. */
const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
const canBeSame = (a: CountRad, b: CountRad): boolean =>
  a.undertyp === null || b.undertyp === null
    ? agree(a.skada, b.skada)
    : a.undertyp === b.undertyp && agree(a.skada, b.skada);

const sum = (rows: readonly CountRad[]): number => rows.reduce((n, r) => n + r.n, 0);

/**
 * Finds what may be counted twice: the same place, month, law and main type on both sides, with no detail (subtype, harm)
 * that speaks against it. Severity and status are left out, as two people judge them apart. A question to a person,
 * never more: nothing is removed.
 */
export function mojligaDubbletter(
  enhetens: readonly CountRad[],
  centralens: readonly CountRad[],
): readonly Dubblett[] {
  const keyOf = (r: CountRad): string => [r.unit, r.month, r.lagrum, r.typ].join(' ');
  const units = Map.groupBy(enhetens, keyOf);
  return [...Map.groupBy(centralens, keyOf)]
    .flatMap(([key, beside]) => {
      const own = units.get(key) ?? [];
      const hos = {
        hosEnheten: sum(own.filter((r) => beside.some((b) => canBeSame(r, b)))),
        hosCentralen: sum(beside.filter((b) => own.some((r) => canBeSame(r, b)))),
      };
      const [first] = beside;
      return first === undefined || hos.hosEnheten === 0
        ? []
        : [{ enhetId: first.unit, manad: first.month, lagrum: first.lagrum, typ: first.typ, ...hos }];
    })
    .toSorted((a, b) => (dubblettnyckel(a) < dubblettnyckel(b) ? -1 : 1));
}
