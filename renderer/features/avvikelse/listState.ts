import type { AvvikelseFilter } from '../../../shared/avvikelse/avvikelseApi.ts';
import { zAvvikelseFilter, zAvvikelseSort } from '../../../shared/avvikelse/avvikelseApi.ts';
import { arAvslutad, statusLista, statusText } from '../../../shared/avvikelse/overgangar.ts';
import { parsePeriod } from '../../../shared/time/period.ts';
import type { Sorting } from '../../ui/DataTable.tsx';

/** What the address says of the list. Everything is text there; what cannot be read is left out. */
export interface ListState {
  readonly text: string;
  readonly enhet: string;
  readonly typ: string;
  readonly status: string;
  readonly lagrum: string;
  readonly period: string;
  readonly sortering: Sorting;
  /** The row that was open last. */
  readonly rad: number;
}

export function listStateOf(search: URLSearchParams): ListState {
  const sort = zAvvikelseSort.safeParse(search.get('sort'));
  return {
    text: search.get('text') ?? '',
    enhet: search.get('enhet') ?? '',
    typ: search.get('typ') ?? '',
    status: search.get('status') ?? '',
    lagrum: search.get('lagrum') ?? '',
    period: search.get('period') ?? '',
    sortering: {
      column: sort.success ? sort.data : 'datum',
      isDescending: search.get('ordning') !== 'stigande',
    },
    rad: Math.max(0, Number.parseInt(search.get('rad') ?? '0', 10) || 0),
  };
}

const oppna = statusLista.filter((s) => !arAvslutad(s));
export const statusval: readonly { readonly id: string; readonly text: string }[] = [
  { id: '', text: 'Alla' },
  { id: 'oppna', text: 'Pågående' },
  ...statusLista.map((s) => ({ id: s, text: statusText[s] })),
];

/** The question to the core. A period or a code that cannot be read narrows nothing. */
export function filterOf(s: ListState): AvvikelseFilter {
  const period = parsePeriod(s.period);
  const raw = {
    ...(s.text.trim() === '' ? {} : { text: s.text }),
    ...(s.enhet === '' ? {} : { enheter: [s.enhet] }),
    ...(s.typ === '' ? {} : { typ: [s.typ] }),
    ...(s.status === '' ? {} : { status: s.status === 'oppna' ? oppna : [s.status] }),
    ...(s.lagrum === '' ? {} : { lagrum: [s.lagrum] }),
    ...(period === null ? {} : { from: period.from, to: period.to }),
  };
  const parsed = zAvvikelseFilter.safeParse(raw);
  return parsed.success ? parsed.data : {};
}

export const isNarrowed = (s: ListState): boolean =>
  [s.text, s.enhet, s.typ, s.status, s.lagrum, s.period].some((v) => v !== '');
