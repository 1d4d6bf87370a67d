import { manad, periodLabel } from '../time/period.ts';
import { utanVersal, medVersal } from '../text/versal.ts';
import type { Staplar } from '../dokument/dokument.ts';
import { avrunda, nod, ord, papper, ram, stegFor } from './svg.ts';
import type { Bild, SvgNod } from './svg.ts';

/** Counts month by month with exact limits and what the rules have found. */
export interface Styrdiagramdata {
  readonly forTunt: boolean;
  readonly punkter: readonly {
    readonly manad: string;
    readonly antal: number;
    readonly mitt: number;
    readonly undre: number;
    readonly ovre: number;
  }[];
  readonly signaler: readonly { readonly fran: string; readonly till: string; readonly text: string }[];
}

const yta = { width: 760, height: 260, left: 36, right: 92, top: 16, bottom: 32 } as const;

type Punkt = Styrdiagramdata['punkter'][number];
const utanfor = (p: Punkt): -1 | 0 | 1 => (p.antal > p.ovre ? 1 : p.antal < p.undre ? -1 : 0);

/** The latest months outside of the limits on one side, in a row; empty when there are none. */
function senastUtanfor(d: Styrdiagramdata): readonly Punkt[] {
  const last = d.punkter.findLastIndex((p) => utanfor(p) !== 0);
  const side = last < 0 ? 0 : utanfor(d.punkter[last] ?? d.punkter[0] ?? never());
  const before = d.punkter.slice(0, last + 1).findLastIndex((p) => utanfor(p) !== side);
  return last < 0 ? [] : d.punkter.slice(before + 1, last + 1);
}
const never = (): never => {
  throw new Error('En punkt utanför gränserna finns bland punkterna');
};

/** `januari–maj 2021`, `december 2020–januari 2021`, `maj 2021` */
function manader(fran: string, till: string): string {
  const [a, b] = [fran, till].map((m) => periodLabel(manad(m)));
  if (a === undefined || b === undefined || a === b) return b ?? '';
  return fran.slice(0, 4) === till.slice(0, 4) ? `${a.slice(0, -5)}–${b}` : `${a}–${b}`;
}
const words = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** What the chart shows, as its title: the latest finding, never a guess by eye. */
function rubrik(d: Styrdiagramdata, namn: string): string {
  const about = (text: string): string => (namn === '' ? medVersal(text) : `${namn}: ${text}`);
  if (d.forTunt) return about('för få månader eller händelser för att se en förändring');
  const row = d.signaler.length === 0 ? [] : senastUtanfor(d);
  const [first, last] = [row[0], row.at(-1)];
  if (first !== undefined && last !== undefined) {
    const n = row.length;
    const count = n === 1 ? 'en månad' : `${words[n] ?? String(n)} månader i rad`;
    const side = utanfor(last) === 1 ? 'över den övre gränsen' : 'under den undre gränsen';
    return about(`${count} ligger ${side}, ${manader(first.manad, last.manad)}`);
  }
  const signal = d.signaler.at(-1);
  return about(
    signal === undefined ? 'månaderna skiljer sig inte mer än slumpen ger' : utanVersal(signal.text),
  );
}

function iOrd(d: Styrdiagramdata, namn: string): string {
  const last = d.punkter.at(-1);
  if (last === undefined) return 'Inga månader att visa.';
  const counts = d.punkter.map((p) => `${periodLabel(manad(p.manad))} ${p.antal}`).join(', ');
  const said = d.signaler.map((s) => `${s.text}.`).join(' ');
  const limits = d.forTunt
    ? ''
    : `I ${periodLabel(manad(last.manad))} ligger gränserna vid ${last.undre} och ${last.ovre}. `;
  return `${rubrik(d, namn)}. Antal per månad: ${counts}. ${limits}${said}`.trim();
}

/**
 * The control chart from nought, limits as steps since months differ in length. A month that is part of a signal has a
 * shape of its own, not only a colour. `namn` is what is counted, for the title. Limits are left out when there is too little for them to mean anything.
 */
