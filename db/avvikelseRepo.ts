import type { z } from 'zod';
import { zAvvikelse } from '../shared/avvikelse/avvikelse.ts';
import type { Avvikelse, AvvikelseId } from '../shared/avvikelse/avvikelse.ts';
import type { AvvikelseRad, zAvvikelseSort } from '../shared/avvikelse/avvikelseApi.ts';
import type { AvvikelseFilter } from '../shared/avvikelse/avvikelsefilter.ts';
import { avvikelseUttryck, harNatt } from './avvikelseUttryck.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

interface Row {
  readonly [column: string]: string | number | null;
}
const columns = [
  'id', 'nummer', 'enhetId', 'lagrum', 'typ', 'undertyp', 'ytterligareTyper', 'status', 'slag', 'precision',
  'handelsedatum', 'handelsetid', 'upptackt', 'raknedatum', 'plats', 'skadaFysisk', 'skadaPsykisk', 'berordSlag',
  'pseudonym', 'vadHande', 'omedelbarAtgard', 'forbattringsforslag', 'hantForut', 'kanHandaIgen', 'forKollega',
  'gottExempel', 'typuppgifter', 'kodverkVersion', 'registreradAt', 'registreradAv', 'andradAt',
] as const; // prettier-ignore

function toRow(a: Avvikelse): Row {
  const { nar, berord, ytterligareTyper, typuppgifter, forKollega, gottExempel, ...same } = a;
  return {
    ...same,
    ytterligareTyper: JSON.stringify(ytterligareTyper),
    precision: nar.precision,
    handelsedatum: nar.precision === 'okand' ? null : nar.datum,
    handelsetid: nar.precision === 'okand' ? null : nar.tid,
    berordSlag: berord?.slag ?? null,
    pseudonym: berord?.slag === 'person' ? berord.pseudonym : null,
    typuppgifter: JSON.stringify(typuppgifter),
    forKollega: Number(forKollega),
    gottExempel: Number(gottExempel),
  };
}

function fromRow(row: Row): Avvikelse {
  const { rowid: _rowid, precision, handelsedatum, handelsetid, berordSlag, pseudonym, ...same } = row;
  return zAvvikelse.parse({
    ...same,
    ytterligareTyper: JSON.parse(String(row['ytterligareTyper'])),
    typuppgifter: JSON.parse(String(row['typuppgifter'])),
    forKollega: row['forKollega'] === 1,
    gottExempel: row['gottExempel'] === 1,
    nar: precision === 'okand' ? { precision } : { precision, datum: handelsedatum, tid: handelsetid },
    berord:
      berordSlag === null
        ? null
        : berordSlag === 'person'
          ? { slag: berordSlag, pseudonym }
          : { slag: berordSlag },
  });
}

const insertSql = `INSERT INTO avvikelse (${columns.join(', ')}) VALUES (${columns.map((c) => `@${c}`).join(', ')})`;
const updateSql = `UPDATE avvikelse SET ${columns.map((c) => `${c} = @${c}`).join(', ')} WHERE id = @id`;

export const insertAvvikelse = (db: WriteDb, a: Avvikelse): void => void run(db, insertSql, toRow(a));
export const updateAvvikelse = (db: WriteDb, a: Avvikelse): void => void run(db, updateSql, toRow(a));

export function findAvvikelse(db: ReadDb, id: AvvikelseId): Avvikelse | undefined {
  const row = get<Row>(db, 'SELECT * FROM avvikelse WHERE id = @id', { id });
  return row === undefined ? undefined : fromRow(row);
}

/** By the readable number, as people write it (case does not matter), or by the id itself. */
export function findIdByNummer(db: ReadDb, nummer: string): AvvikelseId | undefined {
  const byNumber = 'SELECT id FROM avvikelse WHERE nummer = @nummer OR id = lower(@nummer)';
  return get<{ id: AvvikelseId }>(db, byNumber, { nummer: nummer.toUpperCase() })?.id;
}

/** The next number of a series, counted up in the same transaction as the thing that gets it. */
export function nextNummer(db: WriteDb, serie: string): number {
  run(
    db,
    'INSERT INTO nummerserie VALUES (@serie, 1) ON CONFLICT (serie) DO UPDATE SET senaste = senaste + 1',
    { serie },
  );
  return (
    get<{ senaste: number }>(db, 'SELECT senaste FROM nummerserie WHERE serie = @serie', { serie })
      ?.senaste ?? 1
  );
}

/** An FTS5 question in which every word must occur as the beginning of a word; empty when there are no words. */
export const ftsQuestion = (text: string): string =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((w) => `"${w}"*`).join(' AND ');

const listed = (column: string, name: string): string =>
  `${column} IN (SELECT value FROM json_each(@${name}))`;

// By CROSS JOIN SQLite looks up the few rows that hold the words, and never asks every row whether it is among them.
const textFirst =
  '(SELECT rowid traff FROM avvikelseText WHERE avvikelseText MATCH @text) CROSS JOIN avvikelse ON avvikelse.rowid = traff';

const uttryck = avvikelseUttryck('avvikelse');

