import { manad, periodLabel } from '../../../shared/time/period.ts';
import type { Statistik } from './tabeller.ts';

type Diagram = Statistik['styrdiagram'];

export interface Yta {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export const yta: Yta = { width: 760, height: 260, left: 36, right: 92, top: 16, bottom: 32 };

interface Punktbild {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Part of a signal: drawn with a shape of its own, not with colour alone. */
  readonly signal: boolean;
}
export interface Diagrambild {
  readonly punkter: readonly Punktbild[];
  /** Paths of the SVG. */
  readonly linje: string;
  readonly mitt: string;
  readonly ovre: string;
  readonly undre: string;
  readonly steg: readonly { readonly y: number; readonly varde: number }[];
  readonly manader: readonly { readonly x: number; readonly text: string }[];
  /** Where the lines end to the right, for their names. */
  readonly slut: { readonly mitt: number; readonly ovre: number; readonly undre: number };
}

/** A round step that gives at most five lines. */
const stegFor = (max: number): number =>
  [1, 2, 5, 10, 20, 50, 100, 200, 500].find((s) => max / s <= 5) ?? 1000;

/** The control chart as shapes: from nought, limits as steps since months differ in length, signals marked. */
export function ritaDiagram(d: Diagram, a: Yta = yta): Diagrambild {
  const max = Math.max(1, ...d.punkter.flatMap((p) => [p.antal, p.ovre]));
  const wide = (a.width - a.left - a.right) / Math.max(1, d.punkter.length);
  const x = (i: number): number => Math.round((a.left + wide * (i + 0.5)) * 10) / 10;
  const y = (n: number): number =>
    Math.round((a.height - a.bottom - ((a.height - a.top - a.bottom) * n) / max) * 10) / 10;
  const steps = (of: (p: Diagram['punkter'][number]) => number): string =>
    d.punkter
      .map((p, i) => `${i === 0 ? 'M' : 'L'}${x(i) - wide / 2},${y(of(p))}H${x(i) + wide / 2}`)
      .join('');
  const isSignal = (m: string): boolean => d.signaler.some((s) => s.fran <= m && m <= s.till);
  const step = stegFor(max);
  const every = Math.ceil(d.punkter.length / 8);
  const last = d.punkter.at(-1);
  return {
    punkter: d.punkter.map((p, i) => ({
      x: x(i),
      y: y(p.antal),
      text: `${periodLabel(manad(p.manad))}: ${p.antal}`,
      signal: isSignal(p.manad),
    })),
    linje: d.punkter.map((p, i) => `${i === 0 ? 'M' : 'L'}${x(i)},${y(p.antal)}`).join(''),
    mitt: steps((p) => p.mitt),
    ovre: steps((p) => p.ovre),
    undre: steps((p) => p.undre),
    steg: Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => ({ y: y(i * step), varde: i * step })),
    manader: d.punkter.flatMap((p, i) => (i % every === 0 ? [{ x: x(i), text: p.manad }] : [])),
    slut: { mitt: y(last?.mitt ?? 0), ovre: y(last?.ovre ?? 0), undre: y(last?.undre ?? 0) },
  };
}

/** What the chart shows, as its title: the finding, never a guess by eye. */
export function diagramRubrik(d: Diagram): string {
  if (d.forTunt) return 'För få månader eller händelser för att se en förändring';
  const [first] = d.signaler;
  return first === undefined ? 'Månaderna skiljer sig inte mer än slumpen ger' : first.text;
}

/** The chart in words, for the one who does not see it. */
export function diagramText(d: Diagram): string {
  const [first, last] = [d.punkter[0], d.punkter.at(-1)];
  if (first === undefined || last === undefined) return 'Inga månader att visa.';
  const counts = d.punkter.map((p) => `${periodLabel(manad(p.manad))} ${p.antal}`).join(', ');
  const said = d.signaler.map((s) => `${s.text}.`).join(' ');
  const limits = d.forTunt
    ? ''
    : `I ${periodLabel(manad(last.manad))} ligger gränserna vid ${last.undre} och ${last.ovre}. `;
  return `${diagramRubrik(d)}. Antal per månad: ${counts}. ${limits}${said}`.trim();
}
