import type { ReadDb } from '../../db/db.ts';
import { forstaRaknedatum, klaraPerioder, listKort } from '../../db/delningRotRepo.ts';
import { arendeRader } from '../../db/arendeRaderRepo.ts';
import { avvikelseRader } from '../../db/sammandragRepo.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { enhetDen } from '../../shared/enhet/enhet.ts';
import type { Kodverk } from '../../shared/kodverk/kodverk.ts';
import { zSammandragRad } from '../../shared/sammandrag/rader.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import { dagarI, sammandragsperiodOf } from '../../shared/sammandrag/sammandrag.ts';
import type { Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { skrivRader } from '../../shared/sammandrag/skriv.ts';
import { addMonths, localDate } from '../../shared/time/localDate.ts';
import type { Period } from '../../shared/time/period.ts';
import type { Utsaga } from '../share/outbox.ts';
import type { QueryContext } from './context.ts';

/**
 * What leaves, domain by domain: each gives its rows of a period. A new domain adds its line here, and with that it
 * is previewed, published, collected and reported.
 */
const sources: readonly ((db: ReadDb, period: Period, kodverk: Kodverk) => readonly SammandragRad[])[] = [
  (db, p) => avvikelseRader(db, p),
  arendeRader,
];

const approvedCards = (db: ReadDb, period: Sammandragsperiod): readonly SammandragRad[] =>
  listKort(db)
    .filter((k) => k.period === period && k.aterkalladAt === null)
    .map((k) => zSammandragRad.parse(JSON.parse(k.rad)));

/** Every row of a half-year that may leave this computer. */
const lokalaRader = (c: QueryContext, period: Sammandragsperiod): readonly SammandragRad[] => [
  ...sources.flatMap((rows) => rows(c.db, dagarI(period), c.grund.kodverk)),
  ...approvedCards(c.db, period),
];

/** Half-years with something to say: from the first event on, and always this one and the one before. */
export function perioderAttSaga(c: QueryContext): readonly Sammandragsperiod[] {
  const today = c.clock.today();
  const first = forstaRaknedatum(c.db);
  const wanted = addMonths(today, -6);
  const start = first !== null && first < wanted ? localDate(first) : wanted;
  const periods = new Set<Sammandragsperiod>();
  for (let day = start; day <= today; day = addMonths(day, 6)) periods.add(sammandragsperiodOf(day));
  periods.add(sammandragsperiodOf(today));
  return [...periods].toSorted();
}

/** Units this computer speaks for: those of its profile, or all when the profile names none. */
export const egnaEnheter = (c: QueryContext): readonly EnhetId[] =>
  c.grund.profil.enheter.length > 0 ? c.grund.profil.enheter : c.grund.organisation.enheter.map((e) => e.id);

/** What the computer would say about a half-year, unit by unit; also that a unit has had no events. */
export function utsagorFor(
  c: QueryContext,
  period: Sammandragsperiod,
  enheter: readonly EnhetId[],
  replaces: readonly string[],
): readonly Utsaga[] {
  const rows = Map.groupBy(lokalaRader(c, period), (r) => r.unit);
  const cards = listKort(c.db).filter((k) => k.period === period && k.aterkalladAt !== null);
  const klara = new Set(klaraPerioder(c.db).map((k) => `${k.unit} ${k.period}`));
  const { from, to } = dagarI(period);
  return enheter.flatMap((unit) => {
    const own = rows.get(unit) ?? [];
    const enhet = c.grund.organisation.enheter.find((e) => e.id === unit);
    const existed = enhet !== undefined && [from, to].some((day) => enhetDen(enhet, day) !== undefined);
    if (own.length === 0 && !existed) return [];
    return [
      {
        unit,
        period,
        rader: skrivRader(own),
        state: klara.has(`${unit} ${period}`) ? 'klar' : 'live',
        replaces,
        withdrawn: cards.filter((k) => k.unit === unit).map((k) => k.kort),
      } satisfies Utsaga,
    ];
  });
}