export function styrdiagrambild(d: Styrdiagramdata, namn = ''): Bild {
  const { width, height, left, right, top, bottom } = yta;
  const max = Math.max(1, ...d.punkter.flatMap((p) => [p.antal, d.forTunt ? 0 : p.ovre]));
  const wide = (width - left - right) / Math.max(1, d.punkter.length);
  const x = (i: number): number => avrunda(left + wide * (i + 0.5));
  const y = (n: number): number => avrunda(height - bottom - ((height - top - bottom) * n) / max);
  const edge = (i: number): number => avrunda(left + wide * i);
  const stepped = (of: (p: Styrdiagramdata['punkter'][number]) => number): string =>
    d.punkter.map((p, i) => `${i === 0 ? 'M' : 'L'}${edge(i)},${y(of(p))}H${edge(i + 1)}`).join('');
  const isSignal = (m: string): boolean => d.signaler.some((s) => s.fran <= m && m <= s.till);
  const step = stegFor(max);
  const every = Math.ceil(d.punkter.length / 8);
  const last = d.punkter.at(-1);
  const grid = Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step).flatMap((n) => [
    nod('path', { d: `M${left},${y(n)}H${width - right}`, class: 'chart-grid', stroke: papper.rutnat }),
    ord(left - 6, y(n) + 4, String(n), { 'text-anchor': 'end' }),
  ]);
  const months = d.punkter.flatMap((p, i) =>
    i % every === 0 ? [ord(x(i), height - 10, p.manad, { 'text-anchor': 'middle' })] : [],
  );
  const limit = { fill: 'none', stroke: papper.ram, class: 'chart-limit', 'stroke-dasharray': '5 4' };
  const named = width - right + 6;
  const limits: readonly SvgNod[] =
    d.forTunt || last === undefined
      ? []
      : [
          nod('path', { ...limit, d: stepped((p) => p.ovre) }),
          nod('path', { ...limit, d: stepped((p) => p.undre) }),
          nod('path', { d: stepped((p) => p.mitt), fill: 'none', stroke: papper.ram, class: 'chart-mean' }),
          ord(named, y(last.ovre) + 4, 'Övre gräns'),
          ord(named, y(last.mitt) + 4, 'Medel'),
          ord(named, y(last.undre) + 4, 'Undre gräns'),
        ];
  const line = d.punkter.map((p, i) => `${i === 0 ? 'M' : 'L'}${x(i)},${y(p.antal)}`).join('');
  const marks = d.punkter.map((p, i) =>
    isSignal(p.manad)
      ? nod('path', {
          d: `M${x(i)},${avrunda(y(p.antal) - 7)}l7,7l-7,7l-7,-7z`,
          class: 'chart-signal',
          fill: papper.signal,
          stroke: papper.text,
        })
      : nod('circle', { cx: x(i), cy: y(p.antal), r: 3.5, class: 'chart-dot', fill: papper.linje }),
  );
  const drawn = nod('path', {
    d: line,
    class: 'chart-line',
    fill: 'none',
    stroke: papper.linje,
    'stroke-width': 2,
  });
  const alt = iOrd(d, namn);
  const content = d.punkter.length === 0 ? [] : [...grid, ...months, ...limits, drawn, ...marks];
  const serie = (namn: string, of: (p: Styrdiagramdata['punkter'][number]) => number) => ({
    namn,
    varden: d.punkter.map(of),
  });
  const staplar: Staplar = {
    form: 'linjer',
    kategorier: d.punkter.map((p) => p.manad),
    serier: [
      serie('Antal', (p) => p.antal),
      ...(d.forTunt
        ? []
        : [
            serie('Medel', (p) => avrunda(p.mitt)),
            serie('Övre gräns', (p) => p.ovre),
            serie('Undre gräns', (p) => p.undre),
          ]),
    ],
  };
  return { titel: rubrik(d, namn), alt, width, height, nod: ram(width, height, alt, ...content), staplar };
}
