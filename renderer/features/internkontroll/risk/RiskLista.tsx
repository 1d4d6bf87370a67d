import { ShieldPlus } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { risksvar } from '../../../../shared/internkontroll/risk.ts';
import { zRisksort } from '../../../../shared/internkontroll/riskrad.ts';
import type { Riskfilter, Riskrad } from '../../../../shared/internkontroll/riskrad.ts';
import { problemText } from '../../../../shared/problem.ts';
import { useChanges } from '../../../core/changes.ts';
import { ask } from '../../../core/client.ts';
import { useGrund } from '../../../core/grund.ts';
import { goTo, keepInAddress, usePlace } from '../../../core/places.ts';
import { Button } from '../../../ui/Button.tsx';
import { optionsOf } from '../../../ui/Choice.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Select } from '../../../ui/Select.tsx';
import { countOf } from '../../../ui/swedish.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { toast } from '../../../ui/toasts.ts';
import { useInternkontrollMatris } from '../skala/useMatris.ts';
import { riskKolumner } from './riskKolumner.tsx';
import { riskUrvalAv, tomtUrval } from './riskUrval.ts';
import { BaraFor } from '../../../core/BaraFor.tsx';

const ingaRader: ReadonlySet<string> = new Set();

/** The risk register. Filter, order and place are in the address, so that back leads to what was seen. */
export function RiskLista() {
  const grund = useGrund();
  const { search } = usePlace();
  const urval = riskUrvalAv(search, grund.idag);
  const [total, setTotal] = useState<number | null>(null);
  const [selected, setSelected] = useState(ingaRader);
  const columns = useMemo(() => riskKolumner(grund), [grund]);
  const changes = useChanges((s) => s.count);
  const { column, isDescending } = urval.sortering;
  const question = JSON.stringify([urval.filter, column, isDescending, changes]);
  const fetch = useCallback(
    async (offset: number, antal: number) => {
      const [filter, sort, fallande] = JSON.parse(question) as [Riskfilter, string, boolean];
      const result = await ask('risk.rader', {
        filter,
        sort: zRisksort.parse(sort),
        fallande,
        offset,
        antal,
      });
      if (result.ok) return { rows: result.value.rader, total: result.value.totalt };
      toast(problemText(result.problem), 'danger');
      return null;
    },
    [question],
  );
  const change = (part: Readonly<Record<string, string>>): void => {
    setSelected(ingaRader);
    keepInAddress({ rad: '', ...part });
  };
  return (
    <>
      <PageHeader title="Risker" lead="Det som kan gå fel, hur troligt det är och vad som görs åt det.">
        <BaraFor fraga="risk.spara">
          <Button kind="primary" icon={ShieldPlus} onPress={() => goTo('internkontroll/risker/ny')}>
            Ny risk
          </Button>
        </BaraFor>
      </PageHeader>
      <Filter search={search} onChange={change} />
      <div className="list-bar">
        <output className="figures">
          {total === null ? '' : countOf(total, 'risk', 'risker')}
          {urval.isNarrowed ? ' i urvalet' : ''}
          {selected.size > 0 && `, ${countOf(selected.size, 'markerad', 'markerade')}`}
        </output>
        <span className="push row">
          {selected.size > 0 && (
            <BaraFor fraga="dubbelskattning.bjudIn" label="Dubbelskattning">
              <Button
                onPress={() => goTo('internkontroll/dubbelskattning/ny', { risker: [...selected].join(' ') })}
              >
                Låt två personer skatta de markerade
              </Button>
            </BaraFor>
          )}
        </span>
      </div>
      <DataTable<Riskrad>
        label="Risker"
        columns={columns}
        fetch={fetch}
        idOf={(r) => r.id}
        onOpen={(r, index) => {
          keepInAddress({ rad: String(index) });
          goTo(`internkontroll/risker/${r.id}`);
        }}
        sorting={urval.sortering}
        onSort={(s) => change({ sort: s.column, ordning: s.isDescending ? 'fallande' : '' })}
        selected={selected}
        onSelect={setSelected}
        startAt={urval.rad}
        onTotal={setTotal}
        empty={<Tomt isNarrowed={urval.isNarrowed} onClear={() => change(tomtUrval)} />}
      />
    </>
  );
}

const alla = { id: 'alla', text: 'Alla' } as const;
const medAlla = (id: string | null): string => (id === null || id === '' ? alla.id : id);
const utanAlla = (id: string | null): string => (id === null || id === alla.id ? '' : id);
const attSe = { omvardera: 'Omvärdera?', granskning: 'Granskningen har passerat' } as const;

interface FilterProps {
  readonly search: URLSearchParams;
  readonly onChange: (part: Readonly<Record<string, string>>) => void;
}
function Filter({ search, onChange }: FilterProps) {
  const { organisation } = useGrund();
  const matris = useInternkontrollMatris();
  const value = (name: string): string => medAlla(search.get(name));
  return (
    <search className="filters">
      <div className="search-field">
        <TextField
          label="Sök risk, orsak, ägare eller nummer"
          value={search.get('text') ?? ''}
          onChange={(text) => onChange({ text })}
        />
      </div>
      <Select
        label="Zon"
        options={[
          alla,
          ...(matris?.zoner.toReversed().map((z) => ({ id: z.kod, text: z.text })) ?? []),
          { id: 'oskattad', text: 'Inte skattad' },
        ]}
        value={value('zon')}
        onChange={(id) => onChange({ zon: utanAlla(id) })}
      />
      <Select
        label="Verksamhet"
        options={[alla, ...organisation.verksamheter.map((v) => ({ id: v.id as string, text: v.namn }))]}
        value={value('verksamhet')}
        onChange={(id) => onChange({ verksamhet: utanAlla(id) })}
      />
      <Select
        label="Svar"
        options={[alla, ...optionsOf(risksvar), { id: 'inget', text: 'Inget valt' }]}
        value={value('svar')}
        onChange={(id) => onChange({ svar: utanAlla(id) })}
      />
      <Select
        label="Att se över"
        options={[alla, ...optionsOf(attSe)]}
        value={value('se')}
        onChange={(id) => onChange({ se: utanAlla(id) })}
      />
    </search>
  );
}

const Tomt = ({ isNarrowed, onClear }: { readonly isNarrowed: boolean; readonly onClear: () => void }) =>
  isNarrowed ? (
    <EmptyState
      title="Inget passar urvalet"
      text="Det finns risker, men ingen som stämmer med allt du har valt."
    >
      <Button onPress={onClear}>Visa alla risker</Button>
    </EmptyState>
  ) : (
    <EmptyState
      title="Här finns inga risker än"
      text="Skriv vad som kan gå fel, skatta hur troligt och hur allvarligt det är, och bestäm vad som ska göras. Risken får en plats i matrisen och en dag då den ska ses över."
    >
      <BaraFor fraga="risk.spara">
        <Button kind="primary" onPress={() => goTo('internkontroll/risker/ny')}>
          Skriv den första risken
        </Button>
      </BaraFor>
    </EmptyState>
  );
