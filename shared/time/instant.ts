import { addDays } from './localDate.ts';
import type { LocalDate } from './localDate.ts';

/** A moment in UTC with milliseconds, ISO 8601; only for the audit trail and for people, never for rules. */
export type Instant = string & { readonly __brand: 'Instant' };
/** `HH:MM`, 00:00–23:59. */
export type LocalTime = string & { readonly __brand: 'LocalTime' };

/** The only way to know what time it is; passed in, so that tests and the demo have their own. */
export interface Clock {
  readonly now: () => Instant;
  /** The day in Europe/Stockholm. */
  readonly today: () => LocalDate;
}

/** The moment, or null when the text is none: `2026-03-01T08:00:00.000Z`, seconds and milliseconds may be left out. */
export function parseInstant(text: string): Instant | null {
  const ms = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? new Date(text).getTime() : Number.NaN;
  return Number.isNaN(ms) ? null : (new Date(ms).toISOString() as Instant);
}

let made: Intl.DateTimeFormat | undefined;
/** Made when it is first needed: the tables of languages and time zones take 30 ms to read, at each start of each process. */
const stockholm = (): Intl.DateTimeFormat =>
  (made ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'short',
  }));

const toInstant = (ms: number): Instant => new Date(ms).toISOString() as Instant;
/** The day in Sweden at that moment. */
export const localDateOf = (at: Instant): LocalDate =>
  stockholm().format(new Date(at)).slice(0, 10) as LocalDate;
/** The clock in Sweden at that moment. */
export const localTimeOf = (at: Instant): LocalTime =>
  stockholm().format(new Date(at)).slice(11, 16) as LocalTime;
/** The moment the day begins in Sweden: 22.00 or 23.00 UTC the day before. */
export function startOfDay(day: LocalDate): Instant {
  const summer = `${addDays(day, -1)}T22:00:00.000Z` as Instant;
  return localDateOf(summer) === day ? summer : (`${addDays(day, -1)}T23:00:00.000Z` as Instant);
}
/** Whole milliseconds from one moment to another. */
export const msBetween = (from: Instant, to: Instant): number =>
  new Date(to).getTime() - new Date(from).getTime();
export const addMs = (at: Instant, ms: number): Instant => toInstant(new Date(at).getTime() + ms);

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => toInstant(Date.now()),
  today: () => localDateOf(toInstant(Date.now())),
};

/** A clock that starts at the given moment and moves one millisecond each time it is read: order without waiting. */
export function fixedClock(start: string): Clock {
  let ms = new Date(start).getTime();
  return {
    now: () => toInstant(ms++),
    today: () => localDateOf(toInstant(ms)),
  };
}
