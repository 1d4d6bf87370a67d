import type { Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { parseSnapshotName, tempOwner } from './names.ts';

/** What the collector remembers of one stream: a unit's half-year from one source. */
export interface KandStrom {
  readonly period: Sammandragsperiod;
  readonly unit16: string;
  readonly src16: string;
  readonly seq: number;
  readonly namn: string;
  readonly sha256: string;
  /** Its file was gone already at an earlier run. */
  readonly saknas: boolean;
}

export interface Strom {
  readonly period: Sammandragsperiod;
  readonly unit16: string;
  readonly src16: string;
  /** Names above what is taken in, newest first. */
  readonly namn: readonly string[];
  readonly kand: KandStrom | null;
}

export interface Plan {
  readonly attLasa: readonly Strom[];
  /** Taken in before and gone now, though not before. */
  readonly nyssBorta: readonly KandStrom[];
  readonly ater: readonly KandStrom[];
  /** Two files with the same number in a stream: one key on two computers. */
  readonly grenar: readonly KandStrom[];
  readonly frammande: readonly string[];
  readonly attKontrollera: readonly KandStrom[];
  readonly strommar: number;
}

const keyOf = (s: { readonly period: string; readonly unit16: string; readonly src16: string }) =>
  `${s.period}.${s.unit16}.${s.src16}`;

/** Which twentieth of the names a run looks at again; all of them come up in twenty runs. */
export const ROTATION = 20;
export const isInTurn = (namn: string, run: number): boolean =>
  Number.parseInt(parseSnapshotName(namn)?.hash32.slice(0, 8) ?? '0', 16) % ROTATION === run % ROTATION;

/**
 * Decides from names alone what has to be read. New is a name above the number taken in; order is the number; a name
 * that is gone is marked and nothing more. Quarantined names are passed by unless it is their turn.
 */
export function planera(
  listade: readonly { readonly period: Sammandragsperiod; readonly namn: readonly string[] }[],
  kanda: readonly KandStrom[],
  karantan: ReadonlySet<string>,
  run: number,
  kontrolleraAllt: boolean,
): Plan {
  const known = new Map(kanda.map((k) => [keyOf(k), k]));
  const byPeriod = Map.groupBy(kanda, (k) => k.period);
  const attLasa: Strom[] = [];
  const nyssBorta: KandStrom[] = [];
  const ater: KandStrom[] = [];
  const grenar: KandStrom[] = [];
  const frammande: string[] = [];
  const attKontrollera: KandStrom[] = [];

  for (const { period, namn } of listade) {
    const there = new Set(namn);
    const streams = new Map<
      string,
      { seq: number; hash32: string; namn: string; unit16: string; src16: string }[]
    >();
    for (const name of namn) {
      const f = parseSnapshotName(name);
      if (f === null) {
        if (tempOwner(name) === null) frammande.push(`${period}/${name}`);
        continue;
      }
      const key = `${period}.${f.unit16}.${f.src16}`;
      const stream = streams.get(key);
      if (stream === undefined) streams.set(key, [{ ...f, namn: name }]);
      else stream.push({ ...f, namn: name });
    }
    for (const [key, files] of streams) {
      const kand = known.get(key) ?? null;
      const [first] = files;
      if (first === undefined) continue;
      // The number decides; between two files with the same number the hash does, so that every collector chooses alike.
      const newer = files
        .filter((f) => f.seq > (kand?.seq ?? 0))
        .filter((f) => !karantan.has(f.namn) || kontrolleraAllt || isInTurn(f.namn, run))
        .toSorted((a, b) => b.seq - a.seq || (a.namn < b.namn ? -1 : 1));
      if (newer.length > 0)
        attLasa.push({
          period,
          unit16: first.unit16,
          src16: first.src16,
          namn: newer.map((f) => f.namn),
          kand,
        });
      if (kand !== null && files.some((f) => f.seq === kand.seq && f.namn !== kand.namn)) grenar.push(kand);
    }
    for (const k of byPeriod.get(period) ?? []) {
      if (there.has(k.namn)) {
        if (k.saknas) ater.push(k);
        if (kontrolleraAllt || isInTurn(k.namn, run)) attKontrollera.push(k);
        continue;
      }
      const newer = streams.get(keyOf(k))?.some((f) => f.seq > k.seq) ?? false;
      if (!newer && !k.saknas) nyssBorta.push(k);
    }
  }
  return { attLasa, nyssBorta, ater, grenar, frammande, attKontrollera, strommar: kanda.length };
}

const NEWEST = 3;
/**
 * Which periods a run lists: the three newest and, in turn, one of the older, so that a run costs the same after ten
 * years as after one; `alla` before a report.
 */
export const valjPerioder =
  (run: number, alla: boolean) =>
  (perioder: readonly Sammandragsperiod[]): readonly Sammandragsperiod[] => {
    if (alla) return perioder;
    const older = perioder.slice(0, -NEWEST);
    const turn = older[run % Math.max(older.length, 1)];
    return [...(turn === undefined ? [] : [turn]), ...perioder.slice(-NEWEST)];
  };
