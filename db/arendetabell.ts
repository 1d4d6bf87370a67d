import type { z } from 'zod';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

/**
 * A table of cases that are few and have many questions: the whole case is one JSON value, parsed by its schema on the
 * way out, and what is searched by are generated columns over it, so that nothing is stored twice.
 */
export interface Arendetabell<T> {
  readonly insert: (db: WriteDb, sak: T) => void;
  readonly update: (db: WriteDb, sak: T) => void;
  readonly find: (db: ReadDb, id: string) => T | undefined;
  /** By the readable number, as people write it (case does not matter), or by the id itself. */
  readonly findId: (db: ReadDb, nummer: string) => string | undefined;
  readonly list: (db: ReadDb, urval: Urval) => { readonly saker: readonly T[]; readonly totalt: number };
}

export interface Urval {
  /** Generated column → the values it may have. Undefined narrows nothing. */
  readonly lika: Readonly<Record<string, readonly string[] | undefined>>;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly text: string | undefined;
  readonly offset: number;
  readonly antal: number;
  readonly sort?: keyof typeof ordning;
  readonly fallande?: boolean;
  /** Generated column: the rows where it says `ja` come last whatever the order, so that the order tells nothing of them. */
  readonly sist?: string;
}

/** What a list can be ordered by; `#` is the direction. */
const ordning = {
  datum: 'raknedatum #, nummer #',
  nummer: 'nummer #',
  enhet: 'coalesce(enhetId, verksamhetId) #, raknedatum #',
  status: 'status #, raknedatum #',
} as const;

interface Stored {
  readonly id: string;
  readonly nummer: string;
}

/** The WHERE of a selection. The column names come from our own code, never from outside. */
function whereOf(u: Urval): { readonly where: string; readonly params: Record<string, string> } {
  const parts: string[] = [];
  const params: Record<string, string> = {};
  for (const [column, values] of Object.entries(u.lika))
    if (values !== undefined) {
      parts.push(`${column} IN (SELECT value FROM json_each(@${column}))`);
      params[column] = JSON.stringify(values);
    }
  if (u.from !== undefined) {
    parts.push('raknedatum >= @from');
    params['from'] = u.from;
  }
  if (u.to !== undefined) {
    parts.push('raknedatum <= @to');
    params['to'] = u.to;
  }
  return { where: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, params };
}

const parseAll = <S extends z.ZodType>(
  schema: S,
  rows: readonly { readonly innehall: string }[],
): z.output<S>[] => rows.map((r) => schema.parse(JSON.parse(r.innehall)));

export function arendetabell<S extends z.ZodType<Stored>>(
  tabell: string,
  schema: S,
): Arendetabell<z.output<S>> {
  type T = z.output<S>;
  const put = (db: WriteDb, sql: string, sak: T) =>
    void run(db, sql, { id: sak.id, innehall: JSON.stringify(sak) });
  return {
    insert: (db, sak) => put(db, `INSERT INTO ${tabell} (id, innehall) VALUES (@id, @innehall)`, sak),
    update: (db, sak) => put(db, `UPDATE ${tabell} SET innehall = @innehall WHERE id = @id`, sak),
    find: (db, id) => {
      const row = get<{ innehall: string }>(db, `SELECT innehall FROM ${tabell} WHERE id = @id`, { id });
      return row === undefined ? undefined : schema.parse(JSON.parse(row.innehall));
    },
    findId: (db, nummer) =>
      get<{ id: string }>(
        db,
        `SELECT id FROM ${tabell} WHERE nummer = upper(@nummer) OR id = lower(@nummer)`,
        {
          nummer,
        },
      )?.id,
    list: (db, urval) => {
      const { where, params } = whereOf(urval);
      const words = (urval.text ?? '')
        .toLowerCase()
        .split(/\s+/)
        .filter((w) => w !== '');
      const by = ordning[urval.sort ?? 'datum'].replaceAll('#', urval.fallande === false ? 'ASC' : 'DESC');
      const last = urval.sist === undefined ? '' : `${urval.sist} = 'ja', `;
      const select = `SELECT innehall FROM ${tabell} ${where} ORDER BY ${last}${by}`;
      if (words.length === 0) {
        const page = { ...params, antal: urval.antal, offset: urval.offset };
        const rows = all<{ innehall: string }>(db, `${select} LIMIT @antal OFFSET @offset`, page);
        const n = get<{ n: number }>(db, `SELECT count(*) n FROM ${tabell} ${where}`, params)?.n ?? 0;
        return { saker: parseAll(schema, rows), totalt: n };
      }
      // SQLite lowers only a–z; these tables are small enough to be read through.
      const hits = all<{ innehall: string }>(db, select, params).filter((r) => {
        const text = r.innehall.toLowerCase();
        return words.every((w) => text.includes(w));
      });
      return {
        saker: parseAll(schema, hits.slice(urval.offset, urval.offset + urval.antal)),
        totalt: hits.length,
      };
    },
  };
}
