import { addMonths, localDate, longDate, monthName, parseLocalDate } from '../../time/localDate.ts';
import type { LocalDate } from '../../time/localDate.ts';
import { cellPlats, satsPlats } from './fynd.ts';
import type { Fynd, FyndPlats } from './fynd.ts';
import type { LastDokument } from './lasning.ts';

/** Words that say a day is when something was measured, and not when something was decided or happened. */
const measured =
  /mätning|mätt|mätdatum|mättidpunkt|mättillfälle|uppmätt|avläs|per den|statistik(?:en)? (?:är )?(?:från|hämtad)|uppgift(?:er|erna)? (?:är )?(?:från|hämta|avser)|utdrag|hämtad|senast (?:kontroller|följ|gransk|mät|uppdater)|kontroll(?:en|tillfälle)? (?:gjordes|genomfördes|utfördes)|läget (?:den|i|vid)|granskad|situationen (?:den|per)|utfall(?:et)? (?:den|per|i|från)|avser/i;
const exempt =
  /jämför|motsvarande|föregående|tidigare|förra|gäller från|antogs|fastställ|beslut|lag|föreskrift|reviderad|gick i kraft/i;
const dates =
  /(\d{4})-(\d\d)-(\d\d)|(\d{1,2})\s+(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\s+(\d{4})|(?<!\d\s)(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\s+(\d{4})/gi;

const months = Array.from({ length: 12 }, (_, i) => monthName(i + 1));
const pad = (n: number) => String(n).padStart(2, '0');

interface Datering {
  readonly day: LocalDate;
  /** The text names the day and not only the month. */
  readonly isDay: boolean;
  readonly from: number;
  readonly to: number;
}

/** Days and months in a text; a month counts as its last day. */
export function lasDatum(text: string): readonly Datering[] {
  return [...text.matchAll(dates)].flatMap((m) => {
    const month = (name: string | undefined) => months.indexOf((name ?? '').toLowerCase()) + 1;
    const day =
      m[1] !== undefined
        ? parseLocalDate(`${m[1]}-${m[2]}-${m[3]}`)
        : m[4] !== undefined
          ? parseLocalDate(`${m[6]}-${pad(month(m[5]))}-${pad(Number(m[4]))}`)
          : lastOfMonth(Number(m[8]), month(m[7]));
    return day === null ? [] : [{ day, isDay: m[7] === undefined, from: m.index, to: m.index + m[0].length }];
  });
}

function lastOfMonth(year: number, month: number): LocalDate | null {
  const last = [31, 30, 29, 28].map((d) => parseLocalDate(`${year}-${pad(month)}-${pad(d)}`));
  return last.find((d) => d !== null) ?? null;
}

/** The report's own day: given, or the first day written near its beginning. */
function reportDay(dok: LastDokument, given: LocalDate | undefined): LocalDate | null {
  if (given !== undefined) return given;
  for (const text of [dok.titel, ...dok.rubriker.slice(0, 1).map((r) => r.text)]) {
    const day = lasDatum(text).at(-1)?.day;
    if (day !== undefined) return day;
  }
  for (const block of dok.block.slice(0, 8)) {
    if (block.slag === 'stycke' || block.slag === 'rubrik') {
      if (block.slag === 'stycke' && measured.test(block.text) && !/datum/i.test(block.text.slice(0, 40)))
        continue;
      const day = lasDatum(block.text).find((d) => d.isDay)?.day;
      if (day !== undefined) return day;
    }
  }
  return null;
}

/** A measurement older than one reporting interval (in months) when the report is made. */
export function granskaDatum(
  dok: LastDokument,
  rapportdatum: LocalDate | undefined,
  intervallManader: number,
): readonly Fynd[] {
  const report = reportDay(dok, rapportdatum);
  if (report === null) return [];
  const limit = addMonths(localDate(report), -intervallManader);
  const isStale = (d: Datering) => d.day < limit;
  const finding = (d: Datering, plats: FyndPlats): Fynd => ({
    regel: 'datum',
    plats,
    text: `Uppgiften är från ${longDate(d.day)}, mer än ${intervallManader} månader före rapporten (${longDate(report)}).`,
    forslag: 'Gör en ny mätning, eller skriv varför en äldre uppgift används.',
    allvar: 'kontrollera',
    tal: [],
  });
  const isMeasured = (text: string) => measured.test(text) && !exempt.test(text);
  // A newer measurement in the same section makes the old one a comparison.
  const measuredAgain = new Set(
    dok.stycken
      .filter((s) =>
        s.satser.some(
          (sats) =>
            measured.test(sats.text) &&
            lasDatum(sats.text).some((d) => !isStale(d) && d.day <= report && d.day !== report),
        ),
      )
      .map((s) => s.avsnitt.nr),
  );
  const inText = dok.stycken.flatMap((s) => {
    if (measuredAgain.has(s.avsnitt.nr)) return [];
    return s.satser.flatMap((sats) =>
      isMeasured(sats.text)
        ? lasDatum(sats.text)
            .filter(isStale)
            .slice(0, 1)
            .map((d) => finding(d, satsPlats(dok, s.avsnitt, sats, d.from, d.to)))
        : [],
    );
  });
  const inTables = dok.tabeller.flatMap((t) =>
    t.rutor.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (cell.rad !== r || cell.kolumn !== c) return [];
        const label = `${t.rutor[0]?.[c]?.text ?? ''} ${c > 0 ? (row[0]?.text ?? '') : ''}`;
        if (!isMeasured(`${label} ${cell.text}`)) return [];
        return lasDatum(cell.text)
          .filter(isStale)
          .slice(0, 1)
          .map((d) => finding(d, cellPlats(dok, t, r, c)));
      }),
    ),
  );
  // The same day is told once, however often the report repeats it.
  const all = [...inText, ...inTables];
  return all.filter((f, i) => all.findIndex((o) => o.text === f.text) === i);
}
