import type { AvvikelseRad } from '../../../shared/avvikelse/avvikelseApi.ts';
import { handelseslag, skadegrader } from '../../../shared/avvikelse/avvikelse.ts';
import { statusText } from '../../../shared/avvikelse/overgangar.ts';
import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import { kodText, lagrumText } from '../../../shared/kodverk/kodverk.ts';
import type { Grund } from '../../core/grund.ts';
import type { Listkolumn } from '../../core/listkolumner.ts';
import { typlista } from '../../core/typval.ts';

const word = (texts: Readonly<Record<string, string>>, key: string | null): string =>
  key === null ? '' : (texts[key] ?? key);

/** The columns of the list, in their order. The first can always be seen. */
export const avvikelseColumns = (grund: Grund): readonly Listkolumn<AvvikelseRad>[] => [
  { id: 'nummer', text: 'Nummer', width: 12, look: 'date', sortable: true, cell: (r) => r.nummer },
  { id: 'datum', text: 'Datum', width: 7, look: 'date', sortable: true, cell: (r) => r.raknedatum },
  { id: 'tid', doldForst: true, text: 'Tid', width: 4, look: 'date', cell: (r) => r.handelsetid ?? '' },
  {
    id: 'enhet',
    text: 'Enhet',
    width: 10,
    sortable: true,
    cell: (r) => enhetNamn(grund.organisation, r.enhetId, r.raknedatum),
  },
  {
    id: 'typ',
    text: 'Typ',
    width: 13,
    sortable: true,
    cell: (r) => kodText(grund.kodverk, typlista, r.typ),
  },
  {
    id: 'undertyp',
    doldForst: true,
    text: 'Närmare',
    width: 10,
    cell: (r) => (r.undertyp === null ? '' : kodText(grund.kodverk, typlista, r.undertyp)),
  },
  { id: 'lagrum', doldForst: true, text: 'Lagrum', width: 5, cell: (r) => lagrumText[r.lagrum] },
  { id: 'slag', doldForst: true, text: 'Slag', width: 9, cell: (r) => word(handelseslag, r.slag) },
  { id: 'skada', doldForst: true, text: 'Skada', width: 8, cell: (r) => word(skadegrader, r.skadaFysisk) },
  { id: 'status', text: 'Status', width: 8, sortable: true, cell: (r) => statusText[r.status] },
  { id: 'rubrik', text: 'Vad hände', cell: (r) => r.rubrik },
];
