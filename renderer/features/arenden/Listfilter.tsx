import { useGrund } from '../../core/grund.ts';
import { Select } from '../../ui/Select.tsx';
import { SearchText } from '../../ui/SearchText.tsx';
import { listfilter } from './listfilterval.ts';
import type { Sida } from './sida.ts';

interface Props {
  readonly sida: Sida;
  readonly search: URLSearchParams;
  readonly onChange: (part: Readonly<Record<string, string>>) => void;
}
const alla = { id: 'alla', text: 'Alla' } as const;

/** What the list is narrowed by: words, unit, status, period and what only this kind has. */
export function Listfilter({ sida, search, onChange }: Props) {
  const filter = listfilter(sida, search, useGrund());
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
