import type { EnhetId } from '../shared/enhet/enhet.ts';
import type { Instant } from '../shared/time/instant.ts';
import type { LocalDate } from '../shared/time/localDate.ts';
import type { Period } from '../shared/time/period.ts';
import { all } from './db.ts';
import type { ReadDb } from './db.ts';

/** A case of a period that was registered after a moment; nothing of what it is about. */
export interface Tillkommen {
  readonly slag: 'avvikelse' | 'klagomal' | 'extern' | 'lex-sarah' | 'lex-maria';
  readonly id: string;
  readonly nummer: string;
  readonly enhet: EnhetId;
  readonly datum: LocalDate;
  readonly registreradAt: Instant;
}

const few = (tabell: string, slag: Tillkommen['slag']): string =>
  `SELECT '${slag}' slag, id, nummer, coalesce(enhetId, verksamhetId, '') enhet, raknedatum datum,
     innehall ->> '$.registreradAt' registreradAt FROM ${tabell}
   WHERE raknedatum BETWEEN @from AND @to AND innehall ->> '$.registreradAt' >= @sedan`;

/** Cases that belong to the period and were registered at or after the moment, the latest first. */
export const tillkomna = (db: ReadDb, { from, to }: Period, sedan: Instant): readonly Tillkommen[] =>
  all(
    db,
    `SELECT 'avvikelse' slag, id, nummer, enhetId enhet, raknedatum datum, registreradAt FROM avvikelse
       WHERE raknedatum BETWEEN @from AND @to AND registreradAt >= @sedan
     UNION ALL ${few('klagomal', 'klagomal')} UNION ALL ${few('extern', 'extern')}
     UNION ALL ${few('lexSarah', 'lex-sarah')} UNION ALL ${few('lexMaria', 'lex-maria')}
     ORDER BY registreradAt DESC, id LIMIT 5000`,
    { from, to, sedan },
  );
