import type { AvvikelseRad } from '../shared/avvikelse/avvikelseApi.ts';
import type { Monsterrad } from '../shared/monster/monster.ts';
import { zSamlingsutredning } from '../shared/monster/monsterApi.ts';
import type { Samlingsutredning } from '../shared/monster/monsterApi.ts';
import type { Instant } from '../shared/time/instant.ts';
import type { LocalDate } from '../shared/time/localDate.ts';
import { all, get, run } from './db.ts';
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
  run(
    db,
    'INSERT INTO samlingsutredning VALUES (@id, @nummer, @rubrik, @enhetId, @skapadAt, @slutsats, @avslutadAt)',
    s,
  );
  for (const avvikelseId of handelser) addSamlingshandelse(db, s.id, avvikelseId);
}

export const addSamlingshandelse = (db: WriteDb, id: string, avvikelseId: string): void =>
  void run(db, 'INSERT INTO samlingsutredningHandelse VALUES (@id, @avvikelseId)', { id, avvikelseId });

export const updateSamlingsutredning = (db: WriteDb, { id, slutsats, avslutadAt }: Samlingsutredning): void =>
  void run(db, 'UPDATE samlingsutredning SET slutsats = @slutsats, avslutadAt = @avslutadAt WHERE id = @id', {
    id,
    slutsats,
    avslutadAt,
  });

const samlade = (db: ReadDb, where: string, params: Readonly<Record<string, string>>): Samlingsutredning[] =>
  all<Readonly<Record<string, string>>>(
    db,
    `SELECT s.*, json_group_array(h.avvikelseId) AS handelser FROM samlingsutredning s
     JOIN samlingsutredningHandelse h ON h.samlingsutredningId = s.id ${where} GROUP BY s.id ORDER BY s.skapadAt DESC`,
    params,
  ).map((s) => zSamlingsutredning.parse({ ...s, handelser: JSON.parse(s['handelser'] ?? '[]') }));

/** Newest first. */
export const listSamlingsutredningar = (db: ReadDb): Samlingsutredning[] => samlade(db, '', {});
export const findSamlingsutredning = (db: ReadDb, id: string): Samlingsutredning | undefined =>
  samlade(db, 'WHERE s.id = @id', { id })[0];

/** The events of an investigation as rows of a list, oldest first. */
export const listSamlingshandelser = (db: ReadDb, id: string): AvvikelseRad[] =>
  all<AvvikelseRad>(
    db,
    `SELECT a.id, nummer, enhetId, lagrum, typ, undertyp, slag, skadaFysisk, raknedatum, handelsetid, status,
       substr(vadHande, 1, 120) AS rubrik
     FROM avvikelse a JOIN samlingsutredningHandelse h ON h.avvikelseId = a.id
     WHERE h.samlingsutredningId = @id ORDER BY raknedatum, nummer`,
    { id },
  );

/** How many causes and measures in force the investigations that hold an event name for all their events. */
export const countGemensamma = (
  db: ReadDb,
  avvikelseId: string,
): { readonly orsaker: number; readonly atgarder: number } =>
  get(
    db,
    `SELECT
       (SELECT count(*) FROM orsak o JOIN samlingsutredningHandelse h ON h.samlingsutredningId = o.sakId
        WHERE o.sakSlag = 'samlingsutredning' AND h.avvikelseId = @avvikelseId) orsaker,
       (SELECT count(*) FROM atgard a JOIN samlingsutredningHandelse h ON h.samlingsutredningId = a.sakId
        WHERE a.sakSlag = 'samlingsutredning' AND a.status <> 'avslagen' AND h.avvikelseId = @avvikelseId) atgarder`,
    { avvikelseId },
  ) ?? { orsaker: 0, atgarder: 0 };
