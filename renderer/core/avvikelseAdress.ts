import type { AvvikelseFilter } from '../../shared/avvikelse/avvikelsefilter.ts';
import { filterfalt, urvalsnycklar } from '../../shared/avvikelse/urvalsord.ts';
import { periodCode } from '../../shared/time/period.ts';
import { hrefTo } from './places.ts';

/** The address of the list of avvikelser narrowed to exactly what a filter lets through; words searched for are left out. */
export function avvikelseAdress(f: AvvikelseFilter): string {
  const parts = urvalsnycklar.map((n) => [n, f[filterfalt(n, []).falt]] as const);
  const listed = parts.filter((p): p is [(typeof p)[0], string[]] => Array.isArray(p[1]));
  return hrefTo('avvikelser', {
    ...Object.fromEntries(listed.map(([n, values]) => [n, values.join(',')])),
    ...(f.from === undefined || f.to === undefined ? {} : { period: periodCode({ from: f.from, to: f.to }) }),
  });
}
