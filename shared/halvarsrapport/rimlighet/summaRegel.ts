import { visaTal } from '../../dokument/svenskaTal.ts';
import { cellPlats } from './fynd.ts';
import type { Fynd } from './fynd.ts';
import type { LastDokument, LastTabell } from './lasning.ts';
import type { Linje } from './linje.ts';
import { sammaPeriod } from './perioder.ts';

/** What parts add up to: an interval when some part is hidden, null when too little is known. */
interface Delsumma {
  readonly min: number;
  readonly max: number;
  readonly known: number;
  /** Some place is empty, so that the sum may lack something. */
  readonly hasGap: boolean;
  readonly largest: number;
  readonly decimals: number;
}

type Riktning = 'rader' | 'kolumner';
type Parts = readonly Linje[];

const overlaps =
  /summerar inte|överlapp|(?:flera|fler än en|mer än en) (?:typ|kategori|orsak|händelsetyp|grupp|klass|insats|verksamhet|rubrik|avvikelsetyp)|dubbelräkn|samma (?:person|händelse|avvikelse)/i;
const rounded = /avrund|(?<!\p{L})(?:tkr|mnkr|mkr|tusental)/iu;

const value = (t: LastTabell, dir: Riktning, line: Linje, cross: Linje) =>
  dir === 'rader' ? t.varde(line.index, cross.index) : t.varde(cross.index, line.index);

function addUp(t: LastTabell, dir: Riktning, parts: Parts, cross: Linje): Delsumma {
  let [min, max, known, largest, decimals] = [0, 0, 0, 0, 0];
  let hasGap = false;
  for (const part of parts) {
    const v = value(t, dir, part, cross);
    if (v.slag === 'tal') {
      min += v.varde;
      max += v.varde;
      known += 1;
      largest = Math.max(largest, v.varde);
      decimals = Math.max(decimals, v.decimaler);
    } else if (v.slag === 'dold') {
      min += v.min;
      max += v.max;
      known += 1;
    } else if (v.slag === 'tom' || v.slag === 'text') hasGap = true;
  }
  return { min, max, known, hasGap, largest, decimals };
}

/** Every way a reader could mean that the total is made of other lines. */
function partsFor(lines: Parts, at: number): readonly Parts[] {
  const total = lines[at];
  if (!total) return [];
  const isLeaf = (l: Linje) => l.total === 'nej' && !l.varav && l.slag === 'antal';
  const before = lines.slice(0, at);
  const previous = before.findLastIndex((l) => l.total !== 'nej');
  const next = lines.findIndex((l, i) => i > at && l.total !== 'nej');
  const leavesBefore = before.filter(isLeaf);
  const since = lines.slice(previous + 1, at).filter(isLeaf);
  const after = lines.slice(at + 1, next === -1 ? lines.length : next).filter(isLeaf);
  const subtotals = before.filter((l) => l.total !== 'nej' && l.slag === 'antal');
  const period = total.period;
  const samePeriod =
    period === null
      ? []
      : lines.filter((l) => isLeaf(l) && l.period !== null && sammaPeriod(l.period, period));
  const sameGroup = total.grupp === '' ? [] : lines.filter((l) => isLeaf(l) && l.grupp === total.grupp);
  return [
    since,
    after,
    leavesBefore,
    lines.filter(isLeaf),
    [...subtotals, ...since],
    subtotals,
    samePeriod,
    sameGroup,
    lines.slice(at + 1).filter(isLeaf),
    lines.slice(at + 1).filter((l) => l.total !== 'nej'),
  ].filter((parts) => parts.length >= 2);
}

interface Jamforelse {
  readonly cross: Linje;
  readonly total: number;
  readonly sum: Delsumma;
  readonly agrees: boolean;
}

function compare(
  t: LastTabell,
  dir: Riktning,
  line: Linje,
  parts: Parts,
  crosses: Parts,
): readonly Jamforelse[] {
  const mayOverlap = overlaps.test(`${t.sammanhang} ${t.tabell.source ?? ''}`);
  const isRounded = rounded.test(t.sammanhang);
  return crosses.flatMap((cross) => {
    const stated = value(t, dir, line, cross);
    const sum = addUp(t, dir, parts, cross);
    if (stated.slag !== 'tal' || stated.procent || sum.known < 2) return [];
    const step = 10 ** -Math.max(sum.decimals, stated.decimaler);
    const slack = sum.decimals > 0 || isRounded ? (parts.length + 1) * 0.5 * step + 1e-9 : 1e-9;
    const isDistinct = mayOverlap || cross.slag === 'personer' || line.slag === 'personer';
    const low = isDistinct ? sum.largest : sum.min;
    const agrees = stated.varde >= low - slack && (stated.varde <= sum.max + slack || sum.hasGap);
    return [{ cross, total: stated.varde, sum, agrees }];
  });
}

/**
 * Whether the reading is the table's own: most lines agree with it. A total that agrees nowhere is only believed to
 * be a total of these parts when it is close, or when it is the only one.
 */
function isBelievable(rows: readonly Jamforelse[], line: Linje): boolean {
  const agreeing = rows.filter((r) => r.agrees).length;
  if (agreeing > 0) return agreeing >= rows.length / 2;
  const isNear = rows.every((r) => Math.abs(r.total - r.sum.max) <= 0.25 * Math.max(r.total, r.sum.max));
  return rows.length <= 2 && (isNear || (rows.length === 1 && line.total === 'ren'));
}

