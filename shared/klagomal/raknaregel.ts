import { z } from 'zod';
import { zVerksamhetId } from '../enhet/enhetSchema.ts';
import { klagomalKanaler, klagomalslag, zKlagomalKanal, zKlagomalslag } from './klagomal.ts';
import type { KlagomalRad } from './klagomalApi.ts';

/** Which views enter the report's table, and what is counted. A stated rule, shown beside the table. */
export const zKlagomalRegel = z.strictObject({
  slag: z.array(zKlagomalslag).min(1).default(['klagomal', 'forslag', 'annat']),
  /** Channels that are left out. */
  utanKanaler: z.array(zKlagomalKanal).default([]),
  /** Verksamheter that are left out. */
  utanVerksamheter: z.array(zVerksamhetId).max(100).default([]),
  /** Complaints, or the different persons who complain. */
  raknas: z.enum(['klagomal', 'klagande']).default('klagomal'),
});
export type KlagomalRegel = z.output<typeof zKlagomalRegel>;

type Raknad = Pick<KlagomalRad, 'slag' | 'kanal' | 'verksamhetId' | 'antal' | 'antalKlagande' | 'klagande'>;

export interface Klagomalssumma {
  readonly klagomal: number;
  /** Different persons that are known. */
  readonly klagande: number;
  /** Records from which no person can be told apart; each may be a person of its own. */
  readonly utanUppgift: number;
}

/** Complaints and complainants, counted apart: five complaints can come from three persons. */
export function summera(rader: readonly Raknad[]): Klagomalssumma {
  const personer = new Set(rader.flatMap((r) => (r.klagande === null ? [] : [r.klagande])));
  const utanNamn = rader.filter((r) => r.klagande === null);
  return {
    klagomal: rader.reduce((n, r) => n + r.antal, 0),
    klagande: personer.size + utanNamn.reduce((n, r) => n + (r.antalKlagande ?? 0), 0),
    utanUppgift: utanNamn.filter((r) => r.antalKlagande === null).length,
  };
}

/** Whether the rule counts a record of this kind, channel and verksamhet; also one that came from another computer. */
export const raknasEnligt = (
  regel: KlagomalRegel,
  r: { readonly slag: string; readonly kanal: string; readonly verksamhetId: string | null },
): boolean =>
  regel.slag.some((s) => s === r.slag) &&
  !regel.utanKanaler.some((k) => k === r.kanal) &&
  !regel.utanVerksamheter.some((v) => v === r.verksamhetId);

/** The records that the rule counts. */
export const enligtRegel = <T extends Raknad>(rader: readonly T[], regel: KlagomalRegel): readonly T[] =>
  rader.filter((r) => raknasEnligt(regel, r));

/** The number the rule gives. Where nobody can be told apart, each record counts as a person. */
export function antalEnligt(rader: readonly Raknad[], regel: KlagomalRegel): number {
  const s = summera(enligtRegel(rader, regel));
  return regel.raknas === 'klagomal' ? s.klagomal : s.klagande + s.utanUppgift;
}

/** The rule as a sentence for the table's note. */
export function regelText(regel: KlagomalRegel, verksamhetNamn: (id: string) => string): string {
  const vad = regel.slag.map((s) => klagomalslag[s].toLowerCase()).join(', ');
  const utan = [
    ...regel.utanKanaler.map((k) => klagomalKanaler[k].toLowerCase()),
    ...regel.utanVerksamheter.map(verksamhetNamn),
  ];
  return [
    `Räknas: ${vad}; ${regel.raknas === 'klagomal' ? 'antal klagomål' : 'antal olika personer som klagat'}.`,
    ...(utan.length === 0 ? [] : [`Räknas inte: ${utan.join(', ')}.`]),
  ].join(' ');
}

/** A change of the rule and the number it gives. */
export interface Forklaring {
  readonly regel: KlagomalRegel;
  readonly antal: number;
}

/**
 * The single changes of the rule that would give a published number: what a reader has to have counted to come to it.
 * Empty when no single change does.
 */
export function forklara(
  rader: readonly Raknad[],
  regel: KlagomalRegel,
  publicerat: number,
): readonly Forklaring[] {
  const verksamheter = [...new Set(rader.flatMap((r) => (r.verksamhetId === null ? [] : [r.verksamhetId])))];
  const kanaler = [...new Set(rader.map((r) => r.kanal))];
  const andrade: readonly KlagomalRegel[] = [
    ...[...new Set(regel.slag)]
      .map((s) => ({ ...regel, slag: regel.slag.filter((x) => x !== s) }))
      .filter((r) => r.slag.length > 0),
    ...kanaler
      .filter((x) => !regel.utanKanaler.includes(x))
      .map((x) => ({ ...regel, utanKanaler: [...regel.utanKanaler, x] })),
    ...verksamheter
      .filter((v) => !regel.utanVerksamheter.includes(v))
      .map((v) => ({ ...regel, utanVerksamheter: [...regel.utanVerksamheter, v] })),
    { ...regel, raknas: regel.raknas === 'klagomal' ? 'klagande' : 'klagomal' },
  ];
  return andrade
    .map((r) => ({ regel: r, antal: antalEnligt(rader, r) }))
    .filter((f) => f.antal === publicerat);
}
