import { z } from 'zod';
import { addMonths } from '../time/localDate.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import type { LocalDate } from '../time/localDate.ts';

/** The kinds of cases that have a time to be kept. */
export const gallringsslag = {
  avvikelse: 'Avvikelser',
  klagomal: 'Klagomål och synpunkter',
  extern: 'Externa avvikelser',
  lexSarah: 'Lex Sarah',
  lexMaria: 'Lex Maria',
} as const;
export type Gallringsslag = keyof typeof gallringsslag;
export const zGallringsslag = z.enum(Object.keys(gallringsslag) as [Gallringsslag, ...Gallringsslag[]]);

/**
 * How long a kind of case is kept after its last note, and the decision that says so (arkivlagen 1990:782 10 §: gallring
 * needs a decision). Without a rule nothing of the kind ever goes.
 */
export const zGallringsregel = z.strictObject({
  slag: zGallringsslag,
  ar: z.int().min(1).max(100),
  /** The decision as it is referred to: `KS 2024/117, dokumenthanteringsplan 4.2`. */
  beslut: z.string().trim().min(3, { error: 'ska vara en hänvisning till beslutet' }).max(200),
  beslutsdatum: zLocalDate,
});
export type Gallringsregel = z.output<typeof zGallringsregel>;
export const zGallringsregler = z
  .array(zGallringsregel)
  .max(20)
  .refine((r) => new Set(r.map((x) => x.slag)).size === r.length, {
    error: 'kan bara ha en tid för varje slag av ärende',
  });

/** A case whose time has come, and what it hangs together with. */
export interface Kandidat {
  readonly slag: Gallringsslag;
  readonly id: string;
  readonly nummer: string;
  readonly enhetId: string;
  readonly raknedatum: LocalDate;
  /** The day of the last note; reading is no note. */
  readonly sistaDag: LocalDate;
  readonly status: string;
  readonly arAvslutad: boolean;
  /** Measures that are not done, or whose effect nobody has judged. */
  readonly oppnaAtgarder: number;
  /** Why somebody has said that it must stay; null when nobody has. */
  readonly undantag: string | null;
  /** Cases that cannot be without this one, as `slag id`, each with its number. */
  readonly haller: readonly { readonly nyckel: string; readonly nummer: string }[];
}
export const nyckelAv = (k: { readonly slag: string; readonly id: string }): string => `${k.slag} ${k.id}`;

/** The first day on which a case with that last note may go. */
export const gallrasFran = (sistaDag: LocalDate, regel: Gallringsregel): LocalDate =>
  addMonths(sistaDag, regel.ar * 12);

/** What holds a case back by itself, in words. */
function egnaHinder(k: Kandidat): string[] {
  return [
    ...(k.arAvslutad ? [] : [`Ärendet är inte avslutat (${k.status.toLowerCase()}).`]),
    ...(k.oppnaAtgarder === 0
      ? []
      : [k.oppnaAtgarder === 1 ? 'En åtgärd är inte klar.' : `${k.oppnaAtgarder} åtgärder är inte klara.`]),
    ...(k.undantag === null ? [] : [`Undantaget tills vidare: ${k.undantag}`]),
  ];
}

export interface Bedomd {
  readonly kandidat: Kandidat;
  /** Empty when the case may go. */
  readonly hinder: readonly string[];
}

/**
 * Which of the cases may go: those that nothing holds back and that no case that stays hangs on. A case that is held back
 * holds those it needs, and so on until nothing changes.
 */
export function bedomGallring(kandidater: readonly Kandidat[]): readonly Bedomd[] {
  const hinder = new Map(kandidater.map((k) => [nyckelAv(k), egnaHinder(k)]));
  const gar = (nyckel: string): boolean => hinder.get(nyckel)?.length === 0;
  for (let changed = true; changed;) {
    changed = false;
    for (const k of kandidater) {
      if (!gar(nyckelAv(k))) continue;
      const kvar = k.haller.filter((h) => !gar(h.nyckel)).map((h) => h.nummer);
      if (kvar.length === 0) continue;
      hinder.set(nyckelAv(k), [`${kvar.join(', ')} finns kvar och bygger på ärendet.`]);
      changed = true;
    }
  }
  return kandidater.map((kandidat) => ({ kandidat, hinder: hinder.get(nyckelAv(kandidat)) ?? [] }));
}
