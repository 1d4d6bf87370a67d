import {
  addDays,
  addMonths,
  dayOf,
  firstOfMonth,
  lastOfMonth,
  localDate,
  monthName,
  monthOf,
  parseLocalDate,
  yearOf,
} from './localDate.ts';
import type { LocalDate } from './localDate.ts';

/** A closed span of days; `from` is never after `to`. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const period = (from: string, to: string): Period => ({ from: localDate(from), to: localDate(to) });

export const helar = (year: number): Period => period(`${year}-01-01`, `${year}-12-31`);
export const halvar = (year: number, half: 1 | 2): Period =>
  half === 1 ? period(`${year}-01-01`, `${year}-06-30`) : period(`${year}-07-01`, `${year}-12-31`);
/** Delår januari–augusti, as municipalities report it (KL 11 kap. 16 §: at least half, at most two thirds of the year). */
export const delar = (year: number): Period => period(`${year}-01-01`, `${year}-08-31`);
export const manad = (yearMonth: string): Period => ({
  from: firstOfMonth(yearMonth),
  to: lastOfMonth(yearMonth),
});

/** The half-year a day lies in. [Note: half-year follows handelsedatum] */
export const halvarOf = (day: LocalDate): Period => halvar(yearOf(day), monthOf(day) <= 6 ? 1 : 2);

export const isIn = (day: LocalDate, p: Period): boolean => p.from <= day && day <= p.to;
export const isSamePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;
const isFirst = (d: LocalDate) => dayOf(d) === 1;
const isLast = (d: LocalDate) => dayOf(addDays(d, 1)) === 1;

/** Months of the period as `YYYY-MM`, in order; those it only touches count too. */
export function monthsOf(p: Period): readonly string[] {
  const months: string[] = [];
  for (let d = firstOfMonth(p.from.slice(0, 7)); d <= p.to; d = addMonths(d, 1)) months.push(d.slice(0, 7));
  return months;
}

/** The same span so many years earlier (negative: later). */
export const yearsBefore = (p: Period, years: number): Period => ({
  from: addMonths(p.from, -12 * years),
  to: isLast(p.to)
    ? lastOfMonth(addMonths(firstOfMonth(p.to.slice(0, 7)), -12 * years).slice(0, 7))
    : addMonths(p.to, -12 * years),
});

const forms: readonly [RegExp, (m: RegExpExecArray) => Period | null][] = [
  [/^(\d{4})-?h([12])$/i, (m) => halvar(Number(m[1]), m[2] === '1' ? 1 : 2)],
  [/^(\d{4})$/, (m) => helar(Number(m[1]))],
  [/^(\d{4})-?del[aå]r$/i, (m) => delar(Number(m[1]))],
  [/^(\d{4}-(?:0[1-9]|1[0-2]))$/, (m) => manad(String(m[1]))],
  [
    /^(\d{4}-(?:0[1-9]|1[0-2]))\.\.(\d{4}-(?:0[1-9]|1[0-2]))$/,
    (m) => ordered(parseLocalDate(`${m[1]}-01`), lastOfMonth(String(m[2]))),
  ],
  [
    /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/,
    (m) => ordered(parseLocalDate(String(m[1])), parseLocalDate(String(m[2]))),
  ],
];
const ordered = (from: LocalDate | null, to: LocalDate | null): Period | null =>
  from !== null && to !== null && from <= to ? { from, to } : null;

/** Takes `2021-H1`, `2021`, `2021-delar`, `2021-03`, `2023-01..2023-08` or two days with `..`; null for anything else. */
export function parsePeriod(text: string): Period | null {
  for (const [pattern, make] of forms) {
    const m = pattern.exec(text.trim());
    if (!m) continue;
    const year = Number(text.trim().slice(0, 4));
    return year < 1900 || year > 2199 ? null : make(m);
  }
  return null;
}

/** The shortest code that `parsePeriod` reads back to the same period. */
export function periodCode(p: Period): string {
  const year = yearOf(p.from);
  if (isSamePeriod(p, helar(year))) return String(year);
  if (isSamePeriod(p, halvar(year, 1))) return `${year}-H1`;
  if (isSamePeriod(p, halvar(year, 2))) return `${year}-H2`;
  if (isSamePeriod(p, delar(year))) return `${year}-delar`;
  if (isFirst(p.from) && isLast(p.to)) {
    const [a, b] = [p.from.slice(0, 7), p.to.slice(0, 7)];
    return a === b ? a : `${a}..${b}`;
  }
  return `${p.from}..${p.to}`;
}

/** What people call it: `Första halvåret 2021`, `Helår 2020`, `januari–augusti 2023`, `mars 2021`. */
export function periodLabel(p: Period): string {
  const year = yearOf(p.from);
  if (isSamePeriod(p, helar(year))) return `Helår ${year}`;
  if (isSamePeriod(p, halvar(year, 1))) return `Första halvåret ${year}`;
  if (isSamePeriod(p, halvar(year, 2))) return `Andra halvåret ${year}`;
  if (isFirst(p.from) && isLast(p.to)) {
    const [a, b] = [monthName(monthOf(p.from)), monthName(monthOf(p.to))];
    if (yearOf(p.to) !== year) return `${a} ${year}–${b} ${yearOf(p.to)}`;
    return a === b ? `${a} ${year}` : `${a}–${b} ${year}`;
  }
  return `${p.from}–${p.to}`;
}

/** A column head: `Halvår 2021`, `Helår 2020`, otherwise the label. */
export function periodColumn(p: Period): string {
  const year = yearOf(p.from);
  return isSamePeriod(p, halvar(year, 1)) ? `Halvår ${year}` : periodLabel(p);
}
