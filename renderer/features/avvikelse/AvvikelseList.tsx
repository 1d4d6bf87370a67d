import { FilePlus, FileUp } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { zAvvikelseSort } from '../../../shared/avvikelse/avvikelseApi.ts';
import type { AvvikelseRad } from '../../../shared/avvikelse/avvikelseApi.ts';
import { problemText } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import { useChanges } from '../../core/changes.ts';
import { useGrund } from '../../core/grund.ts';
import { goTo, keepInAddress, usePlace } from '../../core/places.ts';
import { useVisade } from '../../core/listkolumner.ts';
import { Listverktyg } from '../../core/Listverktyg.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { allRows } from '../../ui/tableWindow.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { toast } from '../../ui/toasts.ts';
import { avvikelseColumns } from './columns.tsx';
import { ListFilters } from './ListFilters.tsx';
import { filterOf, isNarrowed, listStateOf, noNarrowing } from './listState.ts';
import { Urvalslista, urvalsdelar } from './Urvalslista.tsx';
import { BaraFor } from '../../core/BaraFor.tsx';

const lista = 'avvikelser';
const noRows: ReadonlySet<string> = new Set();

/** Every avvikelse. Filter, order and place are in the address, so that back leads to what was seen. */
export function AvvikelseList() {
  const grund = useGrund();
  const { search } = usePlace();
  const state = listStateOf(search);
  const [total, setTotal] = useState<number | null>(null);
  const [selected, setSelected] = useState(noRows);
  const all = useMemo(() => avvikelseColumns(grund), [grund]);
  const columns = useVisade(lista, all);

  const changes = useChanges((s) => s.count);
  const filter = JSON.stringify([
    filterOf(state),
    state.sortering.column,
    state.sortering.isDescending,
    changes,
  ]);
  const fetch = useCallback(
    async (offset: number, antal: number) => {
      const [f, column, fallande] = JSON.parse(filter) as [ReturnType<typeof filterOf>, string, boolean];
      const sort = zAvvikelseSort.parse(column);
      const result = await ask('avvikelse.lista', {
        filter: f,
        sort,
        fallande,
        offset,
        antal,
        rakna: offset === 0,
      });
      if (result.ok) return { rows: result.value.rader, total: result.value.totalt };
      toast(problemText(result.problem), 'danger');
      return null;
    },
    [filter],
  );
  const change = (part: Readonly<Record<string, string>>): void => {
    setSelected(noRows);
    keepInAddress({ rad: '', ...part });
  };

  return (
    <div className="page list-page">
      <PageHeader title="Avvikelser">
        <BaraFor fraga="import.genomfor">
          <Button icon={FileUp} onPress={() => goTo('avvikelser/importera')}>
            Importera
          </Button>
        </BaraFor>
        <Button kind="primary" icon={FilePlus} onPress={() => goTo('avvikelser/ny')}>
          Registrera
        </Button>
      </PageHeader>
      <ListFilters state={state} onChange={change} />
      <Urvalslista state={state} onChange={change} />
      <Listverktyg<AvvikelseRad>
        lista={lista}
        titel="Avvikelser"
        ord={['avvikelse', 'avvikelser']}
        antal={total}
        urval={[
          ...urvalsdelar(state, grund).map((d) => d.text),
          ...(state.text === '' ? [] : [`Sökord: ${state.text}`]),
        ]}
        kolumner={all}
        search={search}
        valda={selected}
        idOf={(r) => r.id}
        hamta={() => allRows(fetch)}
        onVy={(view) => change({ ...noNarrowing, sort: '', ordning: '', ...view })}
      />
      <DataTable<AvvikelseRad>
        label="Avvikelser"
        columns={columns}
        fetch={fetch}
        idOf={(r) => r.id}
        onOpen={(r, index) => {
          keepInAddress({ rad: String(index) });
          goTo(`avvikelser/${r.id}`);
        }}
        sorting={state.sortering}
        onSort={(s) => change({ sort: s.column, ordning: s.isDescending ? '' : 'stigande' })}
        selected={selected}
        onSelect={setSelected}
        startAt={state.rad}
        onTotal={setTotal}
        empty={<NoRows isNarrowed={isNarrowed(state)} onClear={() => change(noNarrowing)} />}
      />
    </div>
  );
}

const NoRows = ({ isNarrowed, onClear }: { readonly isNarrowed: boolean; readonly onClear: () => void }) =>
  isNarrowed ? (
    <EmptyState
      title="Inget passar urvalet"
      text="Det finns avvikelser, men ingen som stämmer med allt du har valt."
    >
      <Button onPress={onClear}>Visa alla avvikelser</Button>
    </EmptyState>
  ) : (
    <EmptyState
      title="Här finns inga avvikelser än"
      text="När något har hänt, eller kunde ha hänt, registreras det här. Det tar ungefär en minut."
    >
      <Button kind="primary" onPress={() => goTo('avvikelser/ny')}>
        Registrera den första
      </Button>
    </EmptyState>
  );
