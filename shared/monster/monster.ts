import { z } from 'zod';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import type { EnhetId } from '../enhet/enhet.ts';
import type { Lagrum } from '../kodverk/kodverk.ts';
import { addDays } from '../time/localDate.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import type { LocalDate } from '../time/localDate.ts';
import { bandFor } from '../time/tidsband.ts';

/** What a signal is found in: no text, only where, what, when and whom. */
export interface Monsterrad {
  readonly id: string;
  readonly enhetId: EnhetId;
  readonly lagrum: Lagrum;
  readonly typ: string;
  readonly raknedatum: LocalDate;
  /** `HH:MM`, null when unknown. */
  readonly tid: string | null;
  readonly pseudonym: string | null;
}

const zRegel = z.strictObject({
  slag: z.enum(['typ', 'tid', 'person']),
  /** So many events … */
  antal: z.int().min(2).max(1000),
  /** … within so many days. */
  dagar: z.int().min(1).max(730),
});
export const zMonsterregler = z.array(zRegel).max(10);
export type Monsterregel = z.output<typeof zRegel>;

/** Local routine; a setting (kontrollera). */
export const standardregler: Monsterregel[] = [
  { slag: 'typ', antal: 5, dagar: 30 },
  { slag: 'tid', antal: 4, dagar: 30 },
  { slag: 'person', antal: 3, dagar: 30 },
];

export const zSignal = z.strictObject({
  /** The same events give the same key, so that an answer stays with them; one more event asks anew. */
  nyckel: z.string(),
  slag: z.enum(['typ', 'tid', 'person']),
  enhetId: zEnhetId,
  lagrum: z.enum(['hsl', 'sol', 'lss']),
  typ: z.string().nullable(),
  band: z.string().nullable(),
  pseudonym: z.string().nullable(),
  handelser: z.array(z.string()),
  /** The day of each event, in the same order. */
  dagar: z.array(zLocalDate),
  from: zLocalDate,
  to: zLocalDate,
  /** Repeated events of the same kind are themselves a fault and can be a missförhållande: SoL and LSS ask. */
  lexSarahFraga: z.boolean(),
});
export type Signal = z.output<typeof zSignal>;

/** What an event must share with others for a rule to count them together; null when the rule cannot say. */
const groupKey: Readonly<Record<Monsterregel['slag'], (r: Monsterrad) => readonly string[] | null>> = {
  typ: (r) => [r.enhetId, r.lagrum, r.typ],
  tid: (r) => {
    const band = bandFor(r.tid);
    return band === null ? null : [r.enhetId, r.lagrum, r.typ, band];
  },
  person: (r) => (r.pseudonym === null ? null : [r.enhetId, r.lagrum, r.pseudonym]),
};

/**
 * The signals that the rules find, newest first. For each group the window that ends with its latest event is judged, so
 * that an old cluster does not come back for ever.
 */
export function finnMonster(
  rader: readonly Monsterrad[],
  regler: readonly Monsterregel[],
): readonly Signal[] {
  const signals = regler.flatMap((regel) => {
    const groups = Map.groupBy(rader, (r) => groupKey[regel.slag](r)?.join('|') ?? '');
    groups.delete('');
    return [...groups].flatMap(([key, group]) => signalOf(regel, key, group));
  });
  return utanVidare(signals).toSorted((a, b) => b.to.localeCompare(a.to) || a.nyckel.localeCompare(b.nyckel));
}

const sammaHandelser = (a: Signal, b: Signal): boolean =>
  a.handelser.length === b.handelser.length && a.handelser.every((h) => b.handelser.includes(h));

/** Falls that all came at night are one signal, the one that says so: nobody is asked twice about the same events. */
const utanVidare = (signals: readonly Signal[]): readonly Signal[] =>
  signals.filter((s) => s.slag !== 'typ' || !signals.some((o) => o.slag === 'tid' && sammaHandelser(o, s)));

function signalOf(regel: Monsterregel, key: string, group: readonly Monsterrad[]): readonly Signal[] {
  const sorted = group.toSorted(
    (a, b) => a.raknedatum.localeCompare(b.raknedatum) || a.id.localeCompare(b.id),
  );
  const last = sorted.at(-1);
  if (last === undefined) return [];
  const from = addDays(last.raknedatum, 1 - regel.dagar);
  const within = sorted.filter((r) => r.raknedatum >= from);
  if (within.length < regel.antal) return [];
  return [
    {
      nyckel: `${regel.slag}|${key}|${last.raknedatum}|${within.length}`,
      slag: regel.slag,
      enhetId: last.enhetId,
      lagrum: last.lagrum,
      typ: regel.slag === 'person' ? null : last.typ,
      band: regel.slag === 'tid' ? bandFor(last.tid) : null,
      pseudonym: regel.slag === 'person' ? last.pseudonym : null,
      handelser: within.map((r) => r.id),
      dagar: within.map((r) => r.raknedatum),
      from: within[0]?.raknedatum ?? from,
      to: last.raknedatum,
      lexSarahFraga: last.lagrum !== 'hsl',
    },
  ];
}
