/** A day without a clock, `YYYY-MM-DD`, proleptic Gregorian, years 1900–2199. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const MS_PER_DAY = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

const toMs = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day);
const fromMs = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10) as LocalDate;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
// Counted without Date: a page of a list has hundreds of days, and Date was nine tenths of its time.
const daysIn = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n));
const written = (year: number, month: number, day: number): LocalDate =>
  `${year}-${twoDigits(month)}-${twoDigits(day)}` as LocalDate;

/** Gives the day, or null when the text is not a day that exists (2026-02-30) or lies outside 1900–2199. */
export function parseLocalDate(text: string): LocalDate | null {
  const m = pattern.exec(text);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (year < 1900 || year > 2199) return null;
  return day >= 1 && day <= daysIn(year, month) ? (text as LocalDate) : null;
}

/** For days written in code and tests; throws on what is not a day. */
export function localDate(text: string): LocalDate {
  const day = parseLocalDate(text);
  if (day === null) throw new Error(`Inte ett datum: ${text}`);
  return day;
}

const msOf = (day: LocalDate) => toMs(yearOf(day), monthOf(day), dayOf(day));
export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
/** 1–12 */
export const monthOf = (day: LocalDate): number => Number(day.slice(5, 7));
/** 1–31 */
export const dayOf = (day: LocalDate): number => Number(day.slice(8, 10));
/** `YYYY-MM` */
export const yearMonthOf = (day: LocalDate): string => day.slice(0, 7);

export const addDays = (day: LocalDate, days: number): LocalDate => fromMs(msOf(day) + days * MS_PER_DAY);
/** Whole days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((msOf(to) - msOf(from)) / MS_PER_DAY);

/** The first day of a month written `YYYY-MM`. */
export const firstOfMonth = (yearMonth: string): LocalDate => `${yearMonth}-01` as LocalDate;
/** The last day of a month written `YYYY-MM`. */
export const lastOfMonth = (yearMonth: string): LocalDate => {
  const [year, month] = [Number(yearMonth.slice(0, 4)), Number(yearMonth.slice(5, 7))];
  return written(year, month, daysIn(year, month));
};
/** A month 1–12 of a year as `YYYY-MM`. */
export const yearMonth = (year: number, month: number): string => `${year}-${twoDigits(month)}`;

/** The same day of the month some months on; the last of the month when that day does not exist. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return written(year, month, Math.min(dayOf(day), daysIn(year, month)));
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekdayOf = (day: LocalDate): number => new Date(msOf(day)).getUTCDay() || 7;

/** ISO 8601 week: the year the week belongs to and its number. */
export function isoWeekOf(day: LocalDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = toMs(yearOf(thursday), 1, 1);
  return { year: yearOf(thursday), week: Math.floor((msOf(thursday) - first) / (7 * MS_PER_DAY)) + 1 };
}

const monthNames =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
/** Name of the month 1–12, in lower case as Swedish writes it. */
export const monthName = (month: number): string => monthNames[month - 1] ?? '';
/** `22 november 2026` */
export const longDate = (day: LocalDate): string => `${dayOf(day)} ${monthName(monthOf(day))} ${yearOf(day)}`;
/** `18 maj` */
export const dayInYear = (day: LocalDate): string => `${dayOf(day)} ${monthName(monthOf(day))}`;
/** `18 maj–11 juni 2026`; one day is written once, and a year of its own only where they differ. */
export function spanText(from: LocalDate, to: LocalDate): string {
  if (from === to) return longDate(to);
  return `${yearOf(from) === yearOf(to) ? dayInYear(from) : longDate(from)}–${longDate(to)}`;
}
