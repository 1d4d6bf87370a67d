import type { Gallring, Gallringsrad } from '../shared/gallring/gallringApi.ts';
import type { Gallringsregel, Gallringsslag } from '../shared/gallring/gallring.ts';
import type { Instant } from '../shared/time/instant.ts';
import type { LocalDate } from '../shared/time/localDate.ts';
import { all, get, run } from './db.ts';
import type { ReadDb, WriteDb } from './db.ts';

export interface Kandidatrad {
  readonly id: string;
  readonly nummer: string;
  readonly enhetId: string;
  readonly raknedatum: LocalDate;
  readonly status: string;
  /** The moment of the last note, reading not counted. */
  readonly sista: Instant;
}

/** Reading a case, giving it out and holding it back are no notes in it. */
const sistaSql = (slag: Gallringsslag): string =>
  `(SELECT max(at) FROM historik h WHERE h.sak = '${slag}' AND h.sakId = t.id
    AND h.handling NOT IN ('last', 'undantagen', 'undantag-havt', 'registerutdrag'))`;

/** Cases of a kind whose last note is from before the moment given; oldest first. */
export function listKandidater(db: ReadDb, slag: Gallringsslag, fore: Instant): readonly Kandidatrad[] {
  const enhet = slag === 'avvikelse' ? 'enhetId' : `coalesce(enhetId, verksamhetId, '')`;
  return all<Kandidatrad>(
    db,
    `SELECT * FROM (SELECT id, nummer, ${enhet} enhetId, raknedatum, status, ${sistaSql(slag)} sista FROM ${slag} t)
     WHERE sista < @fore ORDER BY raknedatum, nummer`,
    { fore },
  );
}

/** Everything that cannot be without an avvikelse: law cases and external ones made from it, and its duplicates. */
export const byggerPa = (
  db: ReadDb,
  avvikelseId: string,
): readonly { slag: Gallringsslag; id: string; nummer: string }[] => [
  ...all<{ slag: Gallringsslag; id: string; nummer: string }>(
    db,
    `SELECT 'lexSarah' slag, id, nummer FROM lexSarah WHERE avvikelseId = @id
     UNION ALL SELECT 'lexMaria', id, nummer FROM lexMaria WHERE avvikelseId = @id
     UNION ALL SELECT 'extern', id, nummer FROM extern WHERE innehall ->> '$.avvikelseId' = @id
     UNION ALL SELECT 'avvikelse', a.id, a.nummer FROM avvikelseForlopp f JOIN avvikelse a ON a.id = f.avvikelseId
       WHERE f.dubblettAv = @id`,
    { id: avvikelseId },
  ),
];

/** Measures of a case, or of an investigation it is in, that are not done or not judged. */
export const raknaOppnaAtgarder = (db: ReadDb, slag: Gallringsslag, id: string): number =>
  get<{ n: number }>(
    db,
    `SELECT count(*) n FROM atgard WHERE status <> 'avslagen'
       AND (status <> 'utford' OR effekt IS NULL OR effekt = 'gar-inte-an')
       AND ((sakSlag = @slag AND sakId = @id) OR (@slag = 'avvikelse' AND sakSlag = 'samlingsutredning' AND sakId IN
         (SELECT samlingsutredningId FROM samlingsutredningHandelse WHERE avvikelseId = @id)))`,
    { slag, id },
  )?.n ?? 0;

export interface Undantag {
  readonly slag: Gallringsslag;
  readonly sakId: string;
  readonly skal: string;
  readonly at: Instant;
  readonly vem: string;
}
export const listUndantag = (db: ReadDb): readonly Undantag[] =>
  all<Undantag>(db, 'SELECT slag, sakId, skal, at, vem FROM gallringsundantag ORDER BY at DESC');
export const saveUndantag = (db: WriteDb, u: Undantag): void =>
  void run(
    db,
    `INSERT INTO gallringsundantag VALUES (@slag, @sakId, @skal, @at, @vem)
     ON CONFLICT (slag, sakId) DO UPDATE SET skal = @skal, at = @at, vem = @vem`,
    u,
  );
export const deleteUndantag = (db: WriteDb, slag: Gallringsslag, sakId: string): boolean =>
  run(db, 'DELETE FROM gallringsundantag WHERE slag = @slag AND sakId = @sakId', { slag, sakId }) > 0;

/** The id and number of a case by its readable number, in any case of letters, or by its id. */
export const finnSak = (
  db: ReadDb,
  slag: Gallringsslag,
  nummer: string,
): { readonly id: string; readonly nummer: string } | undefined =>
  get<{ id: string; nummer: string }>(
    db,
    `SELECT id, nummer FROM ${slag} WHERE nummer = upper(@nummer) OR id = lower(@nummer)`,
    { nummer },
  );

/**
 * Removes a case and all that belongs to it: its row and search words, assessments, causes, measures, files, the key of its
 * tokens, cards, drafts that name it, its place in imports and investigations. The history's links stay; their particulars
 * go, which the chain allows once it says that the case has been gallrat.
 */
