import type { Instant } from '../../shared/time/instant.ts';
import { localDateOf, localTimeOf } from '../../shared/time/instant.ts';
import { clockInText } from '../../shared/text/svenska.ts';
import { longDate } from '../../shared/time/localDate.ts';

const number = new Intl.NumberFormat('sv-SE');
/** `1 234`, with a no-break space. */
export const inFigures = (n: number): string => number.format(n);
/** `1 avvikelse`, `1 234 avvikelser` */
export const countOf = (n: number, one: string, many: string): string =>
  `${inFigures(n)} ${n === 1 ? one : many}`;
/** `22 november 2026 kl. 14.30` */
export const momentInText = (at: Instant): string =>
  `${longDate(localDateOf(at))} ${clockInText(localTimeOf(at))}`;
/** `idag`, `3 dagar kvar`, `2 dagar sen` */
export function daysInWords(left: number): string {
  if (left === 0) return 'idag';
  return left > 0 ? countOf(left, 'dag kvar', 'dagar kvar') : countOf(-left, 'dag sen', 'dagar sen');
}