function checkTotals(dok: LastDokument, t: LastTabell, dir: Riktning): readonly Fynd[] {
  const [lines, crosses] = dir === 'rader' ? [t.rader, t.kolumner] : [t.kolumner, t.rader];
  const usable = crosses.filter((c) => c.slag === 'antal' || c.slag === 'personer');
  return lines.flatMap((line, at) => {
    if (line.total === 'nej' || (line.slag !== 'antal' && line.slag !== 'personer')) return [];
    const readings = partsFor(lines, at).map((parts) => compare(t, dir, line, parts, usable));
    const score = (r: readonly Jamforelse[]) => r.filter((x) => x.agrees).length;
    const gap = (r: readonly Jamforelse[]) => r.reduce((n, x) => n + Math.abs(x.total - x.sum.max), 0);
    const best = readings
      .filter((r) => r.length > 0)
      .toSorted((a, b) => score(b) - score(a) || gap(a) - gap(b))[0];
    if (best === undefined || !isBelievable(best, line)) return [];
    // In columns a longer label ("Totalt antal anställda") may be about something else.
    if (dir === 'kolumner' && line.total === 'utokad' && score(best) === 0) return [];
    return best
      .filter((r) => !r.agrees && !readings.some((o) => o.some((x) => x.cross === r.cross && x.agrees)))
      .map((r) => finding(dok, t, dir, line, r));
  });
}

function finding(dok: LastDokument, t: LastTabell, dir: Riktning, line: Linje, r: Jamforelse): Fynd {
  const [rad, kolumn] = dir === 'rader' ? [line.index, r.cross.index] : [r.cross.index, line.index];
  const sum = r.sum.min === r.sum.max ? visaTal(r.sum.max) : `${visaTal(r.sum.min)}–${visaTal(r.sum.max)}`;
  const of = r.cross.etikett === '' ? '' : ` för ”${r.cross.etikett}”`;
  return {
    regel: 'summa',
    plats: cellPlats(dok, t, rad, kolumn),
    text: `”${line.etikett}”${of} är ${visaTal(r.total)}, men delarna blir tillsammans ${sum}.`,
    forslag: `Kontrollera delarna, eller ändra summan till ${sum}.`,
    allvar: 'fel',
    tal: [r.total, r.sum.max],
  };
}

/** Rows that begin with "varav" against the row they belong to. */
function checkVarav(dok: LastDokument, t: LastTabell): readonly Fynd[] {
  const found: Fynd[] = [];
  t.rader.forEach((whole, at) => {
    if (whole.varav || t.rader[at + 1]?.varav !== true) return;
    const next = t.rader.findIndex((l, i) => i > at && !l.varav);
    const parts = t.rader.slice(at + 1, next === -1 ? t.rader.length : next);
    if (parts.length === 0) return;
    for (const cross of t.kolumner.filter((k) => k.slag === 'antal')) {
      const stated = t.varde(whole.index, cross.index);
      const sum = addUp(t, 'rader', parts, cross);
      if (stated.slag !== 'tal' || stated.procent || sum.known < 1) continue;
      const plats = cellPlats(dok, t, whole.index, cross.index);
      const label = `”${whole.etikett}”`;
      // Two "varav" may cut across each other (women, over 80), so only one that is too large is surely wrong.
      const tooLarge = parts.find((p) => {
        const v = value(t, 'rader', p, cross);
        return v.slag === 'tal' && v.varde > stated.varde;
      });
      const rest = stated.varde - sum.max;
      if (tooLarge !== undefined)
        found.push({
          regel: 'summa',
          plats,
          text: `”${tooLarge.etikett}” är större än ${label}, som är ${visaTal(stated.varde)}.`,
          forslag: 'En del kan inte vara större än helheten. Rätta något av talen.',
          allvar: 'fel',
          tal: [stated.varde, sum.max],
        });
      else if (parts.length >= 2 && rest > 0 && !sum.hasGap && rest <= stated.varde * 0.1)
        found.push({
          regel: 'rest',
          plats,
          text: `Delarna under ${label} är ${visaTal(sum.max)} av ${visaTal(stated.varde)}; ${visaTal(rest)} nämns inte.`,
          forslag: `Ange var de återstående ${visaTal(rest)} finns, till exempel på en rad ”övriga”.`,
          allvar: 'kontrollera',
          tal: [stated.varde, sum.max, rest],
        });
    }
  });
  return found;
}

/** A sum that differs from its parts, in both directions, sub-totals and "varav" included. */
export const granskaSummor = (dok: LastDokument): readonly Fynd[] =>
  dok.tabeller.flatMap((t) => {
    const down = checkTotals(dok, t, 'rader');
    // One wrong figure makes its row and its column wrong: the corner is told once.
    const across = checkTotals(dok, t, 'kolumner').filter(
      (f) =>
        !down.some(
          (d) => d.plats.cell?.rad === f.plats.cell?.rad && d.plats.cell?.kolumn === f.plats.cell?.kolumn,
        ),
    );
    return [...down, ...across, ...checkVarav(dok, t)];
  });
