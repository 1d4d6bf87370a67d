import { listKontrollMedDagar } from '../../db/planRepo.ts';
import type { ApiOutput } from '../../shared/api.ts';
import { tillfallen } from '../../shared/internkontroll/kalender.ts';
import { yearOf } from '../../shared/time/localDate.ts';
import type { QueryContext } from './context.ts';
import { utfordaAv } from './riskrader.ts';

type Rader = ApiOutput<'kontroll.attGora'>;

/** The turns that are to be done this month, are late or were missed, in this year and the last, the oldest first. */
export function kontrollerAttGora(c: QueryContext): Rader {
  const today = c.clock.today();
  const fran = yearOf(today) - 1;
  return listKontrollMedDagar(c.db, { franAr: fran })
    .flatMap((k) =>
      tillfallen(k, utfordaAv(k), today).flatMap(({ manad, lage, senast }): Rader => {
        if (lage !== 'nu' && lage !== 'forsenad' && lage !== 'missad') return [];
        const { id: kontrollId, kontrollmoment, ansvarig, riskId, namnd, ar } = k;
        return [{ kontrollId, kontrollmoment, ansvarig, riskId, namnd, ar, manad, lage, senast }];
      }),
    )
    .toSorted((a, b) => a.senast.localeCompare(b.senast));
}
