import type { Riskrad } from '../../../../shared/internkontroll/riskrad.ts';
import type { Grund } from '../../../core/grund.ts';
import type { Column } from '../../../ui/DataTable.tsx';
import { poangText } from '../skala/poangText.ts';

/** The columns of the register, in their order. */
export const riskKolumner = ({ idag }: Grund): readonly Column<Riskrad>[] => [
  { id: 'nr', text: 'Nr', width: 4, look: 'number', sortable: true, cell: (r) => r.nr },
  { id: 'risk', text: 'Risk', sortable: true, cell: (r) => r.risk },
  {
    id: 'poang',
    text: 'Skattning',
    width: 15.5,
    sortable: true,
    cell: (r) => (r.poang === null ? <span className="quiet">Inte skattad</span> : poangText(r.poang)),
  },
  { id: 'agare', text: 'Ägare', width: 12, sortable: true, cell: (r) => r.agare },
  {
    id: 'granskning',
    text: 'Granskas',
    width: 7,
    look: 'date',
    sortable: true,
    cell: (r) => (r.nastaGranskning === null ? '' : <Granskas dag={r.nastaGranskning} idag={idag} />),
  },
  {
    id: 'se',
    text: 'Att se över',
    width: 8.5,
    cell: (r) => (r.omvardera.length === 0 ? '' : 'Omvärdera?'),
  },
];

const Granskas = ({ dag, idag }: { readonly dag: string; readonly idag: string }) =>
  dag < idag ? (
    <strong>
      {dag}
      <span className="visually-hidden"> har passerat</span>
    </strong>
  ) : (
    dag
  );
