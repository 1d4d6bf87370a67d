import {
  addDays,
  isoWeekOf,
  localDate,
  longDate,
  parseLocalDate,
  weekdayOf,
  yearOf,
} from '../../shared/time/localDate.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';

const words = new Map([
  ['idag', 0],
  ['i dag', 0],
  ['igår', -1],
  ['i går', -1],
  ['förrgår', -2],
  ['i förrgår', -2],
]);
const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];

const make = (year: number, month: number, day: number): LocalDate | null =>
  parseLocalDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
/** A day and a month without a year mean the latest such day that has been. */
function latest(month: number, day: number, today: LocalDate): LocalDate | null {
  const thisYear = make(yearOf(today), month, day);
  return thisYear !== null && thisYear <= today ? thisYear : make(yearOf(today) - 1, month, day);
}

/**
 * A day as people write it: `2026-11-22`, `20261122`, `261122`, `22/11`, `22 nov`, `22 november 2026`, `idag`, `igår`,
 * or a weekday, which means the latest one. Null when it cannot be a day.
 */
export function parseDay(text: string, today: LocalDate): LocalDate | null {
  const t = text.trim().toLocaleLowerCase('sv').replace(/\.$/u, '');
  const back = words.get(t);
  if (back !== undefined) return addDays(today, back);
  const weekday = weekdays.findIndex((w) => t === w || (t.length >= 3 && w.startsWith(t)));
  if (weekday >= 0) return addDays(today, -((weekdayOf(today) - (weekday + 1) + 7) % 7));
  const iso = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/u.exec(t) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(t);
  if (iso !== null) return make(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /^(\d{2})(\d{2})(\d{2})$/u.exec(t) ?? /^(\d{2})-(\d{2})-(\d{2})$/u.exec(t);
  if (short !== null) return make(2000 + Number(short[1]), Number(short[2]), Number(short[3]));
  const slash = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?$/u.exec(t);
  if (slash !== null) return dayMonth(Number(slash[1]), Number(slash[2]), slash[3], today);
  const word = /^(?:den )?(\d{1,2})(?::e)? ?([a-zåäö]{3,})\.?(?: (\d{4}))?$/u.exec(t);
  const month = word === null ? -1 : months.indexOf((word[2] ?? '').slice(0, 3));
  return word === null || month < 0 ? null : dayMonth(Number(word[1]), month + 1, word[3], today);
}
const dayMonth = (
  day: number,
  month: number,
  year: string | undefined,
  today: LocalDate,
): LocalDate | null => (year === undefined ? latest(month, day, today) : make(Number(year), month, day));

/** A clock as people write it: `14:30`, `14.30`, `1430`, `14`, `kl 8`. Null when it is none. */
export function parseTime(text: string): string | null {
  const t = text
    .trim()
    .toLowerCase()
    .replace(/^kl\.? ?/u, '');
  const m = /^(\d{1,2})(?:[:.,]?(\d{2}))?$/u.exec(t);
  if (m === null) return null;
  const [hour, minute] = [Number(m[1]), Number(m[2] ?? '0')];
  return hour > 23 || minute > 59
    ? null
    : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `söndag 22 november 2026, vecka 47` */
export const dayInWords = (day: LocalDate): string =>
  `${weekdays[weekdayOf(day) - 1]} ${longDate(day)}, vecka ${isoWeekOf(day).week}`;

/** The Mondays of the six weeks a month's page shows. */
export function mondaysOf(month: LocalDate): readonly LocalDate[] {
  const first = localDate(`${month.slice(0, 7)}-01`);
  const monday = addDays(first, 1 - weekdayOf(first));
  return [0, 7, 14, 21, 28, 35].map((n) => addDays(monday, n));
}
