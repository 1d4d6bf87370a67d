import type { z } from 'zod';
import type { Instant } from '../shared/time/instant.ts';
import { get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

/** Documents kept in versions; the schema of each is its owner's. */
export interface Dokumentslag<S extends z.ZodType> {
  readonly slag: string;
  readonly schema: S;
}

/** The version in force, parsed; undefined when none was ever written. */
export function readDokument<S extends z.ZodType>(
  db: ReadDb,
  d: Dokumentslag<S>,
): { readonly version: number; readonly innehall: z.output<S> } | undefined {
  const row = get<{ version: number; innehall: string }>(
    db,
    'SELECT version, innehall FROM dokument WHERE slag = @slag ORDER BY version DESC LIMIT 1',
    { slag: d.slag },
  );
  return row === undefined
    ? undefined
    : { version: row.version, innehall: d.schema.parse(JSON.parse(row.innehall)) };
}

/** Who put the version in force, and when; undefined while nobody has changed the default. */
export const findAntagande = (
  db: ReadDb,
  slag: string,
): { readonly version: number; readonly at: Instant; readonly vem: string } | undefined =>
  get(db, 'SELECT version, at, vem FROM dokument WHERE slag = @slag ORDER BY version DESC LIMIT 1', { slag });

/** Writes the next version; earlier ones stay. Gives its number. */
export function writeDokument<S extends z.ZodType>(
  db: WriteDb,
  d: Dokumentslag<S>,
  innehall: z.output<S>,
  who: { readonly at: Instant; readonly vem: string },
): number {
  const version =
    (get<{ v: number }>(db, 'SELECT coalesce(max(version), 0) v FROM dokument WHERE slag = @slag', {
      slag: d.slag,
    })?.v ?? 0) + 1;
  run(
    db,
    'INSERT INTO dokument (slag, version, innehall, at, vem) VALUES (@slag, @version, @innehall, @at, @vem)',
    {
      slag: d.slag,
      version,
      innehall: JSON.stringify(innehall),
      at: who.at,
      vem: who.vem,
    },
  );
  return version;
}
