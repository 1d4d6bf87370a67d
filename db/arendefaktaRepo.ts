import type { EnhetId } from '../shared/enhet/enhet.ts';
import { zEnhetId } from '../shared/enhet/enhetSchema.ts';
import { effekter } from '../shared/atgard/atgard.ts';
import { summera } from '../shared/klagomal/raknaregel.ts';
import { fakta } from '../shared/sammandrag/fakta.ts';
import type { KantFaktum } from '../shared/sammandrag/fakta.ts';
import type { FactRad } from '../shared/sammandrag/rader.ts';
import { startOfDay } from '../shared/time/instant.ts';
import type { LocalDate } from '../shared/time/localDate.ts';
import type { Period } from '../shared/time/period.ts';
import { all } from './db.ts';
import type { ReadDb } from './db.ts';
import { klagomalRepo } from './klagomalRepo.ts';

interface Part {
  readonly unit: string;
  readonly month: string | null;
  readonly kod: string | null;
  readonly n: number;
}
const factOf = (fact: KantFaktum, { unit, month, kod, n }: Part): FactRad => ({
  rec: 'fact',
  unit: zEnhetId.parse(unit),
  month,
  fact,
  kod,
  n,
  unitOfCount: fakta[fact].raknas,
});

// Where and when the thing lies that a measure belongs to: a case counts in the month of its event, as in its own table.
const things = `
  SELECT 'avvikelse' slag, id, enhetId unit, raknedatum FROM avvikelse WHERE raknedatum BETWEEN @from AND @to
  UNION ALL SELECT 'lexSarah', id, coalesce(enhetId, verksamhetId), raknedatum FROM lexSarah WHERE raknedatum BETWEEN @from AND @to
  UNION ALL SELECT 'lexMaria', id, coalesce(enhetId, verksamhetId), raknedatum FROM lexMaria WHERE raknedatum BETWEEN @from AND @to
  UNION ALL SELECT 'klagomal', id, coalesce(enhetId, verksamhetId), raknedatum FROM klagomal WHERE raknedatum BETWEEN @from AND @to
  UNION ALL SELECT 'samlingsutredning', s.id, s.enhetId, max(a.raknedatum) FROM samlingsutredning s
    JOIN samlingsutredningHandelse h ON h.samlingsutredningId = s.id JOIN avvikelse a ON a.id = h.avvikelseId
    GROUP BY s.id HAVING max(a.raknedatum) BETWEEN @from AND @to`;

const perMeasure = (db: ReadDb, p: Period, column: string): readonly Part[] =>
  all<Part>(
    db,
    `SELECT unit, substr(raknedatum, 1, 7) month, ${column} kod, count(*) n
     FROM (${things}) t JOIN atgard ON sakSlag = t.slag AND sakId = t.id
     WHERE ${column} IS NOT NULL AND unit IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    { from: p.from, to: p.to },
  );

/** Measures by status and by judged effect, with the cases they belong to. */
const atgardsfakta = (db: ReadDb, p: Period): readonly FactRad[] => [
  ...perMeasure(db, p, 'status').map((r) => factOf('atgard.status', r)),
  ...perMeasure(db, p, 'effekt')
    .filter((r) => r.kod !== null && Object.hasOwn(effekter, r.kod))
    .map((r) => factOf('atgard.effekt', r)),
];

/** Different persons who have complained; where nobody can be told apart each record counts as a person. */
function klagandefakta(db: ReadDb, p: Period): readonly FactRad[] {
  const { saker } = klagomalRepo.list(db, {
    lika: {},
    from: p.from,
    to: p.to,
    text: undefined,
    offset: 0,
    antal: 1_000_000,
  });
  const perUnit = Map.groupBy(saker, (k) => k.enhetId ?? k.verksamhetId ?? '');
  return [...perUnit]
    .filter(([unit]) => unit !== '')
    .map(([unit, own]) => {
      const s = summera(own);
      return factOf('klagomal.klagande', { unit, month: null, kod: null, n: s.klagande + s.utanUppgift });
    })
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
}

/** Measures and complainants of a period. */
export const arendefakta = (db: ReadDb, p: Period): readonly FactRad[] => [
  ...atgardsfakta(db, p),
  ...klagandefakta(db, p),
];

/**
 * Drafts that have lain since before today, as a number per unit and nothing of what is in them. Those that have no unit
 * yet count for `annars`, the unit of a computer that has only one. What is being typed today is no waiting draft, so that typing sends nothing.
 */
export const utkastfakta = (db: ReadDb, idag: LocalDate, annars: EnhetId | null): readonly FactRad[] =>
  all<{ unit: string; n: number }>(
    db,
    `SELECT unit, count(*) n FROM (
       SELECT coalesce(innehall ->> '$.enhetId', @annars) unit FROM utkast WHERE slag = 'avvikelse' AND andradAt < @today
     ) WHERE unit IS NOT NULL GROUP BY 1 ORDER BY 1`,
    { today: startOfDay(idag), annars },
  )
    .filter(({ unit }) => zEnhetId.safeParse(unit).success)
    .map((r) => factOf('avvikelse.utkast', { ...r, month: null, kod: null }));
