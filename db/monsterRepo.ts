import type { Monsterrad } from '../shared/monster/monster.ts';
import { zSamlingsutredning } from '../shared/monster/monsterApi.ts';
import type { Samlingsutredning } from '../shared/monster/monsterApi.ts';
import type { Instant } from '../shared/time/instant.ts';
import type { LocalDate } from '../shared/time/localDate.ts';
import { all, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

/** The events of a span of days as signals are found in them; duplicates and non-events left out. */
export const listMonsterrader = (db: ReadDb, from: LocalDate): Monsterrad[] =>
  all<Monsterrad>(
    db,
    `SELECT id, enhetId, lagrum, typ, raknedatum, handelsetid AS tid, pseudonym FROM avvikelse
     WHERE raknedatum >= @from AND status NOT IN ('dubblett', 'ej-avvikelse')`,
    { from },
  );

export interface SignalSvar {
  readonly nyckel: string;
  readonly svar: 'samlingsutredning' | 'ingen-atgard';
  readonly lexSarah: 'ja' | 'nej' | null;
  readonly skal: string;
  readonly at: Instant;
  readonly vem: string;
}
export const listSignalSvar = (db: ReadDb): SignalSvar[] => all<SignalSvar>(db, 'SELECT * FROM signalSvar');

/** An answer may be changed; the history keeps the earlier one. */
export const saveSignalSvar = (db: WriteDb, s: SignalSvar): void =>
  void run(db, 'INSERT OR REPLACE INTO signalSvar VALUES (@nyckel, @svar, @lexSarah, @skal, @at, @vem)', s);

export function insertSamlingsutredning(db: WriteDb, { handelser, ...s }: Samlingsutredning): void {
  run(db, 'INSERT INTO samlingsutredning VALUES (@id, @nummer, @rubrik, @enhetId, @skapadAt)', s);
  for (const avvikelseId of handelser)
    run(db, 'INSERT INTO samlingsutredningHandelse VALUES (@id, @avvikelseId)', { id: s.id, avvikelseId });
}

/** Newest first. */
export const listSamlingsutredningar = (db: ReadDb): Samlingsutredning[] =>
  all<Readonly<Record<string, string>>>(
    db,
    `SELECT s.*, json_group_array(h.avvikelseId) AS handelser FROM samlingsutredning s
     JOIN samlingsutredningHandelse h ON h.samlingsutredningId = s.id GROUP BY s.id ORDER BY s.skapadAt DESC`,
  ).map((s) => zSamlingsutredning.parse({ ...s, handelser: JSON.parse(s['handelser'] ?? '[]') }));
