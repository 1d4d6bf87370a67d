import { FilePlus } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import { useChanges } from '../../core/changes.ts';
import { useGrund } from '../../core/grund.ts';
import { useVisade } from '../../core/listkolumner.ts';
import type { Listkolumn } from '../../core/listkolumner.ts';
import { Listverktyg } from '../../core/Listverktyg.tsx';
import { goTo, hrefTo, keepInAddress, usePlace } from '../../core/places.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { allRows } from '../../ui/tableWindow.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { toast } from '../../ui/toasts.ts';
import { Listfilter } from './Listfilter.tsx';
import { listfilter } from './listfilterval.ts';
import { fragaAv, sorteringAv, urvalsnycklar, urvalsord } from './listfraga.ts';
import type { Listrad, Sida } from './sida.ts';

const ingaRader: ReadonlySet<string> = new Set();

const gemensamma: readonly Listkolumn<Listrad>[] = [
  { id: 'nummer', text: 'Nummer', width: 7.5, look: 'date', sortable: true, cell: (r) => r.nummer },
  { id: 'datum', text: 'Datum', width: 7, look: 'date', sortable: true, cell: (r) => r.datum },
  { id: 'enhet', text: 'Var', width: 8, sortable: true, cell: (r) => r.var },
  { id: 'vad', text: 'Vad', cell: (r) => r.vad },
  { id: 'status', text: 'Status', width: 8, sortable: true, cell: (r) => r.status },
  {
    id: 'nasta',
    text: 'Nästa steg',
    width: 18,
    ord: (r) => r.kommande?.mening ?? '',
    cell: (r) =>
      r.kommande === null ? (
        ''
      ) : (
        <>
          <Chip tone={r.kommande.dagarKvar < 0 ? 'warning' : 'plain'}>{r.kommande.senast}</Chip>{' '}
          {r.kommande.mening}
        </>
      ),
  },
  {
    id: 'senast',
    text: 'Senast',
    width: 7,
    look: 'date',
    doldForst: true,
    cell: (r) => r.kommande?.senast ?? '',
  },
];
/** The columns that every kind has, and those of this one. */
const kolumnerFor = (sida: Sida): readonly Listkolumn<Listrad>[] => [
  ...gemensamma,
  ...sida.kolumner.map((k) => ({ ...k, doldForst: true as const, cell: (r: Listrad) => r.egna[k.id] ?? '' })),
];

/** Every case of a kind, with what each owes next. Filter, order and place are in the address. */
export function ArendeLista({ sida }: { readonly sida: Sida }) {
  const grund = useGrund();
  const { search } = usePlace();
  const kolumner = useMemo(() => kolumnerFor(sida), [sida]);
  const visade = useVisade(sida.plats, kolumner);
  const [total, setTotal] = useState<number | null>(null);
  const [valda, setValda] = useState(ingaRader);
  const changes = useChanges((s) => s.count);
  const fraga = JSON.stringify([search.toString(), changes]);
  const fetch = useCallback(
    async (offset: number, antal: number) => {
      const [adress] = JSON.parse(fraga) as [string];
      const result = await sida.lista(fragaAv(sida, new URLSearchParams(adress), offset, antal), grund);
      if (result.ok) return { rows: result.value.rader, total: result.value.totalt };
      toast(problemText(result.problem), 'danger');
      return null;
    },
    [fraga, sida, grund],
  );
  const change = (part: Readonly<Record<string, string>>): void => {
    setValda(ingaRader);
    keepInAddress({ rad: '', ...part });
  };
  const tomma = Object.fromEntries(urvalsnycklar(sida).map((k) => [k, '']));
  const arSmalt = urvalsnycklar(sida).some((k) => (search.get(k) ?? '') !== '');
  const oppna = (r: Listrad, index: number): void => {
    if (r.dold === true)
      return toast(`${r.nummer} är lämnad förbi enhetens chef. Här syns bara att den finns.`);
    keepInAddress({ rad: String(index) });
    return goTo(`${sida.plats}/${r.id}`);
  };
  const ny = (
    <Button kind="primary" icon={FilePlus} onPress={() => goTo(`${sida.plats}/ny`)}>
      {sida.ny.knapp}
    </Button>
  );
  return (
    <div className="page list-page">
      <PageHeader title={sida.titel} lead={sida.ingress}>
        {sida.lank !== undefined && <a href={hrefTo(sida.lank.till)}>{sida.lank.text}</a>}
        {ny}
      </PageHeader>
      <Listfilter sida={sida} search={search} onChange={change} />
      <Listverktyg<Listrad>
        lista={sida.plats}
        titel={sida.titel}
        ord={sida.ord}
        antal={total}
        urval={urvalsord(search, listfilter(sida, search, grund))}
        kolumner={kolumner}
        search={search}
        valda={valda}
        idOf={(r) => r.id}
        hamta={() => allRows(fetch)}
        onVy={(vy) => change({ ...tomma, sort: '', ordning: '', ...vy })}
      />
      <h2 className="visually-hidden">Ärenden</h2>
      <DataTable<Listrad>
        label={sida.titel}
        columns={visade}
        fetch={fetch}
        idOf={(r) => r.id}
        onOpen={oppna}
        sorting={sorteringAv(search)}
        onSort={(s) => change({ sort: s.column, ordning: s.isDescending ? '' : 'stigande' })}
        selected={valda}
        onSelect={setValda}
        startAt={Math.max(0, Number.parseInt(search.get('rad') ?? '0', 10) || 0)}
        onTotal={setTotal}
        empty={
          arSmalt ? (
            <EmptyState
              title="Inget passar urvalet"
              text="Det kan finnas ärenden, men inget som stämmer med allt du har valt."
            >
              <Button onPress={() => change(tomma)}>Visa alla</Button>
            </EmptyState>
          ) : (
            <EmptyState title="Här finns inget än" text={sida.tomText} />
          )
        }
      />
    </div>
  );
}
