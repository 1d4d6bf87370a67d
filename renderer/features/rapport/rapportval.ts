import { standardmallar } from '../../../shared/halvarsrapport/mallar/standardmallar.ts';
import type { Rapportmall } from '../../../shared/halvarsrapport/rapportmall.ts';
import { addMonths, yearMonthOf, yearOf } from '../../../shared/time/localDate.ts';
import type { LocalDate } from '../../../shared/time/localDate.ts';
import { halvar, helar, manad, parsePeriod, periodCode, periodLabel } from '../../../shared/time/period.ts';
import type { Period } from '../../../shared/time/period.ts';
import type { Option } from '../../ui/Choice.tsx';

/** Which report the address names. */
export interface Rapportval {
  /** Id of the template. */
  readonly mall: string;
  readonly period: string;
  readonly perioder: readonly Option[];
  /** How the organisation is read: as it was (the rule) or as it is now. */
  readonly lasning: 'da' | 'nu';
}

const HALVAR = 'halvar';
/** What belongs to the choice in an address; the half-year report is what is shown when nothing is said. */
export const adressAv = ({ mall, period }: Pick<Rapportval, 'mall' | 'period'>) => ({
  period,
  mall: mall === HALVAR ? undefined : mall,
});

/** What a file with the report is called, before its period. */
export const filnamnAv = (mall: string): string => (mall === HALVAR ? 'halvarsrapport' : mall);

const isOf = (m: Rapportmall, id: string): boolean =>
  m.omfang === 'enhet' ? id.startsWith(`${m.id}-`) : m.id === id;

/** Periods to choose from, the latest first: those of the template's length, then what can be told besides. */
function perioderFor(mall: string, idag: LocalDate): readonly Period[] {
  const year = yearOf(idag);
  const years = [year, year - 1, year - 2];
  const halves = years.flatMap((y) => [halvar(y, 2), halvar(y, 1)]);
  switch (standardmallar.find((m) => isOf(m, mall))?.spann) {
    case 'ar':
      return [...years.map(helar), ...halves];
    case 'manad':
      return [...Array.from({ length: 13 }, (_, i) => manad(yearMonthOf(addMonths(idag, -i)))), ...halves];
    case undefined:
      return [...halves, ...years.map(helar)];
  }
}

/** The report that an address names; the latest period that has begun when it names none. */
export function rapportval(search: URLSearchParams, idag: LocalDate): Rapportval {
  const mall = search.get('mall') ?? HALVAR;
  const options = perioderFor(mall, idag)
    .filter((p) => p.from <= idag)
    .map((p) => ({ id: periodCode(p), text: periodLabel(p) }));
  const named = parsePeriod(search.get('period') ?? '');
  const period = named === null ? (options[0]?.id ?? `${yearOf(idag)}-H1`) : periodCode(named);
  return {
    mall,
    period,
    perioder:
      named === null || options.some((o) => o.id === period)
        ? options
        : [{ id: period, text: periodLabel(named) }, ...options],
    lasning: search.get('lasning') === 'nu' ? 'nu' : 'da',
  };
}

/** Every report there is a template for; one made for a unit once for each unit of the one who works here. */
export const mallval = (
  mallar: readonly Pick<Rapportmall, 'id' | 'namn' | 'omfang'>[],
  enheter: readonly Option[],
): readonly Option[] =>
  mallar.flatMap((m) =>
    m.omfang === 'enhet'
      ? enheter.map((e) => ({ id: `${m.id}-${e.id}`, text: `${m.namn}: ${e.text}` }))
      : [{ id: m.id, text: m.namn }],
  );
