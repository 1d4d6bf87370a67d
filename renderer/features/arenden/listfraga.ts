import { zEnhetId } from '../../../shared/enhet/enhetSchema.ts';
import { parsePeriod } from '../../../shared/time/period.ts';
import type { Sorting } from '../../ui/DataTable.tsx';
import type { Listfilterval } from './listfilterval.ts';
import { listsorteringar } from './sida.ts';
import type { Listfraga, Sida } from './sida.ts';

/** What the address says of the order; the day of the case, newest first, when it says nothing that can be read. */
export const sorteringAv = (search: URLSearchParams): Sorting => ({
  column: listsorteringar.find((s) => s === search.get('sort')) ?? 'datum',
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
      sort: listsorteringar.find((x) => x === s.column) ?? 'datum',
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

/** What the list is narrowed by, in words: for the head of a printed one. */
export const urvalsord = (search: URLSearchParams, filter: readonly Listfilterval[]): readonly string[] => [
  ...filter.flatMap((f) => {
    const vald = f.val.find((v) => v.id === search.get(f.id));
    return vald === undefined ? [] : [`${f.text}: ${vald.text}`];
  }),
  ...((search.get('text') ?? '') === '' ? [] : [`Sökord: ${search.get('text') ?? ''}`]),
];
