import type { Period } from '../shared/time/period.ts';
import { avvikelseUttryck } from './avvikelseUttryck.ts';
import { all, get } from './db.ts';
import type { ReadDb } from './db.ts';

/** What is counted: a period and, where given, units, lagrum and type. Duplicates and non-events never count. */
export interface Statistikurval {
  readonly period: Period;
  readonly enheter: readonly string[] | undefined;
  readonly lagrum: readonly string[] | undefined;
  readonly typ: string | undefined;
}
interface Antal {
  readonly nyckel: string;
  readonly antal: number;
}

function whereOf(u: Statistikurval) {
  const parts = [
    `a.raknedatum BETWEEN @from AND @to AND a.status NOT IN ('dubblett', 'ej-avvikelse')`,
    ...(u.enheter === undefined ? [] : ['a.enhetId IN (SELECT value FROM json_each(@enheter))']),
    ...(u.lagrum === undefined ? [] : ['a.lagrum IN (SELECT value FROM json_each(@lagrum))']),
    ...(u.typ === undefined ? [] : ['a.typ = @typ']),
  ];
  const params = {
    from: u.period.from,
    to: u.period.to,
    ...(u.enheter === undefined ? {} : { enheter: JSON.stringify(u.enheter) }),
    ...(u.lagrum === undefined ? {} : { lagrum: JSON.stringify(u.lagrum) }),
    ...(u.typ === undefined ? {} : { typ: u.typ }),
  };
  return { where: parts.join(' AND '), params };
}

/** What the counts can be folded by. */
const { allvarlighetsgrad, ...vikningar } = avvikelseUttryck('a');
export type Vikning = keyof typeof vikningar;

/** Counts folded by one thing, keys in order. */
export function countBy(db: ReadDb, vikning: Vikning, u: Statistikurval): Antal[] {
  const { where, params } = whereOf(u);
  return all<Antal>(
    db,
    `SELECT CAST(${vikningar[vikning]} AS TEXT) nyckel, count(*) antal FROM avvikelse a
     WHERE ${where} AND ${vikningar[vikning]} IS NOT NULL GROUP BY 1 ORDER BY 1`,
    params,
  );
}

/** Counts by the severity in force: the last final score, else the last preliminary; `obedomd` without any. */
export function countByAllvarlighetsgrad(db: ReadDb, u: Statistikurval): Antal[] {
  const { where, params } = whereOf(u);
  return all<Antal>(
    db,
    `SELECT ${allvarlighetsgrad} nyckel, count(*) antal
     FROM avvikelse a WHERE ${where} GROUP BY 1 ORDER BY 1`,
    params,
  );
}

/** Days from registration to the first time each status was reached, one row per case and status. */
export function daysToStatus(
  db: ReadDb,
  u: Statistikurval,
): { readonly steg: string; readonly dagar: number }[] {
  const { where, params } = whereOf(u);
  return all(
    db,
    `SELECT json_extract(d.detalj, '$.till') steg,
       CAST(julianday(substr(min(h.at), 1, 10)) - julianday(substr(a.registreradAt, 1, 10)) AS INTEGER) dagar
     FROM avvikelse a JOIN historik h ON h.sak = 'avvikelse' AND h.sakId = a.id AND h.handling = 'status'
     JOIN historikDetalj d USING (seq)
     WHERE ${where} AND json_extract(d.detalj, '$.till') IS NOT NULL GROUP BY a.id, steg`,
    params,
  );
}

/** The first day anything was counted, so that months before the program was in use are not taken for quiet ones. */
export function firstDay(db: ReadDb, u: Statistikurval): string | null {
  const { where, params } = whereOf(u);
  return (
    get<{ d: string | null }>(db, `SELECT min(a.raknedatum) d FROM avvikelse a WHERE ${where}`, params)?.d ??
    null
  );
}
