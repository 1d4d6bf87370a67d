import { visaTal } from '../../dokument/svenskaTal.ts';
import { satsPlats } from './fynd.ts';
import type { Fynd } from './fynd.ts';
import type { LastDokument, LastSats, LastStycke } from './lasning.ts';
import { lasPastaenden } from './pastaende.ts';
import type { Pastaende } from './pastaende.ts';
import { serier } from './serier.ts';

/** What one table gives in all for a year. */
interface Tabelltotal {
  readonly tabell: number;
  readonly ar: number;
  readonly varde: number;
}
interface Uppgift {
  readonly p: Pastaende;
  readonly sats: LastSats;
  readonly stycke: LastStycke;
  readonly ar: number;
}

const general = /^(?:avvikels|händels|rapport|ärend|anmäl)/;
const inAll = /total(?:t|a)|sammanlagt|sammantaget|tillsammans|samtliga|alla|hela förvaltningen/iu;

/** The totals of each table per year; a table without a total line gives the sum of its lines. */
function tableTotals(dok: LastDokument): readonly Tabelltotal[] {
  return dok.tabeller.flatMap((t) => {
    const all = serier(t).filter((s) => s.linje.slag === 'antal');
    const totals = all.filter((s) => s.isTotal);
    const fromTotals = totals.flatMap((s) => s.punkter.map((p) => ({ ...p })));
    const leaves = all.filter((s) => !s.linje.varav);
    const points =
      fromTotals.length > 0
        ? fromTotals
        : (leaves[0]?.punkter ?? []).map((p, i) => ({
            ...p,
            varde: leaves.reduce((n, s) => n + (s.punkter[i]?.varde ?? 0), 0),
          }));
    return points.flatMap((p) =>
      p.period === null || p.period.ar === null ? [] : [{ tabell: t.nr, ar: p.period.ar, varde: p.varde }],
    );
  });
}

/** Every way to take at most one total from each table, as sums with the tables they used. */
function sums(
  totals: readonly Tabelltotal[],
  tables: readonly number[],
): readonly { sum: number; tables: readonly number[] }[] {
  let all: { sum: number; tables: readonly number[] }[] = [{ sum: 0, tables: [] }];
  for (const table of tables.slice(0, 10)) {
    const own = [...new Set(totals.filter((t) => t.tabell === table).map((t) => t.varde))].slice(0, 2);
    all = all.flatMap((s) => [s, ...own.map((v) => ({ sum: s.sum + v, tables: [...s.tables, table] }))]);
  }
  return all;
}

const isCellSomewhere = (dok: LastDokument, n: number): boolean =>
  dok.tabeller.some((t) =>
    t.rader.some((r) =>
      t.kolumner.some((k) => {
        const v = t.varde(r.index, k.index);
        return v.slag === 'tal' && v.varde === n;
      }),
    ),
  );

/**
 * A total in the text that the tables do not give. Which tables make the total is learned from another total in the
 * text that they do give (841 = 385 + 260 + 21 + 175); without one, all tables of that year, when they come close.
 */
export function granskaTotaler(dok: LastDokument): readonly Fynd[] {
  const totals = tableTotals(dok);
  const claims = dok.stycken.flatMap((stycke) =>
    stycke.satser.flatMap((sats) => statements(stycke, sats, totals)),
  );
  const tablesOf = (ar: number) => [...new Set(totals.filter((t) => t.ar === ar).map((t) => t.tabell))];
  const perYear = new Map(
    [...new Set(claims.map((c) => c.ar))].map((ar) => [
      ar,
      sums(
        totals.filter((t) => t.ar === ar),
        tablesOf(ar),
      ),
    ]),
  );
  const read = claims.map((c) => {
    const all = perYear.get(c.ar) ?? [];
    return { c, all, hits: all.filter((s) => s.sum === c.p.tal.varde && s.tables.length >= 2) };
  });
  const learned = read.flatMap((r) => r.hits).toSorted((a, b) => b.tables.length - a.tables.length);
  return read.flatMap(({ c, all, hits }) => {
    const n = c.p.tal.varde;
    if (hits.length > 0 || isCellSomewhere(dok, n)) return [];
    const same = learned.flatMap((l) =>
      all.filter(
        (s) =>
          s.tables.join() === l.tables.filter((t) => tablesOf(c.ar).includes(t)).join() &&
          s.tables.length >= 2,
      ),
    );
    const full = inAll.test(c.sats.text)
      ? all.filter((s) => s.tables.length >= 2 && s.tables.length === tablesOf(c.ar).length)
      : [];
    const near = [...same, ...full].filter(
      (s) => Math.abs(s.sum - n) <= Math.max(2, n * (same.includes(s) ? 0.1 : 0.01)),
    );
    const closest = near.toSorted((a, b) => Math.abs(a.sum - n) - Math.abs(b.sum - n))[0];
    return closest ? [finding(dok, c, closest.sum, closest.tables)] : [];
  });
}

function statements(stycke: LastStycke, sats: LastSats, totals: readonly Tabelltotal[]): readonly Uppgift[] {
  const latest = Math.max(0, ...totals.map((t) => t.ar));
  const all = lasPastaenden(sats);
  const isGeneral = stycke.satser.some((s) => s.stammar.some((w) => general.test(w)));
  return all.flatMap((p) => {
    const counts = p.tal.slag === 'antal' && p.roll !== 'forandring' && !p.tal.ungefar && !p.tal.artikel;
    if (!counts || !isGeneral || p.tal.varde < 10) return [];
    const ar = p.period?.ar ?? (/förra|föregående/i.test(p.efter) ? latest - 1 : latest);
    return [{ p, sats, stycke, ar }];
  });
}

function finding(dok: LastDokument, c: Uppgift, sum: number, tables: readonly number[]): Fynd {
  return {
    regel: 'total',
    plats: satsPlats(dok, c.stycke.avsnitt, c.sats, c.p.tal.from, c.p.tal.to),
    text: `Texten anger ${visaTal(c.p.tal.varde)} för ${c.ar}, men tabellerna ${tables.join(', ')} ger tillsammans ${visaTal(sum)}.`,
    forslag: `Ändra till ${visaTal(sum)}, eller skriv vad mer som räknas med.`,
    allvar: 'fel',
    tal: [c.p.tal.varde, sum],
  };
}
