import { tillhorighetNamn } from '../../../shared/enhet/tillhorighet.ts';
import { nyttor, riktningar } from '../../../shared/extern/extern.ts';
import { externStatus } from '../../../shared/extern/externSteg.ts';
import { kodText } from '../../../shared/kodverk/kodverk.ts';
import { ask } from '../../core/client.ts';
import type { Input } from '../../core/client.ts';
import { optionsOf } from '../../ui/Choice.tsx';
import type { Falt } from './falt.ts';
import { filterAv, omvand } from './sida.ts';
import type { Sida } from './sida.ts';

const datum: Falt = { id: 'datum', text: 'Datum', slag: 'datum' };
const nytta = { id: 'nytta', text: 'Var svaret till nytta?', slag: 'val', val: optionsOf(nyttor) } as const;

export const externSida: Sida = {
  plats: 'externa',
  titel: 'Externa avvikelser',
  ingress: 'Avvikelser mellan vårdgivare. De räknas för sig, inte bland enhetens egna.',
  ny: {
    knapp: 'Registrera extern avvikelse',
    titel: 'Registrera extern avvikelse',
    falt: [
      { id: 'plats', text: 'Vilken enhet eller verksamhet hos oss?', slag: 'plats' },
      { id: 'riktning', text: 'Skickad eller inkommen?', slag: 'val', val: optionsOf(riktningar) },
      {
        id: 'motpart',
        text: 'Vilken annan vårdgivare?',
        slag: 'rad',
        hjalp: 'En organisation, ingen person.',
      },
      { id: 'datum', text: 'När skickades den eller kom den?', slag: 'datum' },
      { id: 'beskrivning', text: 'Vad hände?', slag: 'text' },
      { id: 'amne', text: 'Ämne', slag: 'kod', lista: 'extern-amne', valfri: true },
      { id: 'onskan', text: 'Vad önskas?', slag: 'text', valfri: true },
    ],
  },
  tomText: 'Avvikelser som skickas till eller kommer från andra vårdgivare registreras här.',
  lista: (text, grund) =>
    omvand(ask('extern.lista', { filter: filterAv(text) }), ({ rader }) =>
      rader.map((r) => ({
        id: r.id,
        nummer: r.nummer,
        datum: r.datum,
        var: tillhorighetNamn(grund.organisation, r, r.datum),
        vad: `${riktningar[r.riktning]}, ${r.motpart}: ${r.rubrik}`,
        status: externStatus[r.status],
        kommande: r.kommande,
      })),
    ),
  visa: (id, grund) =>
    omvand(ask('extern.visa', { id }), ({ extern: e, ...mer }) => ({
      ...mer,
      nummer: e.nummer,
      status: externStatus[e.status],
      arAvslutad: e.status === 'avslutad',
      sak: e,
      fakta: [
        ['Riktning', `${riktningar[e.riktning]} ${e.datum}`],
        ['Motpart', e.motpart],
        ['Var', tillhorighetNamn(grund.organisation, e, e.datum)],
        ['Ämne', e.amne === null ? '' : kodText(grund.kodverk, 'extern-amne', e.amne)],
        ['Vad hände', e.beskrivning],
        ['Vad önskas', e.onskan],
        ['Påminnelser', e.paminnelser.map((p) => p.datum).join(', ')],
        ['Svar', e.svar === null ? '' : `${e.svar.datum}. ${e.svar.text}`],
        ['Nytta', e.svar === null || e.svar.nytta === null ? '' : nyttor[e.svar.nytta]],
      ],
    })),
  registrera: (input) =>
    ask('extern.registrera', { uppgifter: input as Input<'extern.registrera'>['uppgifter'] }),
  steg: {
    paminn: { falt: [datum] },
    svar: {
      falt: [
        datum,
        { id: 'text', text: 'Vad blev svaret?', slag: 'text', valfri: true },
        { ...nytta, valfri: true },
      ],
    },
    'bedom-nytta': { falt: [nytta] },
    avsluta: { falt: [{ id: 'skal', text: 'Kommentar', slag: 'text', valfri: true }] },
    oppna: { falt: [{ id: 'skal', text: 'Varför öppnas den igen?', slag: 'text' }] },
  },
  taSteg: (id, steg) => ask('extern.steg', { id, steg: steg as Input<'extern.steg'>['steg'] }),
};
