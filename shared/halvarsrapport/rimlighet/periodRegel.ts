import { monthName } from '../../time/localDate.ts';
import { rubrikPlats, satsPlats, tabellPlats } from './fynd.ts';
import type { Fynd, FyndPlats } from './fynd.ts';
import type { LastDokument, LastTabell } from './lasning.ts';
import { isHelar, lasPerioder } from './perioder.ts';
import type { NamndPeriod } from './perioder.ts';

interface Angiven {
  readonly period: NamndPeriod;
  readonly plats: FyndPlats;
}

const show = (p: NamndPeriod): string =>
  `${monthName(p.fran)}–${monthName(p.till)}${p.ar === null ? '' : ` ${p.ar}`}`;

/** Months that run from the same month and end in different ones; the halves and the whole year are meant to differ. */
const disagree = (a: NamndPeriod, b: NamndPeriod): boolean =>
  a.fran === b.fran && a.till !== b.till && a.till > a.fran && b.till > b.fran && !isHelar(a) && !isHelar(b);

/** The same year reported again and again (jan–mar, jan–jun, jan–sep) is a series and not a slip. */
const isSeries = (all: readonly NamndPeriod[]): boolean =>
  new Set(all.filter((p) => !isHelar(p)).map((p) => p.till)).size >= 3;

const finding = (a: Angiven, b: Angiven): Fynd => ({
  regel: 'period',
  plats: b.plats,
  text: `Här anges ${show(b.period)}, men på annan plats ${show(a.period)} (${a.plats.beskrivning}). Perioderna går inte att jämföra.`,
  forslag: 'Använd samma månader, eller skriv ut varför de skiljer sig.',
  allvar: 'kontrollera',
  tal: [a.period.till, b.period.till],
});

const tablePeriods = (t: LastTabell): readonly NamndPeriod[] => [
  ...lasPerioder(t.tabell.caption ?? ''),
  ...[...t.kolumner, ...t.rader].flatMap((l) => (l.period === null ? [] : [l.period])),
];

/** Different periods in one table, between headings, tables and captions, and within one sentence of figures. */
export function granskaPerioder(dok: LastDokument): readonly Fynd[] {
  const found: Fynd[] = [];
  const leading: Angiven[] = [];
  // The same two periods are told once, where they first meet.
  const tell = (f: Fynd) => {
    if (!found.some((o) => o.tal.join() === f.tal.join())) found.push(f);
  };
  const add = (period: NamndPeriod, plats: FyndPlats) => {
    const differs = leading.find((l) => disagree(l.period, period));
    if (differs) tell(finding(differs, { period, plats }));
    else if (!isHelar(period)) leading.push({ period, plats });
  };
  const everywhere = [
    ...lasPerioder(dok.titel),
    ...dok.rubriker.flatMap((r) => lasPerioder(r.text)),
    ...dok.tabeller.flatMap(tablePeriods),
  ];
  if (isSeries(everywhere)) return [];
  for (const p of lasPerioder(dok.titel)) add(p, rubrikPlats(dok, -1, dok.titel));
  for (const r of dok.rubriker)
    for (const p of lasPerioder(r.text)) add(p, rubrikPlats(dok, r.block, r.text));
  for (const t of dok.tabeller) for (const p of tablePeriods(t)) add(p, tabellPlats(dok, t));
  for (const s of dok.stycken)
    for (const sats of s.satser) {
      if (!sats.tal.some((n) => n.slag === 'antal' || n.slag === 'procent')) continue;
      for (const period of sats.perioder) {
        const plats = satsPlats(dok, s.avsnitt, sats, period.from, period.to);
        const differs =
          leading.find((l) => disagree(l.period, period)) ??
          sats.perioder.map((p) => ({ period: p, plats })).find((l) => disagree(l.period, period));
        if (differs) tell(finding(differs, { period, plats }));
      }
    }
  return found;
}
