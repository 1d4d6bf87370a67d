import { skadegrader } from '../shared/avvikelse/avvikelse.ts';
import { arAvslutad, arUppfoljd, raknas, statusLista } from '../shared/avvikelse/overgangar.ts';
import type { Status } from '../shared/avvikelse/overgangar.ts';
import type { EnhetId } from '../shared/enhet/enhet.ts';
import type { Lagrum } from '../shared/kodverk/kodverk.ts';
import { fakta } from '../shared/sammandrag/fakta.ts';
import type { KantFaktum } from '../shared/sammandrag/fakta.ts';
import type { CountRad, FactRad } from '../shared/sammandrag/rader.ts';
import type { Instant } from '../shared/time/instant.ts';
import type { LocalDate } from '../shared/time/localDate.ts';
import type { Period } from '../shared/time/period.ts';
import { all, get } from './db.ts';
import type { ReadDb } from './db.ts';

const quoted = (values: readonly string[]): string => values.map((v) => `'${v}'`).join(', ');
const grades = Object.keys(skadegrader);
/** The worse of two graded harms, in SQL; null when neither is known. */
const rank = (column: string): string =>
  `CASE ${column} ${grades.map((g, i) => `WHEN '${g}' THEN ${i}`).join(' ')} END`;
const worse = `max(coalesce(${rank('skadaFysisk')}, ${rank('skadaPsykisk')}), coalesce(${rank('skadaPsykisk')}, ${rank('skadaFysisk')}))`;

// A good example is worth telling but is no avvikelse, so it is in no count.
const counted = `raknedatum BETWEEN @from AND @to AND gottExempel = 0
  AND status IN (${quoted(statusLista.filter(raknas))})`;
/** The cut-off is asked for only when there is one: without it the index alone answers. */
const before = (senast: Instant | undefined): string =>
  senast === undefined ? '' : 'AND registreradAt < @senast';
const span = (p: Period, senast: Instant | undefined) => ({
  from: p.from,
  to: p.to,
  ...(senast === undefined ? {} : { senast }),
});

interface CountGroup {
  readonly unit: EnhetId;
  readonly month: string;
  readonly lagrum: Lagrum;
  readonly typ: string;
  readonly undertyp: string | null;
  readonly ytterligareTyper: string;
  readonly slag: CountRad['slag'];
  readonly skada: number | null;
  readonly status: Status;
  readonly n: number;
}

const group = (columns: string): string => `${columns}, count(*) n`;
const classColumns = `enhetId unit, substr(raknedatum, 1, 7) month, lagrum, typ, undertyp, ytterligareTyper, slag, ${worse} skada, status`;

/** Events by class, whether they have been scored or not. */
const allEvents = (db: ReadDb, p: Period, senast?: Instant): readonly CountGroup[] =>
  all<CountGroup>(
    db,
    `SELECT ${group(classColumns)} FROM avvikelse WHERE ${counted} ${before(senast)}
     GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9`,
    span(p, senast),
  );

type GradedGroup = CountGroup & { readonly grad: number | null };
/**
 * Those that have been scored, by class and grade: the final score, otherwise the latest preliminary one. Asked apart, so
 * that the many events without a score cost nothing.
 */
