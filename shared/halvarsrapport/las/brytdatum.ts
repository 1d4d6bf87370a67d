import { problem } from '../../problem.ts';
import type { Problem } from '../../problem.ts';
import type { LocalDate } from '../../time/localDate.ts';
import type { Period } from '../../time/period.ts';

/** A cut-off date is not before the last day of the period it closes, and not in the future. Null when it may be. */
export function granskaBrytdatum(brytdatum: LocalDate, period: Period, idag: LocalDate): Problem | null {
  if (brytdatum < period.to) return problem('brytdatum-i-perioden', { sista: period.to }, 'brytdatum');
  if (brytdatum > idag) return problem('brytdatum-framtid', { idag }, 'brytdatum');
  return null;
}

/** A correction says what has changed and why. */
export const granskaSkal = (skal: string, version: number): Problem | null =>
  version > 1 && skal.trim() === '' ? problem('rattelse-utan-skal', { version }, 'skal') : null;
