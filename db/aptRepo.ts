import type { Effekt } from '../shared/atgard/atgard.ts';
import type { Period } from '../shared/time/period.ts';
import { all, get } from './db.ts';
import type { ReadDb } from './db.ts';

/** The measures of one unit's avvikelser: no text leaves these questions, only closed words and days. */
const AV_ENHET = `FROM atgard g JOIN avvikelse a ON g.sakSlag = 'avvikelse' AND g.sakId = a.id AND a.enhetId = @enhetId`;

interface Fraga extends Period {
  readonly enhetId: string;
}

/** Decided in the period, by area; those turned down are not counted. */
export const beslutadePerOmrade = (db: ReadDb, q: Fraga): { omrade: string; antal: number }[] =>
  all(
    db,
    `SELECT g.omrade, count(*) antal ${AV_ENHET}
     WHERE substr(g.skapadAt, 1, 10) BETWEEN @from AND @to AND g.status <> 'avslagen' GROUP BY 1 ORDER BY 2 DESC, 1`,
    q,
  );

/** Carried out in the period, and those that should have been by its end. */
export const utfordaOchForsenade = (db: ReadDb, q: Fraga): { utforda: number; forsenade: number } =>
  get(
    db,
    `SELECT count(*) FILTER (WHERE g.utfordDatum BETWEEN @from AND @to) utforda,
       count(*) FILTER (WHERE g.klarSenast <= @to AND coalesce(g.utfordDatum, '9999') > @to AND g.status <> 'avslagen')
         forsenade ${AV_ENHET}`,
    q,
  ) ?? { utforda: 0, forsenade: 0 };

/** Judged in the period. */
export const bedomdaPerEffekt = (db: ReadDb, q: Fraga): { effekt: Effekt; antal: number }[] =>
  all(
    db,
    `SELECT g.effekt, count(*) antal ${AV_ENHET}
     WHERE g.effektDatum BETWEEN @from AND @to AND g.effekt IS NOT NULL GROUP BY 1 ORDER BY 1`,
    q,
  );

/** One measure of each type and day that was carried out between the days, the newest first. */
export const utfordaPerTyp = (db: ReadDb, q: Fraga): { id: string; typ: string; utfordDatum: string }[] =>
  all(
    db,
    `SELECT min(g.id) id, a.typ, g.utfordDatum ${AV_ENHET}
     WHERE g.utfordDatum BETWEEN @from AND @to GROUP BY a.typ, g.utfordDatum ORDER BY 3 DESC, 2 LIMIT 4`,
    q,
  );
