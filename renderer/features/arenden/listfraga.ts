import { zEnhetId } from '../../../shared/enhet/enhet.ts';
import { parsePeriod } from '../../../shared/time/period.ts';
import type { Sorting } from '../../ui/DataTable.tsx';
import type { Listfraga, Sida } from './sida.ts';

const sorteringar = ['datum', 'nummer', 'status'] as const;

/** What the address says of the order; the day of the case, newest first, when it says nothing that can be read. */
export const sorteringAv = (search: URLSearchParams): Sorting => ({
  column: sorteringar.find((s) => s === search.get('sort')) ?? 'datum',
  isDescending: search.get('ordning') !== 'stigande',
});

/** The list question that the address asks. What cannot be read narrows nothing. */
export function fragaAv(sida: Sida, search: URLSearchParams, offset: number, antal: number): Listfraga {
  const text = (search.get('text') ?? '').trim();
  const enhet = zEnhetId.safeParse(search.get('enhet') ?? '');
  const period = parsePeriod(search.get('period') ?? '');
  const status = search.get('status') ?? '';
  const s = sorteringAv(search);
  return {
    filter: {
      ...(text === '' ? {} : { text }),
      ...(enhet.success ? { enheter: [enhet.data] } : {}),
      ...(period === null ? {} : { from: period.from, to: period.to }),
    },
    status: status === 'oppna' ? sida.oppna : [status],
    egna: Object.fromEntries(sida.filter.map((f) => [f.id, search.get(f.id) ?? ''])),
    sida: {
      offset,
      antal,
      sort: sorteringar.find((x) => x === s.column) ?? 'datum',
      fallande: s.isDescending,
    },
  };
}

/** The keys of the address that narrow the list. */
export const urvalsnycklar = (sida: Sida): readonly string[] => [
  'text',
  'enhet',
  'status',
  'period',
  ...sida.filter.map((f) => f.id),
];
