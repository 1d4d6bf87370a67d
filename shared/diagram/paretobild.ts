import { visaProcent, visaTal } from '../dokument/svenskaTal.ts';
import { avrunda, nod, ord, papper, ram } from './svg.ts';
import type { Bild } from './svg.ts';
import { medVersal } from '../text/versal.ts';

/** A row with its name; the largest first, shares 0–1. */
export interface Paretostapel {
  readonly text: string;
  readonly antal: number;
  readonly ackumulerad: number;
  readonly vasentlig: boolean;
}

const WIDTH = 760;
const LABEL = 230;
const SHARE = 130;
const ROW = 24;
const TOP = 26;

/** The few that together make up most, in words. */
function rubrik(rader: readonly Paretostapel[]): string {
  const few = rader.filter((r) => r.vasentlig);
  const [first] = rader;
  const last = few.at(-1);
  if (first === undefined || last === undefined) return 'Inget att visa';
  if (rader.length === 1) return `Alla ${visaTal(first.antal)} är ${first.text.toLowerCase()}`;
  if (few.length === 1) return `${first.text} är ${visaProcent(100 * first.ackumulerad)} av alla`;
  if (few.length === rader.length) return 'Ingen typ står för merparten';
  const names = few.map((r) => r.text.toLowerCase());
  const listed =
    few.length > 3
      ? `De ${few.length} vanligaste`
      : `${names.slice(0, -1).join(', ')} och ${names.at(-1) ?? ''}`;
  return `${medVersal(listed)} är tillsammans ${visaProcent(100 * last.ackumulerad)} av alla`;
}

/**
 * Pareto: bars from nought, the largest at the top, and beside each how much it and those above make up together. The
 * few that reach four fifths are filled, the rest only outlined, so that it reads in black and white (J. M. Juran).
 */
export function paretobild(alla: readonly Paretostapel[], mest = 12): Bild {
  const rader = alla.slice(0, mest);
  const height = TOP + rader.length * ROW + (alla.length > mest ? ROW : 8);
  const most = Math.max(1, ...rader.map((r) => r.antal));
  const room = WIDTH - LABEL - SHARE - 50;
  const rest = alla.length - rader.length;
  const bars = rader.flatMap((r, i) => {
    const y = TOP + i * ROW;
    const length = avrunda((r.antal / most) * room);
    const name = r.text.length > 36 ? `${r.text.slice(0, 35)}…` : r.text;
    return [
      ord(LABEL - 8, y + 15, name, { 'text-anchor': 'end' }),
      nod('rect', {
        x: LABEL,
        y: y + 4,
        width: length,
        height: ROW - 8,
        class: r.vasentlig ? 'chart-bar' : 'chart-bar-rest',
        fill: r.vasentlig ? papper.stapel : '#FFFFFF',
        stroke: r.vasentlig ? papper.stapel : papper.ram,
      }),
      ord(LABEL + length + 6, y + 15, visaTal(r.antal)),
      ord(WIDTH - 8, y + 15, visaProcent(100 * r.ackumulerad), { 'text-anchor': 'end' }),
    ];
  });
  const alt = `Paretodiagram. ${rubrik(alla)}. ${alla
    .map((r) => `${r.text} ${visaTal(r.antal)}, tillsammans ${visaProcent(100 * r.ackumulerad)}`)
    .join('. ')}.`;
  return {
    titel: rubrik(alla),
    alt,
    width: WIDTH,
    height,
    staplar: {
      kategorier: rader.map((r) => `${r.text} (${visaProcent(100 * r.ackumulerad)})`),
      serier: [{ namn: 'Antal', varden: rader.map((r) => r.antal) }],
    },
    nod: ram(
      WIDTH,
      height,
      alt,
      ord(LABEL, 14, 'Antal', { 'font-weight': 600 }),
      ord(WIDTH - 8, 14, 'Tillsammans', { 'text-anchor': 'end', 'font-weight': 600 }),
      ...bars,
      ...(rest > 0 ? [ord(LABEL, TOP + rader.length * ROW + 14, `och ${visaTal(rest)} till`)] : []),
    ),
  };
}
