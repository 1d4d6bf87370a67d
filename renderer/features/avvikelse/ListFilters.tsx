import { koderI, lagrumLista, lagrumText } from '../../../shared/kodverk/kodverk.ts';
import { yearOf } from '../../../shared/time/localDate.ts';
import { parsePeriod, periodLabel } from '../../../shared/time/period.ts';
import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import { useGrund } from '../../core/grund.ts';
import { Select } from '../../ui/Select.tsx';
import { SearchText } from '../../ui/SearchText.tsx';
import { statusval } from './listState.ts';
import type { ListState } from './listState.ts';

interface Props {
  readonly state: ListState;
  readonly onChange: (part: Readonly<Record<string, string>>) => void;
}
const all = { id: 'alla', text: 'Alla' } as const;
const withAll = (id: string): string => (id === '' ? all.id : id);
/** Several values are shown among the narrowings below; the choice then says only that there are several. */
const several = { id: 'flera', text: 'Flera' } as const;
const chosen = (values: readonly string[]): string =>
  values.length > 1 ? several.id : withAll(values[0] ?? '');
const withSeveral = (
  values: readonly string[],
  options: readonly { readonly id: string; readonly text: string }[],
) => (values.length > 1 ? [...options, several] : options);
const withoutAll = (id: string | null): string => (id === null || id === all.id ? '' : id);

/** What the list is narrowed by. */
export function ListFilters({ state, onChange }: Props) {
  const { organisation, idag, kodverk } = useGrund();
  const year = yearOf(idag);
  const perioder = new Set([
    ...(state.period === '' ? [] : [state.period]),
    ...[year, year - 1, year - 2].flatMap((y) => [`${y}-H2`, `${y}-H1`, String(y)]),
  ]);
  const choose = (name: string, id: string | null): void => {
    if (id !== several.id) onChange({ [name]: withoutAll(id) });
  };
  return (
    <search className="filters">
      <div className="search-field">
        <SearchText label="Sök i text och nummer" text={state.text} onChange={(text) => onChange({ text })} />
      </div>
      <Select
        label="Enhet"
        options={withSeveral(state.urval.enhet, [
          all,
          ...organisation.enheter.map((e) => ({ id: e.id, text: enhetNamn(organisation, e.id, idag) })),
        ])}
        value={chosen(state.urval.enhet)}
        onChange={(id) => choose('enhet', id)}
      />
      <Select
        label="Typ"
        options={withSeveral(state.urval.typ, [
          all,
          ...koderI(kodverk, 'avvikelsetyp')
            .filter((k) => k.under === undefined)
            .map((k) => ({ id: k.kod, text: k.text })),
        ])}
        value={chosen(state.urval.typ)}
        onChange={(id) => choose('typ', id)}
      />
      <Select
        label="Status"
        options={withSeveral(
          state.urval.status,
          statusval.map((s) => ({ ...s, id: withAll(s.id) })),
        )}
        value={chosen(state.urval.status)}
        onChange={(id) => choose('status', id)}
      />
      <Select
        label="Lagrum"
        options={withSeveral(state.urval.lagrum, [
          all,
          ...lagrumLista.map((l) => ({ id: l, text: lagrumText[l] })),
        ])}
        value={chosen(state.urval.lagrum)}
        onChange={(id) => choose('lagrum', id)}
      />
      <Select
        label="Period"
        options={[all, ...[...perioder].map((p) => ({ id: p, text: labelOf(p) }))]}
        value={withAll(state.period)}
        onChange={(id) => onChange({ period: withoutAll(id) })}
      />
    </search>
  );
}

const labelOf = (code: string): string => {
  const period = parsePeriod(code);
  return period === null ? code : periodLabel(period);
};
