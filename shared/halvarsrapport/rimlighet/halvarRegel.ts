import { visaTal } from '../../dokument/svenskaTal.ts';
import { cellPlats } from './fynd.ts';
import type { Fynd } from './fynd.ts';
import type { LastDokument, LastTabell } from './lasning.ts';
import type { Linje } from './linje.ts';
import { liggerInom } from './perioder.ts';

/** Measured on a day or as a mean, so that half a year may well be more than the year. */
const stock =
  /anställd|årsarbetare|platser|inskrivna|aktuella|pågående|öppna|kö(?!\p{L})|väntar|brukare|boende|personer|patienter|medel|snitt|median|beläggning|saldo|vid (?:periodens|årets) slut/iu;

function check(
  dok: LastDokument,
  t: LastTabell,
  periods: readonly Linje[],
  others: readonly Linje[],
  rowsHavePeriods: boolean,
) {
  const found: Fynd[] = [];
  const dated = periods.filter((l) => l.period !== null);
  for (const part of dated)
    for (const whole of dated) {
      if (part.period === null || whole.period === null || !liggerInom(part.period, whole.period)) continue;
      if (!sameThing(part, whole)) continue;
      for (const other of others) {
        if (
          other.slag !== 'antal' ||
          stock.test(`${other.etikett} ${part.etikett} ${t.tabell.caption ?? ''}`)
        )
          continue;
        const at = (l: Linje) =>
          rowsHavePeriods ? t.varde(l.index, other.index) : t.varde(other.index, l.index);
        const [small, large] = [at(part), at(whole)];
        if (small.slag !== 'tal' || large.slag !== 'tal' || small.varde <= large.varde) continue;
        const of = other.etikett === '' ? '' : `”${other.etikett}”: `;
        found.push({
          regel: 'halvar',
          plats: rowsHavePeriods
            ? cellPlats(dok, t, part.index, other.index)
            : cellPlats(dok, t, other.index, part.index),
          text: `${of}${part.etikett} (${visaTal(small.varde)}) är större än ${whole.etikett} (${visaTal(large.varde)}).`,
          forslag: 'En del av året kan inte vara större än hela året. Rätta något av talen.',
          allvar: 'fel',
          tal: [small.varde, large.varde],
        });
      }
    }
  return found;
}

/** Lines whose periods follow each other without gap from the first month of the whole to its last. */
function tiles(whole: Linje, lines: readonly Linje[]): readonly Linje[] | null {
  const w = whole.period;
  if (w === null) return null;
  const inside = lines
    .filter(
      (l) =>
        l.period !== null && liggerInom({ ...l.period, ar: l.period.ar ?? w.ar }, w) && sameThing(l, whole),
    )
    .toSorted((a, b) => (a.period?.fran ?? 0) - (b.period?.fran ?? 0));
  const follows = inside.every((l, i) => l.period?.fran === (inside[i - 1]?.period?.till ?? w.fran - 1) + 1);
  return inside.length >= 2 && follows && inside.at(-1)?.period?.till === w.till ? inside : null;
}

/** Halves, quarters or months that are all there and do not add up to the year, in a table where others do. */
function checkTiles(
  dok: LastDokument,
  t: LastTabell,
  periods: readonly Linje[],
  others: readonly Linje[],
  rowsHavePeriods: boolean,
): readonly Fynd[] {
  return periods.flatMap((whole) => {
    const parts = whole.total === 'nej' ? tiles(whole, periods) : null;
    if (parts === null) return [];
    const rows = others.flatMap((other) => {
      const at = (l: Linje) =>
        rowsHavePeriods ? t.varde(l.index, other.index) : t.varde(other.index, l.index);
      const [stated, values] = [at(whole), parts.map(at)];
      if (other.slag !== 'antal' || stock.test(other.etikett) || stated.slag !== 'tal') return [];
      if (!values.every((v) => v.slag === 'tal' || v.slag === 'streck')) return [];
      const sum = values.reduce((n, v) => n + (v.slag === 'tal' ? v.varde : 0), 0);
      return [{ other, stated: stated.varde, sum }];
    });
    if (rows.filter((r) => r.sum === r.stated).length * 2 < rows.length) return [];
    return rows
      .filter((r) => r.sum !== r.stated)
      .map(({ other, stated, sum }): Fynd => ({
        regel: 'summa',
        plats: rowsHavePeriods
          ? cellPlats(dok, t, whole.index, other.index)
          : cellPlats(dok, t, other.index, whole.index),
        text: `”${whole.etikett}” för ”${other.etikett}” är ${visaTal(stated)}, men delarna blir tillsammans ${visaTal(sum)}.`,
        forslag: `Kontrollera delarna, eller ändra ”${whole.etikett}” till ${visaTal(sum)}.`,
        allvar: 'fel',
        tal: [stated, sum],
      }));
  });
}

/** "Fall jan–jun 2020" and "Fall 2020" are the same thing; "Läkemedel 2020" is another. */
function sameThing(a: Linje, b: Linje): boolean {
  const bare = (l: Linje) =>
    l.stammar.filter(
      (w) =>
        !/^(?:halvår|helår|delår|kvartal|tertial|[qht]\d$|kv$|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/.test(
          w,
        ),
    );
  return a.slag === 'antal' && b.slag === 'antal' && bare(a).join() === bare(b).join() && a.grupp === b.grupp;
}

/** A half-year (a quarter, months) that is larger than its year, and parts of a year that do not add up to it. */
export const granskaHalvar = (dok: LastDokument): readonly Fynd[] =>
  dok.tabeller.flatMap((t) => [
    ...check(dok, t, t.kolumner, t.rader, false),
    ...check(dok, t, t.rader, t.kolumner, true),
    ...checkTiles(dok, t, t.kolumner, t.rader, false),
    ...checkTiles(dok, t, t.rader, t.kolumner, true),
  ]);
