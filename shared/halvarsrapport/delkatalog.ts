import type { Del, Kolumn, Rapportmall } from './rapportmall.ts';

/** What each kind of part is called where a template is edited. */
export const delslag = {
  nyckeltal: 'Nyckeltal',
  tackning: 'Täckning',
  uppfoljning: 'Uppföljning',
  enheter: 'Tabell per enhet',
  enhetsdiagram: 'Diagram per enhet',
  kategorier: 'Tabell per kategori',
  fakta: 'Fakta',
  lakemedelsgrupper: 'Läkemedelsgrupper',
  undertyper: 'Vad som brast',
  oversikt: 'Översikt',
  verksamheter: 'Tabell per verksamhet',
  handelsetyper: 'Typ av händelse',
  externa: 'Externa avvikelser',
  lexsarah: 'Lex Sarah-tabell',
  lexmaria: 'Lex Maria-tabell',
  leveranslage: 'Leveransläge',
  effekt: 'Effekt av åtgärder',
  uppdrag: 'Åtgärder och uppdrag',
  rodtrad: 'Röd tråd per tema',
  internkontroll: 'Internkontroll',
  riskmatris: 'Riskmatris',
  pareto: 'De vanligaste typerna',
  manader: 'Månader mot gränser',
  takt: 'Händelser per boendedygn eller brukare',
  metod: 'Metod',
} as const satisfies Record<Del['slag'], string>;

/** A part as a line in a list: its kind and its own title. */
export const delnamn = (d: Del): string =>
  'titel' in d ? `${delslag[d.slag]}: ${d.titel}` : delslag[d.slag];

/** Every part that some template uses, to choose from; each once. */
export function delkatalog(mallar: readonly Rapportmall[]): readonly Del[] {
  const found = new Map(
    mallar.flatMap((m) => m.avsnitt.flatMap((a) => a.delar.map((d) => [JSON.stringify(d), d] as const))),
  );
  return [...found.values()];
}

const samma = (...ar: readonly number[]): readonly Kolumn[] =>
  ar.map((arForr) => ({ slag: 'samma', arForr }));

/** Comparison columns to choose between where a template is edited. */
export const kolumnmonster = {
  tva: { text: 'Samma period, två år', kolumner: samma(1, 0) },
  tre: { text: 'Samma period, tre år', kolumner: samma(2, 1, 0) },
  fem: { text: 'Samma period, fem år', kolumner: samma(4, 3, 2, 1, 0) },
  blandade: {
    text: 'Hela år och halvår blandade',
    kolumner: [
      { slag: 'helar', arForr: 4 },
      { slag: 'helar', arForr: 3 },
      { slag: 'helar', arForr: 2 },
      { slag: 'samma', arForr: 1 },
      { slag: 'helar', arForr: 1 },
      { slag: 'samma', arForr: 0 },
    ],
  },
} as const satisfies Record<string, { readonly text: string; readonly kolumner: readonly Kolumn[] }>;
export type Kolumnmonster = keyof typeof kolumnmonster;

/** The name of the pattern a part's columns follow; null for columns of its own. */
export const monsterAv = (ks: readonly Kolumn[]): Kolumnmonster | null =>
  (Object.keys(kolumnmonster) as Kolumnmonster[]).find(
    (m) => JSON.stringify(kolumnmonster[m].kolumner) === JSON.stringify(ks),
  ) ?? null;
