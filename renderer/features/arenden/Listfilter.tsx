import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import { yearOf } from '../../../shared/time/localDate.ts';
import { parsePeriod, periodLabel } from '../../../shared/time/period.ts';
import { useGrund } from '../../core/grund.ts';
import { Select } from '../../ui/Select.tsx';
import { SearchText } from '../../ui/SearchText.tsx';
import type { Sida } from './sida.ts';

interface Props {
  readonly sida: Sida;
  readonly search: URLSearchParams;
  readonly onChange: (part: Readonly<Record<string, string>>) => void;
}
const alla = { id: 'alla', text: 'Alla' } as const;
const periodtext = (code: string): string => {
  const p = parsePeriod(code);
  return p === null ? code : periodLabel(p);
};

/** What the list is narrowed by: words, unit, status, period and what only this kind has. */
export function Listfilter({ sida, search, onChange }: Props) {
  const { organisation, idag } = useGrund();
  const year = yearOf(idag);
  const vald = search.get('period') ?? '';
  const perioder = new Set([
    ...(vald === '' ? [] : [vald]),
    ...[year, year - 1, year - 2].flatMap((y) => [`${y}-H2`, `${y}-H1`, String(y)]),
  ]);
  const filter = [
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
  return (
    <search className="filters">
      <div className="search-field">
        <SearchText
          label="Sök i text och nummer"
          text={search.get('text') ?? ''}
          onChange={(text) => onChange({ text })}
        />
      </div>
      {filter.map((f) => (
        <Select
          key={f.id}
          label={f.text}
          options={[alla, ...f.val]}
          value={(search.get(f.id) ?? '') === '' ? alla.id : (search.get(f.id) ?? alla.id)}
          onChange={(v) => onChange({ [f.id]: v === null || v === alla.id ? '' : v })}
        />
      ))}
    </search>
  );
}
