import { visaTal } from '../svenskaTal.ts';
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
  for (const part of periods)
    for (const whole of periods) {
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

/** "Fall jan–jun 2020" and "Fall 2020" are the same thing; "Läkemedel 2020" is another. */
function sameThing(a: Linje, b: Linje): boolean {
  const bare = (l: Linje) =>
    l.stammar.filter(
      (w) =>
        !/^(?:halvår|helår|delår|kvartal|tertial|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/.test(w),
    );
  return a.slag === 'antal' && b.slag === 'antal' && bare(a).join() === bare(b).join() && a.grupp === b.grupp;
}

/** A half-year (a quarter, months) that is larger than the year it lies in. */
export const granskaHalvar = (dok: LastDokument): readonly Fynd[] =>
  dok.tabeller.flatMap((t) => [
    ...check(dok, t, t.kolumner, t.rader, false),
    ...check(dok, t, t.rader, t.kolumner, true),
  ]);
