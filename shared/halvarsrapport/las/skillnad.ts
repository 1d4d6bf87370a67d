import type { Tabell } from '../../dokument/dokument.ts';
import { visaForandring } from '../../dokument/svenskaTal.ts';
import type { Rapportcell, Rapporttabell } from '../rapporttabell.ts';

/** A figure that is not the same in two compilations of a report. */
export interface Skillnad {
  readonly tabellId: string;
  readonly tabell: string;
  readonly rad: string;
  readonly kolumn: string;
  /** As printed; empty when the row did not exist. */
  readonly fore: string;
  readonly efter: string;
  /** Null when one of them is no number. */
  readonly skillnad: number | null;
  readonly trace: string | null;
}

interface Plats {
  readonly tabell: Rapporttabell;
  readonly rad: string;
  readonly kolumn: string;
  readonly cell: Rapportcell;
}

/** Every cell by table, name of the row (with its turn, for names that come twice) and column. */
function cells(tabeller: readonly Rapporttabell[]): ReadonlyMap<string, Plats> {
  const found = new Map<string, Plats>();
  for (const tabell of tabeller) {
    const seen = new Map<string, number>();
    for (const r of tabell.rader) {
      const turn = (seen.get(r.namn) ?? 0) + 1;
      seen.set(r.namn, turn);
      r.celler.forEach((cell, i) => {
        const kolumn = tabell.kolumner[i + 1] ?? '';
        found.set(JSON.stringify([tabell.id, r.namn, turn, kolumn]), { tabell, rad: r.namn, kolumn, cell });
      });
    }
  }
  return found;
}

/** Each figure that differs between two compilations, in the order of the later one; what is gone comes last. */
export function skillnader(
  fore: readonly Rapporttabell[],
  efter: readonly Rapporttabell[],
): readonly Skillnad[] {
  const [before, after] = [cells(fore), cells(efter)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key): readonly Skillnad[] => {
    const [a, b] = [before.get(key), after.get(key)];
    const at = b ?? a;
    if (at === undefined || a?.cell.text === b?.cell.text) return [];
    const [from, to] = [
      a?.cell.varde ?? (a === undefined ? 0 : null),
      b?.cell.varde ?? (b === undefined ? 0 : null),
    ];
    return [
      {
        tabellId: at.tabell.id,
        tabell: at.tabell.titel,
        rad: at.rad,
        kolumn: at.kolumn,
        fore: a?.cell.text ?? '',
        efter: b?.cell.text ?? '',
        skillnad: from === null || to === null ? null : to - from,
        trace: at.cell.trace ?? null,
      },
    ];
  });
}

/** The differences as a table of the document. */
export const skillnadstabell = (
  rader: readonly Skillnad[],
  t: {
    readonly id: string;
    readonly titel: string;
    readonly fore: string;
    readonly efter: string;
    readonly kalla: string;
  },
): Tabell => ({
  slag: 'tabell',
  id: t.id,
  caption: t.titel,
  headerRows: [['Uppgift', 'Period eller kolumn', t.fore, t.efter, 'Skillnad'].map((text) => ({ text }))],
  rows: rader.map((s) => [
    { text: `${s.tabell}: ${s.rad}` },
    { text: s.kolumn },
    { text: s.fore === '' ? '–' : s.fore },
    { text: s.efter === '' ? '–' : s.efter },
    s.skillnad === null
      ? { text: s.fore === '' ? 'ny' : s.efter === '' ? 'borttagen' : 'ändrad' }
      : { text: visaForandring(s.skillnad), varde: s.skillnad },
  ]),
  rowHeads: 2,
  note: 'En rad är en siffra som har ändrats. Tabellen räknar inget nytt.',
  source: t.kalla,
});
