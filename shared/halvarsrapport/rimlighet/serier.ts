import type { Avsnitt, LastDokument, LastTabell } from './lasning.ts';
import type { Linje } from './linje.ts';
import { liknar, namnsI } from './ord.ts';
import type { NamndPeriod } from './perioder.ts';

export interface Punkt {
  readonly period: NamndPeriod | null;
  readonly varde: number;
  readonly rad: number;
  readonly kolumn: number;
}

/** A row or a column of figures, with what it is about. */
export interface Serie {
  readonly tabell: LastTabell;
  readonly linje: Linje;
  readonly punkter: readonly Punkt[];
  /** The total of its table: marked so, or the only line there is. */
  readonly isTotal: boolean;
}

/** The name of a line without its total word and its period. */
export const namnStammar = (l: Linje): readonly string[] =>
  l.total === 'ren' ? [] : l.stammar.filter((w) => !/^(?:helår|halvår|delår|kvartal|tertial)$/.test(w));

function seriesOf(
  t: LastTabell,
  lines: readonly Linje[],
  crosses: readonly Linje[],
  linesAreRows: boolean,
): readonly Serie[] {
  const usable = lines.filter((l) => l.slag === 'antal' || l.slag === 'personer');
  return usable.flatMap((linje) => {
    const punkter = crosses
      .filter((c) => c.slag === 'antal' && !c.varav)
      .flatMap((cross) => {
        const [rad, kolumn] = linesAreRows ? [linje.index, cross.index] : [cross.index, linje.index];
        const v = t.varde(rad, kolumn);
        return v.slag === 'tal' && !v.procent
          ? [{ period: cross.period ?? linje.period, varde: v.varde, rad, kolumn }]
          : v.slag === 'streck'
            ? [{ period: cross.period ?? linje.period, varde: 0, rad, kolumn }]
            : [];
      });
    const alone = usable.filter((l) => !l.varav).length === 1;
    return punkter.length === 0
      ? []
      : [{ tabell: t, linje, punkter, isTotal: linje.total !== 'nej' || alone }];
  });
}

/** The series that run over periods; a table without periods gives its rows. */
export function serier(t: LastTabell): readonly Serie[] {
  const known = read.get(t);
  if (known !== undefined) return known;
  const fresh = readSeries(t);
  read.set(t, fresh);
  return fresh;
}

/** Read once for each table, however many sentences ask. */
const read = new WeakMap<LastTabell, readonly Serie[]>();

function readSeries(t: LastTabell): readonly Serie[] {
  const periodsIn = (lines: readonly Linje[]) => lines.filter((l) => l.period !== null).length;
  return periodsIn(t.rader) > periodsIn(t.kolumner)
    ? seriesOf(t, t.kolumner, t.rader, false)
    : seriesOf(t, t.rader, t.kolumner, true);
}

/** The words name what the table is about, or what the line is. */
export const handlarOm = (s: Serie, words: readonly string[]): boolean =>
  [...s.tabell.amne, ...s.linje.stammar].some((a) => words.some((w) => liknar(a, w)));

/** Series of tables in the same section or about the same thing. */
export function narliggande(dok: LastDokument, avsnitt: Avsnitt, words: readonly string[]): readonly Serie[] {
  return dok.tabeller.flatMap((t) => {
    const all = serier(t);
    return t.avsnitt.nr === avsnitt.nr ? all : all.filter((s) => handlarOm(s, words));
  });
}

/** The series whose line the sentence names; the longest name wins. */
export function namngivna(all: readonly Serie[], sentence: readonly string[]): readonly Serie[] {
  const named = all.filter((s) => s.linje.total === 'nej' && namnsI(namnStammar(s.linje), sentence));
  const longest = Math.max(0, ...named.map((s) => namnStammar(s.linje).length));
  return named.filter((s) => namnStammar(s.linje).length === longest);
}
