import { visaTal } from '../dokument/svenskaTal.ts';
import { avrunda, nod, ord, papper, ram, stegFor } from './svg.ts';
import type { Bild } from './svg.ts';

/** A bar of a row that has an order of its own: hours of the day, days of the week. */
export interface Stapel {
  /** Whole, for the words. */
  readonly text: string;
  /** As it has room under the bar; empty leaves it out. */
  readonly kort: string;
  readonly antal: number;
}

const yta = { width: 760, height: 200, left: 36, right: 12, top: 22, bottom: 28 } as const;

/** Standing bars from nought in the order given. `titel` says the finding; the caller knows what the order means. */
export function stapelradsbild(titel: string, staplar: readonly Stapel[]): Bild {
  const { width, height, left, right, top, bottom } = yta;
  const max = Math.max(1, ...staplar.map((s) => s.antal));
  const wide = (width - left - right) / Math.max(1, staplar.length);
  const y = (n: number): number => avrunda(height - bottom - ((height - top - bottom) * n) / max);
  const step = stegFor(max);
  const grid = Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step).flatMap((n) => [
    nod('path', { d: `M${left},${y(n)}H${width - right}`, class: 'chart-grid', stroke: papper.rutnat }),
    ord(left - 6, y(n) + 4, String(n), { 'text-anchor': 'end' }),
  ]);
  const bars = staplar.flatMap((s, i) => {
    const middle = avrunda(left + wide * (i + 0.5));
    return [
      nod('rect', {
        x: avrunda(left + wide * (i + 0.12)),
        y: y(s.antal),
        width: avrunda(wide * 0.76),
        height: avrunda(height - bottom - y(s.antal)),
        class: 'chart-bar',
        fill: papper.stapel,
      }),
      ...(s.antal === 0 ? [] : [ord(middle, y(s.antal) - 5, visaTal(s.antal), { 'text-anchor': 'middle' })]),
      ...(s.kort === '' ? [] : [ord(middle, height - 9, s.kort, { 'text-anchor': 'middle' })]),
    ];
  });
  const alt = `Stapeldiagram. ${titel}. ${staplar.map((s) => `${s.text} ${visaTal(s.antal)}`).join(', ')}.`;
  return {
    titel,
    alt,
    width,
    height,
    nod: ram(width, height, alt, ...grid, ...bars),
    staplar: {
      form: 'staende',
      kategorier: staplar.map((s) => s.kort),
      serier: [{ namn: 'Antal', varden: staplar.map((s) => s.antal) }],
    },
  };
}