/** The FROM and WHERE of a filter and its parameters. */
export function whereOf(f: AvvikelseFilter): {
  readonly from: string;
  readonly where: string;
  readonly params: Record<string, string>;
} {
  const parts: string[] = [];
  const params: Record<string, string> = {};
  const { enhet, ...counted } = uttryck;
  const lists = [
    ['enheter', enhet],
    ['lagrum', 'lagrum'],
    ...(
      ['typ', 'undertyp', 'status', 'slag', 'skada', 'allvarlighetsgrad', 'veckodag', 'timme'] as const
    ).map((name) => [name, name === 'veckodag' ? `CAST(${counted[name]} AS TEXT)` : counted[name]] as const),
  ] as const;
  for (const [name, column] of lists) {
    const values = f[name];
    if (values === undefined) continue;
    // A single value as an equality lets SQLite walk the index in the wanted order.
    parts.push(values.length === 1 ? `${column} = @${name}` : listed(column, name));
    params[name] = values.length === 1 ? String(values[0]) : JSON.stringify(values);
  }
  if (f.natt !== undefined) {
    parts.push(harNatt('avvikelse', 'natt'));
    params['natt'] = JSON.stringify(f.natt);
  }
  if (f.from !== undefined) {
    parts.push('raknedatum >= @from');
    params['from'] = f.from;
  }
  if (f.to !== undefined) {
    parts.push('raknedatum <= @to');
    params['to'] = f.to;
  }
  const text = ftsQuestion(f.text ?? '');
  if (text !== '') {
    params['text'] = text;
  }
  return {
    from: text === '' ? 'avvikelse' : textFirst,
    where: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`,
    params,
  };
}

const order: Readonly<Record<z.output<typeof zAvvikelseSort>, string>> = {
  datum: 'raknedatum # , nummer #',
  nummer: 'nummer #',
  enhet: 'enhetId #, raknedatum #, nummer #',
  typ: 'typ #, undertyp #, raknedatum #',
  status: 'status #, raknedatum #',
};

/**
 * One page of the list and how many rows there are in all, null when that was not asked for and the page does not tell.
 * `rubrik` is the first line of what happened, cut.
 */
export function listAvvikelser(
  db: ReadDb,
  q: {
    readonly filter: AvvikelseFilter;
    readonly sort: z.output<typeof zAvvikelseSort>;
    readonly fallande: boolean;
    readonly offset: number;
    readonly antal: number;
    readonly rakna: boolean;
  },
): { readonly rader: AvvikelseRad[]; readonly totalt: number | null } {
  const { from, where, params } = whereOf(q.filter);
  const by = order[q.sort].replaceAll('#', q.fallande ? 'DESC' : 'ASC');
  const rader = all<AvvikelseRad>(
    db,
    `SELECT id, nummer, enhetId, lagrum, typ, undertyp, slag, skadaFysisk, raknedatum, handelsetid, status,
       substr(vadHande, 1, 120) AS rubrik
     FROM ${from} ${where} ORDER BY ${by} LIMIT @antal OFFSET @offset`,
    { ...params, antal: q.antal, offset: q.offset },
  );
  // A page with room left on it is the last one, and tells the total by itself.
  const isLast = rader.length < q.antal && (rader.length > 0 || q.offset === 0);
  if (isLast) return { rader, totalt: q.offset + rader.length };
  if (!q.rakna) return { rader, totalt: null };
  const totalt = get<{ n: number }>(db, `SELECT count(*) n FROM ${from} ${where}`, params)?.n ?? 0;
  return { rader, totalt };
}

/** Cases that still owe a step, oldest first, at most `antal`. */
export const listOpenAvvikelser = (db: ReadDb, antal: number): Avvikelse[] =>
  all<Row>(
    db,
    `SELECT * FROM avvikelse WHERE status NOT IN ('avslutad', 'dubblett', 'ej-avvikelse') ORDER BY raknedatum LIMIT @antal`,
    { antal },
  ).map(fromRow);

/** Cases of the days from `from` on, and those older that still are open; newest first. */
export const listAvvikelserSedan = (db: ReadDb, from: string): Avvikelse[] =>
  all<Row>(
    db,
    `SELECT * FROM avvikelse
     WHERE raknedatum >= @from OR status NOT IN ('avslutad', 'dubblett', 'ej-avvikelse')
     ORDER BY raknedatum DESC, nummer DESC`,
    { from },
  ).map(fromRow);

/** How many events of a type a unit has had in a span of days; duplicates and non-events left out. */
export const countSameType = (db: ReadDb, enhetId: string, typ: string, from: string, to: string): number =>
  get<{ n: number }>(
    db,
    `SELECT count(*) n FROM avvikelse WHERE enhetId = @enhetId AND raknedatum BETWEEN @from AND @to AND typ = @typ
       AND status NOT IN ('dubblett', 'ej-avvikelse')`,
    { enhetId, typ, from, to },
  )?.n ?? 0;

/** How often each type has been used since that day, the most used first. */
export const countTyper = (
  db: ReadDb,
  q: { readonly enhetId: string | undefined; readonly since: string; readonly antal: number },
): { typ: string; antal: number }[] =>
  all(
    db,
    `SELECT typ, count(*) antal FROM avvikelse
     WHERE raknedatum >= @since ${q.enhetId === undefined ? '' : 'AND enhetId = @enhetId'}
     GROUP BY typ ORDER BY antal DESC, typ LIMIT @antal`,
    { since: q.since, antal: q.antal, ...(q.enhetId === undefined ? {} : { enhetId: q.enhetId }) },
  );
