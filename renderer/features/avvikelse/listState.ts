import { zAvvikelseFilter } from '../../../shared/avvikelse/avvikelsefilter.ts';
import type { AvvikelseFilter } from '../../../shared/avvikelse/avvikelsefilter.ts';
import { zAvvikelseSort } from '../../../shared/avvikelse/avvikelseApi.ts';
import { statusLista, statusText } from '../../../shared/avvikelse/overgangar.ts';
import { filterfalt, statusgrupper, urvalsnycklar } from '../../../shared/avvikelse/urvalsord.ts';
import type { Urvalsnyckel } from '../../../shared/avvikelse/urvalsord.ts';
import { parsePeriod } from '../../../shared/time/period.ts';
import type { Sorting } from '../../ui/DataTable.tsx';

/** What the address says of the list: several values of one thing stand with commas between. What cannot be read is left out. */
export interface ListState {
  readonly text: string;
  readonly period: string;
  readonly urval: Readonly<Record<Urvalsnyckel, readonly string[]>>;
  readonly sortering: Sorting;
  /** The row that was open last. */
  readonly rad: number;
}

const isReadable = (nyckel: Urvalsnyckel, value: string): boolean => {
  const { falt, varden } = filterfalt(nyckel, [value]);
  return zAvvikelseFilter.shape[falt].safeParse(varden).success;
};

export function listStateOf(search: URLSearchParams): ListState {
  const sort = zAvvikelseSort.safeParse(search.get('sort'));
  const valuesOf = (nyckel: Urvalsnyckel): readonly string[] =>
    (search.get(nyckel) ?? '').split(',').filter((v) => v !== '' && isReadable(nyckel, v));
  const period = search.get('period') ?? '';
  return {
    text: search.get('text') ?? '',
    period: parsePeriod(period) === null ? '' : period,
    urval: Object.fromEntries(urvalsnycklar.map((n) => [n, valuesOf(n)])) as ListState['urval'],
    sortering: {
      column: sort.success ? sort.data : 'datum',
      isDescending: search.get('ordning') !== 'stigande',
    },
    rad: Math.max(0, Number.parseInt(search.get('rad') ?? '0', 10) || 0),
  };
}

/** An address part that narrows nothing. */
export const noNarrowing: Readonly<Record<string, string>> = Object.fromEntries(
  ['text', 'period', 'rad', ...urvalsnycklar].map((n) => [n, '']),
);

export const statusval: readonly { readonly id: string; readonly text: string }[] = [
  { id: '', text: 'Alla' },
  ...Object.entries(statusgrupper).map(([id, g]) => ({ id, text: g.text })),
  ...statusLista.map((s) => ({ id: s, text: statusText[s] })),
];

/** The question to the core. */
export function filterOf(s: ListState): AvvikelseFilter {
  const period = parsePeriod(s.period);
  const narrowed = urvalsnycklar
    .filter((n) => s.urval[n].length > 0)
    .map((n) => filterfalt(n, s.urval[n]))
    .map(({ falt, varden }) => [falt, varden]);
  return zAvvikelseFilter.parse({
    ...Object.fromEntries(narrowed),
    ...(s.text.trim() === '' ? {} : { text: s.text.slice(0, 200) }),
    ...(period === null ? {} : { from: period.from, to: period.to }),
  });
}

export const isNarrowed = (s: ListState): boolean =>
  s.text !== '' || s.period !== '' || urvalsnycklar.some((n) => s.urval[n].length > 0);
