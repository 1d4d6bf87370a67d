/**
 * What avvikelser are counted and narrowed by, as SQL: written once, so that a number of the statistics opens exactly the
 * cases it counts. `a` is the name the table avvikelse goes under in the question.
 */
export const avvikelseUttryck = (a: string) =>
  ({
    enhet: `${a}.enhetId`,
    typ: `${a}.typ`,
    undertyp: `${a}.undertyp`,
    manad: `substr(${a}.raknedatum, 1, 7)`,
    // strftime has Sunday as 0; the week begins on Monday (ISO 8601).
    veckodag: `(CAST(strftime('%w', ${a}.raknedatum) AS INTEGER) + 6) % 7 + 1`,
    timme: `coalesce(substr(${a}.handelsetid, 1, 2), 'okand')`,
    slag: `coalesce(${a}.slag, 'obesvarad')`,
    skada: `coalesce(${a}.skadaFysisk, 'obesvarad')`,
    status: `${a}.status`,
    // The severity in force: the last final score, else the last preliminary.
    allvarlighetsgrad: `coalesce(CAST((
      SELECT b.allvarlighetsgrad FROM bedomning b WHERE b.sakSlag = 'avvikelse' AND b.sakId = ${a}.id
      ORDER BY b.skede = 'slutlig' DESC, b.at DESC, b.rowid DESC LIMIT 1) AS TEXT), 'obedomd')`,
  }) as const;

/** Whether a case has ever reached one of the statuses listed in the parameter. */
export const harNatt = (a: string, parameter: string): string => `EXISTS (
  SELECT 1 FROM historik h JOIN historikDetalj d USING (seq)
  WHERE h.sak = 'avvikelse' AND h.sakId = ${a}.id AND h.handling = 'status'
    AND json_extract(d.detalj, '$.till') IN (SELECT value FROM json_each(@${parameter})))`;