export function removeSak(
  db: WriteDb,
  slag: Gallringsslag,
  sak: { readonly id: string; readonly nummer: string },
): void {
  const own = { slag, id: sak.id };
  run(
    db,
    'DELETE FROM bevisInnehall WHERE bevisId IN (SELECT id FROM bevis WHERE sakSlag = @slag AND sakId = @id)',
    own,
  );
  for (const table of ['bevis', 'bedomning', 'orsak', 'atgard', 'rollnyckel'])
    run(db, `DELETE FROM ${table} WHERE sakSlag = @slag AND sakId = @id`, own);
  run(db, 'DELETE FROM gallringsundantag WHERE slag = @slag AND sakId = @id', own);
  run(db, 'DELETE FROM delningKort WHERE arendeId = @id', own);
  run(
    db,
    'DELETE FROM utkast WHERE id = @id OR instr(innehall, @id) > 0 OR instr(innehall, @nummer) > 0',
    sak,
  );
  if (slag === 'avvikelse') removeAroundAvvikelse(db, sak.id);
  run(db, `DELETE FROM ${slag} WHERE id = @id`, { id: sak.id });
  run(
    db,
    'DELETE FROM historikDetalj WHERE seq IN (SELECT seq FROM historik WHERE sak = @slag AND sakId = @id AND handling <> @kvar)',
    { ...own, kvar: 'gallrad' },
  );
}

function removeAroundAvvikelse(db: WriteDb, id: string): void {
  // The answer to a repeat about one person names the person's token.
  run(
    db,
    `DELETE FROM signalSvar WHERE nyckel LIKE 'person|%' AND EXISTS (SELECT 1 FROM avvikelse a WHERE a.id = @id
       AND a.pseudonym IS NOT NULL AND instr(signalSvar.nyckel, a.pseudonym) > 0 AND instr(signalSvar.nyckel, a.raknedatum) > 0)`,
    { id },
  );
  run(db, 'DELETE FROM importrad WHERE avvikelseId = @id', { id });
  run(db, 'DELETE FROM samlingsutredningHandelse WHERE avvikelseId = @id', { id });
  run(db, 'UPDATE avvikelseForlopp SET dubblettAv = NULL WHERE dubblettAv = @id', { id });
  run(db, 'DELETE FROM avvikelseForlopp WHERE avvikelseId = @id', { id });
}

/** Investigations that hold no event any more go with their causes and measures. Gives their ids. */
export function removeTommaUtredningar(db: WriteDb): readonly string[] {
  const tomma = all<{ id: string }>(
    db,
    `SELECT id FROM samlingsutredning s WHERE NOT EXISTS
       (SELECT 1 FROM samlingsutredningHandelse h WHERE h.samlingsutredningId = s.id)`,
  ).map((r) => r.id);
  for (const id of tomma) {
    for (const table of ['bevis', 'orsak', 'atgard', 'bedomning', 'rollnyckel'])
      run(
        db,
        table === 'bevis'
          ? `DELETE FROM bevisInnehall WHERE bevisId IN (SELECT id FROM bevis WHERE sakSlag = 'samlingsutredning' AND sakId = @id)`
          : `DELETE FROM ${table} WHERE sakSlag = 'samlingsutredning' AND sakId = @id`,
        { id },
      );
    run(db, `DELETE FROM bevis WHERE sakSlag = 'samlingsutredning' AND sakId = @id`, { id });
    run(db, 'DELETE FROM samlingsutredning WHERE id = @id', { id });
  }
  return tomma;
}
export const removeDetaljer = (db: WriteDb, sak: string, sakId: string): void =>
  void run(
    db,
    `DELETE FROM historikDetalj WHERE seq IN
       (SELECT seq FROM historik WHERE sak = @sak AND sakId = @sakId AND handling <> 'gallrad')`,
    { sak, sakId },
  );

/** Merges the search index, so that nothing of what was removed lies in an older part of it. */
export const stadaSokindex = (db: WriteDb): void =>
  void run(db, `INSERT INTO avvikelseText (avvikelseText) VALUES ('optimize')`);

export function insertGallring(
  db: WriteDb,
  g: Gallring,
  rader: readonly (Gallringsrad & { readonly beslut: string })[],
): void {
  run(db, 'INSERT INTO gallring VALUES (@id, @at, @vem, @roll, @regler, @antal)', {
    ...g,
    regler: JSON.stringify(g.regler),
  });
  for (const [ordning, r] of rader.entries())
    run(
      db,
      'INSERT INTO gallrad VALUES (@gallringId, @ordning, @slag, @sakId, @nummer, @enhetId, @raknedatum, @sistaDag, @beslut)',
      { ...r, gallringId: g.id, ordning },
    );
}

const toGallring = (r: Omit<Gallring, 'regler'> & { readonly regler: string }): Gallring => ({
  ...r,
  regler: JSON.parse(r.regler) as Gallringsregel[],
});
/** Newest first. */
export const listGallringar = (db: ReadDb): readonly Gallring[] =>
  all<Omit<Gallring, 'regler'> & { regler: string }>(db, 'SELECT * FROM gallring ORDER BY at DESC').map(
    toGallring,
  );
export const listGallrade = (
  db: ReadDb,
  id: string,
): readonly (Gallringsrad & { readonly beslut: string })[] =>
  all<Gallringsrad & { beslut: string }>(
    db,
    `SELECT slag, sakId, nummer, enhetId, raknedatum, sistaDag, beslut FROM gallrad WHERE gallringId = @id ORDER BY ordning`,
    { id },
  );
/** Days of events that have been removed: what was said of their half-years is said no more and stays as it was. */
export const gallradeDagar = (db: ReadDb): readonly LocalDate[] =>
  all<{ d: LocalDate }>(db, 'SELECT DISTINCT raknedatum d FROM gallrad').map((r) => r.d);
