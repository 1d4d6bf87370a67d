import type { Instant } from '../../shared/time/instant.ts';
import { localDateOf, localTimeOf } from '../../shared/time/instant.ts';
import { longDate } from '../../shared/time/localDate.ts';

const number = new Intl.NumberFormat('sv-SE');
/** `1 234`, with a no-break space. */
export const inFigures = (n: number): string => number.format(n);
/** `1 avvikelse`, `1 234 avvikelser` */
export const countOf = (n: number, one: string, many: string): string =>
  `${inFigures(n)} ${n === 1 ? one : many}`;
/** `kl. 14.30` */
export const clockInText = (time: string): string => `kl. ${time.replace(':', '.')}`;
/** `22 november 2026 kl. 14.30` */
export const momentInText = (at: Instant): string =>
  `${longDate(localDateOf(at))} ${clockInText(localTimeOf(at))}`;
/** `a, b och c` */
export const listInText = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} och ${words.at(-1) ?? ''}`;
