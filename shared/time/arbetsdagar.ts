import { addDays, daysBetween, localDate, monthOf, dayOf, weekdayOf, yearOf } from './localDate.ts';
import type { LocalDate } from './localDate.ts';

const day = (year: number, month: number, date: number): LocalDate =>
  localDate(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
export function paskdagen(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return day(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The first day of that weekday (1 Monday … 7 Sunday) on or after a day. */
const forsta = (weekday: number, from: LocalDate): LocalDate =>
  addDays(from, (weekday - weekdayOf(from) + 7) % 7);

/** Public holidays by lagen (1989:253) om allmänna helgdagar, Sundays left out. */
export function helgdagar(year: number): ReadonlyMap<LocalDate, string> {
  const pask = paskdagen(year);
  return new Map([
    [day(year, 1, 1), 'Nyårsdagen'],
    [day(year, 1, 6), 'Trettondedag jul'],
    [addDays(pask, -2), 'Långfredagen'],
    [pask, 'Påskdagen'],
    [addDays(pask, 1), 'Annandag påsk'],
    [day(year, 5, 1), 'Första maj'],
    [addDays(pask, 39), 'Kristi himmelsfärdsdag'],
    [addDays(pask, 49), 'Pingstdagen'],
    [day(year, 6, 6), 'Sveriges nationaldag'],
    [forsta(6, day(year, 6, 20)), 'Midsommardagen'],
    [forsta(6, day(year, 10, 31)), 'Alla helgons dag'],
    [day(year, 12, 25), 'Juldagen'],
    [day(year, 12, 26), 'Annandag jul'],
  ]);
}

/** Eves that most municipalities count as free though the law does not; a setting. */
export const aftnar = {
  midsommarafton: 'Midsommarafton',
  julafton: 'Julafton',
  nyarsafton: 'Nyårsafton',
} as const;
export type Afton = keyof typeof aftnar;

const aftonDen = (d: LocalDate): Afton | null => {
  if (monthOf(d) === 12 && dayOf(d) === 24) return 'julafton';
  if (monthOf(d) === 12 && dayOf(d) === 31) return 'nyarsafton';
  const arMidsommar = monthOf(d) === 6 && weekdayOf(d) === 5 && dayOf(d) >= 19 && dayOf(d) <= 25;
  return arMidsommar ? 'midsommarafton' : null;
};

const standardAftnar = Object.keys(aftnar) as readonly Afton[];
const helgdagarFor = new Map<number, ReadonlyMap<LocalDate, string>>();

/** Neither Saturday, Sunday, public holiday nor one of the eves that count as free. */
export function arArbetsdag(d: LocalDate, lediga: readonly Afton[] = standardAftnar): boolean {
  if (weekdayOf(d) >= 6) return false;
  const year = yearOf(d);
  let known = helgdagarFor.get(year);
  if (known === undefined) helgdagarFor.set(year, (known = helgdagar(year)));
  const afton = aftonDen(d);
  return !known.has(d) && (afton === null || !lediga.includes(afton));
}

/** So many working days after a day, the day itself not counted; the day itself for none. */
export function laggTillArbetsdagar(
  fran: LocalDate,
  antal: number,
  lediga: readonly Afton[] = standardAftnar,
): LocalDate {
  let d = fran;
  for (let kvar = antal; kvar > 0;) {
    d = addDays(d, 1);
    if (arArbetsdag(d, lediga)) kvar -= 1;
  }
  return d;
}

/** Working days after `fran` up to and with `till`; none when `till` is not later. */
export function arbetsdagarMellan(
  fran: LocalDate,
  till: LocalDate,
  lediga: readonly Afton[] = standardAftnar,
): number {
  let antal = 0;
  for (let i = 1; i <= daysBetween(fran, till); i++) if (arArbetsdag(addDays(fran, i), lediga)) antal += 1;
  return antal;
}