const gradedEvents = (db: ReadDb, p: Period, senast?: Instant): readonly GradedGroup[] =>
  all<GradedGroup>(
    db,
    `SELECT ${group(`${classColumns}, (
       SELECT b.allvarlighetsgrad FROM bedomning b
       WHERE b.sakSlag = 'avvikelse' AND b.sakId = avvikelse.id ${senast === undefined ? '' : 'AND b.at < @senast'}
       ORDER BY b.skede = 'slutlig' DESC, b.at DESC, b.rowid DESC LIMIT 1) grad`)}
     FROM avvikelse
     WHERE ${counted} ${before(senast)} AND id IN (SELECT sakId FROM bedomning WHERE sakSlag = 'avvikelse')
     GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
    span(p, senast),
  );

/** Events of a period by unit, month, class and grade. Duplicates and what was no avvikelse are not counted. */
export function countRader(db: ReadDb, period: Period, senast?: Instant): readonly CountRad[] {
  const rows = new Map<string, CountRad>();
  const add = (g: CountGroup, allvarlighetsgrad: number | null, n: number): void => {
    const ytterligare = [...new Set(JSON.parse(g.ytterligareTyper) as string[])].toSorted();
    const row: CountRad = {
      rec: 'count',
      unit: g.unit,
      month: g.month,
      lagrum: g.lagrum,
      typ: g.typ,
      undertyp: g.undertyp,
      slag: g.slag,
      status: g.status,
      ytterligare,
      skada: g.skada === null ? null : (grades[g.skada] ?? null),
      allvarlighetsgrad,
      uppfoljd: arUppfoljd(g.status),
      n: 0,
    };
    const key = JSON.stringify(row);
    rows.set(key, { ...row, n: (rows.get(key)?.n ?? 0) + n });
  };
  for (const g of allEvents(db, period, senast)) add(g, null, g.n);
  for (const g of gradedEvents(db, period, senast)) {
    if (g.grad === null) continue;
    add(g, null, -g.n);
    add(g, g.grad, g.n);
  }
  return [...rows.values()].filter((r) => r.n > 0);
}

interface Question {
  readonly fact: KantFaktum;
  readonly where: string;
  /** What is counted; left out means rows. */
  readonly count?: string;
  /** The part a fact is about. */
  readonly kod?: string;
}

const open = quoted(statusLista.filter((s) => raknas(s) && !arAvslutad(s)));
const notFollowedUp = quoted(statusLista.filter((s) => raknas(s) && !arUppfoljd(s)));
const answered = (field: string): string => `json_extract(typuppgifter, '$.${field}') = 'ja'`;
const drug = `json_extract(typuppgifter, '$.lakemedelsgrupp')`;

const questions: readonly Question[] = [
  { fact: 'fall.olika_personer', where: `typ = 'fall'`, count: 'count(DISTINCT pseudonym)' },
  { fact: 'fall.hoftskydd', where: `typ = 'fall' AND ${answered('hoftskydd')}` },
  { fact: 'fall.ganghjalpmedel', where: `typ = 'fall' AND ${answered('ganghjalpmedel')}` },
  { fact: 'lakemedel.olika_personer', where: `typ = 'lakemedel'`, count: 'count(DISTINCT pseudonym)' },
  { fact: 'lakemedel.grupp', where: `typ = 'lakemedel' AND ${drug} IS NOT NULL`, kod: drug },
  {
    fact: 'lakemedel.glomd_grupp',
    where: `typ = 'lakemedel' AND undertyp = 'lakemedel-utebliven-dos' AND ${drug} IS NOT NULL`,
    kod: drug,
  },
  { fact: 'avvikelse.olika_personer', where: 'TRUE', count: 'count(DISTINCT pseudonym)' },
  { fact: 'avvikelse.pagar', where: `status IN (${open})` },
  { fact: 'avvikelse.ej_uppfoljda', where: `status IN (${notFollowedUp})` },
];

/**
 * Facts beside the counts. Different persons are counted here, where their pseudonyms are, over the whole period and
 * per unit; what can be added up is told by month.
 */
export const factRader = (db: ReadDb, period: Period, senast?: Instant): readonly FactRad[] =>
  questions.flatMap((q) => {
    const { adderbar, raknas: unitOfCount } = fakta[q.fact];
    return all<{ unit: EnhetId; month: string | null; kod: string | null; n: number }>(
      db,
      `SELECT enhetId unit, ${adderbar ? 'substr(raknedatum, 1, 7)' : 'NULL'} month, ${q.kod ?? 'NULL'} kod, ${q.count ?? 'count(*)'} n
       FROM avvikelse WHERE ${counted} ${before(senast)} AND ${q.where} GROUP BY 1, 2, 3 HAVING n > 0 ORDER BY 1, 2, 3`,
      span(period, senast),
    ).map((r): FactRad => ({ rec: 'fact', ...r, fact: q.fact, unitOfCount }));
  });

/** Events per area of causes. An event with several areas counts in each. */
const orsaksfakta = (db: ReadDb, period: Period, senast?: Instant): readonly FactRad[] =>
  all<{ unit: EnhetId; month: string; kod: string; n: number }>(
    db,
    `SELECT enhetId unit, substr(raknedatum, 1, 7) month, omrade kod, count(DISTINCT avvikelse.id) n
     FROM avvikelse JOIN orsak ON sakSlag = 'avvikelse' AND sakId = avvikelse.id
     WHERE ${counted} ${before(senast)} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    span(period, senast),
  ).map((r): FactRad => ({
    rec: 'fact',
    ...r,
    fact: 'avvikelse.orsak',
    unitOfCount: fakta['avvikelse.orsak'].raknas,
  }));

/**
 * Everything of a period that may leave this computer, from the avvikelser in its database. With `senast` only what had
 * been registered before that moment, for a report with a cut-off date.
 */
export const avvikelseRader = (
  db: ReadDb,
  period: Period,
  senast?: Instant,
): readonly (CountRad | FactRad)[] => [
  ...countRader(db, period, senast),
  ...factRader(db, period, senast),
  ...orsaksfakta(db, period, senast),
];

/** The month of the first avvikelse in the database, `YYYY-MM`; null when there is none. */
export const forstaManad = (db: ReadDb): string | null =>
  get<{ m: string | null }>(db, 'SELECT substr(min(raknedatum), 1, 7) m FROM avvikelse')?.m ?? null;

export interface RaknadAvvikelse {
  readonly id: string;
  readonly nummer: string;
  readonly enhetId: EnhetId;
  readonly raknedatum: LocalDate;
  readonly status: Status;
}
/** The very events that the counts of a law stand on, in order of their days. */
export const raknadeAvvikelser = (db: ReadDb, period: Period, lagrum: Lagrum): readonly RaknadAvvikelse[] =>
  all(
    db,
    `SELECT id, nummer, enhetId, raknedatum, status FROM avvikelse
     WHERE ${counted} AND lagrum = @lagrum ORDER BY raknedatum, nummer`,
    { from: period.from, to: period.to, lagrum },
  );

/** The units of events that were registered under a law and have been moved to another; one row for each event. */
export const bortklassade = (
  db: ReadDb,
  period: Period,
  lagrum: Lagrum,
): readonly { readonly enhetId: EnhetId }[] =>
  all(
    db,
    `SELECT enhetId FROM avvikelse WHERE ${counted} AND lagrum <> @lagrum AND id IN (
       SELECT sakId FROM historik JOIN historikDetalj USING (seq)
       WHERE handling = 'omklassad' AND json_extract(detalj, '$.fran.lagrum') = @lagrum)`,
    { from: period.from, to: period.to, lagrum },
  );
