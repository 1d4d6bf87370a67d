import type { EnhetId } from '../shared/enhet/enhet.ts';
import { zTidigareUppgift } from '../shared/halvarsrapport/matt.ts';
import type { TidigareUppgift } from '../shared/halvarsrapport/matt.ts';
import type { Avsnittstext } from '../shared/halvarsrapport/rapport.ts';
import type { Instant } from '../shared/time/instant.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

interface Who {
  readonly at: Instant;
  readonly vem: string;
}

/** Enters a figure, or puts a new one in its place; the history tells what it was. */
export const saveTidigare = (db: WriteDb, u: TidigareUppgift, who: Who): void =>
  void run(
    db,
    `INSERT INTO tidigareUppgift VALUES (@matt, @period, @enhet, @slag, @antal, @kalla, @at, @vem)
     ON CONFLICT (matt, period, enhetId, slag) DO UPDATE SET antal = @antal, kalla = @kalla, at = @at, vem = @vem`,
    {
      matt: u.matt,
      period: u.period,
      slag: u.slag,
      antal: u.antal,
      kalla: u.kalla,
      enhet: u.enhetId ?? '',
      ...who,
    },
  );

export const deleteTidigare = (
  db: WriteDb,
  u: {
    readonly matt: string;
    readonly period: string;
    readonly enhetId: EnhetId | null;
    readonly slag: string;
  },
): boolean =>
  run(
    db,
    'DELETE FROM tidigareUppgift WHERE matt = @matt AND period = @period AND enhetId = @enhet AND slag = @slag',
    { matt: u.matt, period: u.period, slag: u.slag, enhet: u.enhetId ?? '' },
  ) > 0;

export const listTidigare = (db: ReadDb): readonly TidigareUppgift[] =>
  all<{ enhetId: string }>(
    db,
    'SELECT matt, period, enhetId, slag, antal, kalla FROM tidigareUppgift ORDER BY matt, period, enhetId, slag',
  ).map((r) => zTidigareUppgift.parse({ ...r, enhetId: r.enhetId === '' ? null : r.enhetId }));

/** The report that a text, an answer or a locked version belongs to: its template and its period. */
export interface Rapportnyckel {
  readonly mall: string;
  readonly period: string;
}

/** The texts in force of a report, by section. */
export const readTexter = (db: ReadDb, { mall, period }: Rapportnyckel): ReadonlyMap<string, Avsnittstext> =>
  new Map(
    all<{ avsnitt: string; text: string; klar: number }>(
      db,
      `SELECT avsnitt, text, klar FROM rapportText t WHERE mall = @mall AND period = @period AND version =
         (SELECT max(version) FROM rapportText s WHERE s.mall = t.mall AND s.period = t.period AND s.avsnitt = t.avsnitt)`,
      { mall, period },
    ).map((r) => [r.avsnitt, { text: r.text, klar: r.klar === 1 }]),
  );

/** Writes the next version of a section's text; gives its number. */
export function saveText(
  db: WriteDb,
  t: Rapportnyckel & { readonly avsnitt: string } & Avsnittstext,
  who: Who,
): number {
  const key = { mall: t.mall, period: t.period, avsnitt: t.avsnitt };
  const version =
    (get<{ v: number }>(
      db,
      'SELECT coalesce(max(version), 0) v FROM rapportText WHERE mall = @mall AND period = @period AND avsnitt = @avsnitt',
      key,
    )?.v ?? 0) + 1;
  run(db, 'INSERT INTO rapportText VALUES (@mall, @period, @avsnitt, @version, @text, @klar, @at, @vem)', {
    ...key,
    version,
    text: t.text,
    klar: Number(t.klar),
    ...who,
  });
  return version;
}

/** An answer to a finding: "stämmer, därför att …", with who gave it and when. */
export interface Svar extends Who {
  readonly svar: string;
}

/** Answers to findings of a report, by the key of the finding. */
export const readSvar = (db: ReadDb, { mall, period }: Rapportnyckel): ReadonlyMap<string, Svar> =>
  new Map(
    all<Svar & { nyckel: string }>(
      db,
      'SELECT nyckel, svar, at, vem FROM rapportSvar WHERE mall = @mall AND period = @period ORDER BY nyckel',
      { mall, period },
    ).map(({ nyckel, ...svar }) => [nyckel, svar]),
  );

export const saveSvar = (
  db: WriteDb,
  s: Rapportnyckel & { readonly nyckel: string; readonly svar: string },
  who: Who,
): void =>
  void run(
    db,
    `INSERT INTO rapportSvar VALUES (@mall, @period, @nyckel, @svar, @at, @vem)
     ON CONFLICT (mall, period, nyckel) DO UPDATE SET svar = @svar, at = @at, vem = @vem`,
    { ...s, ...who },
  );
