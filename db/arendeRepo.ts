import { zAtgard } from '../shared/atgard/atgard.ts';
import type { Atgard, Sak } from '../shared/atgard/atgard.ts';
import { zForlopp } from '../shared/avvikelse/forlopp.ts';
import type { Forlopp } from '../shared/avvikelse/forlopp.ts';
import type { AvvikelseId } from '../shared/avvikelse/avvikelse.ts';
import { zBedomning } from '../shared/bedomning/bedomning.ts';
import type { Bedomning } from '../shared/bedomning/bedomning.ts';
import { zOrsak } from '../shared/orsak/orsak.ts';
import type { Orsak } from '../shared/orsak/orsak.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

type Row = Readonly<Record<string, string | number | null>>;
const sakParams = (sak: Sak) => ({ sakSlag: sak.slag, sakId: sak.id });
const own = 'WHERE sakSlag = @sakSlag AND sakId = @sakId';

export function findForlopp(db: ReadDb, id: AvvikelseId): Forlopp | undefined {
  const row = get<Row>(db, 'SELECT * FROM avvikelseForlopp WHERE avvikelseId = @id', { id });
  if (row === undefined) return undefined;
  const { avvikelseId: _id, ...forlopp } = row;
  return zForlopp.parse(forlopp);
}

export function saveForlopp(db: WriteDb, id: AvvikelseId, f: Forlopp): void {
  run(
    db,
    `INSERT INTO avvikelseForlopp VALUES (@id, @lexSarahSvar, @lexSarahSkal, @ingenAtgardSkal, @aterkoppladDatum, @masDatum,
       @masVem, @dubblettAv, @skal, @statusSedan)
     ON CONFLICT (avvikelseId) DO UPDATE SET lexSarahSvar = @lexSarahSvar, lexSarahSkal = @lexSarahSkal,
       ingenAtgardSkal = @ingenAtgardSkal, aterkoppladDatum = @aterkoppladDatum, masDatum = @masDatum, masVem = @masVem,
       dubblettAv = @dubblettAv, skal = @skal, statusSedan = @statusSedan`,
    { id, ...f },
  );
}

/** Oldest first. */
export const listBedomningar = (db: ReadDb, sak: Sak): Bedomning[] =>
  all<Row>(db, `SELECT * FROM bedomning ${own} ORDER BY at, rowid`, sakParams(sak)).map(
    ({ sakSlag: _s, sakId: _i, ...b }) =>
      zBedomning.parse({ ...b, deltagare: JSON.parse(String(b['deltagare'])) }),
  );

export const insertBedomning = (db: WriteDb, sak: Sak, b: Bedomning): void =>
  void run(
    db,
    `INSERT INTO bedomning VALUES (@id, @sakSlag, @sakId, @skede, @matrisId, @matrisVersion, @sannolikhet, @allvarlighetsgrad,
       @motivering, @deltagare, @legitimerad, @at, @vem)`,
    { ...b, ...sakParams(sak), deltagare: JSON.stringify(b.deltagare) },
  );

export const listOrsaker = (db: ReadDb, sak: Sak): Orsak[] =>
  all<Row>(db, `SELECT omrade, bakomliggande, text FROM orsak ${own} ORDER BY ordning`, sakParams(sak)).map(
    (o) => zOrsak.parse({ ...o, bakomliggande: JSON.parse(String(o['bakomliggande'])) }),
  );

/** The causes of a thing as a whole; the history keeps the earlier ones. */
export function replaceOrsaker(db: WriteDb, sak: Sak, orsaker: readonly Orsak[]): void {
  run(db, `DELETE FROM orsak ${own}`, sakParams(sak));
  for (const [ordning, o] of orsaker.entries())
    run(db, 'INSERT INTO orsak VALUES (@sakSlag, @sakId, @ordning, @omrade, @bakomliggande, @text)', {
      ...sakParams(sak),
      ...o,
      ordning,
      bakomliggande: JSON.stringify(o.bakomliggande),
    });
}

const toAtgard = ({ sakSlag, sakId, ...a }: Row): Atgard =>
  zAtgard.parse({ ...a, sak: { slag: sakSlag, id: sakId } });

/** Measures of one thing, or of all when none is named; oldest first. */
export const listAtgarder = (db: ReadDb, sak: Sak | undefined, barOppna = false): Atgard[] =>
  all<Row>(
    db,
    `SELECT * FROM atgard ${sak === undefined ? 'WHERE true' : own}
     ${barOppna ? `AND status NOT IN ('utford', 'avslagen')` : ''} ORDER BY skapadAt, rowid`,
    sak === undefined ? {} : sakParams(sak),
  ).map(toAtgard);

/** Measures of some kinds of things, oldest first. */
export const listAtgarderAv = (db: ReadDb, slag: readonly Sak['slag'][]): Atgard[] =>
  all<Row>(
    db,
    'SELECT * FROM atgard WHERE sakSlag IN (SELECT value FROM json_each(@slag)) ORDER BY skapadAt, rowid',
    { slag: JSON.stringify(slag) },
  ).map(toAtgard);

export function findAtgard(db: ReadDb, id: string): Atgard | undefined {
  const row = get<Row>(db, 'SELECT * FROM atgard WHERE id = @id', { id });
  return row === undefined ? undefined : toAtgard(row);
}

export function saveAtgard(db: WriteDb, { sak, ...a }: Atgard): void {
  run(
    db,
    `INSERT INTO atgard VALUES (@id, @sakSlag, @sakId, @omrade, @text, @ansvarig, @klarSenast, @status, @utfordDatum, @effekt,
       @effektText, @effektDatum, @bedomsDatum, @skapadAt)
     ON CONFLICT (id) DO UPDATE SET omrade = @omrade, text = @text, ansvarig = @ansvarig, klarSenast = @klarSenast,
       status = @status, utfordDatum = @utfordDatum, effekt = @effekt, effektText = @effektText, effektDatum = @effektDatum,
       bedomsDatum = @bedomsDatum`,
    { ...a, ...sakParams(sak) },
  );
}
