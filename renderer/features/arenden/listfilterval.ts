import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import { yearOf } from '../../../shared/time/localDate.ts';
import { parsePeriod, periodLabel } from '../../../shared/time/period.ts';
import type { Grund } from '../../core/grund.ts';
import type { Option } from '../../ui/Choice.tsx';
import type { Sida } from './sida.ts';

/** One of the choices that narrow a list; `id` is its name in the address. */
export interface Listfilterval {
  readonly id: string;
  readonly text: string;
  readonly val: readonly Option[];
}
const periodtext = (code: string): string => {
  const p = parsePeriod(code);
  return p === null ? code : periodLabel(p);
};

/** The choices of a list of cases: unit, status, what only the kind has, and period. */
export function listfilter(
  sida: Sida,
  search: URLSearchParams,
  { organisation, idag }: Grund,
): readonly Listfilterval[] {
  const year = yearOf(idag);
  const vald = search.get('period') ?? '';
  const perioder = new Set([
    ...(vald === '' ? [] : [vald]),
    ...[year, year - 1, year - 2].flatMap((y) => [`${y}-H2`, `${y}-H1`, String(y)]),
  ]);
  return [
    {
      id: 'enhet',
      text: 'Enhet',
      val: organisation.enheter.map((e) => ({ id: e.id, text: enhetNamn(organisation, e.id, idag) })),
    },
    {
      id: 'status',
      text: 'Status',
      val: [
        { id: 'oppna', text: 'Pågående' },
        ...Object.entries(sida.status).map(([id, text]) => ({ id, text })),
      ],
    },
    ...sida.filter,
    { id: 'period', text: 'Period', val: [...perioder].map((p) => ({ id: p, text: periodtext(p) })) },
  ];
}
