import { arendeRader } from '../../db/arendeRaderRepo.ts';
import { sasRotter } from './delningPlats.ts';
import { avvikelseRader, bortklassade } from '../../db/sammandragRepo.ts';
import type { Automatfraga } from '../../shared/internkontroll/kontroll.ts';
import { delFor, sammanstall } from '../../shared/internkontroll/sammanstall.ts';
import type { Automatval } from '../../shared/internkontroll/sammanstall.ts';
import type { Sammanstallning } from '../../shared/internkontroll/utfall.ts';
import type { Lagrum } from '../../shared/kodverk/kodverk.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import { sammandragsperiodOf } from '../../shared/sammandrag/sammandrag.ts';
import { addDays } from '../../shared/time/localDate.ts';
import { halvarOf, yearsBefore } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import type { QueryContext } from './context.ts';
import { andrasRader, egnaKallor, samladeRader } from './delningInlast.ts';
import type { Underlagsfil } from './delningInlast.ts';

/** The law of the events that a question counts; null for one that counts something else. */
export const lagrumFor: Readonly<Record<Automatfraga, Lagrum | null>> = {
  'hsl-avvikelser': 'hsl',
  'sol-avvikelser': 'sol',
  'lss-avvikelser': 'lss',
  klagomal: null,
  'lex-sarah': null,
};

/** A period in pieces that each lie in one half-year, as summaries do. */
export function halvor(p: Period): readonly Period[] {
  const parts: Period[] = [];
  for (let from = p.from; from <= p.to;) {
    const { to } = halvarOf(from);
    parts.push({ from, to: to < p.to ? to : p.to });
    from = addDays(to, 1);
  }
  return parts;
}

/** The files that others have delivered for the half-year a piece lies in. */
export function filerFor(c: QueryContext, del: Period): readonly Underlagsfil[] {
  if (sasRotter(c.db).length === 0) return [];
  const own = egnaKallor(c.db);
  return samladeRader(c.db, [sammandragsperiodOf(del.from)]).underlag.filter((f) => !own.has(f.src));
}

/** What is registered here, and what others have delivered: an event is registered on one computer and counts once. */
export function raderFor(c: QueryContext, p: Period): readonly SammandragRad[] {
  return halvor(p).flatMap((del) => [
    ...avvikelseRader(c.db, del),
    ...arendeRader(c.db, del, c.grund),
    ...andrasRader(c.db, del),
  ]);
}

export interface Automatsvar extends Sammanstallning {
  readonly forra: Sammanstallning;
  readonly omklassade: number;
  readonly sammandrag: number;
}

/** What the registers and the collected summaries say to a question, this period and the same months last year. */
export function fragaRegistren(c: QueryContext, val: Automatval, period: Period): Automatsvar {
  const org = c.grund.organisation;
  const one = (p: Period) => sammanstall(raderFor(c, p), val, org, p);
  const lagrum = lagrumFor[val.fraga];
  const moved = lagrum === null ? [] : bortklassade(c.db, period, lagrum);
  const filer = halvor(period).flatMap((del) => filerFor(c, del));
  return {
    ...one(period),
    forra: one(yearsBefore(period, 1)),
    omklassade: moved.filter((m) => delFor(org, val, m.enhetId, period) !== null).length,
    sammandrag: filer.filter((f) => delFor(org, val, f.unit, period) !== null).length,
  };
}
