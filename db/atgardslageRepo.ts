import type { Atgardslage } from '../shared/halvarsrapport/bidrag/bidrag.ts';
import type { Period } from '../shared/time/period.ts';
import type { LocalDate } from '../shared/time/localDate.ts';
import { all } from './db.ts';
import type { ReadDb } from './db.ts';

/** The measures of all registers that were due in a period, by what has come of them. Rejected ones bind nobody. */
export function atgardslage(db: ReadDb, { from, to }: Period, idag: LocalDate): Atgardslage {
  const rows = all<{ utford: number; effekt: string | null; sen: number; n: number }>(
    db,
    `SELECT status = 'utford' utford, effekt, status <> 'utford' AND klarSenast < @idag sen, count(*) n
     FROM atgard WHERE status <> 'avslagen' AND klarSenast BETWEEN @from AND @to GROUP BY 1, 2, 3`,
    { from, to, idag },
  );
  const count = (is: (r: (typeof rows)[number]) => boolean): number =>
    rows.reduce((n, r) => n + (is(r) ? r.n : 0), 0);
  const effekt = (e: string) => count((r) => r.utford === 1 && r.effekt === e);
  return {
    effekt: {
      uppnadd: effekt('uppnadd'),
      delvis: effekt('delvis'),
      ingen: effekt('ingen'),
      'gar-inte-an': effekt('gar-inte-an'),
    },
    utanBedomning: count((r) => r.utford === 1 && r.effekt === null),
    pagar: count((r) => r.utford === 0),
    forsenade: count((r) => r.sen === 1),
  };
}
