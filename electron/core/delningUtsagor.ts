import { sagdaEnheter } from '../../db/delningRepo.ts';
import { gallradeDagar } from '../../db/gallringRepo.ts';
import { forstaRaknedatum, klaraPerioder, listKort } from '../../db/delningRotRepo.ts';
import { arendefakta, utkastfakta } from '../../db/arendefaktaRepo.ts';
import { kontrollRader } from '../../db/kontrollRaderRepo.ts';
import { avvikelseRader } from '../../db/sammandragRepo.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { enhetDen } from '../../shared/enhet/enhet.ts';
import { zEnhetId } from '../../shared/enhet/enhetSchema.ts';
import { KOMMUNEN, zSammandragRad } from '../../shared/sammandrag/rader.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import { dagarI, sammandragsperiodOf } from '../../shared/sammandrag/sammandrag.ts';
import type { Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { skrivRader } from '../../shared/sammandrag/skriv.ts';
import { addMonths, localDate } from '../../shared/time/localDate.ts';
import type { Period } from '../../shared/time/period.ts';
import type { Utsaga } from '../share/outbox.ts';
import type { QueryContext } from './context.ts';
import { synligaArendeRader } from './synligaRader.ts';

/**
 * What leaves, domain by domain: each gives its rows of a period. A new domain adds its line here, and with that it
 * is previewed, published, collected and reported.
 */
const sources: readonly ((c: QueryContext, period: Period) => readonly SammandragRad[])[] = [
  (c, period) => avvikelseRader(c.db, period),
  synligaArendeRader,
  (c, period) => arendefakta(c.db, period),
  (c, period) => kontrollRader(c.db, period, c.grund.matriser),
  (c, period) => (period.to < c.clock.today() ? [] : utkast(c)),
];

/** Drafts wait now, whenever the event was: they are told in the half-year that goes on. */
function utkast(c: QueryContext): readonly SammandragRad[] {
  const [only, ...more] = egnaEnheter(c);
  return utkastfakta(c.db, c.clock.today(), more.length === 0 ? (only ?? null) : null);
}

const approvedCards = (db: QueryContext['db'], period: Sammandragsperiod): readonly SammandragRad[] =>
  listKort(db)
    .filter((k) => k.period === period && k.aterkalladAt === null)
    .map((k) => zSammandragRad.parse(JSON.parse(k.rad)));

/** Every row of a half-year that may leave this computer. */
const lokalaRader = (c: QueryContext, period: Sammandragsperiod): readonly SammandragRad[] => [
  ...sources.flatMap((rows) => rows(c, dagarI(period))),
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
  // Where cases have been removed the half-year would be said smaller than it was: what has been said of it stands.
  for (const dag of gallradeDagar(c.db)) periods.delete(sammandragsperiodOf(dag));
  return [...periods].toSorted();
}

/** Units this computer speaks for: those of its profile, or all when the profile names none. */
export const egnaEnheter = (c: QueryContext): readonly EnhetId[] =>
  c.grund.profil.enheter.length > 0 ? c.grund.profil.enheter : c.grund.organisation.enheter.map((e) => e.id);

/**
 * All this computer may say something about: its units, and the verksamheter and the municipality, which cases and
 * controls can belong to as a whole. Those have streams only when there is something to say.
 */
export const allaStallen = (c: QueryContext): readonly EnhetId[] => [
  ...new Set([
    ...egnaEnheter(c),
    ...c.grund.organisation.verksamheter.map((v) => zEnhetId.parse(v.id)),
    KOMMUNEN,
  ]),
];

/**
 * What a computer at the centre says beside the units: what it has registered itself, place by place, never that a unit
 * has delivered. `sagda` are the places it has said something about before, `hor` tells which it is to speak of.
 */
export function tillaggFor(
  c: QueryContext,
  period: Sammandragsperiod,
  replaces: readonly string[],
  { sagda, hor }: { readonly sagda: readonly EnhetId[]; readonly hor: (unit: EnhetId) => boolean },
): readonly Utsaga[] {
  const rows = Map.groupBy(
    // Drafts are counted by the computer they lie on, for itself.
    lokalaRader(c, period).filter((r) => !(r.rec === 'fact' && r.fact === 'avvikelse.utkast')),
    (r) => r.unit,
  );
  const cards = listKort(c.db).filter((k) => k.period === period && k.aterkalladAt !== null);
  const places = [...rows.keys()].filter(hor);
  // What has been said once is taken back by saying that there is nothing, never by silence.
  return [...new Set([...places, ...sagda])].toSorted().map((unit) => ({
    unit,
    period,
    rader: skrivRader(hor(unit) ? (rows.get(unit) ?? []) : []),
    state: 'tillagg',
    replaces,
    withdrawn: cards.filter((k) => k.unit === unit).map((k) => k.kort),
  }));
}

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
  const sagda = new Set(sagdaEnheter(c.db, period));
  return enheter.flatMap((unit) => {
    const own = rows.get(unit) ?? [];
    const enhet = c.grund.organisation.enheter.find((e) => e.id === unit);
    const existed = enhet !== undefined && [from, to].some((day) => enhetDen(enhet, day) !== undefined);
    // What has been said once is taken back by saying that there is nothing, never by silence.
    if (own.length === 0 && !existed && !sagda.has(unit)) return [];
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
