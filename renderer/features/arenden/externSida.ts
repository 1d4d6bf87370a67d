import { tillhorighetNamn } from '../../../shared/enhet/tillhorighet.ts';
import { nyttor, riktningar, zRiktning } from '../../../shared/extern/extern.ts';
import { externStatus, externSteg, zExternStatus } from '../../../shared/extern/externSteg.ts';
import { kodText } from '../../../shared/kodverk/kodverk.ts';
import { ask } from '../../core/client.ts';
import type { Input } from '../../core/client.ts';
import { optionsOf } from '../../ui/Choice.tsx';
import { datum, tema } from './gemensamtFalt.ts';
import { omvand, stegTexter, valda } from './sida.ts';
import type { Sida } from './sida.ts';

/** The list of the code book that holds the caregivers a report may name. */
export const MOTPARTLISTA = 'motpart';

const nytta = {
  id: 'nytta',
  text: 'Var det till nytta?',
  hjalp: 'Skickad: hade ni nytta av svaret? Inkommen: hade ni nytta av det som rapporterades?',
  slag: 'val',
  val: optionsOf(nyttor),
} as const;

export const externSida: Sida = {
  plats: 'externa',
  sak: 'extern',
  titel: 'Externa avvikelser',
  ord: ['extern avvikelse', 'externa avvikelser'],
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
        slag: 'uppgift',
        hjalp: 'En organisation, ingen person. Rapporten nämner dem som står i listan över andra vårdgivare.',
        forslag: MOTPARTLISTA,
      },
      { id: 'datum', text: 'När skickades den eller kom den?', slag: 'datum' },
      { id: 'beskrivning', text: 'Vad hände?', slag: 'text' },
      { id: 'amne', text: 'Ämne', slag: 'kod', lista: 'extern-amne', valfri: true },
      tema,
      { id: 'handelsedatum', text: 'När hände det?', slag: 'datum', valfri: true },
      { id: 'onskan', text: 'Vad önskas?', slag: 'text', valfri: true },
    ],
  },
  lank: { text: 'Andra vårdgivare', till: 'externa/vardgivare' },
  tomText: 'Avvikelser som skickas till eller kommer från andra vårdgivare registreras här.',
  status: externStatus,
  oppna: Object.keys(externStatus).filter((s) => s !== 'avslutad'),
  filter: [{ id: 'riktning', text: 'Riktning', val: optionsOf(riktningar) }],
  kolumner: [
    { id: 'riktning', text: 'Riktning', width: 7 },
    { id: 'motpart', text: 'Annan vårdgivare', width: 11 },
    { id: 'amne', text: 'Ämne', width: 9 },
    { id: 'besvarat', text: 'Besvarad', width: 7 },
    { id: 'nytta', text: 'Till nytta', width: 6 },
    { id: 'paminnelser', text: 'Påminnelser', width: 7 },
  ],
  stegText: stegTexter(externSteg),
  lista: ({ filter, status, egna, sida }, grund) =>
    omvand(
      ask('extern.lista', {
        filter: {
          ...filter,
          status: valda(zExternStatus.options, status),
          riktning: valda(zRiktning.options, [egna['riktning'] ?? '']),
        },
        ...sida,
      }),
      ({ rader, totalt }) => ({
        totalt,
        rader: rader.map((r) => ({
          id: r.id,
          nummer: r.nummer,
          datum: r.datum,
          var: tillhorighetNamn(grund.organisation, r, r.datum),
          vad: `${riktningar[r.riktning]}, ${r.motpart}: ${r.rubrik}`,
          status: externStatus[r.status],
          kommande: r.kommande,
          egna: {
            riktning: riktningar[r.riktning],
            motpart: r.motpart,
            amne: r.amne === null ? '' : kodText(grund.kodverk, 'extern-amne', r.amne),
            besvarat: r.besvarat ?? '',
            nytta: r.nytta === null ? '' : nyttor[r.nytta],
            paminnelser: r.paminnelser === 0 ? '' : String(r.paminnelser),
          },
        })),
      }),
    ),
  visa: (id, grund, oppning) =>
    omvand(ask('extern.visa', { id, oppning }), ({ extern: e, ...mer }) => ({
      ...mer,
      nummer: e.nummer,
      status: externStatus[e.status],
      arAvslutad: e.status === 'avslutad',
      sak: e,
      rubrik: `${riktningar[e.riktning]} · ${e.motpart} · ${e.datum}`,
      avvikelseId: e.avvikelseId,
      kanRattas: e.status !== 'avslutad',
      delar: [
        {
          id: 'handelsen',
          text: 'Händelsen',
          fakta: [
            ['Var hos oss', tillhorighetNamn(grund.organisation, e, e.datum)],
            ['Ämne', e.amne === null ? '' : kodText(grund.kodverk, 'extern-amne', e.amne)],
            ['Hände', e.handelsedatum ?? ''],
            ['Vad hände', e.beskrivning],
            ['Vad önskas', e.onskan],
          ],
        },
        {
          id: 'svaret',
          text: 'Svaret',
          fakta: [
            ['Påmint', e.paminnelser.map((p) => p.datum).join(', ')],
            ['Svar', e.svar === null ? '' : `${e.svar.datum}. ${e.svar.text}`],
            ['Var det till nytta?', e.svar === null || e.svar.nytta === null ? '' : nyttor[e.svar.nytta]],
          ],
        },
      ],
    })),
  registrera: (input) =>
    ask('extern.registrera', { uppgifter: input as Input<'extern.registrera'>['uppgifter'] }),
  ratta: (id, input, skal) =>
    ask('extern.ratta', { id, uppgifter: input as Input<'extern.registrera'>['uppgifter'], skal }),
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
    avsluta: {
      falt: [
        { id: 'skal', text: 'Kommentar, eller varför den avslutas utan svar', slag: 'text', valfri: true },
      ],
    },
    oppna: { falt: [{ id: 'skal', text: 'Varför öppnas den igen?', slag: 'text' }] },
  },
  taSteg: (id, steg) => ask('extern.steg', { id, steg: steg as Input<'extern.steg'>['steg'] }),
};
