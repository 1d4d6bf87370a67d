import type { Database, Statement } from 'better-sqlite3';

/** A connection that can only read: the connection itself is opened read-only. */
export interface ReadDb {
  readonly prepare: (sql: string) => Statement;
}
/** A connection that may write; the repositories that write ask for this one. */
export interface WriteDb extends ReadDb {
  readonly exec: Database['exec'];
  readonly transaction: Database['transaction'];
  readonly __writes: true;
}

export const asReadDb = (db: Database): ReadDb => db;
export const asWriteDb = (db: Database): WriteDb => db as unknown as WriteDb;

const statements = new WeakMap<ReadDb, Map<string, Statement>>();

/** The prepared statement for this text, prepared once per connection. */
export function statement(db: ReadDb, sql: string): Statement {
  let own = statements.get(db);
  if (own === undefined) statements.set(db, (own = new Map()));
  let found = own.get(sql);
  if (found === undefined) own.set(sql, (found = db.prepare(sql)));
  return found;
}

/** All rows, as the repository that wrote the SQL says they are. */
export const all = <T>(db: ReadDb, sql: string, params: object = {}): T[] =>
  statement(db, sql).all(params) as T[];
export const get = <T>(db: ReadDb, sql: string, params: object = {}): T | undefined =>
  statement(db, sql).get(params) as T | undefined;
/** Runs a change; gives the number of rows it touched. */
export const run = (db: WriteDb, sql: string, params: object = {}): number =>
  statement(db, sql).run(params).changes;
