import type { Avvikelse } from '../../../shared/avvikelse/avvikelse.ts';
import { longDate } from '../../../shared/time/localDate.ts';
import { clockInText } from '../../ui/swedish.ts';

/** `22 november 2026 kl. 14.30`, `omkring 22 november 2026`, `okänd tid, upptäckt 22 november 2026` */
export function narText({ nar, upptackt }: Pick<Avvikelse, 'nar' | 'upptackt'>): string {
  if (nar.precision === 'okand') return `okänd tid, upptäckt ${longDate(upptackt)}`;
  const tid = nar.tid === null ? '' : ` ${clockInText(nar.tid)}`;
  return `${nar.precision === 'ungefar' ? 'omkring ' : ''}${longDate(nar.datum)}${tid}`;
}

/** `idag`, `3 dagar kvar`, `2 dagar sen` */
export function daysInWords(left: number): string {
  if (left === 0) return 'idag';
  const days = Math.abs(left);
  const word = days === 1 ? 'dag' : 'dagar';
  return left > 0 ? `${days} ${word} kvar` : `${days} ${word} sen`;
}
